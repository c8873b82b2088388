import styles from './plate.module.css';

/** The plate with the counter number: one form on every window; its size is set by the letters around it. */
export function Plate({ counter }: { counter: number }) {
  return (
    <span className={styles.plate} aria-hidden="true">
      {counter}
    </span>
  );
}
