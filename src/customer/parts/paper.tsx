import { useState } from 'react';
import { Icon } from '../../ui/icons.tsx';
import type { CustomerActs } from '../acts.ts';
import { useWords } from '../words.ts';
import { Answer } from './answer.tsx';
import styles from './paper.module.css';

/** 改用紙本: always one touch away, and costs nothing that was already confirmed (Electronic Signatures Act 5 IV–V). */
export function UsePaper({
  release,
  act,
  quiet = false,
}: {
  release: string;
  act: CustomerActs | null;
  quiet?: boolean;
}) {
  const words = useWords();
  const [asked, setAsked] = useState('');
  if (asked === release) {
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
      onPress={() => {
        void act?.('customer.usePaper', { release }).then((taken) => {
          if (taken) setAsked(release);
        });
      }}
    >
      {words('usePaper')}
    </Answer>
  );
}
