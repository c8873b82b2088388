import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';
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
    <div className={styles.place}>
      <AriaButton
        className={classes(styles.primary)}
        isDisabled={!action.enabled}
        onPress={action.run}
        aria-keyshortcuts={keyShortcut(action.keys)}
        {...(action.note === '' ? {} : { 'aria-describedby': noteId })}
      >
        <span>{action.label}</span>
        <KeyCap keys={action.keys} inverse={action.enabled} />
      </AriaButton>
      {action.note === '' ? null : (
        <p className={styles.note} id={noteId}>
          {action.enabled ? null : <Icon name="info" />}
          {action.note}
        </p>
      )}
    </div>
  );
}
