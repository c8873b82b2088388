import { z } from 'zod';
import { standing } from './answer.ts';
import { calendarDate, text } from './text.ts';

/** The law as the clerk reads it 法規查詢: texts in Chinese, dates in 民國 years; nothing here is about a person. */
const line = z.string().min(1);

/** How sure something is: the letter, and 官方, 轉引, 未證實. */
const sureness = { standing, standingName: line };

/** A value as it is shown: one text, or the members of a table. */
const shownValue = {
  value: z.string(),
  members: z.array(z.strictObject({ label: line, value: z.string() })),
};

const lawPage = z.strictObject({ kind: z.enum(['benefit', 'parameter']), key: line });

export const lawHits = z.strictObject({
  /** The page that fits best: what Enter opens. */
  best: lawPage.nullable(),
  parameters: z.array(z.strictObject({ name: line, title: line, scheme: line, value: z.string() })),
  rules: z.array(z.strictObject({ ask: line, name: line, scheme: line, hint: z.string() })),
  articles: z.array(
    z.strictObject({
      article: line,
      says: line,
      /** Where it is read on: a rule in words or a parameter. */
      at: z.strictObject({ ...lawPage.shape, title: line }),
    }),
  ),
  more: z.boolean(),
});
export type LawHits = z.infer<typeof lawHits>;

/** What a clerk finds before anything is looked up: what changed of late, and what the tables do not know. */
export const lawNews = z.strictObject({
  changes: z.array(
    z.strictObject({ key: line, from: line, ask: line, name: line, says: line, ...sureness, future: z.boolean() }),
  ),
  gaps: z.array(z.strictObject({ name: line, title: line, from: line, stateName: line })),
});
export type LawNews = z.infer<typeof lawNews>;

const lawRow = z.strictObject({
  key: line,
  from: line,
  /** Empty where the row has no end. */
  to: z.string(),
  ...shownValue,
  state: z.enum(['inForce', 'zeroByLaw', 'notInForce', 'unknown', 'pending']),
  stateName: line,
  source: line,
  ...sureness,
  checked: line,
  note: z.string(),
  /** What marks the row that applies on the day: 今天適用, 當時; empty on every other. */
  mark: z.string(),
});
export type LawRow = z.infer<typeof lawRow>;

/** One value through time; `to` is null where the last row has no end, `value` where the row has none. */
const lawSeries = z.strictObject({
  key: line,
  label: z.string(),
  /** `percent` values are already multiplied by 100. */
  unit: z.enum(['dollar', 'percent', 'plain']),
  points: z.array(
    z.strictObject({
      from: calendarDate,
      to: calendarDate.nullable(),
      value: z.number().nullable(),
      pending: z.boolean(),
    }),
  ),
});
export type LawSeries = z.infer<typeof lawSeries>;

export const parameterPage = z.strictObject({
  name: line,
  title: text,
  scheme: line,
  unit: z.string(),
  on: calendarDate,
  onShown: line,
  /** Which day of a case chooses the row. */
  datedBy: z.enum(['event', 'birth', 'claim']),
  /** The value on the day, or why there is none. */
  now: z.strictObject({ ...shownValue, known: z.boolean(), sentence: line }),
  rows: z.array(lawRow),
  series: z.array(lawSeries),
  proposals: z.array(z.strictObject({ ...shownValue, source: line, note: z.string() })),
  usedBy: z.array(z.strictObject({ ask: line, name: line })),
  /** Ready to be pasted into a letter or a note. */
  citation: line,
});
export type ParameterPage = z.infer<typeof parameterPage>;

/** A sentence of a rule with what it rests on. */
const lawSentence = z.strictObject({ text, basis: line, ...sureness });
export type LawSentence = z.infer<typeof lawSentence>;

export const benefitPage = z.strictObject({
  ask: line,
  name: text,
  scheme: line,
  on: calendarDate,
  onShown: line,
  sections: z.array(
    z.strictObject({ key: z.enum(['who', 'formula', 'limit', 'filing']), sentences: z.array(lawSentence) }),
  ),
  changes: z.array(
    z.strictObject({
      key: line,
      from: line,
      sentence: lawSentence,
      /** 當時 or 現在 on the last change before the day, 還沒到 on those after it; empty on the others. */
      mark: z.string(),
      time: z.enum(['past', 'then', 'future']),
    }),
  ),
  /** `address`: where it stands in the national law database, to be typed into a browser; empty where not known. */
  articles: z.array(z.strictObject({ short: line, full: line, address: z.string() })),
  parameters: z.array(
    z.strictObject({ name: line, title: line, value: z.string(), from: z.string(), known: z.boolean(), ...sureness }),
  ),
  confused: z.array(z.strictObject({ question: text, answer: lawSentence })),
  citation: line,
});
export type BenefitPage = z.infer<typeof benefitPage>;
