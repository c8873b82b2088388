import { z } from 'zod';
import { moment } from '../../../src/contract/text.ts';

const words = z.string().min(1).max(2_000);
const maybe = z.string().max(2_000);

/** Verification code 驗證碼: ten signs that cannot be mistaken for one another. */
const code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);

const labelled = z.strictObject({ label: words, value: maybe });

const section = z
  .strictObject({
    title: words,
    note: maybe,
    columns: z
      .array(z.strictObject({ head: maybe, share: z.int().min(1).max(100), align: z.enum(['left', 'right']) }))
      .min(1)
      .max(8),
    rows: z.array(z.array(maybe).max(8)).max(5_000),
    /** Said in place of a table without rows. */
    empty: words,
    total: labelled.nullable(),
  })
  .refine(
    (given) => given.rows.every((row) => row.length === given.columns.length),
    'A row has a cell for each column.',
  );

/** An information print 資訊列印: what is held on a person or a unit, on A4. It certifies nothing and says so. */
export const printDocument = z.strictObject({
  title: words,
  training: z.boolean(),
  head: z.strictObject({
    agency: words,
    office: z.strictObject({ name: words, code: z.string().regex(/^\d{2}$/) }),
    counter: z.int().min(1).max(99),
    moment,
  }),
  /** Null for a paper that nobody takes away, such as the report of a day. */
  code: code.nullable(),
  /** A short word in a frame beside the code, such as 補發; empty for none. */
  mark: z.string().max(8),
  /** Whom or what it is about, who took it, what it rests on. */
  subject: z.array(labelled).min(1).max(16),
  /** What must be read before anything else, such as other debts; each in a frame. */
  warnings: z.array(words).max(8),
  sections: z.array(section).max(20),
  /** What this paper is and is not. */
  notices: z.array(words).min(1).max(8),
});
export type PrintDocument = z.infer<typeof printDocument>;
