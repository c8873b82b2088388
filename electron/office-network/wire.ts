import { z } from 'zod';
import { fault } from '../../src/contract/fault.ts';
import { hallAnswer, hallAsk, hallTold, hallToldAnswer, MEMBER_ROLES } from '../hall/line.ts';

/** Where the hall host's own listener answers; there is nothing else on it. */
export const LINE_PATH = '/line';
export const PAIR_PATH = '/pair';

/** Bytes of one message from a member at most: what a counter did alone in a day stays far under it. */
export const LARGEST_FROM_MEMBER = 1_000_000;
/** Bytes of one message from the host at most: a whole day of the hall with every word said at the door. */
export const LARGEST_FROM_HOST = 16_000_000;
export const LARGEST_PAIRING = 4_000;

/** How a connection is closed, where it is not simply cut. */
export const CLOSED = { malformed: 4000, replaced: 4001, unpaired: 4002 } as const;

const id = z.int().min(1);

const mostOpinions = 50;
const moment = z.string().max(40);
/** What visitors of a counter were not content with and nobody has followed up: numbers and moments, nobody's words. */
export const counterOpinions = z.strictObject({
  low: z
    .array(z.strictObject({ ticket: z.string().max(10), grade: z.int().min(1).max(5), at: moment }))
    .max(mostOpinions),
  complaints: z.array(z.strictObject({ at: moment })).max(mostOpinions),
});
export type CounterOpinions = z.infer<typeof counterOpinions>;

/** What a member sends: its own questions, answers to what the host told it, and its open opinions, always all of them. */
export const fromMember = z.union([
  z.strictObject({ ask: id, content: hallAsk }),
  z.strictObject({ answer: id, content: hallToldAnswer }),
  z.strictObject({ opinions: counterOpinions }),
]);

/** What the host sends: answers, and what it tells by itself. */
export const fromHost = z.union([
  z.strictObject({ answer: id, content: hallAnswer }),
  z.strictObject({ tell: id, content: hallTold }),
]);
export type FromHost = z.infer<typeof fromHost>;

/** What a machine says of itself when it asks to be paired. */
export const pairingAsk = z.strictObject({
  version: z.int(),
  /** Hexadecimal. */
  secret: z.string().max(64),
  office: z.string().max(10),
  holds: z.enum(['training', 'real']),
  counter: z.int().min(1).max(99),
});
export type PairingAsk = z.infer<typeof pairingAsk>;

export const pairingAnswer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    role: z.enum(MEMBER_ROLES),
    number: z.int().min(1),
    /** 32 random bytes, base64url: what this machine proves itself with from now on. */
    key: z.base64url().length(43),
  }),
  z.strictObject({ ok: z.literal(false), fault }),
]);
export type PairingAnswer = z.infer<typeof pairingAnswer>;

/** Null where this is no such message: whoever sends one is cut off, and nothing else happens. */
export function readMessage<Content>(schema: z.ZodType<Content>, given: unknown): Content | null {
  const text = Buffer.isBuffer(given) ? given.toString('utf8') : given;
  if (typeof text !== 'string') return null;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
