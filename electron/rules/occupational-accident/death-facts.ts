import { z } from 'zod';
import { averageOfSix, averageOfSixShape } from '../average-of-six.ts';
import type { AverageSalary } from '../average-salary.ts';
import type { Day } from '../calendar.ts';
import { dayFact, moneyFact, readFacts, salaryFact, seniorityFact } from '../case.ts';
import { checkHappened } from '../claim-dates.ts';
import { invalidFact } from '../fault.ts';
import type { Law } from '../law.ts';
import type { Outcome } from '../outcome.ts';

const schema = z.object({
  ...averageOfSixShape,
  diedOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  survivors: z.int().min(0).max(50).nullish(),
  anySurvivor: z.boolean().nullish(),
  pensionerMonthly: salaryFact.nullish(),
  otherPension: moneyFact.nullish(),
  insuredBefore2009: z.boolean().nullish(),
  birthDate: dayFact.nullish(),
  coverage: seniorityFact.nullish(),
  averageSalary60: salaryFact.nullish(),
});
export const deathFactNames: ReadonlySet<string> = new Set(Object.keys(schema.shape));

export interface AccidentDeath {
  /** The day of death, which selects the rules. */
  on: Day;
  declared: z.output<typeof schema>;
  average: AverageSalary | undefined;
  anySurvivor: boolean;
  /** Survivors of one rank who meet the conditions of the annuity; undefined where nothing is said. */
  survivors: number | undefined;
  pensioner: number | undefined;
  otherPension: number;
}

/** One part of the answer: options, derivation, and what is missing or in the way. */
export interface DeathPart {
  options: Record<string, object>;
  steps: Outcome['steps'];
  missing: readonly string[];
  reasons: readonly string[];
}

/** Reads the facts of an occupational death. @throws RuleFault `facts.invalid` */
export function readAccidentDeath(law: Law, given: Record<string, unknown>, asOf: Day): AccidentDeath {
  const declared = readFacts(schema, given);
  const on = declared.diedOn ?? declared.eventOn ?? asOf;
  checkHappened('diedOn', declared.diedOn, asOf);
  const anySurvivor = declared.anySurvivor ?? true;
  if (!anySurvivor && (declared.survivors ?? 0) > 0) {
    throw invalidFact('facts.survivors', {
      zh: '「有無遺屬」寫沒有，符合條件的遺屬人數卻大於0。請核對兩項。',
      en: 'There is said to be no survivor, yet some qualify. Check both facts.',
    });
  }
  return {
    on,
    declared,
    average: averageOfSix(law, declared, on, false),
    anySurvivor,
    survivors: anySurvivor ? (declared.survivors ?? undefined) : 0,
    pensioner: declared.pensionerMonthly ?? undefined,
    otherPension: declared.otherPension ?? 0,
  };
}
