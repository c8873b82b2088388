import { basisOf } from '../basis.ts';
import { useState } from 'react';
import type { Visit } from '../../contract/staff-view.ts';
import { DifferenceChart } from '../charts/difference-chart.tsx';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Rail } from '../frame/rail.tsx';
import { VisitSide } from '../frame/visit-side.tsx';
import { Choices } from '../parts/choices.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import { AssumptionPanel } from './assumption-panel.tsx';
import { Cautions } from './cautions.tsx';
import { Derivation } from './derivation.tsx';
import { Documents } from './documents.tsx';
import { EstimateFacts } from './estimate-facts.tsx';
import styles from './estimate.module.css';
import { primaryOf } from './primary-of.ts';
import { Salaries } from './salaries.tsx';
import { StartRows } from './start-rows.tsx';
import type { StepProps } from './visit.tsx';

export type EstimateData = NonNullable<Visit['estimate']>;

function NotEligible({ reasons }: { reasons: readonly string[] }) {
  return (
    <Section title={t('estimate.notEligible')}>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Section>
  );
}

/** What the law gives, now and at other dates, with everything it rests on. */
export function Estimate({
  view,
  visit,
  estimate,
  panel,
  shared,
  onCancel,
  onRight,
}: StepProps & { estimate: EstimateData }) {
  const [assuming, setAssuming] = useState(false);
  const [reading, setReading] = useState(false);
  const [salaries, setSalaries] = useState(false);
  const [months, setMonths] = useState(false);
  const [giveAssumed, setGiveAssumed] = useState(false);
  const withAssumptions = giveAssumed && estimate.hasAssumptions;
  const close: Command[] =
    panel === null && (assuming || reading)
      ? [
          {
            keys: 'Esc',
            label: t('keys.close'),
            run: () => {
              setAssuming(false);
              setReading(false);
            },
          },
        ]
      : [];
  const commands: Command[] = [
    ...close,
    { keys: 'A', label: t('keys.assume'), run: () => setAssuming((open) => !open) },
    { keys: 'G', label: t('keys.reading'), run: () => setReading((open) => !open) },
    { keys: 'M', label: t('keys.months'), run: () => setMonths((open) => !open) },
    { keys: 'T', label: t('keys.salaries'), run: () => setSalaries((open) => !open) },
    ...(estimate.hasAssumptions
      ? [{ keys: 'B', label: t('keys.which'), run: () => setGiveAssumed((given) => !given) }]
      : []),
    ...shared.filter((command) => close.length === 0 || command.keys !== 'Esc'),
  ];
  const form = assuming ? (
    <AssumptionPanel
      assumptions={estimate.assumptions}
      selfSupplied={estimate.selfSupplied}
      onClose={() => setAssuming(false)}
    />
  ) : null;
  return (
    <Frame
      view={view}
      layout="visit"
      commands={commands}
      panel={panel ?? form}
      primary={primaryOf(visit, { withAssumptions })}
      before={<Rail visit={visit} onCancel={onCancel} onRight={onRight} />}
      side={
        <VisitSide view={view} visit={visit}>
          {estimate.hasAssumptions ? (
            <Choices
              label={t('estimate.releaseWhich')}
              chosen={withAssumptions ? 'assumed' : 'recorded'}
              onChoose={(key) => setGiveAssumed(key === 'assumed')}
              choices={[
                { key: 'recorded', label: t('estimate.releaseRecorded') },
                { key: 'assumed', label: t('estimate.releaseAssumed') },
              ]}
            />
          ) : null}
          <Documents documents={visit.documents} />
        </VisitSide>
      }
    >
      <ScreenTitle
        title={t('estimate.title')}
        note={t('estimate.basis', { date: estimate.lawDate, data: estimate.dataAsOf })}
        aside={
          visit.released.page === 'comparison' && !view.customer.blanked ? (
            <Tag kind="live">{t('summary.customerSees', { page: t('page.comparison') })}</Tag>
          ) : (
            <span className={styles.law}>{t('estimate.law', { version: estimate.lawVersion })}</span>
          )
        }
      />
      {estimate.eligible ? null : <NotEligible reasons={estimate.reasons} />}
      <div className={styles.top}>
        <EstimateFacts estimate={estimate} open={assuming} onAssume={() => setAssuming((open) => !open)} />
        {estimate.differences.length === 0 ? null : (
          <Section title={t('estimate.chart')} note={t('estimate.chartNote', { basis: basisOf(estimate) })}>
            <DifferenceChart estimate={estimate} />
          </Section>
        )}
      </div>
      {estimate.rows.length === 0 ? null : (
        <StartRows
          estimate={estimate}
          everyMonth={months}
          onMonths={() => setMonths((open) => !open)}
          salariesOpen={salaries}
          onSalaries={() => setSalaries((open) => !open)}
        />
      )}
      {salaries ? <Salaries months={estimate.salaryMonths} /> : null}
      <div className={styles.pair}>
        {estimate.derivations.length === 0 ? null : (
          <Derivation
            derivations={estimate.derivations}
            reading={reading}
            onReading={() => setReading((open) => !open)}
          />
        )}
        <Cautions estimate={estimate} />
      </div>
    </Frame>
  );
}
