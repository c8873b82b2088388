import { z } from 'zod';
import { calendarDate } from '../../../src/contract/text.ts';
import { articleKey } from '../articles.ts';

const facts = z.record(z.string(), z.unknown());

/** The answer to a question on one day. */
const side = z.strictObject({
  on: calendarDate,
  /** The number of the right choice, from 1. */
  answer: z.int().min(1),
  why: z.string().min(1),
  /** What the engine is told besides the facts of the item. */
  facts: facts.default({}),
  /** What the engine must say, by path: `options.funeral.amount`. */
  gives: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
export type QuizAnswerThenOrNow = z.output<typeof side>;

/** One question for staff 測驗題, with what was right then and what is right now. */
const item = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]*$/),
    /** A group of the catalogue of services, `LI`. */
    group: z.string().regex(/^[A-Z]{2}$/),
    question: z.string().min(1),
    /** The Bureau's document the old answer is printed in; left out where the question is this application's own. */
    source: z.string().min(1).optional(),
    /** Figures are shown with their unit. */
    unit: z.string().default(''),
    choices: z
      .array(z.union([z.string().min(1), z.int()]))
      .min(2)
      .max(6),
    at: z.array(articleKey).min(1),
    /** The question of the rules engine that answers it, where one does. */
    ask: z.string().min(1).optional(),
    facts: facts.default({}),
    before: side,
    now: side,
  })
  .refine(
    ({ before, now, choices }) => before.answer <= choices.length && now.answer <= choices.length,
    'no such choice',
  )
  .refine(({ before, now }) => before.on < now.on, 'before is not before now')
  .refine(({ choices }) => new Set(choices).size === choices.length, 'a choice comes twice')
  .refine(
    ({ ask, before, now }) => (ask === undefined) === (Object.keys({ ...before.gives, ...now.gives }).length === 0),
    'a question of the engine and what it gives belong together',
  );
export type QuizItem = z.output<typeof item>;

const book = z.strictObject({ items: z.array(item).min(1) });

/** @throws ZodError where an item is unsound, Error where a key comes twice */
export function readQuiz(documents: readonly unknown[]): ReadonlyMap<string, QuizItem> {
  const all = documents.flatMap((document) => book.parse(document).items);
  const byKey = new Map(all.map((one) => [one.key, one]));
  if (byKey.size !== all.length) throw new Error('a quiz item comes twice');
  return byKey;
}

/** A choice as it is read: figures with a comma for thousands and their unit. */
export function shownChoice(choice: string | number, unit: string): string {
  if (typeof choice === 'string') return choice;
  return `${String(choice).replace(/\B(?=(\d{3})+$)/g, ',')}${unit}`;
}

/** The right choice of a side, as it is read. */
export function shownAnswer({ choices, unit }: QuizItem, { answer }: QuizAnswerThenOrNow): string {
  const choice = choices[answer - 1];
  if (choice === undefined) throw new RangeError(`no choice ${answer}`);
  return shownChoice(choice, unit);
}
