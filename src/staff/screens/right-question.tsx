import { type SubmitEvent, useState } from 'react';
import type { LifeStory, RightRow } from '../../contract/rights.ts';
import { act, settled } from '../acts.ts';
import { useMirror } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { t } from '../words.ts';
import styles from './rights.module.css';

type Ask = RightRow['asks'][number];
type Answer = string | number | boolean;

/** The story with one more answer, kept with the event it is about or with the person. */
function withAnswer(story: LifeStory, ask: Ask, eventIndex: number | null, answer: Answer): LifeStory {
  if (ask.belongsTo === 'person') return { ...story, answers: { ...story.answers, [ask.fact]: answer } };
  const events = story.events.map((one, index) =>
    index === eventIndex ? { ...one, facts: { ...one.facts, [ask.fact]: answer } } : one,
  );
  return { ...story, events };
}

function TypedAnswer({ ask, onAnswer }: { ask: Ask; onAnswer: (answer: Answer) => void }) {
  const [typed, setTyped] = useState('');
  const digits = typed.replaceAll(',', '');
  const answer = ask.answer === 'day' ? typed : /^\d{1,9}$/.test(digits) ? Number(digits) : '';
  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (answer !== '') onAnswer(answer);
  }
  return (
    <form className={styles.answer} onSubmit={submit}>
      {ask.answer === 'day' ? (
        <DateField label={t('rights.number')} iso={typed} onChange={setTyped} />
      ) : (
        <Field label={t('rights.number')} inputMode="numeric" value={typed} onChange={setTyped} maxLength={11} />
      )}
      <Button type="submit" disabled={answer === ''}>
        {t('rights.answer')}
      </Button>
    </form>
  );
}

/** A question to be said aloud, and where the answer can be kept, the keys that keep it. */
export function RightQuestion(props: { ask: Ask; row: RightRow; story: LifeStory; onAnswered: () => void }) {
  const { ask, row, story, onAnswered } = props;
  const keep = async (answer: Answer) => {
    // The answer before this one may still be on its way: the story it belongs to is the one that comes back.
    await settled();
    const told = useMirror.getState().view?.visit?.rights?.story ?? story;
    if (await act('visit.rights', withAnswer(told, ask, row.eventIndex, answer))) onAnswered();
  };
  // An event the record itself tells of has no place in the story, so its questions are for the other record.
  const kept = ask.belongsTo === 'person' || (ask.belongsTo === 'event' && story.events[row.eventIndex ?? -1]);
  const offered =
    ask.answer === 'yesNo'
      ? [
          { value: true, label: t('rights.yes') },
          { value: false, label: t('rights.no') },
        ]
      : ask.choices;
  return (
    <>
      <p className={styles.say}>{ask.text}</p>
      {!kept || ask.answer === 'other' ? null : offered.length > 0 ? (
        <div className={styles.answers}>
          {offered.map(({ value, label }) => (
            <Button key={label} onPress={() => void keep(value)}>
              {label}
            </Button>
          ))}
        </div>
      ) : (
        <TypedAnswer ask={ask} onAnswer={(answer) => void keep(answer)} />
      )}
    </>
  );
}
