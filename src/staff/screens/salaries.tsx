import { useRef } from 'react';
import { formatMoney } from '../../ui/money.ts';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { useIntoView } from '../use-into-view.ts';
import { t } from '../words.ts';
import type { EstimateData } from './estimate.tsx';
import styles from './salaries.module.css';

type Months = EstimateData['salaryMonths']['highest60'];

function MonthTable({ title, months }: { title: string; months: Months }) {
  return (
    <Section title={title} level={3}>
      {months.length === 0 ? (
        <p className={table.empty}>{t('estimate.salariesNone')}</p>
      ) : (
        <Scroll label={title} className={styles.long}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('estimate.salaryMonth')}</th>
                <th scope="col" className={table.number}>
                  {t('estimate.salary')}
                </th>
                <th scope="col">{t('estimate.salaryNote')}</th>
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month.month}>
                  <th scope="row">{month.month}</th>
                  <td className={table.number}>{formatMoney(month.salary)}</td>
                  <td>{month.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  );
}

/** The months behind the two averages (最高60個月、最近36個月). */
export function Salaries({ months }: { months: EstimateData['salaryMonths'] }) {
  const tables = useRef<HTMLDivElement>(null);
  useIntoView(tables);
  return (
    <Section title={t('estimate.salaries')}>
      <div className={styles.pair} ref={tables}>
        <MonthTable title={t('estimate.highest60')} months={months.highest60} />
        <MonthTable title={t('estimate.latest36')} months={months.latest36} />
      </div>
    </Section>
  );
}
