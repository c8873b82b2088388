import { type ReactNode, useRef } from 'react';
import { classes } from '../../ui/class-names.ts';
import { useFirstFocus } from '../use-first-focus.ts';
import styles from './screen-title.module.css';

interface ScreenTitleProps {
  readonly title: string;
  readonly note?: string;
  readonly aside?: ReactNode;
  /** Off where a field takes the first key instead. */
  readonly takesFocus?: boolean;
  readonly large?: boolean;
}

/** The head of a screen. It takes the focus when the screen opens, so that reading and tabbing start here. */
export function ScreenTitle({ title, note, aside, takesFocus = true, large = false }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFirstFocus(heading, takesFocus);
  return (
    <div className={styles.head}>
      <h1 className={classes(styles.title, large && styles.large)} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {note === undefined || note === '' ? null : <p className={styles.note}>{note}</p>}
      {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
    </div>
  );
}
