import type { ReactNode } from 'react';
import styles from './foot.module.css';

/** The note at the left, the answers at the right: always in the same place, whatever the body does. */
export function Foot({ note, aside, children }: { note: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <footer className={styles.foot}>
      <div className={styles.note}>{note}</div>
      {aside}
      <div className={styles.answers}>{children}</div>
    </footer>
  );
}
