import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer, fault } from '../law-under-test.ts';

const question = 'laborPension.withdrawal';
const sixty = { birthDate: '1966-06-10', coverage: { years: 20 }, accountBalance: 3_840_000 };
const shape = z.object({ monthly: z.object({ amount: z.int(), years: z.int() }) });
const codes = (list: readonly { code: string }[]) => list.map((one) => one.code);

function monthly(lifeExpectancyYears: number, interestPercent: number, accountBalance = 3_840_000): number {
  const facts = { ...sixty, accountBalance, lifeExpectancyYears, interestPercent };
  return shape.parse(answer(question, facts).options).monthly.amount;
}

describe('claims on a labor pension account', () => {
  it('leave a choice with fifteen years and say that it is for good', () => {
    const given = answer(question, { ...sixty, lifeExpectancyYears: 22, interestPercent: 1.09 });
    expect(Object.keys(given.options)).toEqual(['lumpSum', 'monthly']);
    expect(codes(given.cautions)).toEqual(
      expect.arrayContaining(['laborPension.withdrawal.irrevocable', 'laborPension.withdrawal.assumedBasis']),
    );
    const shorter = { ...sixty, coverage: { years: 14, months: 11 }, lifeExpectancyYears: 22, interestPercent: 1.09 };
    expect(Object.keys(answer(question, shorter).options)).toEqual(['lumpSum']);
  });

  it('estimate the monthly pension as a quarterly annuity due', () => {
    // 3,840,000 over 22 years: the Bureau says about 16,000; 1.09 % a year by quarters gives 16,334.
    expect(monthly(22, 1.09)).toBe(16_334);
    expect(monthly(22, 0)).toBe(14_545);
    expect(monthly(1, 0, 12)).toBe(1);
  });

  it('agree with the payments added up, whatever the assumptions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 10_000, max: 20_000_000 }),
        (years, interest, balance) => {
          const percent = interest / 10_000;
          const quarter = 1 + percent / 400;
          const paid = 3 * monthly(years, percent, balance);
          let worth = 0;
          for (let at = 0; at < years * 4; at += 1) worth += paid / quarter ** at;
          expect(Math.abs(worth - balance)).toBeLessThan(years * 12 + balance * 1e-6);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('take the announced rate where it is known, and otherwise name what is missing', () => {
    const facts = { ...sixty, birthDate: '1960-01-01', lifeExpectancyYears: 22 };
    expect(answer(question, facts, '2023-06-10').options).toHaveProperty('monthly');
    const later = answer(question, facts, '2026-06-10');
    expect(later.options).not.toHaveProperty('monthly');
    expect(codes(later.steps)).toEqual(
      expect.arrayContaining([
        'laborPension.withdrawal.basisUnknown',
        'laborPension.withdrawal.missing.interestPercent',
      ]),
    );
    // The rate of 2018 to 2021 is from memory only.
    expect(answer(question, { ...facts, birthDate: '1955-01-01' }, '2020-06-10').options).not.toHaveProperty('monthly');
  });

  it('count the years chosen where the claim comes early', () => {
    const early = { severelyDisabled: true, coverage: { years: 20 }, accountBalance: 1_200_000, interestPercent: 0 };
    expect(answer(question, { ...early, payoutYears: 10 }).options).toMatchObject({ monthly: { amount: 10_000 } });
    expect(codes(answer(question, early).steps)).toContain('laborPension.withdrawal.missing.payoutYears');
  });

  it('say that the lump sum could not be chosen before November 2016', () => {
    const facts = { birthDate: '1950-01-01', coverage: { years: 15 }, accountBalance: 1 };
    expect(codes(answer(question, facts, '2016-11-17').cautions)).toContain('laborPension.withdrawal.choiceSince');
    expect(codes(answer(question, facts, '2016-11-18').cautions)).not.toContain('laborPension.withdrawal.choiceSince');
  });

  it.each([
    [{}, 'facts.missing facts.birthDate'],
    [{ birthDate: '1960-01-01' }, 'facts.missing facts.accountBalance'],
    [{ ...sixty, interestPercent: 1.00001 }, 'facts.invalid facts.interestPercent'],
    [{ ...sixty, lastClaimOn: '2026-06-11' }, 'facts.invalid facts.lastClaimOn'],
    [{ diedOn: '2026-06-11', accountBalance: 1 }, 'facts.invalid facts.diedOn'],
  ])('%j: %s', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });
});
