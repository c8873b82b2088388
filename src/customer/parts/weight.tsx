import { Icon } from '../../ui/icons.tsx';
import { Phrases } from './phrases.tsx';
import styles from './weight.module.css';

/** What cannot be undone. The one black panel of the product; shown only after an option was chosen. */
export function Weight({ title, lines, article }: { title: string; lines: readonly string[]; article: string }) {
  return (
    <section className={styles.weight} aria-label={title}>
      <Icon name="lock" className={styles.lock} />
      <div>
        <h2>{title}</h2>
        {lines.map((line) => (
          <p key={line}>
            <Phrases text={line} />
          </p>
        ))}
      </div>
      <p className={styles.article}>{article}</p>
    </section>
  );
}
