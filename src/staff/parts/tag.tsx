import type { ReactNode } from 'react';
import { classes } from '../../ui/class-names.ts';
import { Icon } from './icon.tsx';
import styles from './tag.module.css';

/** A word with an edge: how something stands. `live` = the customer sees it now. */
export function Tag({
  kind = 'plain',
  children,
}: {
  kind?: 'plain' | 'live' | 'done' | 'due' | 'assumed';
  children: ReactNode;
}) {
  return (
    <span className={classes(styles.tag, styles[kind])}>
      {kind === 'live' ? <Icon name="eye" /> : null}
      {children}
    </span>
  );
}
