import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { KeyCap, keyShortcut } from '../parts/key-cap.tsx';
import { classes } from '../../ui/class-names.ts';
import styles from './primary.module.css';

/** The one thing to do next. */
export interface PrimaryAction {
  readonly label: string;
  readonly keys: string;
  readonly enabled: boolean;
  /** Why it cannot be pressed, or whom we wait for. */
  readonly note: string;
  /** Nothing to press: the customer has the word. */
  readonly waits?: boolean;
  readonly run: () => void;
}

/** Bottom right, as wide as the side, with its key on it; where it cannot be pressed it says why and stays. */
export function Primary({ action }: { action: PrimaryAction }) {
  const noteId = useId();
  if (action.waits === true) {
    return <output className={styles.waiting}>{action.note === '' ? action.label : action.note}</output>;
  }
  return (
    <AriaButton
      className={classes(styles.primary)}
      isDisabled={!action.enabled}
      onPress={action.run}
      aria-label={action.label}
      aria-keyshortcuts={keyShortcut(action.keys)}
      {...(action.note === '' ? {} : { 'aria-describedby': noteId })}
    >
      <span className={styles.label}>
        {action.label}
        <KeyCap keys={action.keys} inverse={action.enabled} />
      </span>
      {action.note === '' ? null : (
        <span className={styles.note} id={noteId}>
          {action.note}
        </span>
      )}
    </AriaButton>
  );
}
