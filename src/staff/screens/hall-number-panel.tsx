import { useState } from 'react';
import type { HallView } from '../../contract/hall-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

interface HallNumberPanelProps {
  readonly ticket: HallView['tickets'][number];
  /** Whether this account calls numbers; a greeter does not. */
  readonly calls: boolean;
  /** A visit is under way here: nobody else can be called. */
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** What can be done with one number: called now with a reason, back in line, or gone. */
export function HallNumberPanel({ ticket, calls, busy, onClose }: HallNumberPanelProps) {
  const [reason, setReason] = useState('');
  const { number, state } = ticket;
  const call = () => void act('hall.call', { ticket: number, reason: reason.trim() });
  const move = async (to: 'return' | 'leave') => {
    if (await act('hall.move', { ticket: number, to })) onClose();
  };
  const mayCall = calls && !busy && state !== 'skipped';
  useCommands(mayCall ? [{ keys: 'F8', label: t('hall.callNow'), run: call }] : []);
  return (
    <Panel
      title={t('hall.chosenTitle', { ticket: number })}
      lead={calls && busy ? t('hall.callBusy') : t('hall.chosenLead')}
    >
      {mayCall ? (
        <Field label={t('hall.reason')} value={reason} onChange={setReason} maxLength={200} takesFocus />
      ) : null}
      <Panel.Actions>
        {mayCall ? (
          <Button look="accent" keys="F8" onPress={call}>
            {t('hall.callNow')}
          </Button>
        ) : null}
        {state === 'waiting' ? null : <Button onPress={() => void move('return')}>{t('hall.putBack')}</Button>}
        <Button onPress={() => void move('leave')}>{t('hall.left')}</Button>
        <Button onPress={onClose}>{t('hall.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
