import { z } from 'zod';
import type { Day } from '../calendar.ts';
import { checkBirth, dayFact, moneyFact, readFacts, seniorityFact } from '../case.ts';
import { checkHappened } from '../claim-dates.ts';
import { invalidFact } from '../fault.ts';
import { rateOfDecimal } from '../money.ts';
import { daysOfDeclared, monthsOfDays } from '../seniority.ts';

/** A yearly rate in percent with at most four decimals, such as 0.987. */
const interestFact = z
  .number()
  .min(0)
  .max(20)
  .transform((percent) => rateOfDecimal(String(percent)))
  .refine((rate) => rate !== undefined && rate.den <= 10_000);

const schema = z.object({
  birthDate: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  diedOn: dayFact.nullish(),
  coverage: seniorityFact.nullish(),
  accountBalance: moneyFact.nullish(),
  severelyDisabled: z.boolean().nullish(),
  payoutYears: z.int().min(1).max(100).nullish(),
  lastClaimOn: dayFact.nullish(),
  form: z.enum(['monthly', 'lumpSum']).nullish(),
  lifeExpectancyYears: z.int().min(1).max(100).nullish(),
  interestPercent: interestFact.nullish(),
});
export const withdrawalFactNames: ReadonlySet<string> = new Set(Object.keys(schema.shape));

export interface WithdrawalFacts extends z.output<typeof schema> {
  /** The day of the claim. */
  on: Day;
  /** Months with contributions; undefined where nothing is said. */
  months: number | undefined;
}

/**
 * Reads the facts of a claim on a labor pension account.
 * @throws RuleFault `facts.missing`, `facts.invalid`
 */
export function readWithdrawalFacts(given: Record<string, unknown>, asOf: Day): WithdrawalFacts {
  const facts = readFacts(schema, given);
  const on = facts.applyOn ?? asOf;
  checkHappened('diedOn', facts.diedOn, asOf);
  if (facts.birthDate != null) checkBirth(facts.birthDate, facts.diedOn ?? on);
  if (facts.lastClaimOn != null && facts.lastClaimOn > on) {
    throw invalidFact('facts.lastClaimOn', {
      zh: '上次請領日晚於這次申請日。請核對兩個日期。',
      en: 'The last claim comes after this one. Check both days.',
    });
  }
  const months = facts.coverage == null ? undefined : monthsOfDays(daysOfDeclared(facts.coverage));
  return { ...facts, on, months };
}
