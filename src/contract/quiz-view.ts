import { z } from 'zod';

/** The staff quiz 測驗: dated questions, what was right then and what is right now; nothing here is about a visitor. */
const line = z.string().min(1);

/** Which side of a question is asked: as of the day of the old answer, or as of today. */
export const quizSide = z.enum(['before', 'now']);
export type QuizSide = z.infer<typeof quizSide>;

export const quizChoice = z.strictObject({
  sides: z.enum(['before', 'now', 'mixed']),
  /** A group of the catalogue, `LI`; empty = all. */
  group: z.string().max(2),
});
export type QuizChoice = z.infer<typeof quizChoice>;

const quizItem = z.strictObject({
  key: line,
  side: quizSide,
  group: line,
  /** The day the question is asked on, in 民國 years; 今天 has its own words. */
  day: line,
  question: line,
  choices: z.array(line).min(2).max(9),
  /** Whether the old answer stands in a document of the Bureau; else the question is this application's own. */
  official: z.boolean(),
});
export type QuizItem = z.infer<typeof quizItem>;
export const quizSheet = z.strictObject({ items: z.array(quizItem) });

const sideShown = z.strictObject({ day: line, answer: line, why: line, basis: line });
export const quizVerdict = z.strictObject({
  right: z.boolean(),
  /** The number of the right choice, from 1. */
  correct: z.int().min(1),
  before: sideShown,
  now: sideShown,
  changed: z.boolean(),
  /** The document the old answer stands in, or that the question is this application's own. */
  source: line,
  /** How the engine comes to the figure on that day; empty where the question is not about a figure. */
  steps: z.array(z.strictObject({ text: line, basis: z.string() })),
});
export type QuizVerdict = z.infer<typeof quizVerdict>;

export const quizAnswer = z.strictObject({
  key: z.string().min(1).max(60),
  side: quizSide,
  /** The number of the choice, from 1. */
  choice: z.int().min(1).max(9),
});
export type QuizAnswer = z.infer<typeof quizAnswer>;

const quizResult = z.strictObject({
  id: z.int(),
  name: line,
  at: line,
  chosen: line,
  right: z.int(),
  questions: z.int(),
});

export const quizOverview = z.strictObject({
  groups: z.array(z.strictObject({ key: line, name: line, items: z.int() })),
  items: z.int(),
  official: z.int(),
  own: z.array(quizResult),
  /** Everybody's, for the trainer; null for whoever may see only the own. */
  everybody: z.array(quizResult).nullable(),
});
export type QuizOverview = z.infer<typeof quizOverview>;

export const quizScore = z.strictObject({
  right: z.int(),
  questions: z.int(),
  missed: z.array(z.strictObject({ key: line, question: line, answer: line, basis: line })),
});
export type QuizScore = z.infer<typeof quizScore>;
