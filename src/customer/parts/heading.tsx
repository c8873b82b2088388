import { classes } from '../../ui/class-names.ts';
import { useWords } from '../words.ts';
import styles from './heading.module.css';

/** The one thought of a screen and how far along it is. */
export function Heading({ title, step, note }: { title: string; step: 1 | 2 | 3 | 4; note?: string | undefined }) {
  const words = useWords();
  return (
    <div className={styles.heading}>
      <p className={styles.step}>
        <span className={styles.bars} aria-hidden="true">
          {[1, 2, 3, 4].map((bar) => (
            <span key={bar} className={classes(styles.bar, bar <= step && styles.past)} />
          ))}
        </span>
        {words('step', { step })}
      </p>
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </div>
    </div>
  );
}
