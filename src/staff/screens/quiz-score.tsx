import type { QuizScore } from '../../contract/quiz-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { Frame } from '../frame/frame.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { backToWork } from '../places.ts';
import { t } from '../words.ts';
import styles from './quiz.module.css';

interface QuizScoreProps {
  readonly view: StaffView;
  readonly score: QuizScore;
  readonly onAgain: () => void;
}

/** How many were right, and the right answers to the others. */
export function QuizScorePage({ view, score, onAgain }: QuizScoreProps) {
  const { right, questions, missed } = score;
  return (
    <Frame
      view={view}
      layout="single"
      commands={[backToWork(t('quiz.back'))]}
      primary={{ label: t('quiz.again'), keys: 'F8', enabled: true, note: '', run: onAgain }}
    >
      <ScreenTitle title={t('quiz.result', { right, questions })} large />
      {missed.length === 0 ? (
        <p>{t('quiz.noneMissed')}</p>
      ) : (
        <Section title={t('quiz.missed')}>
          <ul className={styles.missed}>
            {missed.map(({ key, question, answer, basis }) => (
              <li key={key}>
                <p>{question}</p>
                <p className={styles.answer}>{answer}</p>
                <p className={styles.soft}>{basis}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Frame>
  );
}
