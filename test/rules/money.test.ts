import { describe, expect, it } from 'vitest';
import {
  exactProduct,
  monthsOfSalary,
  rateOfDecimal,
  roundSeniority,
  roundToDollar,
  shareOf,
  yearlyShare,
} from '../../electron/rules/money.ts';
import { adjustedAnnuity, annuityFormulas } from '../../electron/rules/labor-insurance/old-age.ts';
import { parseDay } from '../../electron/rules/calendar.ts';
import { law } from './law-under-test.ts';

const on = parseDay('2026-06-10');

/** Half up on exact rationals, written independently of the product. */
function halfUp(numerator: bigint, denominator: bigint): number {
  return Number((numerator * 2n + denominator) / (denominator * 2n));
}

function isTie(numerator: bigint, denominator: bigint): boolean {
  return (numerator * 2n) % denominator === 0n && ((numerator * 2n) / denominator) % 2n === 1n;
}

describe('seniority at two decimals', () => {
  it('is the table of Enforcement Rules 45 for the months of a year', () => {
    const table = Array.from({ length: 12 }, (_, months) => roundSeniority(months));
    expect(table).toEqual([0, 8, 17, 25, 33, 42, 50, 58, 67, 75, 83, 92]);
  });

  it('is the exact quotient rounded half up for 80 years of months', () => {
    for (let months = 0; months <= 960; months += 1) {
      expect(roundSeniority(months)).toBe(halfUp(BigInt(months) * 100n, 12n));
    }
  });
});

describe('exact half dollars', () => {
  const hundredths = Array.from({ length: 601 }, (_, months) => roundSeniority(months));

  it('formula A and B round every tie up, over all grades and years', () => {
    let ties = 0;
    for (let salary = 11_100; salary <= 45_800; salary += 1) {
      for (const years of hundredths) {
        // A tie leaves exactly half the divisor; the products are far below 2^53, so the search itself is exact.
        const tieB = (salary * years * 155) % 1_000_000 === 500_000;
        const tieA = (salary * years * 775) % 10_000_000 === 5_000_000;
        if (!tieA && !tieB) continue;
        ties += 1;
        const { a, b } = annuityFormulas(law, salary, years, on);
        const exactA = halfUp(BigInt(salary) * BigInt(years) * 775n + 3000n * 10_000_000n, 10_000_000n);
        const exactB = halfUp(BigInt(salary) * BigInt(years) * 155n, 1_000_000n);
        if (a !== exactA || b !== exactB)
          expect({ salary, years, a, b }).toEqual({ salary, years, a: exactA, b: exactB });
      }
    }
    expect(ties).toBeGreaterThan(11_000);
  });

  it('the adjustment rounds every tie up, over every base and month', () => {
    let ties = 0;
    for (let base = 3_000; base <= 36_000; base += 1) {
      for (let offset = -60; offset <= 60; offset += 1) {
        const years = BigInt(roundSeniority(Math.abs(offset))) * (offset < 0 ? -4n : 4n);
        const exact = BigInt(base) * (10_000n + years);
        if (!isTie(exact, 10_000n)) continue;
        ties += 1;
        const { amount } = adjustedAnnuity(law, base, offset, on);
        if (amount !== halfUp(exact, 10_000n)) expect({ base, offset, amount }).toBe(halfUp(exact, 10_000n));
      }
    }
    expect(ties).toBeGreaterThan(1_000);
  });

  it('lump sums round every tie up', () => {
    let ties = 0;
    for (let salary = 11_100; salary <= 45_800; salary += 10) {
      for (let months = 1; months <= 5_000; months += 7) {
        const exact = BigInt(salary) * BigInt(months);
        if (!isTie(exact, 100n)) continue;
        ties += 1;
        if (monthsOfSalary(salary, months) !== halfUp(exact, 100n)) {
          expect(monthsOfSalary(salary, months)).toBe(halfUp(exact, 100n));
        }
      }
    }
    expect(ties).toBeGreaterThan(1_000);
  });

  it('shares such as price adjustments round every tie up', () => {
    for (const percent of ['0.0551', '0.0733', '0.0759', '0.0646', '0.0740']) {
      const rate = rateOfDecimal(percent)!;
      for (let amount = 1; amount <= 60_000; amount += 1) {
        const exact = BigInt(amount) * BigInt(rate.num);
        if (!isTie(exact, BigInt(rate.den))) continue;
        expect(shareOf(amount, rate)).toBe(halfUp(exact, BigInt(rate.den)));
      }
    }
  });
});

describe('exact arithmetic', () => {
  it('refuses a product a double cannot hold', () => {
    expect(() => exactProduct(1_000_000_000, 1_000_000_000)).toThrow(RangeError);
    expect(exactProduct(94_906_265, 94_906_265)).toBe(9_007_199_136_250_225);
  });

  it('rounds exactly at the edge of whole numbers', () => {
    expect(roundToDollar(Number.MAX_SAFE_INTEGER, 2)).toBe(2 ** 52);
    expect(roundToDollar(Number.MAX_SAFE_INTEGER - 2, 2)).toBe(2 ** 52 - 1);
    expect(roundToDollar(0, 7)).toBe(0);
  });

  it('reads decimals as written', () => {
    expect(rateOfDecimal('0.00775')).toEqual({ num: 775, den: 100_000 });
    expect(rateOfDecimal('-1.5')).toEqual({ num: -15, den: 10 });
    expect(rateOfDecimal('1e-3')).toBeUndefined();
    expect(rateOfDecimal('')).toBeUndefined();
  });

  it('gives the years first, so that 20 years 8 months is 10,861 and not 10,859', () => {
    expect(yearlyShare(33_900, roundSeniority(248), { num: 155, den: 10_000 })).toBe(10_861);
  });
});
