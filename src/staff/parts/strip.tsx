import type { ReactNode } from 'react';
import { classes } from '../../ui/class-names.ts';
import { Icon } from './icon.tsx';
import styles from './strip.module.css';

interface StripProps {
  readonly kind: 'attention' | 'fault' | 'info';
  readonly title: string;
  readonly detail?: string;
  /** Announced at once by a screen reader. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}

export function Strip({ kind, title, detail = '', urgent = false, children }: StripProps) {
  return (
    <div className={classes(styles.strip, styles[kind])} {...(urgent ? { role: 'alert' } : {})}>
      <Icon name={kind === 'attention' ? 'clock' : kind} />
      <p className={styles.words}>
        <b>{title}</b>
        {detail}
      </p>
      {children}
    </div>
  );
}
