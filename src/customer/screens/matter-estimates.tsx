import type { CustomerView } from '../../contract/customer-view.ts';
import { formatMoney } from '../../ui/money.ts';
import { DOLLARS } from '../dollars.ts';
import { Phrases } from '../parts/phrases.tsx';
import { useWords } from '../words.ts';
import styles from './matter-estimates.module.css';

type Estimate = Extract<CustomerView, { screen: 'matters' }>['matters'][number]['estimates'][number];

/** What the clerk laid beside a matter: sums that share one right edge, or why not now; always with its article. */
export function MatterEstimates({ estimates }: { estimates: readonly Estimate[] }) {
  const words = useWords();
  if (estimates.length === 0) return null;
  return (
    <div className={styles.estimates}>
      {estimates.map((one) => (
        <section key={one.key} className={styles.estimate} aria-label={one.title}>
          <h3>
            <Phrases text={one.title} />
            {one.figures.length > 0 && <small>{words('estimateOnly')}</small>}
          </h3>
          <Figures figures={one.figures} />
          {one.whyNot.map(({ text, article }) => (
            <p key={text} className={styles.whyNot}>
              <b>{words('matters.whyNot')}</b>
              <span>
                <Phrases text={text} />
                <small>{article}</small>
              </span>
            </p>
          ))}
          <Notes estimate={one} />
        </section>
      ))}
    </div>
  );
}

function Figures({ figures }: { figures: Estimate['figures'] }) {
  const words = useWords();
  if (figures.length === 0) return null;
  return (
    <table className={styles.figures}>
      <tbody>
        {figures.map(({ key, label, amount, per, note }) => (
          <tr key={key}>
            <th scope="row">
              <Phrases text={label} />
            </th>
            <td className={styles.note}>{note}</td>
            <td className={styles.sum}>{formatMoney(amount)}</td>
            <td>{words(DOLLARS[per])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Notes({ estimate }: { estimate: Estimate }) {
  const words = useWords();
  const { deadline, where, article, whyNot, cautions } = estimate;
  const lines = [
    { label: words('matters.deadline'), text: deadline },
    { label: words('matters.where'), text: where },
    { label: words('matters.basis'), text: whyNot.length === 0 ? article : '' },
  ].filter(({ text }) => text !== '');
  return (
    <>
      <dl className={styles.notes}>
        {lines.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Phrases text={text} />
            </dd>
          </div>
        ))}
      </dl>
      {cautions.map((caution) => (
        <p key={caution} className={styles.caution}>
          <Phrases text={caution} />
        </p>
      ))}
    </>
  );
}
