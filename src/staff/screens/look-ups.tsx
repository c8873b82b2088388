import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Choices } from '../parts/choices.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { backToWork } from '../places.ts';
import { saveHere } from '../save-here.ts';
import { send } from '../mirror.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { ChainCheck } from './chain-check.tsx';
import { LookUpReview } from './look-up-review.tsx';
import { LookUpRows } from './look-up-rows.tsx';
import styles from './look-ups.module.css';

const SPANS = { today: 0, week: 6, month: 29, quarter: 89 } as const;
type Span = keyof typeof SPANS;
const SPAN_KEYS = ['today', 'week', 'month', 'quarter'] as const satisfies readonly Span[];

/** 查詢紀錄: the looks nothing explains, to be asked about by somebody else; and whether the log is whole. */
export function LookUps({ view }: { view: StaffView }) {
  const [span, setSpan] = useState<Span>('month');
  const [all, setAll] = useState(false);
  /** Counts what was reviewed: each makes the list anew, and nothing else does, because showing it is logged. */
  const [reviewed, setReviewed] = useState(0);
  const [open, setOpen] = useState<number | null>(null);
  const to = view.now.slice(0, 10);
  const days = { from: parseDate(to).subtract({ days: SPANS[span] }).toString(), to, all };
  const list = useAnswer('lookUp.list', days, reviewed);
  const row = list?.rows.find((one) => one.sequence === open);
  const save = (format: CallInput<'lookUp.export'>['format']) =>
    void send('lookUp.export', { ...days, format }).then((file) => {
      if (file !== null) saveHere(file);
    });
  const commands: Command[] = [
    { keys: 'C', label: t('lookUps.csv'), run: () => save('csv') },
    { keys: 'J', label: t('lookUps.json'), run: () => save('json') },
    row === undefined
      ? backToWork(t('lookUps.back'))
      : { keys: 'Esc', label: t('keys.close'), run: () => setOpen(null) },
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      primary={null}
      panel={
        row === undefined ? null : (
          <LookUpReview
            key={row.sequence}
            row={row}
            onClose={() => setOpen(null)}
            onDone={() => {
              setOpen(null);
              setReviewed(reviewed + 1);
            }}
          />
        )
      }
    >
      <ScreenTitle title={t('lookUps.title')} note={t('lookUps.lead')} />
      <div className={styles.choices}>
        <Choices
          compact
          label={t('lookUps.span')}
          chosen={span}
          onChoose={setSpan}
          choices={SPAN_KEYS.map((key) => ({ key, label: t(`lookUps.${key}`) }))}
        />
        <Choices
          compact
          label={t('lookUps.which')}
          chosen={all ? 'all' : 'open'}
          onChoose={(which) => setAll(which === 'all')}
          choices={[
            { key: 'open', label: t('lookUps.open') },
            { key: 'all', label: t('lookUps.all') },
          ]}
        />
      </div>
      {list === null ? null : (
        <>
          <Section
            title={t('lookUps.list')}
            note={t('lookUps.counts', {
              total: list.total,
              unexplained: list.unexplained,
              waiting: list.waiting,
            })}
            {...(list.more ? { aside: t('lookUps.more') } : {})}
          >
            <LookUpRows rows={list.rows} onOpen={setOpen} />
          </Section>
          <ChainCheck head={list.head} />
        </>
      )}
    </Frame>
  );
}
