import { GregorianCalendar, parseDate, TaiwanCalendar, toCalendar } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment, Label } from 'react-aria-components';
import { classes } from '../../ui/class-names.ts';
import styles from './date-field.module.css';

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`; empty = not typed. */
  readonly iso: string;
  readonly onChange: (iso: string) => void;
}

/** A day of the Republic's calendar 民國, typed part by part. */
export function DateField({ label, iso, onChange }: DateFieldProps) {
  return (
    <AriaDateField
      className={classes(styles.field)}
      value={iso === '' ? null : toCalendar(parseDate(iso), new TaiwanCalendar())}
      onChange={(date) => onChange(date === null ? '' : toCalendar(date, new GregorianCalendar()).toString())}
    >
      <Label className={styles.label}>{label}</Label>
      <DateInput className={classes(styles.input)}>
        {(segment) => <DateSegment segment={segment} className={classes(styles.segment)} />}
      </DateInput>
    </AriaDateField>
  );
}
