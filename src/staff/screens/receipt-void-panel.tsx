import { useState } from 'react';
import { VOID_CAUSES, type VoidCause } from '../../contract/receipt-life.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { SecondPerson } from '../parts/second-person.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

interface VoidPanelProps {
  readonly number: string;
  /** The clerk may alone; otherwise a leader's code and PIN are asked for. */
  readonly alone: boolean;
  readonly onClose: () => void;
}

/** 作廢: a cause, and a leader where the visit is over. */
export function ReceiptVoidPanel({ number, alone, onClose }: VoidPanelProps) {
  const [cause, setCause] = useState<VoidCause | null>(null);
  const [note, setNote] = useState('');
  const lacksNote = cause === 'other' && note.trim() === '';
  const ready = cause !== null && !lacksNote;
  async function confirm(approval: { code: string; pin: string } | null): Promise<boolean> {
    if (cause === null || lacksNote) return false;
    const done = await act('receipt.void', { number, cause, note, approval });
    if (done) onClose();
    return done;
  }
  useCommands(alone ? [{ keys: 'F8', label: t('voiding.confirm'), run: () => void confirm(null) }] : []);
  return (
    <Panel title={t('voiding.title', { number })} lead={t(alone ? 'voiding.leadAlone' : 'voiding.leadLeader')}>
      <Choices
        takesFocus
        label={t('voiding.cause')}
        chosen={cause}
        onChoose={setCause}
        choices={VOID_CAUSES.map((key) => ({ key, label: t(`voiding.${key}`) }))}
      />
      <Field
        label={t('voiding.note')}
        value={note}
        onChange={setNote}
        maxLength={200}
        wrong={lacksNote ? t('voiding.noteNeeded') : ''}
      />
      {alone || !ready ? null : <SecondPerson label={t('voiding.confirm')} onAgree={confirm} />}
      <Panel.Actions>
        {alone ? (
          <Button look="accent" keys="F8" disabled={!ready} onPress={() => void confirm(null)}>
            {t('voiding.confirm')}
          </Button>
        ) : null}
        <Button onPress={onClose}>{t('voiding.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
