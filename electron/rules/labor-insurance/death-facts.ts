import { z } from 'zod';
import { type Day } from '../calendar.ts';
import { dayFact, moneyFact, readFacts, salaryFact, yearsFact } from '../case.ts';
import { invalidFact } from '../fault.ts';
import type { Law } from '../law.ts';
import { checkHappened, laborInsuranceLimitation, claimDates, type ClaimDates } from '../claim-dates.ts';
import { type InsuredRecord, readInsuredRecord, recordShape } from './insured-record.ts';

const schema = z.object({
  ...recordShape,
  diedOn: dayFact.nullish(),
  survivors: z.int().min(0).max(50).nullish(),
  anySurvivor: z.boolean().nullish(),
  pensionerMonthly: salaryFact.nullish(),
  familyGrantPaid: moneyFact.nullish(),
  coverEndedOn: dayFact.nullish(),
  sameUnitYears: yearsFact.nullish(),
  hazardousYears: yearsFact.nullish(),
  sex: z.enum(['female', 'male']).nullish(),
});

/** Names of the facts this question reads. */
export const deathFactNames: ReadonlySet<string> = new Set(Object.keys(schema.shape));

/**
 * How a person died in the eyes of the law: `insured` while insured (勞保63) · `pensioner` while drawing an annuity
 * (63-1 I) · `unclaimed` after cover had ended, without having claimed old age (63-1 III).
 */
export type DeathRoute = 'insured' | 'pensioner' | 'unclaimed';

export interface DeathFacts {
  route: DeathRoute;
  /** The day of death. */
  on: Day;
  dates: ClaimDates;
  record: InsuredRecord;
  birth: Day | undefined;
  /** Same-rank survivors who meet the conditions of the annuity; undefined where nothing is said. */
  survivors: number | undefined;
  anySurvivor: boolean;
  pensionerMonthly: number | undefined;
  familyGrantPaid: number;
  coverEndedOn: Day | undefined;
  sameUnitYears: number;
  hazardousYears: number;
  isWoman: boolean;
}

function checkCover(on: Day, ended: Day | undefined, months: number | undefined, monthsAfter60: number): void {
  if (ended !== undefined && ended > on) {
    throw invalidFact('facts.coverEndedOn', {
      zh: '退保日晚於死亡日。請核對兩個日期。',
      en: 'Cover ended after the death. Check both days.',
    });
  }
  if (months === undefined || monthsAfter60 <= months) return;
  throw invalidFact('facts.coverageAfter60', {
    zh: '60歲以後年資比全部年資還長。請核對兩個年資。',
    en: 'The seniority after 60 is longer than the whole. Check both.',
  });
}

function checkSurvivors(anySurvivor: boolean, survivors: number | undefined): void {
  if (anySurvivor || survivors === undefined || survivors === 0) return;
  throw invalidFact('facts.survivors', {
    zh: '「有無遺屬」寫沒有，符合條件的遺屬人數卻大於0。請核對兩項。',
    en: 'There is said to be no survivor, yet some qualify. Check both facts.',
  });
}

/**
 * Reads the facts of a death.
 * @throws RuleFault `facts.missing`, `facts.invalid`, `law.unknown`
 */
export function readDeathFacts(law: Law, given: Record<string, unknown>, asOf: Day): DeathFacts {
  const facts = readFacts(schema, given);
  const on = facts.diedOn ?? facts.eventOn ?? asOf;
  checkHappened('diedOn', facts.diedOn, asOf);
  const record = readInsuredRecord(law, facts, on, asOf);
  const coverEndedOn = facts.coverEndedOn ?? record.leftOn;
  const ended = coverEndedOn !== undefined && coverEndedOn < on;
  const anySurvivor = facts.anySurvivor ?? true;
  const survivors = anySurvivor ? (facts.survivors ?? undefined) : 0;
  checkSurvivors(anySurvivor, facts.survivors ?? undefined);
  checkCover(on, coverEndedOn, record.months, record.after60.months);
  return {
    route: facts.pensionerMonthly == null ? (ended ? 'unclaimed' : 'insured') : 'pensioner',
    on,
    dates: claimDates(law, on, facts.applyOn, asOf, laborInsuranceLimitation),
    record,
    birth: facts.birthDate ?? undefined,
    survivors,
    anySurvivor,
    pensionerMonthly: facts.pensionerMonthly ?? undefined,
    familyGrantPaid: facts.familyGrantPaid ?? 0,
    coverEndedOn: coverEndedOn ?? undefined,
    sameUnitYears: facts.sameUnitYears ?? 0,
    hazardousYears: facts.hazardousYears ?? 0,
    isWoman: facts.sex === 'female',
  };
}
