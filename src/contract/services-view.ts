import { z } from 'zod';
import { text } from './text.ts';

/** The catalogue of services as the clerk reads it 服務查詢: texts in Chinese, dates in 民國 years; nothing is about a person. */
const line = z.string().min(1);

const place = z.strictObject({ kind: z.enum(['service', 'event']), key: line });

const serviceLine = z.strictObject({ key: line, code: line, name: line, group: line, detail: z.string() });
export type ServiceLine = z.infer<typeof serviceLine>;

export const serviceHits = z.strictObject({
  /** What fits best: what Enter opens. */
  best: place.nullable(),
  events: z.array(z.strictObject({ key: line, name: line, detail: line })),
  services: z.array(serviceLine),
  more: z.boolean(),
});
export type ServiceHits = z.infer<typeof serviceHits>;

const articles = z.array(z.strictObject({ short: line, full: line, confirmed: z.boolean() }));

export const servicePaper = z.strictObject({
  key: line,
  name: line,
  /** 正本, 影本, 看過就還 */
  kind: line,
  why: line,
  /** In which case it is asked; empty where it always is. */
  when: z.string(),
  /** In which case it is not needed after all; empty where it always is. */
  waived: z.string(),
  basis: z.string(),
});
export type ServicePaper = z.infer<typeof servicePaper>;

const serviceClock = z.strictObject({
  key: line,
  name: line,
  whose: z.enum(['person', 'bureau', 'right']),
  whoseName: line,
  /** 從接到補正通知起10日內 */
  rule: line,
  /** The last day if it ran from today, `115/12/10（四）`; empty where one day does not decide. */
  due: z.string(),
  /** What else to say: the morning only, postmark, a year without a calendar. */
  notes: z.array(line),
  basis: line,
});
export type ServiceClock = z.infer<typeof serviceClock>;

export const servicePage = z.strictObject({
  kind: z.literal('service'),
  key: line,
  code: line,
  name: text,
  group: line,
  /** Since when it is done as written, and until when; `until` empty where it still is. */
  since: line,
  until: z.string(),
  who: z.array(line),
  counters: z.array(line),
  signature: line,
  fee: line,
  feeBasis: z.string(),
  forms: z.array(z.strictObject({ name: line, edition: line })),
  sameFormAs: serviceLine.nullable(),
  papers: z.array(servicePaper),
  /** Asked only where somebody else comes. */
  agentPapers: z.array(servicePaper),
  steps: z.array(line),
  outputs: z.array(line),
  clocks: z.array(serviceClock),
  cautions: z.array(line),
  articles,
  /** Rules that can be read in full, by their questions. */
  rules: z.array(z.strictObject({ ask: line, name: line })),
  referrals: z.array(
    z.strictObject({
      key: line,
      name: line,
      phone: z.string(),
      hours: line,
      for: line,
      bring: z.array(line),
      /** Since when number and hours are confirmed; empty where nobody has. */
      checked: z.string(),
    }),
  ),
  events: z.array(z.strictObject({ key: line, name: line })),
  /** The kinds of claim under the item, or the item and its other kinds. */
  related: z.array(serviceLine),
});
export type ServicePage = z.infer<typeof servicePage>;

export const eventPage = z.strictObject({
  kind: z.literal('event'),
  key: line,
  name: text,
  questions: z.array(line),
  services: z.array(serviceLine.extend({ papers: z.array(line) })),
});
export type EventPage = z.infer<typeof eventPage>;

export const serviceOrEvent = z.discriminatedUnion('kind', [servicePage, eventPage]);
export type ServiceOrEvent = z.infer<typeof serviceOrEvent>;

/** A slip that was printed; the file only where the window prints it. */
export const documentSlip = z.strictObject({
  by: z.enum(['printer', 'dialogue', 'browser']),
  fileName: line,
  base64: z.string(),
});
