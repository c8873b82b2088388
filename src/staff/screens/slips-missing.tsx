import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import type { SlipOffer } from '../../contract/follow-ups-view.ts';
import { send } from '../mirror.ts';
import { Check } from '../parts/check.tsx';
import { Checks } from '../parts/checks.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { t } from '../words.ts';
import { SlipActions, type SlipProps } from './slips-actions.tsx';
import styles from './slips.module.css';

type Sent = CallInput<'slip.missing'>['send'];

interface MissingFormProps extends SlipProps {
  readonly offer: SlipOffer;
  readonly missing: readonly string[];
}

/** 補正通知: what is missing, until when, and whether a message or a letter follows. */
export function MissingForm({ service, ownsKey, onClose, offer, missing }: MissingFormProps) {
  const [keys, setKeys] = useState<readonly string[]>(missing);
  const [other, setOther] = useState('');
  const [sent, setSent] = useState<Sent>('none');
  const [agreed, setAgreed] = useState(false);
  const [address, setAddress] = useState(offer.unit?.address ?? '');
  const { papers, person, term } = offer;
  const chosen = papers.filter(({ key }) => keys.includes(key)).map(({ name, why }) => ({ name, why }));
  const named = other.trim() === '' ? chosen : [...chosen, { name: other.trim(), why: '' }];
  const hasMobile = person !== null && person.mobile !== '';
  const told = sent === 'none' || (sent === 'sms' ? agreed : address.trim().length > 4);
  return (
    <>
      <Checks
        label={t('slips.papers')}
        choices={papers.map(({ key, name }) => ({ key, label: name }))}
        chosen={keys}
        onChange={setKeys}
      />
      <div className={styles.pair}>
        <Field label={t('slips.otherPaper')} value={other} onChange={setOther} maxLength={100} />
        <p className={styles.term}>
          <b>{t('slips.until', { due: term.due })}</b>
          <span>{t(term.lawful ? 'slips.lawful' : 'slips.ownTerm', { why: term.why })}</span>
        </p>
      </div>
      <Choices
        label={t('slips.send')}
        chosen={sent}
        onChoose={setSent}
        choices={[
          { key: 'none', label: t('slips.sendNone') },
          ...(hasMobile ? [{ key: 'sms' as const, label: t('slips.sendSms', { mobile: person.mobile }) }] : []),
          { key: 'letter', label: t('slips.sendLetter') },
        ]}
      />
      {sent === 'sms' ? <Check label={t('slips.agreed')} on={agreed} onChange={setAgreed} /> : null}
      {sent === 'letter' ? (
        <Field label={t('slips.address')} value={address} onChange={setAddress} maxLength={120} />
      ) : null}
      <SlipActions
        ready={named.length > 0 && told}
        label={t('slips.print')}
        ownsKey={ownsKey}
        onClose={onClose}
        make={() => send('slip.missing', { service, papers: named, send: sent, address: address.trim(), agreed })}
      />
    </>
  );
}
