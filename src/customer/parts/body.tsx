import type { ReactNode } from 'react';
import { classes } from '../../ui/class-names.ts';
import styles from './body.module.css';
import { Scroller } from './scroller.tsx';

/** The middle of a screen. It scrolls only where the letters are larger, with the finger or the arrow keys. */
export function Body({
  label,
  className,
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Scroller label={label} className={styles.body}>
      <div className={classes(styles.content, className)}>{children}</div>
    </Scroller>
  );
}
