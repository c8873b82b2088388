import type { HallView } from '../../contract/hall-view.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import type { Command } from '../commands.ts';
import { t } from '../words.ts';
import styles from './hall.module.css';

/** The number at this counter, and what can be done with it from here. */
export function HallHere({ here, commands }: { here: HallView['here']; commands: readonly Command[] }) {
  const { ticket, serving } = here;
  return (
    <Section title={t('hall.here')} note={t('hall.hereKind', { counter: here.counter, kind: here.kind })}>
      <div className={styles.here}>
        <p>{ticket === '' ? t('hall.hereNobody') : t(serving ? 'hall.hereServing' : 'hall.hereCalled', { ticket })}</p>
        {commands.map(({ keys, label, run }) => (
          <Button key={keys} keys={keys} onPress={run}>
            {label}
          </Button>
        ))}
      </div>
    </Section>
  );
}
