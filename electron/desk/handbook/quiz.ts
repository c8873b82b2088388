import type {
  QuizAnswer,
  QuizChoice,
  QuizOverview,
  QuizScore,
  QuizSide,
  QuizVerdict,
} from '../../../src/contract/quiz-view.ts';
import type { CallOutput } from '../../../src/contract/calls.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { type QuizItem, shownAnswer, shownChoice } from '../../guidance/quiz/quiz.ts';
import { keepQuizResult, listQuizResults, type QuizResult } from '../../records/index.ts';
import { answerCase, isRefusal, type Law } from '../../rules/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { pageSources } from '../services/page-sources.ts';
import { basisOf, type PageSources } from '../services/pages.ts';
import { staffDate, timeOf } from '../words/dates.ts';
import { OUR_OWN, quizOf } from './quiz-book.ts';
import { seesEverybody } from './trainer.ts';

const SIDE_WORDS: Readonly<Record<QuizChoice['sides'], string>> = { before: '當時', now: '現在', mixed: '當時和現在' };

function noSuchItem(key: string): FaultError {
  return new FaultError('quiz.unknown', {
    zh: `測驗裡沒有「${key}」這一題。請重新開始一份測驗。`,
    en: `The quiz has no question ${key}. Start a new one.`,
  });
}

function itemOf(desk: DeskContext, key: string): QuizItem {
  const item = quizOf(desk).get(key);
  if (item === undefined) throw noSuchItem(key);
  return item;
}

function groupName({ catalogue }: PageSources, key: string): string {
  return catalogue.groups.get(key)?.zh ?? key;
}

function resultLine({ id, name, at, chosen, right, questions }: QuizResult): QuizOverview['own'][number] {
  return { id, name, at: `${staffDate(at.slice(0, 10))} ${timeOf(at)}`, chosen, right, questions };
}

/** What can be asked, and the results: the own ones, and everybody's for the trainer. */
export function quizOverview(desk: DeskContext): QuizOverview {
  const sources = pageSources(desk);
  const items = [...quizOf(desk).values()];
  const keys = [...sources.catalogue.groups.keys()].filter((key) => items.some(({ group }) => group === key));
  return {
    groups: keys.map((key) => ({
      key,
      name: groupName(sources, key),
      items: items.filter(({ group }) => group === key).length,
    })),
    items: items.length,
    official: items.filter(({ source }) => source !== undefined).length,
    own: listQuizResults(desk.store, actorOf(desk)).map(resultLine),
    everybody: seesEverybody(desk) ? listQuizResults(desk.store).map(resultLine) : null,
  };
}

/** `mixed` asks every other question as of then; where nothing has changed it makes no difference. */
function sidesOf(chosen: QuizChoice['sides'], index: number): QuizSide {
  return chosen === 'mixed' ? (index % 2 === 0 ? 'before' : 'now') : chosen;
}

/** @throws FaultError `quiz.empty` where the group has no question */
export function startQuiz(desk: DeskContext, chosen: QuizChoice): CallOutput<'quiz.start'> {
  const sources = pageSources(desk);
  const items = [...quizOf(desk).values()].filter(({ group }) => chosen.group === '' || group === chosen.group);
  if (items.length === 0) {
    throw new FaultError('quiz.empty', {
      zh: '這一組沒有題目，請換一組。',
      en: 'This group has no questions. Choose another.',
    });
  }
  return {
    items: items.map((item, index) => {
      const side = sidesOf(chosen.sides, index);
      return {
        key: item.key,
        side,
        group: groupName(sources, item.group),
        day: side === 'now' ? '現在' : staffDate(item.before.on),
        question: item.question,
        choices: item.choices.map((choice) => shownChoice(choice, item.unit)),
        official: item.source !== undefined,
      };
    }),
  };
}

/** How the engine comes to its answer on the day of the side. */
function stepsOf(law: Law, { ask, facts, ...sides }: QuizItem, side: QuizSide): QuizVerdict['steps'] {
  if (ask === undefined) return [];
  const { on, facts: more } = sides[side];
  const answer = answerCase(law, { id: 'quiz', ask, asOf: on, facts: { ...facts, ...more } });
  if (isRefusal(answer)) return [{ text: answer.error.message.zh, basis: '' }];
  return answer.steps.map(({ label, expression, value, article }) => ({
    text: [label.zh, [expression, value].filter((part) => part !== '').join(' = ')]
      .filter((part) => part !== '')
      .join('：'),
    basis: article.zh,
  }));
}

/** Whether a choice was right, and both answers with their reasons. @throws FaultError `quiz.unknown` */
export function answerQuiz(desk: DeskContext, { key, side, choice }: QuizAnswer): QuizVerdict {
  const item = itemOf(desk, key);
  const basis = basisOf(pageSources(desk).book, item.at);
  const shown = (of: QuizSide) => ({
    day: staffDate(item[of].on),
    answer: shownAnswer(item, item[of]),
    why: item[of].why,
    basis,
  });
  return {
    right: item[side].answer === choice,
    correct: item[side].answer,
    before: shown('before'),
    now: shown('now'),
    changed: item.before.answer !== item.now.answer,
    source: item.source ?? OUR_OWN,
    steps: stepsOf(desk.law, item, side),
  };
}

/** Counts the right answers, every question once, and keeps the result. @throws FaultError `quiz.unknown` */
export function finishQuiz(
  desk: DeskContext,
  { chosen, answers }: { chosen: QuizChoice; answers: readonly QuizAnswer[] },
): QuizScore {
  const sources = pageSources(desk);
  const first = [...new Map(answers.toReversed().map((one) => [one.key, one])).values()].reverse();
  const wrong = first.filter(({ key, side, choice }) => itemOf(desk, key)[side].answer !== choice);
  const group = chosen.group === '' ? '全部' : groupName(sources, chosen.group);
  const right = first.length - wrong.length;
  keepQuizResult(desk.store, {
    account: actorOf(desk),
    at: now(desk),
    chosen: `${group}，${SIDE_WORDS[chosen.sides]}`,
    right,
    questions: first.length,
    missed: wrong.map(({ key }) => key),
  });
  return {
    right,
    questions: first.length,
    missed: wrong.map(({ key, side }) => {
      const item = itemOf(desk, key);
      return {
        key,
        question: item.question,
        answer: shownAnswer(item, item[side]),
        basis: basisOf(sources.book, item.at),
      };
    }),
  };
}
