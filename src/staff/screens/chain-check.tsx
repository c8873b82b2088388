import { type SubmitEvent, useState } from 'react';
import type { CallOutput } from '../../contract/calls.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';
import styles from './look-ups.module.css';

type Result = CallOutput<'chain.verify'>;

/** Whether the log is whole, by itself and against a head that was printed; said in words. */
export function ChainCheck({ head }: { head: Result['head'] }) {
  const [sequence, setSequence] = useState('');
  const [fingerprint, setFingerprint] = useState('');
  const [result, setResult] = useState<Result | null>(null);
  const typed = sequence.trim() !== '' || fingerprint.trim() !== '';
  const complete = /^[1-9]\d{0,9}$/.test(sequence.trim()) && fingerprint.trim().length >= 12;
  const now = result?.head ?? head;
  async function check(event: SubmitEvent) {
    event.preventDefault();
    const printed = complete ? { sequence: Number(sequence), fingerprint: fingerprint.trim() } : null;
    if (!typed || complete) setResult(await send('chain.verify', { printed }));
  }
  return (
    <Section title={t('lookUps.chain')} note={t('lookUps.chainHead', { sequence: now.sequence })}>
      <p className={styles.head}>{now.hash}</p>
      <form className={styles.check} onSubmit={(event) => void check(event)}>
        <Field
          label={t('lookUps.sequence')}
          value={sequence}
          onChange={setSequence}
          inputMode="numeric"
          maxLength={10}
        />
        <Field label={t('lookUps.fingerprint')} value={fingerprint} onChange={setFingerprint} maxLength={100} />
        <Button type="submit" disabled={typed && !complete}>
          {t('lookUps.check')}
        </Button>
      </form>
      {result === null ? null : (
        <div className={styles.result}>
          <Strip kind={result.intact ? 'info' : 'fault'} title={result.sentence} urgent />
        </div>
      )}
    </Section>
  );
}
