import { useState } from 'react';
import { type Lane, LANES } from '../../contract/hall-terms.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

/** 改號別: to which lane the number of this counter goes, and why; the visit here ends. */
export function HallTransferPanel({ ticket, onClose }: { ticket: string; onClose: () => void }) {
  const [lane, setLane] = useState<Lane | null>(null);
  const [reason, setReason] = useState('');
  const ready = lane !== null && reason.trim().length > 1;
  const hand = async () => {
    if (ready && (await act('hall.transfer', { lane, reason: reason.trim() }))) onClose();
  };
  useCommands([{ keys: 'F8', label: t('hall.transfer'), run: () => void hand() }]);
  return (
    <Panel title={t('hall.transferTitle', { ticket })} lead={t('hall.transferLead')}>
      <Choices
        takesFocus
        label={t('hall.transferTo')}
        chosen={lane}
        onChoose={setLane}
        choices={LANES.map((key) => ({ key, label: t(`hall.${key}`) }))}
      />
      <Field label={t('hall.reason')} value={reason} onChange={setReason} maxLength={200} />
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={!ready} onPress={() => void hand()}>
          {t('hall.transfer')}
        </Button>
        <Button onPress={onClose}>{t('hall.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
