import { z } from 'zod';
import { HALL_COUNTER_KINDS, LANES } from './lanes.ts';

const ticket = z.int().min(1);
const counter = z.int().min(1);
const happening = {
  /** Milliseconds since 1970; order is that of the list, not of the clock. */
  at: z.int(),
  /** It happened at a counter that stood alone, as the so-manieth such event of its day. */
  alone: z.strictObject({ counter, number: z.int().min(1) }).exactOptional(),
};
const lane = z.enum(LANES);
const atCounter = { ...happening, counter, ticket };
const reason = z.string().max(200);

/** Everything that can happen in the hall of one day. The state of the hall is what these add up to. */
export const hallEvent = z.discriminatedUnion('type', [
  z.strictObject({ ...happening, type: z.literal('counterOpened'), counter, kind: z.enum(HALL_COUNTER_KINDS) }),
  z.strictObject({ ...happening, type: z.literal('counterClosed'), counter }),
  z.strictObject({
    ...happening,
    type: z.literal('issued'),
    ticket,
    lane,
    /** A reservation that came early waits like everybody else until its slot begins. */
    preferredFrom: z.int().exactOptional(),
    /** The counter that may call it when it stands alone; absent: only the hall host. */
    keeper: counter.exactOptional(),
  }),
  /** Numbers that wait are kept for a counter from now on. */
  z.strictObject({ ...happening, type: z.literal('kept'), counter, tickets: z.array(ticket).min(1) }),
  /** The counter gave them up, or they were taken from it by hand, with the reason. */
  z.strictObject({ ...happening, type: z.literal('freed'), counter, tickets: z.array(ticket).min(1), reason }),
  z.strictObject({
    ...atCounter,
    type: z.literal('called'),
    /** Why somebody who came later was called first. */
    overtaking: z.enum(['none', 'preferred', 'chosen', 'kept']),
    /** Who came earlier, waits in a lane of this counter, and was passed over by rule or choice. */
    overtaken: z.array(ticket),
    /** Who came earlier or goes first, but another counter that could not be asked keeps the number. */
    withheld: z.array(ticket).exactOptional(),
    /** In words, where the clerk chose a number; empty otherwise. */
    reason,
  }),
  z.strictObject({ ...atCounter, type: z.literal('recalled') }),
  z.strictObject({ ...atCounter, type: z.literal('begun') }),
  /** Nobody came. */
  z.strictObject({ ...atCounter, type: z.literal('skipped') }),
  /** Waits for a paper, a telephone call: called again by number. */
  z.strictObject({ ...atCounter, type: z.literal('parked'), reason }),
  /** To another lane; the time of arrival stays. */
  z.strictObject({ ...atCounter, type: z.literal('transferred'), lane, reason }),
  z.strictObject({ ...atCounter, type: z.literal('served') }),
  z.strictObject({ ...happening, type: z.literal('returned'), ticket }),
  z.strictObject({ ...happening, type: z.literal('left'), ticket }),
  /** What a counter did alone is in the list already: the answer to it was lost, not the act. */
  z.strictObject({ ...happening, type: z.literal('repeated'), counter, ticket }),
  /** What a counter says it did alone with a number that was not its own any more; somebody should look. */
  z.strictObject({ ...happening, type: z.literal('doubted'), counter, ticket, what: z.string().max(20) }),
]);
export type HallEvent = z.infer<typeof hallEvent>;
