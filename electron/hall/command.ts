import { z } from 'zod';
import { HALL_COUNTER_KINDS, LANES } from './lanes.ts';

const counter = z.int().min(1);
const ticket = z.int().min(1);
const lane = z.enum(LANES);
const reason = z.string().max(200);

/** What somebody in the hall asks for. */
export const hallCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('openCounter'), counter, kind: z.enum(HALL_COUNTER_KINDS) }),
  z.strictObject({ type: z.literal('closeCounter'), counter }),
  z.strictObject({ type: z.literal('issue'), lane, preferredFrom: z.int().exactOptional() }),
  z.strictObject({ type: z.literal('callNext'), counter }),
  z.strictObject({ type: z.literal('callChosen'), counter, ticket, reason }),
  z.strictObject({ type: z.enum(['recall', 'begin', 'skip', 'serve']), counter }),
  z.strictObject({ type: z.literal('park'), counter, reason }),
  z.strictObject({ type: z.literal('transfer'), counter, lane, reason }),
  z.strictObject({ type: z.enum(['return', 'leave']), ticket }),
  /** What is kept for a counter that does not answer any more waits for the others again. */
  z.strictObject({ type: z.literal('takeBack'), from: counter, reason }),
]);
export type HallCommand = z.infer<typeof hallCommand>;
