import { classes } from '../../ui/class-names.ts';
import { useWords } from '../words.ts';
import styles from './heading.module.css';

interface HeadingProps {
  readonly title: string;
  /** Absent on a page beside the four steps. */
  readonly step?: 1 | 2 | 3 | 4;
  readonly note?: string | undefined;
}

/** The one thought of a screen and how far along it is. */
export function Heading({ title, step, note }: HeadingProps) {
  return (
    <div className={styles.heading}>
      {step === undefined ? null : <Step step={step} />}
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </div>
    </div>
  );
}

function Step({ step }: { step: 1 | 2 | 3 | 4 }) {
  const words = useWords();
  return (
    <p className={styles.step}>
      <span className={styles.bars} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={classes(styles.bar, bar <= step && styles.past)} />
        ))}
      </span>
      {words('step', { step })}
    </p>
  );
}
