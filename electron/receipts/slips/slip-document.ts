import { z } from 'zod';
import { moment } from '../../../src/contract/text.ts';

const words = z.string().min(1).max(1_000);

/** A slip that tells what to bring 應備表件告知單. It is about nobody, is not kept and certifies nothing. */
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
  sections: z
    .array(
      z.strictObject({
        title: words,
        note: z.string().max(200),
        /** Whether each entry has a box to tick. */
        ticks: z.boolean(),
        /** The lines below an entry say why, when and when not. */
        entries: z.array(z.strictObject({ label: words, lines: z.array(words).max(6) })).max(40),
      }),
    )
    .min(1)
    .max(30),
  notices: z.array(words).max(8),
});
export type SlipDocument = z.infer<typeof slipDocument>;
