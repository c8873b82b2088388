import { z } from 'zod';
import { lifeEventKind } from './rights.ts';
import { LARGEST_SOUND } from './speech-sound.ts';
import { calendarDate } from './text.ts';

/** What the counter makes of what a visitor says 引導: texts in Chinese, dates in 民國 years. */
const line = z.string().min(1);

/** What is still being typed, and the day whose rules are asked for; null = today. */
export const guideInput = z.strictObject({ text: z.string().max(300), day: calendarDate.nullable() });
/** What was said, and the key of the question it answers; empty where nothing was asked. */
export const guideAnswer = guideInput.extend({ about: z.string().max(60) });

const guidedService = z.strictObject({
  key: line,
  code: line,
  name: line,
  group: line,
  /** 聽到「爸爸」「過世」 */
  why: line,
});
export type GuidedService = z.infer<typeof guidedService>;

const guidedPaper = z.strictObject({
  key: line,
  name: line,
  /** 正本, 影本, 看過就還 */
  kind: line,
  why: line,
  /** In which case it is asked; empty where it always is. */
  when: z.string(),
  waived: z.string(),
});

const passage = z.strictObject({
  key: line,
  text: line,
  article: line,
  /** 98/01/01起, 98/01/01到103/05/29 */
  valid: line,
  /** Another rule has taken its place since. */
  past: z.boolean(),
  /** Nobody has confirmed it 未證實. */
  unconfirmed: z.boolean(),
});
export type GuidedPassage = z.infer<typeof passage>;

const guidedEvent = z.strictObject({
  key: line,
  name: line,
  questions: z.array(line),
  services: z.array(z.strictObject({ key: line, code: line, name: line })),
  /** What it is called where every right of a person is looked at. */
  rights: z.array(lifeEventKind),
});
export type GuidedEvent = z.infer<typeof guidedEvent>;

const referral = z.strictObject({ key: line, name: line, phone: z.string(), hours: line, for: line });

export const guidanceView = z.strictObject({
  /** What was said so far, the first first; what is still being typed is not among it. */
  said: z.array(line),
  /** The guide is still learning: until then only words of the catalogue are heard. */
  learning: z.boolean(),
  /** Not the Bureau's business. */
  outside: z.boolean(),
  /** The most likely ones, the best first, at most three. */
  services: z.array(guidedService).max(3),
  /** What to ask now, to be said aloud, with answers that are often given; null before anything was said. */
  question: z.strictObject({ key: line, text: line, answers: z.array(line) }).nullable(),
  /** Facts a figure or a form needs that were not heard yet. */
  missing: z.array(z.strictObject({ key: line, label: line })),
  /** What the best service asks for. */
  papers: z.array(guidedPaper),
  warnings: z.array(line),
  passages: z.array(passage),
  /** No rule of that day is held here. */
  noPassages: z.boolean(),
  events: z.array(guidedEvent).max(2),
  /** Where to go instead. */
  referrals: z.array(referral),
  /** What a visitor may begin with: one button each. */
  phrases: z.array(z.strictObject({ key: line, text: line })),
});
export type GuidanceView = z.infer<typeof guidanceView>;

/** Whether the microphone can be used, else why not and what to do about it. */
export const speechState = z.strictObject({ ready: z.boolean(), code: z.string(), message: z.string() });
/** A piece of sound: PCM, 16 bits, 16,000 samples a second, in base64. */
export const speechSound = z.strictObject({ pcm: z.base64().max(Math.ceil(LARGEST_SOUND / 3) * 4) });
/** What was heard since the start: `final` stays as it is, `partial` may still change. */
export const speechHeard = z.strictObject({ final: z.string(), partial: z.string() });
