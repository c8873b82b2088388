import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import { WHAT_IF_CHANGES } from '../../contract/seeing-terms.ts';
import type { FigureChart as Chart, WhatIfView } from '../../contract/seeing-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { FigureChart } from '../charts/figure-chart.tsx';
import { Frame } from '../frame/frame.tsx';
import { Choices } from '../parts/choices.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { backToWork } from '../places.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import styles from './what-if.module.css';

type Asked = CallInput<'whatIf.play'>;

const PERCENTS = [5, 10, 20, 30] as const;
const KINDS = [
  'full',
  'express',
  'reservation',
  'slipReprint',
  'priority',
] as const satisfies readonly Asked['counter'][];
const MEASURES = ['mean', 'median', 'p90', 'notServed'] as const;
const ASSUMED = 'assumed';
/** The office's own day, and the Bureau's own aim: a fifth less time for complex cases. */
const AT_FIRST: Asked = { day: 'newest', change: 'quicker', percent: 20, counter: 'full' };

interface ChangeProps {
  readonly asked: Asked;
  readonly played: WhatIfView;
  readonly onAsk: (asked: Asked) => void;
}

function Change({ asked, played: { day, days }, onAsk }: ChangeProps) {
  return (
    <div className={styles.choices}>
      <Choices
        label={t('whatIf.day')}
        chosen={day ?? ASSUMED}
        onChoose={(key) => onAsk({ ...asked, day: key === ASSUMED ? null : key })}
        choices={[
          { key: ASSUMED, label: t('whatIf.assumed') },
          ...days.slice(0, 4).map(({ key, name, visits }) => ({ key, label: t('whatIf.dayOf', { name, visits }) })),
        ]}
      />
      <Choices
        label={t('whatIf.change')}
        chosen={asked.change}
        onChoose={(change) => onAsk({ ...asked, change })}
        choices={WHAT_IF_CHANGES.map((key) => ({ key, label: t(`whatIf.${key}`) }))}
      />
      {asked.change === 'quicker' ? (
        <Choices
          label={t('whatIf.percent')}
          chosen={String(asked.percent)}
          onChoose={(percent) => onAsk({ ...asked, percent: Number(percent) })}
          choices={PERCENTS.map((percent) => ({ key: String(percent), label: `${percent}%` }))}
        />
      ) : null}
      {asked.change === 'counter' ? (
        <Choices
          label={t('whatIf.kind')}
          chosen={asked.counter}
          onChoose={(counter) => onAsk({ ...asked, counter })}
          choices={KINDS.map((key) => ({ key, label: t(`whatIf.kind_${key}`) }))}
        />
      ) : null}
    </div>
  );
}

function Result({ played }: { played: WhatIfView }) {
  return (
    <Section title={t('whatIf.result')}>
      <p className={styles.words} aria-live="polite">
        {played.words}
      </p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.what')}</th>
            <th scope="col" className={table.number}>
              {t('whatIf.before')}
            </th>
            <th scope="col" className={table.number}>
              {t('whatIf.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((measure) => (
            <tr key={measure}>
              <th scope="row">{t(`whatIf.${measure}`)}</th>
              <td className={table.number}>{played.before[measure]}</td>
              <td className={table.number}>{played.after[measure]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('whatIf.interval', { change: played.change, interval: played.interval })}</p>
      <div className={styles.part}>
        <FigureChart chart={chartOf(played)} />
      </div>
    </Section>
  );
}

function chartOf({ before, after }: WhatIfView): Chart {
  return {
    key: 'waiting',
    title: t('whatIf.what'),
    unit: t('whatIf.unit'),
    names: [t('whatIf.before'), t('whatIf.after')],
    places: (['mean', 'median', 'p90'] as const).map((measure) => ({
      label: t(`whatIf.${measure}`),
      values: [Number(before[measure]), Number(after[measure])],
    })),
  };
}

/** 模擬: one change to this office's own day, with what the model leaves out. */
export function WhatIf({ view }: { view: StaffView }) {
  const [asked, setAsked] = useState<Asked>(AT_FIRST);
  // Played for the question, not for every push: the same question has the same answer.
  const played = useAnswer('whatIf.play', asked, 0);
  return (
    <Frame view={view} layout="single" commands={[backToWork(t('whatIf.back'))]} primary={null}>
      <ScreenTitle title={t('whatIf.title')} note={t('whatIf.lead')} />
      {played === null ? (
        <output>{t('whatIf.working')}</output>
      ) : (
        <div className={styles.page}>
          <div>
            <Change asked={asked} played={played} onAsk={setAsked} />
            <Section title={t('whatIf.basis')} className={styles.part}>
              <p className={styles.note}>{played.basis}</p>
            </Section>
            <Section title={t('whatIf.leavesOut')} className={styles.part}>
              <ul className={styles.list}>
                {played.leavesOut.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </Section>
          </div>
          <Result played={played} />
        </div>
      )}
    </Frame>
  );
}
