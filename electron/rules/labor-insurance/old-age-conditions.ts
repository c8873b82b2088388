import { anniversary, type Day, monthOf, parseDay } from '../calendar.ts';
import { countOn, type Dated, type Law, numberIn, type Table, tableOn } from '../law.ts';
import type { OldAgeFacts } from './old-age-facts.ts';

/** The way by which an annuity is open. */
export interface AnnuityRoute {
  /** `ordinary` 58 I · `hazardous` 58 VII · `combined` with National Pension years, 74-2. */
  route: 'ordinary' | 'hazardous' | 'combined';
  /** Months of early claim (negative) or deferral (positive), already held to the cap. */
  offset: number;
  /** Months before the cap. */
  offsetUncapped: number;
}

/** A condition of 勞保58 II that opens the lump sum. */
export type LumpSumGate = 'insured' | 'fifteen' | 'sameUnit' | 'twentyFive' | 'hazardous';

/** What is open to a person on the application day, and what stands in the way of the rest. */
export interface OldAgeConditions {
  statutoryAge: Dated<number>;
  statutoryDay: Day;
  annuityYears: Dated<number>;
  annuity: AnnuityRoute | undefined;
  oneTime: boolean;
  lumpSum: LumpSumGate | undefined;
  /** The lump sum would open if the person is a woman, and the sex is not known. */
  sexDecides: boolean;
  obstacles: string[];
}

/** The day the law of annuities came into force, 98-01-01: nobody qualified, and nobody deferred, before it. */
const annuitiesSince = parseDay('2009-01-01');

function ordinaryRoute(
  law: Law,
  facts: OldAgeFacts,
  statutoryAge: number,
  statutoryDay: Day,
): AnnuityRoute | undefined {
  const { birth, applyOn } = facts;
  const early = countOn(law, 'laborInsurance.oldAge.earlyYears', applyOn).value;
  if (applyOn < anniversary(birth, statutoryAge - early)) return undefined;
  const cap = countOn(law, 'laborInsurance.oldAge.adjustmentMonths', applyOn).value;
  if (applyOn < statutoryDay) {
    // From the application month to the month before that of the statutory age (細則79).
    const months = monthOf(statutoryDay) - monthOf(applyOn);
    return { route: 'ordinary', offset: -Math.min(months, cap), offsetUncapped: -months };
  }
  // From the month after age and years are both complete to the application month, both counted (細則79).
  const qualified = Math.max(statutoryDay, facts.annuityYearsOn ?? 0, annuitiesSince);
  const months = Math.max(0, monthOf(applyOn) - monthOf(qualified));
  return { route: 'ordinary', offset: Math.min(months, cap), offsetUncapped: months };
}

function annuityRoute(
  law: Law,
  facts: OldAgeFacts,
  statutory: { age: number; day: Day },
  annuityMonths: number,
  obstacles: string[],
): AnnuityRoute | undefined {
  const { birth, applyOn } = facts;
  if (facts.months < annuityMonths) {
    if (facts.months * 30 + facts.nationalPensionDays < annuityMonths * 30) {
      obstacles.push('oldAge.fewerThan15Years');
      return undefined;
    }
    if (applyOn < anniversary(birth, countOn(law, 'laborInsurance.oldAge.combinedAge', applyOn).value)) {
      obstacles.push('oldAge.combinedAge');
      return undefined;
    }
    return { route: 'combined', offset: 0, offsetUncapped: 0 };
  }
  const ordinary = ordinaryRoute(law, facts, statutory.age, statutory.day);
  if (ordinary !== undefined && ordinary.offset >= 0) return ordinary;
  const hazardousYears = countOn(law, 'laborInsurance.oldAge.hazardousYears', applyOn).value;
  const hazardousAge = countOn(law, 'laborInsurance.oldAge.hazardousAge', applyOn).value;
  // Neither the rising age nor the early reduction touches this route (勞保58 VII).
  if (facts.hazardousYears >= hazardousYears && applyOn >= anniversary(birth, hazardousAge)) {
    return { route: 'hazardous', offset: 0, offsetUncapped: 0 };
  }
  if (ordinary === undefined) obstacles.push('oldAge.belowEarliestAge');
  return ordinary;
}

/** The first condition of 勞保58 II that is met on a day; of the lump sum, and of survivors of those who never claimed (63-1 III). */
export function lumpSumGate(
  gates: Dated<Table>,
  facts: Pick<OldAgeFacts, 'birth' | 'applyOn' | 'months' | 'sameUnitYears' | 'hazardousYears'>,
  asWoman: boolean,
): LumpSumGate | undefined {
  const { birth, applyOn, months } = facts;
  const old = (gate: LumpSumGate, age = 'age') => applyOn >= anniversary(birth, numberIn(gates, gate, age));
  const insured = (gate: LumpSumGate) => months >= numberIn(gates, gate, 'years') * 12;
  if (insured('insured') && old('insured', asWoman ? 'ageOfWomen' : 'age')) return 'insured';
  if (insured('fifteen') && old('fifteen')) return 'fifteen';
  if (facts.sameUnitYears >= numberIn(gates, 'sameUnit', 'years')) return 'sameUnit';
  if (insured('twentyFive') && old('twentyFive')) return 'twentyFive';
  if (facts.hazardousYears >= numberIn(gates, 'hazardous', 'years') && old('hazardous')) return 'hazardous';
  return undefined;
}

/**
 * Decides which old-age benefits 老年給付 are open on the application day (勞保58, 58-2, 74-2).
 * @throws RuleFault `law.unknown` before 2009-01-01
 */
export function oldAgeConditions(law: Law, facts: OldAgeFacts): OldAgeConditions {
  const { birth, applyOn } = facts;
  const annuityYears = countOn(law, 'laborInsurance.oldAge.annuityYears', applyOn);
  const statutoryAge = countOn(law, 'laborInsurance.oldAge.statutoryAge', birth);
  const statutoryDay = anniversary(birth, statutoryAge.value);
  const obstacles: string[] = [];
  const open: OldAgeConditions = {
    statutoryAge,
    statutoryDay,
    annuityYears,
    annuity: undefined,
    oneTime: false,
    lumpSum: undefined,
    sexDecides: false,
    obstacles,
  };
  // Every unit must have been left first, whatever else is fulfilled (勞保58 I–III: 離職退保).
  if (facts.stillInsured) obstacles.push('oldAge.stillInsured');
  if (facts.months === 0) {
    obstacles.push('oldAge.noSeniority');
    return open;
  }
  const annuityMonths = annuityYears.value * 12;
  const annuity = annuityRoute(law, facts, { age: statutoryAge.value, day: statutoryDay }, annuityMonths, obstacles);
  const oneTime = facts.months < annuityMonths && applyOn >= statutoryDay;
  if (facts.months < annuityMonths && !oneTime) obstacles.push('oldAge.belowStatutoryAge');
  let lumpSum: LumpSumGate | undefined;
  let sexDecides = false;
  if (facts.insuredBefore2009) {
    const gates = tableOn(law, 'laborInsurance.oldAge.lumpSumGates', applyOn);
    lumpSum = lumpSumGate(gates, facts, facts.sex === 'female');
    if (lumpSum === undefined) {
      sexDecides = facts.sex === undefined && lumpSumGate(gates, facts, true) !== undefined;
      obstacles.push('oldAge.lumpSumConditions');
    }
  } else obstacles.push('oldAge.noSeniorityBefore2009');
  return facts.stillInsured ? open : { ...open, annuity, oneTime, lumpSum, sexDecides };
}
