import { useRef } from 'react';
import type { LifeEventKind } from '../../contract/rights.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { Section } from '../parts/section.tsx';
import { type Guidance, useGuidance } from '../use-guidance.ts';
import { useListening } from '../use-listening.ts';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import { GuidanceAnswer } from './guidance-answer.tsx';
import { GuidanceDay } from './guidance-day.tsx';
import styles from './guidance.module.css';

interface GuidanceTalkProps {
  readonly today: string;
  /** What pressing a service does. */
  readonly takeLabel: string;
  readonly onTake: (key: string, name: string) => void;
  readonly onRights?: ((happened: readonly LifeEventKind[]) => void) | null;
}

function Said({ guidance }: { guidance: Guidance }) {
  const said = guidance.view?.said ?? [];
  if (said.length === 0) return null;
  return (
    <Section
      title={t('guidance.said')}
      level={3}
      className={styles.part}
      aside={
        <Button onPress={() => void guidance.startOver()} className={styles.small}>
          {t('guidance.startOver')}
        </Button>
      }
    >
      <ol className={styles.said}>
        {said.map((one, index) => (
          // The same words may be said twice; the place is what tells them apart.
          <li key={`${index} ${one}`}>{one}</li>
        ))}
      </ol>
    </Section>
  );
}

/** Longest text the field holds; of a longer speech the end counts. */
const LONGEST = 300;

function Microphone({ guidance }: { guidance: Guidance }) {
  const { on, problem, toggle } = useListening((text) => guidance.type(text.slice(-LONGEST)));
  useCommands([{ keys: 'Ctrl M', label: t('guidance.listen'), run: toggle }], true);
  return (
    <div className={styles.microphone}>
      <Button onPress={toggle} look={on ? 'accent' : 'edged'} keys="Ctrl M">
        {t(on ? 'guidance.listening' : 'guidance.listen')}
      </Button>
      {problem === '' ? <span className={styles.soft}>{t('guidance.listenNote')}</span> : null}
      <output className={styles.problem}>{problem}</output>
    </div>
  );
}

function Question({ guidance }: { guidance: Guidance }) {
  const { view } = guidance;
  if (view === null || view.services.length === 0 || view.outside) return null;
  const { question } = view;
  return (
    <Section title={t('guidance.question')} note={t('guidance.questionNote')} level={3} className={styles.part}>
      <p className={styles.question} aria-live="polite">
        {question === null ? t('guidance.asked') : `「${question.text}」`}
      </p>
      {question === null ? null : (
        <ul className={styles.answers} aria-label={t('guidance.answers')}>
          {question.answers.map((answer) => (
            <li key={answer}>
              <Button onPress={() => void guidance.say(answer)}>{answer}</Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Phrases({ guidance }: { guidance: Guidance }) {
  const { view, text } = guidance;
  if (view === null || view.said.length > 0 || text.trim() !== '') return null;
  return (
    <Section title={t('guidance.phrases')} level={3}>
      <ul className={styles.answers}>
        {view.phrases.map((phrase) => (
          <li key={phrase.key}>
            <Button onPress={() => void guidance.say(phrase.text)}>{phrase.text}</Button>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{t('guidance.begin')}</p>
    </Section>
  );
}

/** What was said on the left, what it means on the right; both change while somebody types. */
export function GuidanceTalk({ today, takeLabel, onTake, onRights = null }: GuidanceTalkProps) {
  const guidance = useGuidance();
  const field = useRef<HTMLInputElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const { text, day, view } = guidance;

  useCommands(
    [
      { keys: '/', label: t('guidance.find'), run: () => field.current?.focus() },
      ...(view?.services ?? []).map(({ key, name }, index) => ({
        keys: String(index + 1),
        label: name,
        run: () => onTake(key, name),
      })),
    ],
    true,
  );
  /** Enter keeps what was typed; with nothing typed it goes on to the services, where the number keys work. */
  async function enter() {
    if (text.trim() === '') answer.current?.querySelector('button')?.focus();
    else await guidance.say(text);
  }
  return (
    <div className={styles.talk}>
      <div className={styles.voice}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void enter();
          }}
        >
          <Field
            large
            label={t('guidance.field')}
            placeholder={t('guidance.placeholder')}
            value={text}
            onChange={guidance.type}
            maxLength={LONGEST}
            takesFocus
            inputRef={field}
            hint={t('guidance.enterHint')}
            keys={<KeyCap keys="Enter" />}
          />
        </form>
        <Microphone guidance={guidance} />
        {view?.learning === true ? <p className={styles.soft}>{t('guidance.learning')}</p> : null}
        <Question guidance={guidance} />
        <Said guidance={guidance} />
        <GuidanceDay today={today} day={day} onChange={guidance.lookOn} />
      </div>
      <div className={styles.answer} ref={answer}>
        <Phrases guidance={guidance} />
        {view === null ? null : (
          <GuidanceAnswer
            view={view}
            asked={text.trim() !== '' || view.said.length > 0}
            takeLabel={takeLabel}
            onTake={onTake}
            onRights={onRights}
          />
        )}
      </div>
    </div>
  );
}
