import type { MatterView } from '../../contract/matters-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';
import { MatterEstimates } from './matter-estimates.tsx';
import { MatterOutcomeForm } from './matter-outcome.tsx';
import { MatterPapers } from './matter-papers.tsx';
import { MatterSlips } from './matter-slips.tsx';
import styles from './matters.module.css';
import { ServiceClocks } from './services-clocks.tsx';

interface MatterPageProps {
  readonly matter: MatterView;
  /** The visit is about a person, who may have rights to be shown; a unit has none. */
  readonly hasPerson: boolean;
}

/** One matter: its papers to be ticked, how it ended, and what the catalogue says of it. */
export function MatterPage({ matter, hasPerson }: MatterPageProps) {
  const { code, group, name, cautions, forms, steps, clocks, signature } = matter;
  return (
    <article className={styles.page} aria-labelledby="matter-title">
      <header className={styles.head}>
        <p>
          {code}　{group}
        </p>
        <h2 id="matter-title">{name}</h2>
        {cautions.map((caution) => (
          <p key={caution} className={styles.caution}>
            {caution}
          </p>
        ))}
      </header>
      {signature === 'electronic' ? null : <Strip kind="info" title={matter.signatureName} />}
      {matter.isOldAge ? (
        <OldAge matter={matter} />
      ) : (
        <>
          <MatterPapers matter={matter} />
          {hasPerson ? <MatterEstimates matter={matter} /> : null}
          <MatterOutcomeForm key={`${matter.outcome} ${matter.referral}`} matter={matter} />
        </>
      )}
      <MatterSlips matter={matter} />
      <div className={styles.pair}>
        <Section title={t('services.steps')} level={3}>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
        <div>
          {forms.length === 0 ? null : (
            <Section title={t('services.forms')} level={3}>
              <ul className={styles.steps}>
                {forms.map((form) => (
                  <li key={form.name}>
                    <b>{form.name}</b>　{form.edition}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {clocks.length === 0 ? null : <ServiceClocks clocks={clocks} />}
        </div>
      </div>
    </article>
  );
}

/** The old-age claim goes on in its own steps; here it can only be given up or answered. */
function OldAge({ matter }: { matter: MatterView }) {
  return (
    <Section title={t('matters.oldAge')} note={t('matters.oldAgeNote')}>
      <div className={styles.actions}>
        <Button look="accent" onPress={() => void act('visit.go', { step: 'estimate' })}>
          {t('action.openEstimate')}
        </Button>
        {matter.outcome === 'open'
          ? (['answered', 'withdrawn'] as const).map((outcome) => (
              <Button
                key={outcome}
                onPress={() => void act('matter.settle', { matter: matter.key, outcome, note: '', referral: '' })}
              >
                {t(`matters.${outcome}`)}
              </Button>
            ))
          : null}
      </div>
    </Section>
  );
}
