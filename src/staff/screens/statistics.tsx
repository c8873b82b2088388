import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { FigureChart } from '../charts/figure-chart.tsx';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { send } from '../mirror.ts';
import { DateField } from '../parts/date-field.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { backToWork } from '../places.ts';
import { printPaper } from '../print-paper.ts';
import { saveHere } from '../save-here.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { FigureTables } from './figure-tables.tsx';
import { SurveyPanel } from './statistics-survey.tsx';
import styles from './statistics.module.css';

interface Days {
  readonly from: string;
  readonly to: string;
}

function isPeriod({ from, to }: Days): boolean {
  return from !== '' && to !== '' && from <= to;
}

/** The month before where a period begins with a month, otherwise as many days just before it. */
function periodBefore({ from, to }: Days): Days {
  const first = parseDate(from);
  const length = parseDate(to).compare(first) + 1;
  const start = first.day === 1 ? first.subtract({ months: 1 }) : first.subtract({ days: length });
  return { from: start.toString(), to: first.subtract({ days: 1 }).toString() };
}

/** 統計: a period in tables and charts, beside another where one is chosen; out as a file or on paper. */
export function Statistics({ view }: { view: StaffView }) {
  const today = view.now.slice(0, 10);
  const [days, setDays] = useState<Days>({ from: `${today.slice(0, 8)}01`, to: today });
  const [baseline, setBaseline] = useState<Days>({ from: '', to: '' });
  const [entering, setEntering] = useState(false);
  /** The last period that was one; half a date asks for nothing. */
  const [asked, setAsked] = useState<CallInput<'statistics.read'>>({ ...days, baseline: null });
  /** Counts what was typed in. Nothing else makes the tables anew: a year is too much to count with every push. */
  const [kept, setKept] = useState(0);
  const shown = useAnswer('statistics.read', asked, kept);

  function choose(nextDays: Days, nextBaseline: Days) {
    setDays(nextDays);
    setBaseline(nextBaseline);
    if (isPeriod(nextDays)) setAsked({ ...nextDays, baseline: isPeriod(nextBaseline) ? nextBaseline : null });
  }
  async function save(format: 'csv' | 'xlsx') {
    const file = await send('statistics.export', { ...asked, format });
    if (file !== null) saveHere(file);
  }
  async function print() {
    const paper = await send('statistics.print', asked);
    if (paper !== null) printPaper(paper);
  }
  const commands: Command[] = [
    { keys: 'C', label: t('statistics.csv'), run: () => void save('csv') },
    { keys: 'X', label: t('statistics.xlsx'), run: () => void save('xlsx') },
    { keys: 'B', label: t('statistics.compare'), run: () => choose(days, periodBefore(asked)) },
    { keys: 'Q', label: t('statistics.survey'), run: () => setEntering(true) },
    entering
      ? { keys: 'Esc', label: t('keys.close'), run: () => setEntering(false) }
      : backToWork(t('statistics.back')),
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      panel={
        entering && shown !== null ? (
          <SurveyPanel
            questions={shown.questions}
            today={today}
            onKept={() => setKept(kept + 1)}
            onClose={() => setEntering(false)}
          />
        ) : null
      }
      primary={{
        label: t('statistics.print'),
        keys: 'F8',
        enabled: shown !== null,
        note: t('statistics.printNote'),
        run: () => void print(),
      }}
    >
      <ScreenTitle
        title={t('statistics.title')}
        note={shown === null ? '' : t('statistics.lead', { period: shown.period })}
      />
      <div className={styles.days}>
        <DateField
          label={t('statistics.from')}
          iso={days.from}
          onChange={(from) => choose({ ...days, from }, baseline)}
        />
        <DateField label={t('statistics.to')} iso={days.to} onChange={(to) => choose({ ...days, to }, baseline)} />
        <DateField
          label={t('statistics.baselineFrom')}
          iso={baseline.from}
          onChange={(from) => choose(days, { ...baseline, from })}
        />
        <DateField
          label={t('statistics.baselineTo')}
          iso={baseline.to}
          onChange={(to) => choose(days, { ...baseline, to })}
        />
        <p className={styles.hint}>{t('statistics.baselineHint')}</p>
      </div>
      {shown === null ? null : (
        <>
          <div className={styles.charts}>
            {shown.charts.map((chart) => (
              <Section key={chart.key} title={chart.title}>
                <FigureChart chart={chart} />
              </Section>
            ))}
          </div>
          <div className={styles.tables}>
            <FigureTables tables={shown.tables} />
          </div>
        </>
      )}
    </Frame>
  );
}
