import type { StaffView } from '../../contract/staff-view.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { keysOf, openPlace } from '../places.ts';
import { t } from '../words.ts';
import styles from './places.module.css';

/** Everything else that can be opened at this desk, each with what it is for. */
export function Places({ places }: { places: StaffView['places'] }) {
  return (
    <Section title={t('places.title')}>
      <ul className={styles.places}>
        {places.map((screen) => {
          const keys = keysOf(screen);
          return (
            <li key={screen}>
              <Button
                look="plain"
                className={styles.place}
                onPress={() => openPlace(screen)}
                {...(keys === undefined ? {} : { keys })}
              >
                <span>
                  <b>{t(`places.${screen}`)}</b>
                  <small>{t(`places.${screen}Note`)}</small>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
