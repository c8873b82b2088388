import type { ReactNode } from 'react';
import type { StaffView, Visit } from '../../contract/staff-view.ts';
import { CustomerPicture } from '../customer-picture.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { t } from '../words.ts';
import styles from './visit-side.module.css';

function quoted(words: string): string {
  return words.startsWith('「') ? words : `「${words}」`;
}

/** Right of the work: what to say next, what belongs to it, and what the customer sees, directly above the primary key. */
export function VisitSide({ view, visit, children }: { view: StaffView; visit: Visit; children?: ReactNode }) {
  const { suggestion } = visit;
  return (
    <>
      <Scroll label={t('side.region')} className={styles.upper}>
        {suggestion === null ? null : (
          <section className={styles.suggestion} aria-labelledby="suggestion-title">
            <h2 className={styles.label} id="suggestion-title">
              {t('side.suggestion')}
            </h2>
            <p className={styles.words}>{quoted(suggestion.title)}</p>
            <p className={styles.detail}>{suggestion.detail}</p>
          </section>
        )}
        {children}
      </Scroll>
      <div className={styles.picture}>
        <CustomerPicture customer={view.customer} />
      </div>
    </>
  );
}
