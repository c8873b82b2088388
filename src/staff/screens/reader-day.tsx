import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { Button } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Tag } from '../parts/tag.tsx';
import type { ReaderPage, ReaderPlace } from '../reader-place.ts';
import { rocDate } from '../roc-month.ts';
import { t } from '../words.ts';
import styles from './reader-day.module.css';

interface ReaderDayProps<Page extends ReaderPage> {
  readonly place: ReaderPlace<Page>;
  readonly today: string;
  readonly fieldRef: RefObject<HTMLDivElement | null>;
}

/** The day everything is seen from; another day than today is said with an edge. */
export function ReaderDay<Page extends ReaderPage>({ place, today, fieldRef }: ReaderDayProps<Page>) {
  const { on } = useStore(place.store);
  const shown = on ?? today;
  return (
    <div className={styles.day} ref={fieldRef}>
      {shown === today ? null : (
        <>
          <Tag kind="due">{t(shown < today ? 'reader.earlier' : 'reader.later', { on: rocDate(shown) })}</Tag>
          <Button onPress={() => place.store.setState({ on: null })}>{t('reader.today')}</Button>
        </>
      )}
      <DateField
        label={t('reader.asOf')}
        iso={shown}
        onChange={(iso) => place.store.setState({ on: iso === '' ? null : iso })}
      />
    </div>
  );
}

/** Puts the cursor into the first part of the day. */
export function focusDay(field: HTMLElement | null): void {
  field?.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
}
