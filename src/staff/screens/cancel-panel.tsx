import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

type Reason = CallInput<'visit.cancel'>['reason'];

const REASONS = ['customerLeft', 'wrongPerson', 'missingDocuments', 'notOurBusiness', 'other'] as const;

/** Ending a visit without a result (結束不辦): a reason, then one press. */
export function CancelPanel({ onClose }: { onClose: () => void }) {
  const [reason, setReason] = useState<Reason | null>(null);
  const [note, setNote] = useState('');
  const end = () => {
    if (reason !== null) void act('visit.cancel', { reason, note });
  };
  useCommands([{ keys: 'F8', label: t('cancel.confirm'), run: end }]);
  return (
    <Panel title={t('cancel.title')} lead={t('cancel.lead')}>
      <Choices
        takesFocus
        label={t('cancel.reason')}
        chosen={reason}
        onChoose={setReason}
        choices={REASONS.map((key) => ({ key, label: t(`cancel.${key}`) }))}
      />
      <Field label={t('cancel.note')} value={note} onChange={setNote} maxLength={200} />
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={reason === null} onPress={end}>
          {t('cancel.confirm')}
        </Button>
        <Button onPress={onClose}>{t('cancel.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
