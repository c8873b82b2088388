import { GregorianCalendar, parseDate, toCalendar } from '@internationalized/date';
import type { RefObject } from 'react';
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components';
import { classes } from '../../ui/class-names.ts';
import { useLawPlace } from '../law-place.ts';
import { Button } from '../parts/button.tsx';
import { Tag } from '../parts/tag.tsx';
import { rocDate } from '../roc-month.ts';
import { t } from '../words.ts';
import date from './assumption-panel.module.css';
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
        className={styles.field ?? ''}
        value={parseDate(shown)}
        onChange={(value) =>
          useLawPlace.setState({ on: value === null ? null : toCalendar(value, new GregorianCalendar()).toString() })
        }
      >
        <Label className={styles.label ?? ''}>{t('law.asOf')}</Label>
        <DateInput className={classes(date.input)}>
          {(segment) => <DateSegment segment={segment} className={classes(date.segment)} />}
        </DateInput>
      </DateField>
    </div>
  );
}
