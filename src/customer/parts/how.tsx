import type { CustomerView } from '../../contract/customer-view.ts';
import { useWords } from '../words.ts';
import styles from './how.module.css';

type ComparisonView = Extract<CustomerView, { screen: 'comparison' }>;

/** 怎麼算的: every step in plain words, its sum, its article; and what was left out. */
export function How({ derivations, notIncluded }: Pick<ComparisonView, 'derivations' | 'notIncluded'>) {
  const words = useWords();
  return (
    <div className={styles.how}>
      {derivations.map((derivation) => (
        <section key={derivation.title}>
          <h2>{derivation.title}</h2>
          <ol className={styles.steps}>
            {derivation.lines.map((line) => (
              <li key={`${line.text} ${line.expression}`}>
                <span className={styles.text}>
                  {line.text}
                  {line.article !== '' && <small>{line.article}</small>}
                </span>
                <span className={styles.expression}>{line.expression}</span>
                <span className={styles.value}>{line.value}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {notIncluded.length > 0 && (
        <section>
          <h2>{words('comparison.notIncluded')}</h2>
          <ul className={styles.left}>
            {notIncluded.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
