import { formatMoney } from '../../ui/money.ts';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { t } from '../words.ts';
import styles from './cautions.module.css';
import type { EstimateData } from './estimate.tsx';

function Prices({ scenario, ages }: { scenario: NonNullable<EstimateData['priceScenario']>; ages: readonly number[] }) {
  return (
    <Section title={t('estimate.prices')} note={scenario.assumption}>
      <Scroll label={t('estimate.prices')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('estimate.pricesRow')}</th>
              <th scope="col" className={table.number}>
                {t('estimate.overtakesNow')}
              </th>
              {ages.map((age) => (
                <th key={age} scope="col" className={table.number}>
                  {t('estimate.totalAt', { age })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scenario.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                <td className={table.number}>{row.overtakesNow === '' ? t('summary.dash') : row.overtakesNow}</td>
                {row.totals.map((total, index) => (
                  <td key={ages[index] ?? index} className={table.number}>
                    {formatMoney(total)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}

/** What an estimate leaves out or rests on, to be said aloud beside the figure. */
export function Cautions({ estimate }: { estimate: EstimateData }) {
  const left = new Set(estimate.notComputed.map((row) => row.label));
  const cautions = estimate.cautions.filter((caution) => !left.has(caution.text.zh));
  return (
    <div className={styles.column}>
      <Section title={t('estimate.notComputed')}>
        {estimate.notComputed.length === 0 ? <p className={table.empty}>{t('estimate.notComputedNone')}</p> : null}
        <ul className={styles.rows}>
          {estimate.notComputed.map((row) => (
            <li key={row.label}>
              <span>{row.label}</span>
              <span className={table.source}>{row.source}</span>
            </li>
          ))}
        </ul>
      </Section>
      {cautions.length === 0 ? null : (
        <Section title={t('estimate.cautions')}>
          <ul className={styles.rows}>
            {cautions.map((caution) => (
              <li key={caution.code}>
                <span>{caution.text.zh}</span>
                <span className={table.source}>{caution.article?.zh}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {estimate.priceScenario === null ? null : <Prices scenario={estimate.priceScenario} ages={estimate.totalAges} />}
    </div>
  );
}
