import { useState } from 'react';
import type { SlipOffer } from '../../contract/follow-ups-view.ts';
import { send } from '../mirror.ts';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { t } from '../words.ts';
import { SlipActions, type SlipProps } from './slips-actions.tsx';
import styles from './slips.module.css';

/** 轉介單: which office, and why the visitor goes there. */
export function ReferralForm({ service, ownsKey, onClose, referrals }: SlipProps & Pick<SlipOffer, 'referrals'>) {
  const [chosen, setChosen] = useState(referrals[0]?.key ?? '');
  const [reason, setReason] = useState('');
  const office = referrals.find(({ key }) => key === chosen);
  return (
    <>
      <Choices
        label={t('slips.office')}
        chosen={chosen}
        onChoose={setChosen}
        choices={referrals.map(({ key, name }) => ({ key, label: name }))}
        compact
      />
      {office === undefined ? null : (
        <p className={styles.about}>
          <b>{office.phone === '' ? t('slips.noPhone') : office.phone}</b>　{office.for}；{office.hours}。
          {office.checked === '' ? t('services.unchecked') : t('services.checked', { on: office.checked })}。
        </p>
      )}
      <Field
        label={t('slips.reason')}
        placeholder={t('slips.reasonPlaceholder')}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
      <SlipActions
        ready={office !== undefined && reason.trim().length >= 2}
        label={t('slips.print')}
        ownsKey={ownsKey}
        onClose={onClose}
        make={() => send('slip.referral', { service, referral: chosen, reason: reason.trim() })}
      />
    </>
  );
}
