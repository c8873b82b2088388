import { useState } from 'react';
import type { SlipOffer } from '../../contract/follow-ups-view.ts';
import { Choices } from '../parts/choices.tsx';
import { Panel } from '../parts/panel.tsx';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { AheadForm } from './slips-ahead.tsx';
import { FormForm } from './slips-form.tsx';
import { MessageForm } from './slips-message.tsx';
import { MissingForm } from './slips-missing.tsx';
import { OralForm } from './slips-oral.tsx';
import { QuestionForm } from './slips-question.tsx';
import { ReferralForm } from './slips-referral.tsx';
import { TaskForm } from './slips-task.tsx';

const KINDS = ['referral', 'question', 'missing', 'oral', 'form', 'ahead', 'task', 'message'] as const;
type Kind = (typeof KINDS)[number];

/** 預辦加退保: what it needs is the day of effect. */
const FILED_AHEAD = 'TD-10';

interface SlipsPanelProps {
  /** Key of the service they are for; empty for none. */
  readonly service: string;
  readonly today: string;
  /** Papers the visit has marked as missing, by their keys. */
  readonly missing?: readonly string[];
  /** F8 belongs to the panel; false where it is a part of a screen whose F8 does something else. Esc closes it anywhere. */
  readonly ownsKey?: boolean;
  readonly onClose: () => void;
}

/** Forms the office can fill in beforehand for whoever is here. */
function formsFor({ forms, person }: SlipOffer): SlipOffer['forms'] {
  return forms.filter(({ about }) => about === 'unit' || person !== null);
}

function isOffered(kind: Kind, offer: SlipOffer): boolean {
  const isHere = offer.person !== null || offer.unit !== null;
  if (kind === 'missing') return isHere && offer.service !== null;
  if (kind === 'oral') return isHere;
  if (kind === 'message') return offer.person !== null && offer.person.mobile !== '';
  if (kind === 'form') return formsFor(offer).length > 0;
  return kind !== 'ahead' || offer.ahead;
}

/** 單子: what the visitor takes along, and what somebody has to do afterwards. */
export function SlipsPanel({ service, today, missing = [], ownsKey = true, onClose }: SlipsPanelProps) {
  const offer = useAnswer('slip.offer', { service }, 0);
  const [kind, setKind] = useState<Kind>(
    missing.length > 0 ? 'missing' : service === FILED_AHEAD ? 'ahead' : 'referral',
  );
  const shared = { service, ownsKey, onClose };
  if (offer === null) return null;
  return (
    <Panel
      title={t('slips.title')}
      lead={offer.service === null ? t('slips.lead') : t('slips.leadOf', { name: offer.service.name })}
    >
      <Choices
        takesFocus
        label={t('slips.kind')}
        chosen={kind}
        onChoose={setKind}
        choices={KINDS.filter((one) => isOffered(one, offer)).map((key) => ({ key, label: t(`slips.kind_${key}`) }))}
      />
      {kind === 'referral' ? <ReferralForm {...shared} referrals={offer.referrals} /> : null}
      {kind === 'question' ? <QuestionForm {...shared} /> : null}
      {kind === 'missing' ? <MissingForm {...shared} offer={offer} missing={missing} /> : null}
      {kind === 'oral' ? <OralForm {...shared} /> : null}
      {kind === 'form' ? <FormForm {...shared} forms={formsFor(offer)} unit={offer.unit} /> : null}
      {kind === 'ahead' ? <AheadForm {...shared} today={today} /> : null}
      {kind === 'task' ? (
        <TaskForm about={offer.service?.name ?? ''} ownsKey={ownsKey} onDone={onClose} onClose={onClose} />
      ) : null}
      {kind === 'message' ? <MessageForm {...shared} mobile={offer.person?.mobile ?? ''} /> : null}
    </Panel>
  );
}
