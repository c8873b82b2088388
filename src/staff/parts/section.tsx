import { type ReactNode, useId } from 'react';
import { classes } from '../../ui/class-names.ts';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  /** At the right end of the head: a key, a count, a tag. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly level?: 2 | 3;
}

/** A section is a strong rule with a bold head. */
export function Section({ title, note, aside, children, className, level = 2 }: SectionProps) {
  const id = useId();
  const Head = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes(styles.section, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <Head className={styles.title} id={id}>
          {title}
        </Head>
        {note === undefined || note === '' ? null : <span className={styles.note}>{note}</span>}
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
