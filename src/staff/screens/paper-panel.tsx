import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import type { MarkKind } from '../../contract/receipt-life.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { Strip } from '../parts/strip.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import { MarkFields } from './receipt-mark-fields.tsx';

type Reason = CallInput<'receipt.makePaper'>['reason'];

const REASONS = ['customerPrefersPaper', 'cannotSign', 'padBroken', 'other'] as const;

/** 改用紙本: a form to sign by hand, with the reason why. */
export function PaperPanel({ chosen, onClose }: { chosen: boolean; onClose: () => void }) {
  const [reason, setReason] = useState<Reason>('customerPrefersPaper');
  const [note, setNote] = useState('');
  const [mark, setMark] = useState<MarkKind>('thumbprint');
  const [witnesses, setWitnesses] = useState<[string, string]>(['', '']);
  const isMarked = reason === 'cannotSign' && witnesses.some((name) => name.trim() !== '');
  const make = () => {
    if (!chosen) return;
    if (isMarked) void act('receipt.makePaperForMark', { mark, witnesses, note });
    else void act('receipt.makePaper', { reason, note });
  };
  useCommands([{ keys: 'F8', label: t('paper.make'), run: make }]);
  return (
    <Panel title={t('paper.title')} lead={t('paper.lead')}>
      {chosen ? null : <Strip kind="attention" title={t('paper.chooseFirst')} />}
      <Choices
        takesFocus
        label={t('paper.reason')}
        chosen={reason}
        onChoose={setReason}
        choices={REASONS.map((key) => ({ key, label: t(`paper.${key}`) }))}
      />
      {reason === 'cannotSign' ? (
        <MarkFields mark={mark} onMark={setMark} witnesses={witnesses} onWitnesses={setWitnesses} />
      ) : null}
      <Field label={t('paper.note')} value={note} onChange={setNote} maxLength={200} />
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={!chosen} onPress={make}>
          {t('paper.make')}
        </Button>
        <Button onPress={onClose}>{t('paper.close')}</Button>
      </Panel.Actions>
    </Panel>
  );
}
