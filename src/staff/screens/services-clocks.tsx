import type { ServiceClock } from '../../contract/services-view.ts';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import styles from './services.module.css';

/** Times to keep, each with its last day if it ran from today. */
export function ServiceClocks({ clocks }: { clocks: readonly ServiceClock[] }) {
  return (
    <Section title={t('services.clocks')} note={t('services.clocksNote')} level={3} className={styles.part}>
      <ul className={styles.papers}>
        {clocks.map(({ key, name, whose, whoseName, rule, due, notes, basis }) => (
          <li key={key}>
            <p className={styles.paper}>
              <b>{name}</b> <Tag kind={whose === 'person' ? 'due' : 'plain'}>{whoseName}</Tag>
            </p>
            <p>{rule}</p>
            {due === '' ? null : <p>{t('services.due', { due })}</p>}
            {notes.map((note) => (
              <p key={note} className={styles.soft}>
                {note}
              </p>
            ))}
            <p className={styles.basis}>{basis}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
