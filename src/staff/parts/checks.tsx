import { Check } from './check.tsx';
import styles from './checks.module.css';

interface ChecksProps<Key extends string> {
  readonly label: string;
  readonly choices: readonly { readonly key: Key; readonly label: string }[];
  readonly chosen: readonly Key[];
  readonly onChange: (chosen: Key[]) => void;
}

/** Any number of a few, side by side, kept in the order they are offered. */
export function Checks<Key extends string>({ label, choices, chosen, onChange }: ChecksProps<Key>) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.row}>
        {choices.map((choice) => (
          <Check
            key={choice.key}
            label={choice.label}
            on={chosen.includes(choice.key)}
            onChange={(on) =>
              onChange(choices.flatMap(({ key }) => ((key === choice.key ? on : chosen.includes(key)) ? [key] : [])))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
