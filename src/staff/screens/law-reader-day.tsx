import type { RefObject } from 'react';
import { useLawPlace } from '../law-place.ts';
import { Button } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Tag } from '../parts/tag.tsx';
import { rocDate } from '../roc-month.ts';
import { t } from '../words.ts';
import styles from './law-reader-day.module.css';

interface LawReaderDayProps {
  /** Null = today. */
  readonly on: string | null;
  readonly today: string;
  readonly fieldRef: RefObject<HTMLDivElement | null>;
}

/** The day the law is seen from; another day than today is said with an edge. */
export function LawReaderDay({ on, today, fieldRef }: LawReaderDayProps) {
  const shown = on ?? today;
  return (
    <div className={styles.day} ref={fieldRef}>
      {shown === today ? null : (
        <>
          <Tag kind="due">{t(shown < today ? 'law.earlier' : 'law.later', { on: rocDate(shown) })}</Tag>
          <Button onPress={() => useLawPlace.setState({ on: null })}>{t('law.today')}</Button>
        </>
      )}
      <DateField
        label={t('law.asOf')}
        iso={shown}
        onChange={(iso) => useLawPlace.setState({ on: iso === '' ? null : iso })}
      />
    </div>
  );
}
