import { useEffect, useRef } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { classes } from '../../ui/class-names.ts';
import styles from './choices.module.css';

interface Choice<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly keys?: string;
}

interface ChoicesProps<Key extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Key>[];
  readonly chosen: Key | null;
  readonly onChoose: (key: Key) => void;
  /** The label is for the ear only where a heading already says it. */
  readonly quietLabel?: boolean;
  readonly takesFocus?: boolean;
  /** Low enough for the head of a section. */
  readonly compact?: boolean;
}

/** One of a few, side by side; arrow keys move, and the chosen one is tinted, edged and has its dot filled. */
export function Choices<Key extends string>(props: ChoicesProps<Key>) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.takesFocus !== true) return;
    const chosen = row.current?.querySelector<HTMLInputElement>('input:checked');
    (chosen ?? row.current?.querySelector('input'))?.focus();
  }, [props.takesFocus]);
  return (
    <RadioGroup
      className={classes(styles.group, props.compact === true && styles.compact)}
      value={props.chosen}
      onChange={(value) => {
        const choice = props.choices.find((candidate) => candidate.key === value);
        if (choice !== undefined) props.onChoose(choice.key);
      }}
      orientation="horizontal"
    >
      <Label className={classes(styles.label, props.quietLabel === true && styles.quiet)}>{props.label}</Label>
      <div className={styles.row} ref={row}>
        {props.choices.map((choice) => (
          <Radio key={choice.key} value={choice.key} className={classes(styles.choice)}>
            <span className={styles.dot} aria-hidden="true" />
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
