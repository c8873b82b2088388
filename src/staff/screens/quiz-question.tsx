import { useRef, useState } from 'react';
import type { QuizAnswer, QuizItem, QuizVerdict } from '../../contract/quiz-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { classes } from '../../ui/class-names.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { Tag } from '../parts/tag.tsx';
import { useFirstFocus } from '../use-first-focus.ts';
import { t } from '../words.ts';
import styles from './quiz.module.css';

function Verdict({ item, verdict }: { item: QuizItem; verdict: QuizVerdict }) {
  const { right, correct, before, now, changed, steps, source } = verdict;
  const answer = item.choices[correct - 1] ?? '';
  return (
    <>
      <Strip
        kind={right ? 'info' : 'attention'}
        urgent
        title={right ? t('quiz.right') : t('quiz.wrong', { answer })}
        detail={source}
      />
      <div className={styles.sides}>
        <Section title={t('quiz.beforeOn', { day: before.day })} level={3}>
          <p className={styles.answer}>{before.answer}</p>
          <p>{before.why}</p>
        </Section>
        <Section
          title={t('quiz.nowOn', { day: now.day })}
          level={3}
          aside={<Tag kind={changed ? 'due' : 'plain'}>{t(changed ? 'quiz.changed' : 'quiz.same')}</Tag>}
        >
          <p className={styles.answer}>{now.answer}</p>
          <p>{now.why}</p>
          <p className={styles.soft}>{now.basis}</p>
        </Section>
      </div>
      {steps.length === 0 ? null : (
        <Section title={t('quiz.steps')} level={3}>
          <ol className={styles.steps}>
            {steps.map(({ text, basis }) => (
              <li key={text}>
                {text} <span className={styles.soft}>{basis}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

/** The question takes the focus, so that it is read first. */
function Asked({ item }: { item: QuizItem }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFirstFocus(heading, true);
  return (
    <>
      <p className={styles.soft}>{item.group}</p>
      <h2 className={styles.question} ref={heading} tabIndex={-1}>
        {item.question}
      </h2>
    </>
  );
}

interface QuizQuestionProps {
  readonly view: StaffView;
  readonly items: readonly QuizItem[];
  readonly onStop: () => void;
  readonly onDone: (answers: QuizAnswer[]) => void;
}

/** One question after the other: a number key answers, F8 goes on. */
export function QuizQuestion({ view, items, onStop, onDone }: QuizQuestionProps) {
  const [answers, setAnswers] = useState<readonly QuizAnswer[]>([]);
  const [verdict, setVerdict] = useState<QuizVerdict | null>(null);
  const asked = useRef(false);
  const index = verdict === null ? answers.length : answers.length - 1;
  const item = items[index];
  if (item === undefined) return null;

  async function answer(of: QuizItem, choice: number) {
    if (asked.current) return;
    asked.current = true;
    const given = { key: of.key, side: of.side, choice };
    const found = await send('quiz.answer', given);
    asked.current = false;
    if (found === null) return;
    setAnswers((before) => [...before, given]);
    setVerdict(found);
  }
  function goOn() {
    if (answers.length === items.length) onDone([...answers]);
    else setVerdict(null);
  }

  const numbers: Command[] =
    verdict === null
      ? item.choices.map((label, at) => ({
          keys: String(at + 1),
          label,
          shownElsewhere: true,
          run: () => void answer(item, at + 1),
        }))
      : [];
  const isLast = answers.length === items.length;
  return (
    <Frame
      view={view}
      layout="single"
      commands={[...numbers, { keys: 'Esc', label: t('quiz.stop'), run: onStop }]}
      primary={{
        label: t(isLast ? 'quiz.score' : 'quiz.next'),
        keys: 'F8',
        enabled: verdict !== null,
        note: '',
        run: goOn,
      }}
    >
      <ScreenTitle
        title={t('quiz.title')}
        note={t('quiz.asked', { number: index + 1, total: items.length })}
        takesFocus={false}
        aside={<Tag>{t(item.official ? 'quiz.official' : 'quiz.ours')}</Tag>}
      />
      <Asked key={item.key} item={item} />
      <p className={styles.day}>{t('quiz.onDay', { day: item.day })}</p>
      <ol className={styles.choices}>
        {item.choices.map((label, at) => (
          <li key={label}>
            <Button
              keys={String(at + 1)}
              disabled={verdict !== null}
              className={classes(styles.choice, verdict?.correct === at + 1 && styles.correct)}
              onPress={() => void answer(item, at + 1)}
            >
              {label}
              {verdict?.correct === at + 1 ? <Tag kind="done">{t('quiz.correct')}</Tag> : null}
              {verdict?.right === false && answers.at(-1)?.choice === at + 1 ? <Tag>{t('quiz.chosen')}</Tag> : null}
            </Button>
          </li>
        ))}
      </ol>
      {verdict === null ? null : <Verdict item={item} verdict={verdict} />}
    </Frame>
  );
}
