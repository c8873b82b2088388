import { useState } from 'react';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

/** 收回號碼: what is kept for a counter that does not answer waits for the others again, once somebody has looked. */
export function HallTakeBackPanel({ counter, onClose }: { counter: number; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const ready = reason.trim().length > 1;
  const takeBack = async () => {
    if (ready && (await act('hall.takeBack', { counter, reason: reason.trim() }))) onClose();
  };
  useCommands([{ keys: 'F8', label: t('hall.takeBack'), run: () => void takeBack() }]);
  return (
    <Panel title={t('hall.takeBackOf', { counter })} lead={t('hall.takeBackLead', { counter })}>
      <Field label={t('hall.reason')} value={reason} onChange={setReason} maxLength={200} takesFocus />
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={!ready} onPress={() => void takeBack()}>
          {t('hall.takeBack')}
        </Button>
        <Button onPress={onClose}>{t('hall.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
