import { type SubmitEvent, useState } from 'react';
import { t } from '../words.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import styles from './second-person.module.css';

interface SecondPersonProps {
  /** What the button says. */
  readonly label: string;
  readonly onAgree: (given: { code: string; pin: string }) => Promise<boolean>;
}

/** A supervisor's own code and PIN, typed at the clerk's desk; the PIN is gone with the answer. */
export function SecondPerson({ label, onAgree }: SecondPersonProps) {
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const ready = code.trim() !== '' && pin !== '';
  async function agree(event: SubmitEvent) {
    event.preventDefault();
    if (!ready) return;
    setPin('');
    await onAgree({ code: code.trim(), pin });
  }
  return (
    <form className={styles.form} onSubmit={(event) => void agree(event)}>
      <Field label={t('identity.approvalCode')} value={code} onChange={setCode} takesFocus maxLength={20} />
      <Field label={t('identity.approvalPin')} value={pin} onChange={setPin} type="password" maxLength={64} />
      <Button type="submit" disabled={!ready}>
        {label}
      </Button>
    </form>
  );
}
