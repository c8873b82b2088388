import { type Day, parseDay } from '../calendar.ts';
import { countOn, type Dated, type Law } from '../law.ts';
import { exactProduct, roundToDollar } from '../money.ts';
import { daysIn, overlapOf, type ParentalPeriod } from './parental-periods.ts';

/** The first day of the subsidy 薪資補助: of a period that runs across it only the days from it on count. */
export const subsidySince = parseDay('2021-07-01');

/** Pay of one period, whole NT$. */
export interface PeriodPay {
  allowance: number;
  subsidy: number;
}

/** Percent of the salary for so many thirtieths of a month, rounded once. */
export function shareOfMonth(salary: number, percent: number, thirtieths: number): number {
  return roundToDollar(exactProduct(salary, percent, thirtieths), 3_000);
}

/** The subsidy in force at the end of a period. */
export function subsidyPercent(law: Law, on: Day): Dated<number> {
  return countOn(law, 'employmentInsurance.parentalSubsidy', on);
}

/**
 * Allowance and subsidy of one period, each rounded on its own. The subsidy of a period that runs across 110-07-01 is
 * paid for its days from then on; such a period begins in June and has thirty days.
 */
export function payOf(law: Law, salary: number, percent: number, period: ParentalPeriod): PeriodPay {
  const allowance = shareOfMonth(salary, percent, period.thirtieths);
  const rate = subsidyPercent(law, period.to).value;
  const crossing = period.from < subsidySince && period.to >= subsidySince;
  const paid = crossing ? overlapOf(period, { from: subsidySince, to: period.to }) : undefined;
  const thirtieths = paid === undefined ? period.thirtieths : daysIn(paid);
  return { allowance, subsidy: shareOfMonth(salary, rate, thirtieths) };
}
