import { type ReactNode, useRef } from 'react';
import { classes } from '../../ui/class-names.ts';
import styles from './body.module.css';
import { MoreBelow } from './more-below.tsx';
import { Scroller } from './scroller.tsx';
import { useBelow } from './use-below.ts';

/** The middle of a screen. It scrolls only where the letters are larger, and then says that there is more. */
export function Body({
  label,
  className,
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const frame = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const below = useBelow(frame, content);
  return (
    <div className={styles.place}>
      <Scroller label={label} className={styles.body} frame={frame}>
        <div ref={content} className={classes(styles.content, className)}>
          {children}
        </div>
      </Scroller>
      {below && <MoreBelow frame={frame} />}
    </div>
  );
}
