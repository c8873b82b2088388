import type { MatterView } from '../../contract/matters-view.ts';
import { act } from '../acts.ts';
import { Check } from '../parts/check.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { t } from '../words.ts';
import styles from './matters.module.css';

/** Which estimates of 順便看看 go to the customer's screen with this matter; none unless the clerk ticks it. */
export function MatterEstimates({ matter }: { matter: MatterView }) {
  const { key, estimates } = matter;
  return (
    <Section title={t('matters.estimates')} note={t('matters.estimatesNote')}>
      {estimates.length === 0 ? <p className={table.empty}>{t('matters.noEstimates')}</p> : null}
      <div className={styles.estimates}>
        {estimates.map(({ right, title, brief, shown }) => (
          <Check
            key={right}
            label={t('matters.estimateOf', { title, brief })}
            on={shown}
            onChange={(on) => void act('matter.show', { matter: key, right, shown: on })}
          />
        ))}
      </div>
    </Section>
  );
}
