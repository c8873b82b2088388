import { Icon } from '../../ui/icons.tsx';
import type { CustomerActs } from '../acts.ts';
import { useWords } from '../words.ts';
import { Answer } from './answer.tsx';
import styles from './paper.module.css';

/** 改用紙本: always one touch away, and costs nothing that was already confirmed (Electronic Signatures Act 5 IV–V). */
export function UsePaper({
  view,
  act,
  quiet = false,
}: {
  view: { readonly release: string; readonly paperAsked: boolean };
  act: CustomerActs | null;
  quiet?: boolean;
}) {
  const words = useWords();
  if (view.paperAsked) {
    return (
      <output className={styles.asked}>
        <Icon name="check" />
        <span>
          {words('paperAsked')}
          <small>{words('paperKept')}</small>
        </span>
      </output>
    );
  }
  return (
    <Answer
      kind={quiet ? 'quiet' : 'plain'}
      before="paper"
      onPress={() => void act?.('customer.usePaper', { release: view.release })}
    >
      {words('usePaper')}
    </Answer>
  );
}
