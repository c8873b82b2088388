import type { RefObject } from 'react';
import { useIdentifierCheck } from '../use-identifier-check.ts';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';
import styles from './identifier-field.module.css';
import { KeyCap } from './key-cap.tsx';

interface IdentifierFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly keys: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly takesFocus?: boolean;
}

/** A number off a card: the kind is named as soon as it is long enough, and a wrong check digit is explained. */
export function IdentifierField(props: IdentifierFieldProps) {
  const check = useIdentifierCheck(props.value);
  return (
    <div className={styles.place}>
      <Field
        large
        label={props.label}
        value={props.value}
        // No number has a slash in it: it is the key that leads here, pressed once more.
        onChange={(value) => props.onChange(value.replaceAll('/', '').toUpperCase())}
        inputRef={props.inputRef}
        maxLength={40}
        wrong={check !== null && !check.valid ? check.message : ''}
        keys={<KeyCap keys={props.keys} />}
        {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        {...(props.takesFocus === true ? { takesFocus: true } : {})}
      />
      <output className={styles.known}>
        {check?.valid === true ? (
          <>
            <Icon name="tick" />
            <span>
              <b>{check.kindName}</b>　{check.message}
            </span>
          </>
        ) : null}
      </output>
    </div>
  );
}
