import type { Visit } from '../../contract/staff-view.ts';
import { formatMoney } from '../../ui/money.ts';
import { Section } from '../parts/section.tsx';
import { t } from '../words.ts';
import styles from './matters.module.css';

/** Everything the unit at the counter owes, every kind at once: one that is not asked about is owed all the same. */
export function UnitOwes({ unit }: { unit: NonNullable<Visit['unit']> }) {
  return (
    <Section title={t('matters.unitOwes')} note={t('units.dataAsOf', { date: unit.dataAsOf })}>
      <dl className={styles.owes}>
        {unit.arrears.map((one) => (
          <div key={one.key}>
            <dt>
              {one.label}
              <small>{one.note}</small>
            </dt>
            <dd>{formatMoney(one.amount)}</dd>
          </div>
        ))}
        <div className={styles.total}>
          <dt>{t('matters.owesTotal')}</dt>
          <dd>{formatMoney(unit.arrearsTotal)}</dd>
        </div>
      </dl>
    </Section>
  );
}
