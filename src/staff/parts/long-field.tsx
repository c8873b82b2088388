import { Label, TextArea, TextField } from 'react-aria-components';
import { classes } from '../../ui/class-names.ts';
import styles from './long-field.module.css';

interface LongFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
}

/** Several lines to type in, with their label above; Enter begins a new line. */
export function LongField({ label, value, onChange, maxLength }: LongFieldProps) {
  return (
    <TextField className={classes(styles.field)} value={value} onChange={onChange} maxLength={maxLength}>
      <Label className={styles.label}>{label}</Label>
      <TextArea className={classes(styles.area)} rows={4} spellCheck="false" />
    </TextField>
  );
}
