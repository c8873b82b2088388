import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import type { NoticesView } from '../../contract/follow-ups-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { act, viewWith } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import table from '../parts/table.module.css';
import { backToWork } from '../places.ts';
import { saveHere } from '../save-here.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { NoticeBatchPanel } from './notices-batch.tsx';
import { NoticeRows } from './notices-rows.tsx';

type Channel = CallInput<'notice.export'>['channel'];

const COLUMNS = ['batch', 'channel', 'exported', 'notices', 'handed', 'outcome', 'actions'] as const;

interface BatchesProps {
  readonly batches: NoticesView['batches'];
  readonly onOpen: (batch: number) => void;
}

function Batches({ batches, onOpen }: BatchesProps) {
  if (batches.length === 0) return <output className={table.empty}>{t('notices.noBatches')}</output>;
  return (
    <Scroll label={t('notices.batches')}>
      <table className={table.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === 'notices' ? table.number : undefined}>
                {t(`notices.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batches.map((row) => (
            <tr key={row.id}>
              <th scope="row">{t('notices.batchOf', { batch: row.id })}</th>
              <td>{t(`notices.channel_${row.channel}`)}</td>
              <td>{row.exported}</td>
              <td className={table.number}>{row.notices}</td>
              <td>{row.handed === '' ? t('notices.notHanded') : row.handed}</td>
              <td>{t('notices.outcomes', { sent: row.sent, failed: row.failed })}</td>
              <td>
                <Button label={t('notices.openOf', { batch: row.id })} onPress={() => onOpen(row.id)}>
                  {t('notices.open')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** 通知: what waits to be sent, the file for the sending system, and what became of the batches before. */
export function Notices({ view }: { view: StaffView }) {
  const list = useAnswer('notice.list', {}, view.revision);
  const [open, setOpen] = useState<number | null>(null);
  const [made, setMade] = useState('');
  const batch = list?.batches.find(({ id }) => id === open);
  async function save(channel: Channel) {
    const file = await send('notice.export', { channel });
    if (file === null) return;
    saveHere(file);
    setMade(t('notices.made', { batch: file.batch, notices: file.notices }));
    await viewWith(file.revision);
  }
  const commands: Command[] = [
    ...(list !== null && list.letters > 0
      ? [{ keys: 'L', label: t('notices.exportLetters', { number: list.letters }), run: () => void save('letter') }]
      : []),
    batch === undefined
      ? backToWork(t('notices.back'))
      : { keys: 'Esc', label: t('keys.close'), run: () => setOpen(null) },
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      panel={
        batch === undefined ? null : (
          <NoticeBatchPanel
            key={batch.id}
            batch={batch}
            revision={view.revision}
            onHanded={() => void act('notice.handed', { batch: batch.id })}
            onClose={() => setOpen(null)}
          />
        )
      }
      primary={{
        label: t('notices.exportSms', { number: list?.sms ?? 0 }),
        keys: 'F8',
        enabled: list !== null && list.sms > 0,
        note: t('notices.exportNote'),
        run: () => void save('sms'),
      }}
    >
      <ScreenTitle title={t('notices.title')} note={t('notices.lead')} />
      {made === '' ? null : <Strip kind="info" urgent title={made} detail={t('notices.madeNote')} />}
      {list === null ? null : (
        <>
          <Section title={t('notices.waiting')} note={t('notices.counts', { sms: list.sms, letters: list.letters })}>
            <NoticeRows rows={list.waiting} onOutcome={null} />
          </Section>
          <Section title={t('notices.batches')} note={t('notices.batchesNote')}>
            <Batches batches={list.batches} onOpen={setOpen} />
          </Section>
        </>
      )}
    </Frame>
  );
}
