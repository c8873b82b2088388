/** Exact arithmetic on whole numbers. Amounts are whole NT$, years are hundredths of a year, rates are fractions. */

/** A rate as the law writes it: 0.775 % is 775 / 100,000. */
export interface Rate {
  num: number;
  den: number;
}

/**
 * Multiplies whole numbers and refuses a product that a double no longer holds exactly.
 * @throws RangeError above 2^53 − 1; the bounds on facts (`case.ts`) keep every formula of the law far below it.
 */
export function exactProduct(first: number, second: number, third = 1): number {
  const product = first * second * third;
  if (!Number.isSafeInteger(product)) throw new RangeError('product beyond exact whole numbers');
  return product;
}

function halfUp(numerator: number, denominator: number): number {
  const remainder = numerator % denominator;
  const whole = (numerator - remainder) / denominator;
  return remainder * 2 >= denominator ? whole + 1 : whole;
}

/**
 * Rounds a quotient to whole NT$, half up: 角以下四捨五入, Enforcement Rules of the Labor Insurance Act (細則) 55.
 * @param numerator whole number ≥ 0
 * @param denominator whole number > 0
 */
export function roundToDollar(numerator: number, denominator: number): number {
  return halfUp(numerator, denominator);
}

/** Months beyond whole years, in hundredths of a year: 細則45, two decimals, half up (1 month = .08 … 11 months = .92). */
const hundredthsOfMonths = [0, 8, 17, 25, 33, 42, 50, 58, 67, 75, 83, 92] as const;

/**
 * Turns months into hundredths of a year, two decimals half up (細則45, 細則79). Rounding comes before any multiplication:
 * 20 years 8 months are 20.67 years (高雄高等行政法院 109簡上63).
 * @param months whole number ≥ 0
 * @returns hundredths of a year
 */
export function roundSeniority(months: number): number {
  const odd = months % 12;
  return ((months - odd) / 12) * 100 + (hundredthsOfMonths[odd] ?? 0);
}

/** `avg × years × rate` in whole NT$, years in hundredths. */
export function yearlyShare(salary: number, yearHundredths: number, rate: Rate): number {
  return roundToDollar(exactProduct(salary, yearHundredths, rate.num), 100 * rate.den);
}

/** `salary × months` in whole NT$, months in hundredths; rounded once at the end (細則55). */
export function monthsOfSalary(salary: number, monthHundredths: number): number {
  return roundToDollar(exactProduct(salary, monthHundredths), 100);
}

/** `salary ÷ 30 × days` in whole NT$: the daily salary is exact, rounding comes once at the end (勞保19 III ②, 細則55). */
export function daysOfSalary(salary: number, days: number): number {
  return roundToDollar(exactProduct(salary, days), 30);
}

/** A share of an amount, in whole NT$. */
export function shareOf(amount: number, rate: Rate): number {
  return roundToDollar(exactProduct(amount, rate.num), rate.den);
}

/**
 * Reads a decimal written as text into an exact fraction: `0.00775` → 775 / 100,000.
 * @returns undefined where the text is not a plain decimal of at most 9 decimals
 */
export function rateOfDecimal(text: string): Rate | undefined {
  const parts = /^(-?\d{1,6})(?:\.(\d{1,9}))?$/.exec(text.trim());
  if (parts === null) return undefined;
  const decimals = parts[2] ?? '';
  return { num: Number(`${parts[1] ?? ''}${decimals}`), den: 10 ** decimals.length };
}
