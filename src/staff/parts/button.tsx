import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from '../../ui/class-names.ts';
import styles from './button.module.css';
import { KeyCap, keyShortcut } from './key-cap.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly keys?: string;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** `plain` has no edge: a row or a key in the strip that can be pressed too. */
  readonly look?: 'edged' | 'plain' | 'accent';
  readonly label?: string;
  readonly expanded?: boolean;
  readonly className?: string | undefined;
}

export function Button(props: ButtonProps) {
  const { children, onPress, keys, type = 'button', disabled = false, look = 'edged', label, expanded } = props;
  return (
    <AriaButton
      type={type}
      isDisabled={disabled}
      className={classes(styles.button, styles[look], props.className)}
      {...(onPress === undefined ? {} : { onPress })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keyShortcut(keys) })}
    >
      {keys === undefined ? null : <KeyCap keys={keys} inverse={look === 'accent' && !disabled} />}
      {children}
    </AriaButton>
  );
}
