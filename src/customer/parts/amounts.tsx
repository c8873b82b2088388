import type { CustomerView, Series } from '../../contract/customer-view.ts';
import { classes } from '../../ui/class-names.ts';
import { formatMoney, roughMoney } from '../../ui/money.ts';
import { useWords } from '../words.ts';
import styles from './amounts.module.css';
import { LineSample } from './line-sample.tsx';
import { Phrases } from './phrases.tsx';

type ComparisonView = Extract<CustomerView, { screen: 'comparison' }>;
type Styles = ReadonlyMap<string, Series['style']>;

/** The list of what can be received: monthly starts first, then what is paid once. Figures share one right edge. */
export function Amounts({ view }: { view: ComparisonView }) {
  const words = useWords();
  const drawn: Styles = new Map(view.chart.series.map(({ key, style }) => [key, style]));
  const { language } = view.preferences;
  return (
    <div className={styles.amounts}>
      {view.monthly.length > 0 && (
        <table className={styles.table}>
          <caption>
            {words('comparison.monthly')}
            <small>{words('comparison.monthlyNote')}</small>
          </caption>
          <tbody>
            {view.monthly.map((row) => (
              <tr key={row.key} className={classes((row.series !== null || row.note !== '') && styles.strong)}>
                <Name {...row} drawn={drawn} />
                <Sum amount={row.amount} />
                <td className={styles.more}>{row.more !== null && <More amount={row.more} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {view.oneOff.length > 0 && (
        <table className={styles.table}>
          <caption>
            {words('comparison.oneOff')}
            <small>{words('comparison.oneOffNote')}</small>
          </caption>
          <tbody>
            {view.oneOff.map((row) => (
              <tr key={row.key} className={styles.strong}>
                <Name {...row} parts={[]} drawn={drawn} />
                <Sum amount={row.amount} />
                <td className={styles.more}>{roughMoney(row.amount, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Name({
  label,
  note,
  series,
  parts,
  drawn,
}: {
  label: string;
  note: string;
  series: string | null;
  parts: readonly { label: string; amount: number }[];
  drawn: Styles;
}) {
  const style = series === null ? undefined : drawn.get(series);
  return (
    <th scope="row">
      <span className={styles.sample}>{style !== undefined && <LineSample style={style} />}</span>
      <span className={styles.label}>
        <span>
          <Phrases text={label} />
        </span>
        {note !== '' && <small>{note}</small>}
      </span>
      {parts.length > 0 && (
        <span className={styles.parts}>
          {parts.map((part) => (
            <span key={part.label}>
              {part.label} {formatMoney(part.amount)}
            </span>
          ))}
        </span>
      )}
    </th>
  );
}

function Sum({ amount }: { amount: number }) {
  const words = useWords();
  return (
    <>
      <td className={styles.sum}>{formatMoney(amount)}</td>
      <td className={styles.unit}>{words('dollar')}</td>
    </>
  );
}

function More({ amount }: { amount: number }) {
  const words = useWords();
  return words(amount < 0 ? 'less' : 'more', { amount: formatMoney(Math.abs(amount)) });
}
