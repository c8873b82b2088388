import type { DeclaredSeniority } from '../seniority.ts';
import { exactProduct, type Rate, roundToDollar } from '../money.ts';

/**
 * `amount × years × rate` in whole NT$. Years are months over 12 and days over 30, exact: 360 days a year
 * (國民年金法施行細則 6-1).
 * @param days seniority in days (month 30, year 360)
 */
export function yearlyPart(amount: number, days: number, rate: Rate): number {
  return roundToDollar(exactProduct(amount, days, rate.num), 360 * rate.den);
}

/** Years as an expression: `10`, or with months and days `(10 × 360 + 1 × 30 + 7) ÷ 360` (細則 6-1). */
export function shownYears({ years, months, days }: DeclaredSeniority): string {
  if ((months ?? 0) === 0 && (days ?? 0) === 0) return `${years ?? 0}`;
  return `(${years ?? 0} × 360 + ${months ?? 0} × 30 + ${days ?? 0}) ÷ 360`;
}
