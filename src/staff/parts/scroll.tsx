import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classes } from '../../ui/class-names.ts';
import styles from './table.module.css';

interface ScrollProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Lets a wide table scroll inside its own section; reachable by key only while there is something to scroll. */
export function Scroll({ label, className, children }: ScrollProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = frame.current;
    if (box === null) return undefined;
    const measure = () =>
      setOverflows(box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    if (box.firstElementChild !== null) observer.observe(box.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      className={classes(styles.scroll, className)}
      {...(overflows ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </div>
  );
}
