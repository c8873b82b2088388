import { z } from 'zod';
import { calendarDate, moment, money } from '../../../src/contract/text.ts';

/**
 * Self-supplied facts 民眾自行提供: what a citizen downloaded about himself. It lives in the draft of the visit, moves
 * the supposed side of an estimate, and is never written into a person's record.
 */
export const suppliedFacts = z.strictObject({
  fileName: z.string(),
  at: moment,
  laborInsurance: z
    .array(
      z.strictObject({
        from: calendarDate,
        to: calendarDate.nullable(),
        salary: money.min(1).max(1_000_000),
        /** As the file names it: a number or a name; nobody has checked it. */
        unit: z.string(),
        /** Downloads do not say in what capacity; the counter takes employment for granted and says so. */
        category: z.literal('employee'),
      }),
    )
    .min(1)
    .max(500),
});
export type SuppliedFacts = z.infer<typeof suppliedFacts>;
export type SuppliedSpell = SuppliedFacts['laborInsurance'][number];
