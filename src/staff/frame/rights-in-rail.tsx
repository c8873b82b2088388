import type { RightsView } from '../../contract/rights.ts';
import { classes } from '../../ui/class-names.ts';
import { Button } from '../parts/button.tsx';
import { t } from '../words.ts';
import styles from './rights-in-rail.module.css';

/** How many rights have room beside the work. */
const SHOWN = 5;

/** 順便看看, below the steps: what else is open or to be asked. Each opens in the panel above the work. */
export function RightsInRail({ rights, onOpen }: { rights: RightsView; onOpen: (id: string) => void }) {
  const { counts } = rights;
  const rows = rights.rows.filter((row) => row.standing !== 'notEligible').slice(0, SHOWN);
  return (
    <section className={styles.rights} aria-labelledby="rights-in-rail">
      <div className={styles.head}>
        <h2 className={styles.title} id="rights-in-rail">
          {t('rights.title')}
        </h2>
        <Button look="plain" keys="R" onPress={() => onOpen('')} className={styles.small}>
          {t('rights.events')}
        </Button>
      </div>
      <p className={styles.counts}>{t('rights.counts', { open: counts.eligible, ask: counts.ask })}</p>
      <ul className={styles.list}>
        {rows.length === 0 ? <li className={styles.counts}>{t('rights.none')}</li> : null}
        {rows.map((row) => (
          <li key={row.id}>
            <Button look="plain" className={styles.row} onPress={() => onOpen(row.id)}>
              <span className={classes(styles.standing, row.standing === 'ask' && styles.ask)}>
                {t(`rights.${row.standing}`)}
              </span>
              <span className={styles.words}>
                {row.title}
                {row.figures[0] === undefined ? null : <small>{row.brief}</small>}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
