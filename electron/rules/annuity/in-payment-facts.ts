import { z } from 'zod';
import { type Day, type Month, monthOf, noDay, parseMonth, rocMonth } from '../calendar.ts';
import { dayFact, moneyFact, needed, readFacts, salaryFact } from '../case.ts';
import { invalidFact } from '../fault.ts';
import type { Loan } from '../labor-insurance/loan-recovery.ts';
import { firstClaimYear } from './cpi-round.ts';

const kinds = ['oldAge', 'disability', 'survivor'] as const;

const schema = z.object({
  kind: z.enum(kinds).nullish(),
  claimMonth: z
    .string()
    .refine((text) => parseMonth(text) !== noDay)
    .transform(parseMonth)
    .nullish(),
  claimYear: z.int().min(1900).max(2299).nullish(),
  monthly: salaryFact,
  on: dayFact.nullish(),
  survivors: z.int().min(1).max(50).nullish(),
  lumpSum: moneyFact.nullish(),
  loan: z.strictObject({ principal: moneyFact, interest: moneyFact.nullish() }).nullish(),
});

/** Names of the facts this question reads. */
export const inPaymentFactNames: ReadonlySet<string> = new Set(Object.keys(schema.shape));

/** An annuity that was granted and has been paid since. */
export interface InPaymentFacts {
  kind: (typeof kinds)[number];
  /** The year AD whose claims are adjusted together. */
  claimYear: number;
  /** NT$ a month as granted. */
  monthly: number;
  /** The day whose amount is asked. */
  on: Day;
  /** Same-rank survivors who qualify, had the pensioner died on that day. */
  survivors: number | undefined;
  /** A benefit paid once to the same person, from which the loan would be taken in full. */
  lumpSum: number | undefined;
  loan: Loan | undefined;
}

function claimYearOf(claimMonth: Month | null | undefined, claimYear: number | null | undefined, on: Day): number {
  if (claimMonth == null && claimYear == null) throw needed('claimMonth');
  const year = claimMonth == null ? (claimYear ?? 0) : Math.floor(claimMonth / 12);
  if (claimYear != null && claimYear !== year) {
    throw invalidFact('facts.claimYear', {
      zh: '請領年度和請領年月不同。請核對，只填一項也可以。',
      en: 'The year and the month of the claim differ. Check them; one of them is enough.',
    });
  }
  const path = claimMonth == null ? 'facts.claimYear' : 'facts.claimMonth';
  if (year < firstClaimYear || year > Math.floor(monthOf(on) / 12) || (claimMonth ?? 0) > monthOf(on)) {
    throw invalidFact(path, {
      zh: `請領年月要在98/01到${rocMonth(monthOf(on))}之間。請核對。`,
      en: 'The claim lies between January 2009 and the day asked about. Check it.',
    });
  }
  return year;
}

/**
 * Reads the facts of an annuity in payment.
 * @throws RuleFault `facts.missing`, `facts.invalid`
 */
export function readInPaymentFacts(given: Record<string, unknown>, asOf: Day): InPaymentFacts {
  const facts = readFacts(schema, given);
  const on = facts.on ?? asOf;
  const kind = facts.kind ?? 'oldAge';
  if (kind === 'survivor' && facts.survivors != null) {
    throw invalidFact('facts.survivors', {
      zh: '遺屬的半數，是老年年金或失能年金的半數；遺屬年金不用填遺屬人數。請更正。',
      en: 'Survivors get half of an old-age or disability annuity; of a survivor annuity leave their number out.',
    });
  }
  if (facts.lumpSum != null && facts.loan == null) throw needed('loan');
  return {
    kind,
    claimYear: claimYearOf(facts.claimMonth, facts.claimYear, on),
    monthly: facts.monthly,
    on,
    survivors: facts.survivors ?? undefined,
    lumpSum: facts.lumpSum ?? undefined,
    loan: facts.loan == null ? undefined : { principal: facts.loan.principal, interest: facts.loan.interest ?? 0 },
  };
}
