import { useEffect, useState } from 'react';
import type { QuizAnswer, QuizChoice, QuizItem, QuizOverview, QuizScore } from '../../contract/quiz-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { Frame } from '../frame/frame.tsx';
import { send } from '../mirror.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { backToWork } from '../places.ts';
import { t } from '../words.ts';
import { QuizChooser } from './quiz-chooser.tsx';
import { QuizQuestion } from './quiz-question.tsx';
import { QuizScorePage } from './quiz-score.tsx';

type Stage =
  | { readonly at: 'choose' }
  | { readonly at: 'ask'; readonly chosen: QuizChoice; readonly items: readonly QuizItem[] }
  | { readonly at: 'score'; readonly score: QuizScore };

/** 測驗: dated questions by number keys; what was right then and now, and why. */
export function Quiz({ view }: { view: StaffView }) {
  const [overview, setOverview] = useState<QuizOverview | null>(null);
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const isChoosing = stage.at === 'choose';
  useEffect(() => {
    if (!isChoosing) return undefined;
    let current = true;
    void send('quiz.read', {}).then((found) => {
      if (current && found !== null) setOverview(found);
    });
    return () => {
      current = false;
    };
  }, [isChoosing]);

  async function start(chosen: QuizChoice) {
    const sheet = await send('quiz.start', chosen);
    if (sheet !== null) setStage({ at: 'ask', chosen, items: sheet.items });
  }
  async function finish(chosen: QuizChoice, answers: QuizAnswer[]) {
    const score = await send('quiz.finish', { chosen, answers });
    if (score !== null) setStage({ at: 'score', score });
  }
  const again = () => setStage({ at: 'choose' });

  if (stage.at === 'ask') {
    return (
      <QuizQuestion
        view={view}
        items={stage.items}
        onStop={again}
        onDone={(answers) => void finish(stage.chosen, answers)}
      />
    );
  }
  if (stage.at === 'score') return <QuizScorePage view={view} score={stage.score} onAgain={again} />;
  if (overview !== null)
    return <QuizChooser view={view} overview={overview} onStart={(chosen) => void start(chosen)} />;
  return (
    <Frame view={view} layout="single" commands={[backToWork(t('quiz.back'))]} primary={null}>
      <ScreenTitle title={t('quiz.title')} />
    </Frame>
  );
}
