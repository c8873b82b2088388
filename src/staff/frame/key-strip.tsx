import type { Command } from '../commands.ts';
import { Button } from '../parts/button.tsx';
import styles from './key-strip.module.css';

/** What the keys do on this screen; each can be pressed with the pointer too. */
export function KeyStrip({ commands }: { commands: readonly Command[] }) {
  return (
    <ul className={styles.strip}>
      {commands
        .filter((command) => command.shownElsewhere !== true)
        .map((command) => (
          <li key={command.keys}>
            <Button look="plain" keys={command.keys} onPress={command.run} className={styles.key}>
              {command.label}
            </Button>
          </li>
        ))}
    </ul>
  );
}
