import { useState } from 'react';
import { send } from '../mirror.ts';
import { Check } from '../parts/check.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { LongField } from '../parts/long-field.tsx';
import { t } from '../words.ts';
import { SlipActions, type SlipProps } from './slips-actions.tsx';
import styles from './slips.module.css';

/** Working days in which a question can be promised an answer. */
const DAYS = ['1', '3', '5', '10'] as const;

/** 提問單: a question somebody answers by telephone, until when, and how to reach the visitor. */
export function QuestionForm({ service, ownsKey, onClose }: SlipProps) {
  const [question, setQuestion] = useState('');
  const [reach, setReach] = useState('');
  const [days, setDays] = useState<(typeof DAYS)[number]>('3');
  const [urgent, setUrgent] = useState(false);
  return (
    <>
      <LongField label={t('slips.question')} value={question} onChange={setQuestion} maxLength={500} />
      <div className={styles.pair}>
        <Field label={t('slips.reach')} value={reach} onChange={setReach} maxLength={60} />
        <Choices
          label={t('slips.days')}
          chosen={days}
          onChoose={setDays}
          choices={DAYS.map((key) => ({ key, label: t('slips.daysOf', { days: key }) }))}
        />
      </div>
      <Check label={t('slips.urgent')} on={urgent} onChange={setUrgent} />
      <SlipActions
        ready={question.trim().length >= 2 && reach.trim().length >= 2}
        label={t('slips.print')}
        ownsKey={ownsKey}
        onClose={onClose}
        make={() =>
          send('slip.question', {
            service,
            about: '',
            question: question.trim(),
            reach: reach.trim(),
            workingDays: Number(days),
            urgent,
          })
        }
      />
    </>
  );
}
