import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import { send } from '../mirror.ts';
import { Check } from '../parts/check.tsx';
import { Choices } from '../parts/choices.tsx';
import { LongField } from '../parts/long-field.tsx';
import { t } from '../words.ts';
import { SlipActions, type SlipProps } from './slips-actions.tsx';

/** 言詞申請紀錄: what was said, how it was confirmed; signed on the paper. */
export function OralForm({ service, ownsKey, onClose }: SlipProps) {
  const [said, setSaid] = useState('');
  const [heard, setHeard] = useState<CallInput<'slip.oral'>['heard']>('readOut');
  const [confirmed, setConfirmed] = useState(false);
  return (
    <>
      <LongField label={t('slips.said')} value={said} onChange={setSaid} maxLength={1_500} />
      <Choices
        label={t('slips.heard')}
        chosen={heard}
        onChoose={setHeard}
        choices={[
          { key: 'readOut', label: t('slips.readOut') },
          { key: 'shown', label: t('slips.shown') },
        ]}
      />
      <Check label={t('slips.confirmed')} on={confirmed} onChange={setConfirmed} />
      <SlipActions
        ready={said.trim().length >= 2 && confirmed}
        label={t('slips.print')}
        ownsKey={ownsKey}
        onClose={onClose}
        make={() => send('slip.oral', { service, said: said.trim(), heard, confirmed })}
      />
    </>
  );
}
