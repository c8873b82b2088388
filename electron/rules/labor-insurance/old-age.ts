import { countOn, type Law, moneyOn, numberIn, rateOn, tableOn } from '../law.ts';
import { exactProduct, monthsOfSalary, roundSeniority, roundToDollar, shareOf, yearlyShare } from '../money.ts';
import { needed } from '../case.ts';
import { type OldAgeConditions, oldAgeConditions } from './old-age-conditions.ts';
import type { OldAgeFacts } from './old-age-facts.ts';

/** Old-age annuity 老年年金給付. */
export interface AnnuityOption {
  /** Years at two decimals. */
  insuredYears: number;
  formulaA: number;
  formulaB: number;
  /** The larger of the two, before the adjustment. */
  base: number;
  /** −20 to 20, two decimals. */
  adjustmentPercent: number;
  amount: number;
  per: 'month';
  /** First payments while a relief loan is deducted. */
  deduction?: number;
  net?: number;
}

/** Old-age one-time benefit 老年一次金, or lump sum 一次請領老年給付. */
export interface LumpSumOption {
  /** Months of salary at two decimals. */
  months: number;
  amount: number;
  per: 'once';
  /** What is left after the relief loan. */
  net: number;
}

export interface OldAgeOptions {
  annuity?: AnnuityOption;
  oneTime?: LumpSumOption;
  lumpSum?: LumpSumOption;
}

/** Everything computed for one person and one application day. */
export interface OldAgeEstimate {
  facts: OldAgeFacts;
  conditions: OldAgeConditions;
  options: OldAgeOptions;
  /** Facts without which an open option has no figure. */
  missing: ('averageSalary60' | 'averageSalary36')[];
  eligible: boolean;
  reasons: string[];
}

/**
 * The annuity after its adjustment for early claim or deferral: the base is rounded first, then the factor is applied and
 * rounded again (高雄高等行政法院 112簡上16).
 * @param offset months early (negative) or deferred (positive), at most the cap
 */
export function adjustedAnnuity(
  law: Law,
  base: number,
  offset: number,
  on: number,
): { percent: number; amount: number } {
  if (offset === 0) return { percent: 0, amount: base };
  const rate = rateOn(law, 'laborInsurance.oldAge.adjustmentRate', on).value;
  const years = roundSeniority(Math.abs(offset)) * (offset < 0 ? -1 : 1);
  const denominator = 100 * rate.den;
  const amount = roundToDollar(exactProduct(base, denominator + years * rate.num), denominator);
  return { percent: (years * rate.num) / rate.den, amount };
}

/** Both formulas of the base annuity (勞保58-1), each rounded to whole NT$. */
export function annuityFormulas(law: Law, salary: number, years: number, on: number): { a: number; b: number } {
  const rateA = rateOn(law, 'laborInsurance.oldAge.formulaARate', on).value;
  const rateB = rateOn(law, 'laborInsurance.oldAge.formulaBRate', on).value;
  const addition = moneyOn(law, 'laborInsurance.oldAge.formulaAAddition', on).value;
  return { a: yearlyShare(salary, years, rateA) + addition, b: yearlyShare(salary, years, rateB) };
}

/** The part of one payment that goes to the relief loan: a third, never leaving less than the floor, never more than is owed. */
export function loanDeduction(law: Law, amount: number, loan: number, on: number): number {
  const share = shareOf(amount, rateOn(law, 'laborInsurance.loan.annuityShare', on).value);
  const floor = moneyOn(law, 'laborInsurance.loan.annuityFloor', on).value;
  return Math.max(0, Math.min(share, amount - floor, loan));
}

function annuityOption(law: Law, facts: OldAgeFacts, salary: number, offset: number): AnnuityOption {
  const { applyOn, loan } = facts;
  const years = roundSeniority(facts.months);
  const { a, b } = annuityFormulas(law, salary, years, applyOn);
  const base = Math.max(a, b);
  const { percent, amount } = adjustedAnnuity(law, base, offset, applyOn);
  const option: AnnuityOption = {
    insuredYears: years / 100,
    formulaA: a,
    formulaB: b,
    base,
    adjustmentPercent: percent,
    amount,
    per: 'month',
  };
  if (loan === 0) return option;
  const deduction = loanDeduction(law, amount, loan, applyOn);
  return { ...option, deduction, net: amount - deduction };
}

function paidOnce(salary: number, monthHundredths: number, loan: number): LumpSumOption {
  const amount = monthsOfSalary(salary, monthHundredths);
  return { months: monthHundredths / 100, amount, per: 'once', net: Math.max(0, amount - loan) };
}

/** What the months of a lump sum depend on. */
export type SeniorityAround60 = Pick<OldAgeFacts, 'applyOn' | 'months' | 'monthsAfter60'>;

/**
 * Seniority in hundredths of a year, parted at the sixtieth birthday, the later part held to its cap (勞保59). The whole
 * is rounded once and the later part is what is left of it, so that parting never changes the sum: 13 years 2 months are
 * 13.17 and 17 years 10 months 20.66 months of salary whatever part lies after 60 (最高行政法院 106判648, 106判360).
 */
export function yearsAround60(law: Law, facts: SeniorityAround60): { before: number; after: number } {
  const cap = countOn(law, 'laborInsurance.oldAge.yearsAfter60', facts.applyOn).value * 12;
  const monthsBefore = facts.months - facts.monthsAfter60;
  const before = roundSeniority(monthsBefore);
  return { before, after: roundSeniority(monthsBefore + Math.min(facts.monthsAfter60, cap)) - before };
}

/**
 * Months of salary of the lump sum, in hundredths: one for each of the first fifteen years, two for each further year.
 * Up to the sixtieth birthday at most 45; the years after it are added on top, at most 50 in all (勞保59).
 */
export function lumpSumMonths(law: Law, facts: SeniorityAround60): number {
  const table = tableOn(law, 'laborInsurance.oldAge.lumpSumMonths', facts.applyOn);
  const single = numberIn(table, 'singleYears') * 100;
  const { before, after } = yearsAround60(law, facts);
  const monthsOf = (years: number) => Math.min(years, single) + 2 * Math.max(0, years - single);
  const upTo60 = Math.min(monthsOf(before), numberIn(table, 'capBefore60') * 100);
  return Math.min(upTo60 + monthsOf(before + after) - monthsOf(before), numberIn(table, 'cap') * 100);
}

/**
 * Computes every old-age benefit open to a person (勞保58–59).
 * @throws RuleFault `facts.missing` where something is open and no figure can be given for any of it
 */
export function estimateOldAge(law: Law, facts: OldAgeFacts): OldAgeEstimate {
  const conditions = oldAgeConditions(law, facts);
  const options: OldAgeOptions = {};
  const missing: OldAgeEstimate['missing'] = [];
  const { annuity, oneTime, lumpSum } = conditions;
  if (annuity !== undefined || oneTime) {
    const salary = facts.highest?.amount;
    if (salary === undefined) missing.push('averageSalary60');
    else {
      if (annuity !== undefined) options.annuity = annuityOption(law, facts, salary, annuity.offset);
      if (oneTime) {
        const { before, after } = yearsAround60(law, facts);
        options.oneTime = paidOnce(salary, before + after, facts.loan);
      }
    }
  }
  if (lumpSum !== undefined) {
    const salary = facts.latest?.amount;
    if (salary === undefined) missing.push('averageSalary36');
    else options.lumpSum = paidOnce(salary, lumpSumMonths(law, facts), facts.loan);
  }
  const eligible = annuity !== undefined || oneTime || lumpSum !== undefined;
  const first = missing[0];
  if (first !== undefined && Object.keys(options).length === 0) throw needed(first);
  return { facts, conditions, options, missing, eligible, reasons: eligible ? [] : conditions.obstacles };
}
