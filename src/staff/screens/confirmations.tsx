import type { Visit } from '../../contract/staff-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../parts/icon.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { t } from '../words.ts';
import styles from './confirmations.module.css';

/** What the customer did with their own finger, to the second. */
export function Confirmations({ confirmations }: { confirmations: Visit['confirmations'] }) {
  return (
    <Section title={t('confirm.confirmations')}>
      <ol className={styles.rows}>
        {confirmations.map((row) => (
          <li key={row.key} className={classes(styles.row, styles[row.state])}>
            <span className={styles.mark}>
              {row.state === 'done' ? <Icon name="tick" large /> : <span className={styles.ring} />}
            </span>
            <span className={styles.words}>
              <b>{row.title}</b>
              <small>{row.detail}</small>
            </span>
            <span className={table.quiet}>{t(`rail.${row.state}`)}</span>
            <span className={styles.time}>{row.time}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
