import { type ReactNode, useId, useRef } from 'react';
import { useIntoView } from '../use-into-view.ts';
import styles from './panel.module.css';

/** A form that opens above the work instead of over it. */
export function Panel({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useIntoView(panel);
  return (
    <section className={styles.panel} aria-labelledby={id} ref={panel}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      <p className={styles.lead}>{lead}</p>
      {children}
    </section>
  );
}

function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
Panel.Actions = Actions;
