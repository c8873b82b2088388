import { monthNumber, reaches } from './dates.ts';
import { fromHundredths, greatest, least, rounded } from './exact.ts';
import { statutoryAge } from './tables.ts';

export interface Seniority {
  years?: number;
  months?: number;
  days?: number;
}

export interface OldAgeFacts {
  birthDate: string;
  coverage: Seniority;
  coverageAfter60?: Seniority;
  averageSalary60?: number;
  averageSalary36?: number;
  insuredBefore2009?: boolean;
  nationalPension?: { coverage: Seniority };
  sex?: 'male' | 'female';
  sameUnitYears?: number;
  hazardousYears?: number;
  loan?: { principal: number; interest: number };
  /** The day on which the years of an annuity were complete; silent where totals do not tell. */
  yearsCompleteOn?: string;
}

export interface Expected {
  eligible: boolean;
  options: Record<string, Record<string, unknown>>;
}

/** Whole months; days left over below 30 count as one month (條例 19 IV), 30 days make a month. */
function wholeMonths({ years = 0, months = 0, days = 0 }: Seniority): number {
  return years * 12 + months + Math.ceil(days / 30);
}

/** Hundredths of a year, half up (施行細則 45). */
function yearHundredths(months: number): bigint {
  return BigInt(Math.floor(months / 12)) * 100n + rounded(BigInt(months % 12) * 100n, 12n);
}

/** 條例 58 II, each of the five ways alone. */
function mayTakeLumpSum(facts: OldAgeFacts, months: number, on: string): boolean {
  const aged = (age: number): boolean => reaches(facts.birthDate, age) <= on;
  return (
    (months >= 12 && (aged(60) || (facts.sex === 'female' && aged(55)))) ||
    (months >= 180 && aged(55)) ||
    (facts.sameUnitYears ?? 0) >= 25 ||
    (months >= 300 && aged(50)) ||
    ((facts.hazardousYears ?? 0) >= 5 && aged(55))
  );
}

/** Hundredths of months: a month a year to 15 years, two beyond. */
function lumpMonths(hundredths: bigint): bigint {
  return hundredths <= 1500n ? hundredths : 1500n + (hundredths - 1500n) * 2n;
}

/** 條例 59: 45 months for the years to 60, five years after it, 50 months in all. */
function lumpSumMonths(months: number, after60: number): bigint {
  const after = Math.min(after60, 60);
  const before = months - after60;
  // Up to 30 years the seniority is rounded once as a whole; above, the part to 60 stands at 45 months.
  if (before <= 360) return least(5000n, lumpMonths(yearHundredths(before + after)));
  return least(5000n, 4500n + 2n * yearHundredths(after));
}

/** What is left of a sum paid once after the relief loan (未繳還之保險給付及貸款本息扣減辦法). */
function afterLoan(amount: bigint, loan: OldAgeFacts['loan']): bigint {
  return loan === undefined ? amount : greatest(0n, amount - BigInt(loan.principal + loan.interest));
}

/** Old-age benefits 老年給付 of 勞工保險條例 58–59, 65-1, 74-2 for a claim on a day from 2009. */
export function oldAge(facts: OldAgeFacts, on: string): Expected {
  const months = wholeMonths(facts.coverage);
  const after60 = wholeMonths(facts.coverageAfter60 ?? {});
  const age = statutoryAge(Number(facts.birthDate.slice(0, 4)));
  const full = reaches(facts.birthDate, age);
  const hundredths = yearHundredths(months);
  const options: Expected['options'] = {};

  const combined =
    months > 0 &&
    months < 180 &&
    facts.nationalPension !== undefined &&
    months + wholeMonths(facts.nationalPension.coverage) >= 180 &&
    reaches(facts.birthDate, 65) <= on;
  const hazardous = (facts.hazardousYears ?? 0) >= 15 && reaches(facts.birthDate, 55) <= on;
  const own = months >= 180 && (hazardous || reaches(facts.birthDate, age - 5) <= on);
  if ((own || combined) && facts.averageSalary60 !== undefined) {
    const product = BigInt(facts.averageSalary60) * hundredths;
    const formulaA = rounded(product * 775n + 3_000n * 10_000_000n, 10_000_000n);
    const formulaB = rounded(product * 155n, 1_000_000n);
    const base = greatest(formulaA, formulaB);
    const early = own && full > on;
    // Nobody met the conditions of an annuity before there was one, 2009-01-01.
    const qualified = [full, facts.yearsCompleteOn ?? full, '2009-01-01'].sort().at(-1) ?? full;
    const moved = own ? Math.min(60, Math.abs(monthNumber(on) - monthNumber(qualified))) : 0;
    const percent = early && hazardous ? 0n : 4n * yearHundredths(moved) * (early ? -1n : 1n);
    options['annuity'] = {
      insuredYears: fromHundredths(hundredths),
      formulaA: Number(formulaA),
      formulaB: Number(formulaB),
      base: Number(base),
      adjustmentPercent: fromHundredths(percent),
      amount: Number(rounded(base * (10_000n + percent), 10_000n)),
      per: 'month',
    };
  }
  const oneTime = months > 0 && months < 180 && full <= on;
  if (oneTime && facts.averageSalary60 !== undefined) {
    const counted = yearHundredths(months - after60 + Math.min(after60, 60));
    const amount = rounded(BigInt(facts.averageSalary60) * counted, 100n);
    options['oneTime'] = { months: fromHundredths(counted), amount: Number(amount), per: 'once' };
  }
  const lumpSum = facts.insuredBefore2009 === true && mayTakeLumpSum(facts, months, on);
  if (lumpSum && facts.averageSalary36 !== undefined) {
    const counted = lumpSumMonths(months, after60);
    const amount = rounded(BigInt(facts.averageSalary36) * counted, 100n);
    options['lumpSum'] = {
      months: fromHundredths(counted),
      amount: Number(amount),
      net: Number(afterLoan(amount, facts.loan)),
      per: 'once',
    };
  }
  return { eligible: own || combined || oneTime || lumpSum, options };
}
