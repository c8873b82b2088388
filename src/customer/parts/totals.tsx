import type { CustomerView } from '../../contract/customer-view.ts';
import { formatMoney } from '../../ui/money.ts';
import { useWords } from '../words.ts';
import { Scroller } from './scroller.tsx';
import styles from './totals.module.css';

/** The same sums as the chart, as figures: how much in total up to an age. NT$. */
export function Totals({ totals }: { totals: Extract<CustomerView, { screen: 'comparison' }>['totals'] }) {
  const words = useWords();
  return (
    <Scroller label={words('comparison.totals')} className={styles.scroll}>
      <table className={styles.totals}>
        <thead>
          <tr>
            <th scope="col">{words('comparison.until')}</th>
            {totals.ages.map((age) => (
              <th key={age} scope="col">
                {words('comparison.age', { age })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.totals.map((total, at) => (
                <td key={totals.ages[at]}>{formatMoney(total)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
