import { z } from 'zod';
import { averageOfSixShape } from '../average-of-six.ts';
import { ageOn, type Day, serialDay } from '../calendar.ts';
import { checkBirth, dayFact, moneyFact, readFacts, yearsFact } from '../case.ts';
import { invalidFact } from '../fault.ts';

/** Months, not always whole: halves of a block of thirty days occur. */
export const monthsFact = z.number().min(0).max(1200);

const schema = z.object({
  ...averageOfSixShape,
  leaving: z.enum(['involuntary', 'fixedTerm', 'voluntary']),
  birthDate: dayFact.nullish(),
  ageAtLeaving: yearsFact.nullish(),
  disabilityCertificate: z.boolean().nullish(),
  insuredMonthsIn3Years: monthsFact.nullish(),
  dependants: z.int().min(0).max(50).nullish(),
  contractMonthsIn12: monthsFact.nullish(),
  unemployedDays: z.int().min(0).max(36_500).nullish(),
  registeredOn: dayFact.nullish(),
  leftOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
  workIncome: moneyFact.nullish(),
  monthsDrawn: monthsFact.nullish(),
  exhaustedOn: dayFact.nullish(),
});
export const unemploymentFactNames: ReadonlySet<string> = new Set(Object.keys(schema.shape));

export interface UnemploymentFacts extends z.output<typeof schema> {
  /** The day of leaving, which selects the rules; the day of registration where it is not told. */
  on: Day;
  /** The day of registration, which is the day of the claim. */
  claimedOn: Day;
  /** Age on the day of leaving; undefined where nothing tells. */
  age: number | undefined;
}

function refuse(fact: string, zh: string, en: string): never {
  throw invalidFact(`facts.${fact}`, { zh, en });
}

/**
 * Reads the facts of an unemployment question.
 * @throws RuleFault `facts.missing`, `facts.invalid`
 */
export function readUnemploymentFacts(given: Record<string, unknown>, asOf: Day): UnemploymentFacts {
  const facts = readFacts(schema, given);
  const leftOn = facts.leftOn ?? facts.eventOn ?? undefined;
  const claimedOn = facts.registeredOn ?? facts.applyOn ?? asOf;
  const on = leftOn ?? claimedOn;
  if (facts.registeredOn != null && leftOn !== undefined && facts.registeredOn < leftOn) {
    refuse(
      'registeredOn',
      '求職登記日早於離職日。請核對兩個日期。',
      'The registration lies before the day of leaving. Check both days.',
    );
  }
  if (leftOn !== undefined && claimedOn < leftOn) {
    refuse(
      facts.leftOn == null ? 'eventOn' : 'leftOn',
      '離職日晚於申請日。請核對兩個日期。',
      'The day of leaving lies after the application. Check both days.',
    );
  }
  if (facts.exhaustedOn != null && facts.exhaustedOn > claimedOn) {
    refuse(
      'exhaustedOn',
      '上次領滿日晚於這次申請日。請核對兩個日期。',
      'The last benefit was exhausted after this claim. Check both days.',
    );
  }
  if (facts.insuredMonthsIn3Years != null && facts.insuredMonthsIn3Years > 36) {
    refuse(
      'insuredMonthsIn3Years',
      '3年內就保月數最多36個月。請核對月數。',
      'Three years have 36 months at most. Check the months.',
    );
  }
  if (facts.contractMonthsIn12 != null && facts.contractMonthsIn12 > 12) {
    refuse(
      'contractMonthsIn12',
      '1年內定期契約最多12個月。請核對月數。',
      'A year has 12 months at most. Check the months of contract.',
    );
  }
  let age = facts.ageAtLeaving ?? undefined;
  if (facts.birthDate != null) {
    checkBirth(facts.birthDate, on);
    age ??= ageOn(facts.birthDate, on);
  }
  const unemployedDays =
    facts.unemployedDays ?? (leftOn === undefined ? undefined : serialDay(claimedOn) - serialDay(leftOn));
  return { ...facts, leftOn, unemployedDays, on, claimedOn, age };
}
