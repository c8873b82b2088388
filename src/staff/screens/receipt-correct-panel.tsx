import { useState } from 'react';
import { CORRECTION_CAUSES, type CorrectionCause } from '../../contract/receipt-life.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { t } from '../words.ts';

/** 更正: what was wrong, then a visit of its own begins. */
export function ReceiptCorrectPanel({ number, onClose }: { number: string; onClose: () => void }) {
  const [cause, setCause] = useState<CorrectionCause | null>(null);
  const [note, setNote] = useState('');
  const lacksNote = cause === 'other' && note.trim() === '';
  const begin = () => {
    if (cause !== null && !lacksNote) void act('receipt.correct', { number, cause, note });
  };
  return (
    <Panel title={t('correcting.title', { number })} lead={t('correcting.lead')}>
      <Choices
        takesFocus
        label={t('correcting.cause')}
        chosen={cause}
        onChoose={setCause}
        choices={CORRECTION_CAUSES.map((key) => ({ key, label: t(`correcting.${key}`) }))}
      />
      <Field
        label={t('correcting.note')}
        value={note}
        onChange={setNote}
        maxLength={200}
        wrong={lacksNote ? t('voiding.noteNeeded') : ''}
      />
      <Panel.Actions>
        <Button look="accent" disabled={cause === null || lacksNote} onPress={begin}>
          {t('correcting.confirm')}
        </Button>
        <Button onPress={onClose}>{t('correcting.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
