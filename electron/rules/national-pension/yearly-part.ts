import { exactProduct, type Rate, roundToDollar } from '../money.ts';

/**
 * `amount × years × rate` in whole NT$. Years are months over 12 and days over 30, exact: 360 days a year
 * (國民年金法施行細則 6-1).
 * @param days seniority in days (month 30, year 360)
 */
export function yearlyPart(amount: number, days: number, rate: Rate): number {
  return roundToDollar(exactProduct(amount, days, rate.num), 360 * rate.den);
}
