import { z } from 'zod';
import { articleKey } from '../articles.ts';
import { condition, isMet } from './conditions.ts';
import type { PracticeFacts } from './facts.ts';

/** One thing a good visit contains, and what it is worth. */
const mark = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z]*$/),
  says: z.string().min(1),
  why: z.string().min(1),
  points: z.int().min(1),
  at: z.array(articleKey).default([]),
  met: condition,
});
export type PracticeMarkAsked = z.output<typeof mark>;

/** A practice visit 練習腳本: who comes, what they say, what a good visit contains. */
const script = z
  .strictObject({
    key: z.string().regex(/^[A-Z]\d+[A-Z]?$/),
    title: z.string().min(1),
    persona: z.string().min(1),
    /** Of a person of the training office, or the insurance number of a unit. */
    identifier: z.string().min(1),
    difficulty: z.int().min(1).max(5),
    /** Target minutes; a visit within them earns the mark that asks for it. */
    minutes: z.int().min(1),
    /** What the customer says, in order. */
    says: z.array(z.string().min(1)).min(2),
    /** Services and life events of the catalogue the visit is about. */
    services: z.array(z.string().min(1)).min(1),
    events: z.array(z.string().min(1)).default([]),
    marks: z.array(mark).min(4),
  })
  .refine(({ marks }) => new Set(marks.map(({ key }) => key)).size === marks.length, 'a mark comes twice');
export type Script = z.output<typeof script>;

const book = z.strictObject({ scripts: z.array(script).min(1) });

/** @throws ZodError where a script is unsound, Error where a key comes twice */
export function readScripts(documents: readonly unknown[]): ReadonlyMap<string, Script> {
  const all = documents.flatMap((document) => book.parse(document).scripts);
  const byKey = new Map(all.map((one) => [one.key, one]));
  if (byKey.size !== all.length) throw new Error('a practice script comes twice');
  return byKey;
}

export interface Score {
  readonly points: number;
  readonly full: number;
  readonly marks: readonly { readonly mark: PracticeMarkAsked; readonly met: boolean }[];
}

export function fullPoints({ marks }: Script): number {
  return marks.reduce((sum, { points }) => sum + points, 0);
}

/** What a recorded visit is worth by its script. */
export function scoreOf(of: Script, facts: PracticeFacts): Score {
  const marks = of.marks.map((one) => ({ mark: one, met: isMet(one.met, facts) }));
  const points = marks.reduce((sum, { mark: { points: worth }, met }) => sum + (met ? worth : 0), 0);
  return { points, full: fullPoints(of), marks };
}
