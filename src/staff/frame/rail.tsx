import type { Visit, VisitStep } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../parts/button.tsx';
import { t } from '../words.ts';
import styles from './rail.module.css';
import { RightsInRail } from './rights-in-rail.tsx';

type StepRow = Visit['steps'][number];

function Mark({ state }: { state: StepRow['state'] }) {
  return (
    <svg className={classes(styles.mark, styles[state])} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="9" />
      {state === 'done' ? <path d="M5.5 10.5 9 13.8 14.8 6.8" /> : null}
      {state === 'now' ? <circle className={styles.core} cx="10" cy="10" r="4" /> : null}
    </svg>
  );
}

export function goTo(step: VisitStep): void {
  void act('visit.go', { step });
}

/** Steps already reached can be taken again, also forwards after looking back; a sealed visit stays at its receipt. */
export function canGo(visit: Visit, step: VisitStep): boolean {
  if (visit.receipt !== null || step === visit.step) return false;
  if (step === 'matters') return visit.matters !== null;
  if (step === 'summary' || step === 'estimate') return visit.person !== null;
  if (step === 'choice') return !['none', 'matters'].includes(visit.released.page);
  return step === 'sign' && (visit.released.choice !== '' || visit.released.mattersConfirmed);
}

/** The steps of this visit: those reached can be pressed. */
export function Rail(props: { visit: Visit; onCancel: () => void; onRight?: (id: string) => void }) {
  const { visit, onCancel, onRight } = props;
  const chosen = visit.identity.purposes.find((purpose) => purpose.key === visit.identity.chosenPurpose);
  const sealed = visit.receipt !== null;
  return (
    <nav className={styles.rail} aria-label={t('rail.region')}>
      <h2 className={styles.title}>{t('rail.title')}</h2>
      <ol className={styles.steps}>
        {visit.steps.map((step) => {
          const inner = (
            <>
              <Mark state={step.state} />
              <span className={styles.label}>{t(`step.${step.key}`)}</span>
              <span className={styles.quiet}>{t(`rail.${step.state}`)}</span>
              <span className={styles.time}>{step.time}</span>
            </>
          );
          return (
            <li key={step.key} className={classes(styles.step, styles[`is-${step.state}`])}>
              {canGo(visit, step.key) ? (
                <Button look="plain" className={styles.row} onPress={() => goTo(step.key)}>
                  {inner}
                </Button>
              ) : (
                <span className={styles.row} {...(step.state === 'now' ? { 'aria-current': 'step' as const } : {})}>
                  {inner}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {visit.person === null ? null : (
        <>
          <h2 className={styles.title}>{t('rail.item')}</h2>
          <p className={styles.item}>
            <span>{chosen?.title ?? visit.person.purpose}</span>
            {chosen === undefined ? null : <small>{chosen.service}</small>}
          </p>
        </>
      )}
      {visit.rights === null || onRight === undefined ? null : <RightsInRail rights={visit.rights} onOpen={onRight} />}
      <div className={styles.foot}>
        {sealed ? null : (
          <Button look="plain" className={styles.cancel} onPress={onCancel}>
            {t('rail.cancel')}
          </Button>
        )}
        <p>
          {t('rail.saved')}
          <br />
          {t('rail.lastSaved', { when: visit.savedAt })}
        </p>
      </div>
    </nav>
  );
}
