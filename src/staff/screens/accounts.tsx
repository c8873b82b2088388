import { useState } from 'react';
import type { AccountLine, AccountList } from '../../contract/access-view.ts';
import type { CallOutput } from '../../contract/calls.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Button } from '../parts/button.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { backToWork } from '../places.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { AccountPanel } from './account-panel.tsx';
import { AccountSettings } from './account-settings.tsx';
import styles from './accounts.module.css';
import { NewAccountPanel } from './new-account-panel.tsx';

export type OneTimeCode = CallOutput<'account.open'>;

const COLUMNS = ['code', 'name', 'role', 'state', 'signedIn', 'reviewed', 'actions'] as const;

function Rows({ rows, onOpen }: { rows: AccountList['rows']; onOpen: (code: string) => void }) {
  return (
    <Scroll label={t('accounts.title')}>
      <table className={table.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`accounts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.code}</th>
              <td>{row.name}</td>
              <td>{row.roleName}</td>
              <td>
                <Tag kind={row.state === 'active' ? 'plain' : 'due'}>{row.stateName}</Tag>
              </td>
              <td>{row.signedIn === '' ? t('accounts.never') : row.signedIn}</td>
              <td>{row.reviewed === '' ? t('accounts.notReviewed') : row.reviewed}</td>
              <td>
                <Manage row={row} onOpen={onOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Manage({ row, onOpen }: { row: AccountLine; onOpen: (code: string) => void }) {
  if (row.own) return <span className={table.source}>{t('accounts.own')}</span>;
  if (row.above) return <span className={table.source}>{t('accounts.above')}</span>;
  return (
    <Button label={t('accounts.manageOf', { name: row.name })} onPress={() => onOpen(row.code)}>
      {t('accounts.manage')}
    </Button>
  );
}

/** The code is on the screen this once and nowhere else; it goes with the next thing done here. */
function OneTime({ given, onClose }: { given: OneTimeCode; onClose: () => void }) {
  return (
    <div className={styles.once}>
      <Strip kind="attention" title={t('accounts.once', { code: given.code })} urgent>
        <output className={styles.code}>{given.once}</output>
        <Button onPress={onClose}>{t('accounts.onceDone')}</Button>
      </Strip>
      <p className={styles.onceNote}>{t('accounts.onceNote', { until: given.until })}</p>
    </div>
  );
}

/** 帳號管理: who may use this counter, as what, since when, and who looked at the list last. */
export function Accounts({ view }: { view: StaffView }) {
  const list = useAnswer('account.list', {}, view.revision);
  /** Code of the account being looked after; empty = the form for a new one; null = neither. */
  const [open, setOpen] = useState<string | null>(null);
  const [given, setGiven] = useState<OneTimeCode | null>(null);
  const close = () => setOpen(null);
  const take = (output: OneTimeCode | null) => {
    if (output === null) return;
    setGiven(output);
    close();
  };
  const row = list?.rows.find((one) => one.code === open);
  const commands: Command[] = [
    {
      keys: 'N',
      label: t('accounts.new'),
      run: () => {
        setGiven(null);
        setOpen('');
      },
    },
    open === null ? backToWork(t('accounts.back')) : { keys: 'Esc', label: t('keys.close'), run: close },
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      panel={
        list === null || open === null ? null : row === undefined ? (
          <NewAccountPanel roles={list.roles} onDone={take} onClose={close} />
        ) : (
          <AccountPanel row={row} roles={list.roles} onCode={take} onClose={close} />
        )
      }
      primary={{
        label: t('accounts.review'),
        keys: 'F8',
        enabled: list?.reviewDue === true,
        note: t(list?.reviewDue === true ? 'accounts.reviewDue' : 'accounts.reviewDone'),
        run: () => void act('account.review', {}),
      }}
    >
      <ScreenTitle title={t('accounts.title')} note={t('accounts.lead')} />
      {given === null ? null : <OneTime given={given} onClose={() => setGiven(null)} />}
      {list === null ? null : (
        <>
          <Section title={t('accounts.list')} note={t('accounts.count', { number: list.rows.length })}>
            <Rows
              rows={list.rows}
              onOpen={(code) => {
                setGiven(null);
                setOpen(code);
              }}
            />
          </Section>
          <AccountSettings key={JSON.stringify(list.settings)} settings={list.settings} />
        </>
      )}
    </Frame>
  );
}
