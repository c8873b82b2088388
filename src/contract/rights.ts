import { z } from 'zod';
import { caution } from './answer.ts';
import { calendarDate, money, text } from './text.ts';

/** What happened in a life, as the counter asks for it (生活事件). */
export const lifeEventKinds = [
  'leftJob',
  'foundJob',
  'startedTraining',
  'pregnant',
  'gaveBirth',
  'childUnderThree',
  'fellIll',
  'injuredAtWork',
  'disabled',
  'lostRelative',
  'died',
  'missing',
  'notPaid',
  'turnedAge',
] as const;
export const lifeEventKind = z.enum(lifeEventKinds);
export type LifeEventKind = z.infer<typeof lifeEventKind>;

/** What a right rests on: `eligible` by the facts, `notEligible` by them, `ask` where a fact decides that nobody told. */
const rightStanding = z.enum(['eligible', 'notEligible', 'ask']);

/** A question a clerk can say aloud as it stands, and the fact that its answer gives. */
const rightQuestion = z.strictObject({
  fact: z.string().min(1),
  text,
  /** How it is answered; `other` where no single fact answers it. */
  answer: z.enum(['yesNo', 'count', 'money', 'day', 'choice', 'other']),
  choices: z.array(z.strictObject({ value: z.string().min(1), text })),
  /** Where the answer goes: to the event of the right, to the person, or nowhere that one fact could hold it. */
  belongsTo: z.enum(['event', 'person', 'none']),
});
export type RightQuestion = z.infer<typeof rightQuestion>;

/** One sum of a right, whole NT$; `pay` is what the person pays, such as the premium of continued cover. */
const rightFigure = z.strictObject({
  key: z.string().min(1),
  text,
  amount: money,
  per: z.enum(['month', 'once', 'day']),
  direction: z.enum(['receive', 'pay']),
  /** More is possible once the open questions are answered. */
  atLeast: z.boolean(),
});

const remark = z.strictObject({ code: z.string().min(1), text, article: text });

/** One benefit of one scheme for one person: may they have it, what stands in the way, until when, where. */
export const right = z.strictObject({
  /** The question of the engine, such as `laborInsurance.maternity`. */
  key: z.string().min(1),
  scheme: z.enum([
    'laborInsurance',
    'employmentInsurance',
    'occupationalAccident',
    'nationalPension',
    'laborPension',
    'farmers',
    'wageArrears',
  ]),
  title: text,
  /** The event it comes from; null where the record alone gives it. */
  event: z.strictObject({ index: z.int().min(0), kind: lifeEventKind, on: calendarDate }).nullable(),
  standing: rightStanding,
  /** Why not; empty unless `notEligible`. */
  reasons: z.array(remark),
  /** What is still to be asked; beside an eligible right, what its figure still depends on. */
  asks: z.array(rightQuestion),
  article: text,
  /** The first day on which it opens, where that lies ahead and is known. */
  opensOn: calendarDate.nullable(),
  /** `last` is the last day of the claim; null where nothing lapses or the day is not known. */
  deadline: z.strictObject({ last: calendarDate.nullable(), text, article: text }),
  where: z.strictObject({ code: z.string().min(1), text }),
  documents: z.array(z.strictObject({ key: z.string().min(1), text })),
  figures: z.array(rightFigure),
  /** Rights of which only one can be had. */
  choices: z.array(z.strictObject({ code: z.string().min(1), text, article: text, with: z.array(z.string().min(1)) })),
  cautions: z.array(caution),
});
export type Right = z.infer<typeof right>;

/** Facts a clerk learned by asking: text, number or yes and no, by the name of the fact. */
const answers = z.record(
  z.string().max(40),
  z.union([z.string().max(40), z.int().min(0).max(1_000_000_000), z.boolean()]),
);

/** What happened in the life of the person at the counter, and what was asked about them. */
export const lifeStory = z.strictObject({
  events: z.array(z.strictObject({ kind: lifeEventKind, on: calendarDate, facts: answers })).max(20),
  answers,
});
export type LifeStory = z.infer<typeof lifeStory>;

const line = z.string().min(1);

/** One right as the clerk's window draws it, in Chinese. */
const rightRow = z.strictObject({
  /** Of its own among all rows: the right and its event. */
  id: line,
  title: line,
  scheme: line,
  standing: rightStanding,
  /** One line for the list: figure, question or reason. */
  brief: line,
  event: z.string(),
  eventIndex: z.int().nullable(),
  reasons: z.array(z.strictObject({ text: line, source: line })),
  asks: z.array(
    z.strictObject({
      fact: line,
      text: line,
      answer: z.enum(['yesNo', 'count', 'money', 'day', 'choice', 'other']),
      choices: z.array(z.strictObject({ value: line, label: line })),
      belongsTo: z.enum(['event', 'person', 'none']),
    }),
  ),
  source: line,
  opensOn: z.string(),
  deadline: line,
  where: line,
  documents: z.array(line),
  figures: z.array(z.strictObject({ key: line, label: line, amount: money, note: z.string() })),
  choices: z.array(z.strictObject({ text: line, source: line })),
  cautions: z.array(line),
});
export type RightRow = z.infer<typeof rightRow>;

/** 順便看看: what else the person at the counter may have. Only for the clerk. */
export const rightsView = z.strictObject({
  story: lifeStory,
  counts: z.strictObject({ eligible: z.int(), ask: z.int(), notEligible: z.int() }),
  rows: z.array(rightRow),
  /** Why nothing can be said; empty where something is. */
  fault: z.string(),
});
export type RightsView = z.infer<typeof rightsView>;
