import { z } from 'zod';
import { HALL_COUNTER_KINDS, LANES } from './lanes.ts';

const happening = {
  /** Milliseconds since 1970; order is that of the list, not of the clock. */
  at: z.int(),
};
const ticket = z.int().min(1);
const counter = z.int().min(1);
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
  }),
  z.strictObject({
    ...atCounter,
    type: z.literal('called'),
    /** Why somebody who came later was called first. */
    overtaking: z.enum(['none', 'preferred', 'chosen']),
    /** Who came earlier, waits in a lane of this counter, and was passed over. */
    overtaken: z.array(ticket),
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
]);
export type HallEvent = z.infer<typeof hallEvent>;
