import type { Rate } from '../money.ts';

const quartersOfYear = 4;
const monthsOfQuarter = 3n;
const millionth = 1_000_000n;

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** A balance spread over years, estimated. */
interface MonthlyEstimate {
  /** Present value of one NT$ at the start of each quarter, in millionths, rounded half up. */
  factorMillionths: bigint;
  /** NT$ a month, rounded half up from the rounded factor. */
  amount: number;
}

/**
 * Spreads an account over whole years, paid at the start of each quarter 期初年金. The formula of the Bureau was not seen; it
 * is read as an annuity due with a fourth of the yearly rate each quarter.
 * @param balance whole NT$
 * @param years whole years, 1 or more
 * @param percent yearly interest in percent, 0 or more
 */
export function estimateMonthly(balance: number, years: number, percent: Rate): MonthlyEstimate {
  const quarters = years * quartersOfYear;
  const interest = BigInt(percent.num);
  const whole = BigInt(percent.den) * 100n * BigInt(quartersOfYear);
  const grown = whole + interest;
  const factorMillionths =
    interest === 0n
      ? BigInt(quarters) * millionth
      : halfUp(
          (grown ** BigInt(quarters) - whole ** BigInt(quarters)) * millionth,
          grown ** BigInt(quarters - 1) * interest,
        );
  const amount = Number(halfUp(BigInt(balance) * millionth, factorMillionths * monthsOfQuarter));
  return { factorMillionths, amount };
}
