import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { classes } from '../../ui/class-names.ts';
import { useFirstFocus } from '../use-first-focus.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: string;
  /** What is wrong and what to do; empty where nothing is. */
  readonly wrong?: string;
  readonly placeholder?: string;
  readonly type?: 'text' | 'password' | 'date';
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly maxLength?: number;
  readonly takesFocus?: boolean;
  readonly large?: boolean;
  readonly keys?: ReactNode;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly className?: string | undefined;
}

/** A line to type in, with its label above and one line below: a hint, or what is wrong. */
export function Field(props: FieldProps) {
  const { label, value, onChange, hint, wrong = '', type = 'text', large = false } = props;
  const hintId = useId();
  const own = useRef<HTMLInputElement>(null);
  const input = props.inputRef ?? own;
  useFirstFocus(input, props.takesFocus === true);
  return (
    <TextField
      className={classes(styles.field, props.className)}
      value={value}
      onChange={onChange}
      isInvalid={wrong !== ''}
      type={type === 'date' ? 'text' : type}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
    >
      <Label className={styles.label}>{label}</Label>
      <span className={classes(styles.box, large && styles.large)}>
        {large ? <Icon name="search" large /> : null}
        <Input
          className={classes(styles.input)}
          autoComplete="off"
          spellCheck="false"
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          ref={input}
        />
        {props.keys}
      </span>
      {hint === undefined || hint === '' || wrong !== '' ? null : (
        <Text slot="description" id={hintId} className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={classes(styles.wrong)}>
        <Icon name="fault" />
        <span>{wrong}</span>
      </FieldError>
    </TextField>
  );
}
