import { join } from 'node:path';
import { type QuizItem, readQuiz } from '../../guidance/quiz/quiz.ts';
import type { DeskContext } from '../context.ts';
import { readKnowledge } from '../knowledge-files.ts';
import { type Memory, remembered } from '../remembered.ts';

const books: Memory<DeskContext['options'], ReadonlyMap<string, QuizItem>> = new WeakMap();

/** The questions of the quiz, read when first asked for. */
export function quizOf({ options }: DeskContext): ReadonlyMap<string, QuizItem> {
  return remembered(books, options, '', () => readQuiz(readKnowledge(join(options.resources, 'knowledge', 'quiz'))));
}

/** What stands in the place of a source where a question is this application's own. */
export const OUR_OWN = '本程式自編，不是勞保局的題目';
