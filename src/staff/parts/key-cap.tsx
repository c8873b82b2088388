import styles from './key-cap.module.css';

export function KeyCap({ keys, inverse = false }: { keys: string; inverse?: boolean }) {
  return (
    <kbd className={inverse ? styles.inverse : styles.cap} aria-hidden="true">
      {keys}
    </kbd>
  );
}

/** The form assistive technology announces: `Control+L`. */
export function keyShortcut(keys: string): string {
  return keys.replaceAll(' ', '+').replace('Ctrl', 'Control').replace('Esc', 'Escape');
}
