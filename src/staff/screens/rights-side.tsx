import type { RightsView } from '../../contract/rights.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { t } from '../words.ts';
import { classes } from '../../ui/class-names.ts';
import styles from './rights.module.css';

/** How many rights have room beside the work. */
const SHOWN = 4;

/** 順便看看, beside the work: what else is open or to be asked; each opens in the panel. */
export function RightsSide({ rights, onOpen }: { rights: RightsView; onOpen: (id: string) => void }) {
  const { counts } = rights;
  const rows = rights.rows.filter((row) => row.standing !== 'notEligible').slice(0, SHOWN);
  return (
    <Section
      title={t('rights.title')}
      note={t('rights.counts', { open: counts.eligible, ask: counts.ask })}
      aside={
        <Button look="plain" keys="R" onPress={() => onOpen('')} className={styles.small}>
          {t('rights.events')}
        </Button>
      }
    >
      <ul className={styles.list}>
        {rows.length === 0 ? <li className={styles.none}>{t('rights.none')}</li> : null}
        {rows.map((row) => (
          <li key={row.id}>
            <Button look="plain" className={styles.row} onPress={() => onOpen(row.id)}>
              <span className={classes(styles.standing, styles[row.standing])}>{t(`rights.${row.standing}`)}</span>
              <span className={styles.words}>
                <b>{row.title}</b>
                <span>{row.brief}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
