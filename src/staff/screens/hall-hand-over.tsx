import { useState } from 'react';
import { HAND_OVER_CARDS, type HandOverCard } from '../../contract/hall-terms.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { printPaper } from '../print-paper.ts';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

/** 交付: the number typed from the card must be that of the reservation; then the sheet to sign is printed. */
export function HallHandOver({ number, onClose }: { number: string; onClose: (done: boolean) => void }) {
  const [identifier, setIdentifier] = useState('');
  const [sighted, setSighted] = useState<HandOverCard | null>(null);
  const [delegate, setDelegate] = useState('');
  const ready = identifier.trim() !== '' && sighted !== null;
  async function handOver() {
    if (!ready) return;
    const sheet = await send('reservation.handOver', { number, identifier: identifier.trim(), sighted, delegate });
    if (sheet === null) return;
    printPaper(sheet);
    onClose(true);
  }
  useCommands([{ keys: 'F8', label: t('hall.handOverDo'), run: () => void handOver() }]);
  return (
    <Panel title={t('hall.handOverTitle', { number })} lead={t('hall.handOverLead')}>
      <Field
        label={t('hall.handOverIdentifier')}
        value={identifier}
        onChange={setIdentifier}
        maxLength={40}
        takesFocus
      />
      <Choices
        label={t('hall.handOverSighted')}
        chosen={sighted}
        onChoose={setSighted}
        choices={HAND_OVER_CARDS.map((key) => ({ key, label: t(`hall.${key}`) }))}
      />
      <Field
        label={t('hall.delegate')}
        hint={t('hall.delegateHint')}
        value={delegate}
        onChange={setDelegate}
        maxLength={100}
      />
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={!ready} onPress={() => void handOver()}>
          {t('hall.handOverDo')}
        </Button>
        <Button onPress={() => onClose(false)}>{t('hall.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
