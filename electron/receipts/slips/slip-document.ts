import { z } from 'zod';
import { moment } from '../../../src/contract/text.ts';

const words = z.string().min(1).max(1_000);

/**
 * A slip a visitor takes along: what to bring 應備表件告知單, where to go 轉介單, what was asked 提問單, what is missing 補正通知,
 * what was said 言詞申請紀錄. It certifies nothing.
 */
export const slipDocument = z.strictObject({
  title: words,
  training: z.boolean(),
  head: z.strictObject({
    agency: words,
    office: z.strictObject({ name: words, code: z.string().regex(/^\d{2}$/) }),
    counter: z.int().min(1).max(99),
    moment,
  }),
  /** What the visitor came for. */
  about: words,
  /** Who, why, for whom. */
  subject: z
    .array(z.strictObject({ label: words, value: words }))
    .max(12)
    .optional(),
  /** What must be read before anything else, such as a last day; each in a frame. */
  framed: z.array(words).max(4).optional(),
  sections: z
    .array(
      z.strictObject({
        title: words,
        note: z.string().max(200),
        /** Whether each entry has a box to tick. */
        ticks: z.boolean(),
        /** The lines below an entry say why, when and when not. */
        entries: z.array(z.strictObject({ label: z.string().min(1).max(2_000), lines: z.array(words).max(6) })).max(40),
      }),
    )
    .min(1)
    .max(30),
  notices: z.array(words).max(8),
  /** Lines to sign on, by who signs. */
  signs: z.array(words).max(4).optional(),
});
export type SlipDocument = z.infer<typeof slipDocument>;
