import { useState } from 'react';
import type { OpinionsView } from '../../contract/seeing-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { backToWork } from '../places.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { RecordPanel } from './alerts-record.tsx';
import { ComplaintPanel } from './complaints-panel.tsx';
import { Complaints } from './complaints.tsx';
import live from './live.module.css';

type Low = OpinionsView['low'][number];
type Complaint = OpinionsView['complaints'][number];
type Open = { readonly low: Low } | { readonly complaint: Complaint } | 'new' | null;

const COLUMNS = ['when', 'where', 'grade', 'about', 'words', 'done'] as const;

function LowGrades({ rows, onRecord }: { rows: readonly Low[]; onRecord: (row: Low) => void }) {
  if (rows.length === 0) return <output className={table.empty}>{t('opinions.noLow')}</output>;
  return (
    <Scroll label={t('opinions.low')}>
      <table className={table.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`opinions.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.visitId}>
              <th scope="row">{row.when}</th>
              <td>{row.where}</td>
              <td>
                <Tag kind={row.done === '' ? 'due' : 'plain'}>{row.gradeName}</Tag>
              </td>
              <td>{row.about}</td>
              <td>{row.words}</td>
              <td>
                {row.done === '' ? (
                  <Button
                    label={t('opinions.recordOf', { where: row.where, when: row.when })}
                    onPress={() => onRecord(row)}
                  >
                    {t('opinions.record')}
                  </Button>
                ) : (
                  <>
                    {row.done}　<span className={table.source}>{row.followedUp}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** 民眾意見: low grades that need a record of what was done, and complaints with their three working days. */
export function Alerts({ view }: { view: StaffView }) {
  const list = useAnswer('opinion.list', {}, view.revision);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const commands: Command[] = [
    { keys: 'N', label: t('opinions.new'), run: () => setOpen('new') },
    open === null ? backToWork(t('opinions.back')) : { keys: 'Esc', label: t('keys.close'), run: close },
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      primary={null}
      panel={list === null || open === null ? null : panelOf(list, open, close)}
    >
      <ScreenTitle title={t('opinions.title')} note={t('opinions.lead')} />
      {list === null ? null : (
        <>
          <Section title={t('opinions.low')} note={t('opinions.lowNote')}>
            <LowGrades rows={list.low} onRecord={(low) => setOpen({ low })} />
          </Section>
          <Section title={t('opinions.complaints')} className={live.part}>
            <Complaints rows={list.complaints} onAnswer={(complaint) => setOpen({ complaint })} />
          </Section>
        </>
      )}
    </Frame>
  );
}

function panelOf(list: OpinionsView, open: Exclude<Open, null>, close: () => void) {
  if (open === 'new') return <ComplaintPanel list={list} onClose={close} />;
  if ('low' in open) {
    const { visitId, where, when, words } = open.low;
    return (
      <RecordPanel
        title={t('opinions.recordTitle')}
        lead={`${where}，${when}${words === '' ? '' : `：「${words}」`}`}
        onKeep={(done) => act('opinion.followUp', { visitId, done })}
        onClose={close}
      />
    );
  }
  const { id, what } = open.complaint;
  return (
    <RecordPanel
      title={t('opinions.answerTitle')}
      lead={what}
      onKeep={(answer) => act('complaint.answer', { id, answer })}
      onClose={close}
    />
  );
}
