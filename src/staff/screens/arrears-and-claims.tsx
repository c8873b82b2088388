import { formatMoney } from '../../ui/money.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { askForUnit } from '../unit-place.ts';
import { t } from '../words.ts';
import styles from './arrears-and-claims.module.css';
import type { SummaryData } from './summary.tsx';

function Dollars({ amount }: { amount: number }) {
  return (
    <>
      {formatMoney(amount)} <small>{t('summary.dollar')}</small>
    </>
  );
}

function ResponsibleUnit({ unit }: { unit: SummaryData['responsibleUnits'][number] }) {
  const { number, name, owes } = unit;
  return (
    <div className={styles.unit}>
      <Button
        label={t('units.openOf', { name })}
        onPress={() => askForUnit({ number, reason: t('summary.unitReason') })}
        className={styles.open}
      >
        {name}
      </Button>
      <span>{owes}</span>
    </div>
  );
}

/** All kinds of arrears in one block, so that nothing has to be asked twice. */
export function Arrears({ summary }: { summary: SummaryData }) {
  return (
    <Section title={t('summary.arrears')} note={t('summary.arrearsNote')}>
      <dl className={styles.arrears}>
        {summary.arrears.map((row) => (
          <div key={row.key}>
            <dt>
              {row.label}
              {row.note === '' ? null : <small>{row.note}</small>}
            </dt>
            <dd className={row.amount > 0 ? styles.owed : ''}>
              <Dollars amount={row.amount} />
            </dd>
          </div>
        ))}
      </dl>
      <dl className={styles.totals}>
        <div>
          <dt>{t('summary.arrearsTotal')}</dt>
          <dd>
            <Dollars amount={summary.arrearsTotal} />
          </dd>
        </div>
        <div className={summary.responsibleUnits.length === 0 ? '' : styles.units}>
          <dt>{t('summary.responsibleUnits')}</dt>
          <dd>
            {summary.responsibleUnits.length === 0 ? t('summary.none') : null}
            {summary.responsibleUnits.map((unit) => (
              <ResponsibleUnit key={unit.number} unit={unit} />
            ))}
          </dd>
        </div>
      </dl>
    </Section>
  );
}

/** What the person pays a month now; an estimate, and said so. */
export function Premiums({ summary }: { summary: SummaryData }) {
  const { premiums, premiumTotal } = summary;
  return (
    <Section title={t('summary.premiums')} note={t('summary.premiumsNote')}>
      <dl className={styles.claims}>
        {premiums.length === 0 ? (
          <div>
            <dt>{t('summary.premiumsNone')}</dt>
            <dd />
            <dd />
          </div>
        ) : null}
        {premiums.map((premium) => (
          <div key={premium.key}>
            <dt>{premium.label}</dt>
            <dd>
              <small>{premium.note}</small>
            </dd>
            <dd>{premium.amount === null ? t('summary.premiumUnknown') : <Dollars amount={premium.amount} />}</dd>
          </div>
        ))}
        {premiums.length > 1 && premiumTotal !== null ? (
          <div className={styles.owed}>
            <dt>{t('summary.premiumTotal')}</dt>
            <dd />
            <dd>
              <Dollars amount={premiumTotal} />
            </dd>
          </div>
        ) : null}
      </dl>
    </Section>
  );
}

export function Claims({ summary }: { summary: SummaryData }) {
  return (
    <Section title={t('summary.claims')} note={t('summary.claimsNote')}>
      <dl className={styles.claims}>
        {summary.claims.length === 0 ? (
          <div>
            <dt>{t('summary.claimNone')}</dt>
            <dd />
            <dd />
          </div>
        ) : null}
        {summary.claims.map((claim) => (
          <div key={`${claim.label} ${claim.date}`}>
            <dt>{claim.label}</dt>
            <dd>
              {claim.date}
              {claim.stage === '' ? null : <span className={styles.stage}>{claim.stage}</span>}
            </dd>
            <dd>{claim.amount === null ? null : <Dollars amount={claim.amount} />}</dd>
          </div>
        ))}
        <div>
          <dt>{t('summary.loan')}</dt>
          <dd>{summary.loan === 0 ? t('summary.loanNone') : ''}</dd>
          <dd>
            <Dollars amount={summary.loan} />
          </dd>
        </div>
      </dl>
    </Section>
  );
}
