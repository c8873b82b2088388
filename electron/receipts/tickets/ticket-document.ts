import { z } from 'zod';
import { moment, text } from '../../../src/contract/text.ts';

const words = z.string().min(1).max(200);

/** 號碼牌: what stands on a number drawn at the door. Nothing of a person, and not why somebody goes first. */
export const ticketDocument = z.strictObject({
  training: z.boolean(),
  agency: words,
  office: words,
  moment,
  number: z.string().regex(/^\d{3,4}$/),
  lane: text,
  /** `14:38` */
  drawnAt: words,
  /** How many are before it. */
  ahead: z.int().min(0),
  /** Minutes of waiting, nine times of ten; null where no open counter serves the lane. */
  band: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).nullable(),
  /** What to have ready. */
  papers: z.array(words).max(8),
  /** What the QR code says. */
  code: words,
});
export type TicketDocument = z.infer<typeof ticketDocument>;
