import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { halfUp, range } from '../half-up.ts';
import { answer, ask, fault } from '../law-under-test.ts';

const question = 'laborInsurance.premium';
const parts = z.object({ insured: z.int(), unit: z.int(), government: z.int() });
const option = parts.extend({ ordinary: parts, employment: parts, occupational: parts, amount: z.int() });

function premium(facts: Record<string, unknown>, asOf = '2026-06-10'): z.output<typeof option> {
  return option.parse(answer(question, facts, asOf).options['premium']);
}

const categories = [
  ['employee', 20n, 70n, 10n, true],
  ['trainee', 20n, 70n, 10n, false],
  ['union', 60n, 0n, 40n, false],
  ['fishery', 20n, 0n, 80n, false],
  ['fisheryAshore', 100n, 0n, 0n, false],
  ['seafarer', 80n, 0n, 20n, false],
  ['laidOff', 80n, 0n, 20n, false],
  ['parentalGovernment', 20n, 70n, 10n, true],
  ['parentalOther', 20n, 0n, 80n, true],
] as const;

describe('premium of labor insurance', () => {
  it.each(categories)(
    '%s: every part is rounded by itself, ties up',
    (category, insured, unit, government, employed) => {
      let ties = 0;
      for (const salary of [11_100, 13_500, 25_250, 28_590, 29_500, 45_800]) {
        for (const days of range(1, 30)) {
          const given = premium({ insuredSalary: salary, days, category });
          const of = (rate: bigint, share: bigint) => {
            const numerator = BigInt(salary * days) * rate * share;
            if ((2n * numerator) % 3_000_000n === 0n && (numerator * 2n) % 6_000_000n !== 0n) ties += 1;
            return halfUp(numerator, 3_000_000n);
          };
          expect(given.ordinary).toEqual({
            insured: of(115n, insured),
            unit: of(115n, unit),
            government: of(115n, government),
          });
          const ei = employed ? 10n : 0n;
          expect(given.employment).toEqual({
            insured: of(ei, insured),
            unit: of(ei, unit),
            government: of(ei, government),
          });
          expect(given.insured).toBe(given.ordinary.insured + given.employment.insured);
        }
      }
      expect(ties).toBeGreaterThan(0);
    },
  );

  it.each([
    ['2012-07-01', 75n],
    ['2012-12-31', 75n],
    ['2013-01-01', 80n],
    ['2014-12-31', 85n],
    ['2015-01-01', 90n],
    ['2017-01-01', 95n],
    ['2018-12-31', 95n],
    ['2019-01-01', 100n],
    ['2021-01-01', 105n],
    ['2022-12-31', 105n],
    ['2023-01-01', 110n],
    ['2024-12-31', 110n],
    ['2025-01-01', 115n],
    ['2026-12-31', 115n],
  ])('%s: the rate of that day', (asOf, rate) => {
    expect(premium({ insuredSalary: 43_900 }, asOf).ordinary.insured).toBe(halfUp(43_900n * rate * 20n, 100_000n));
  });

  it('never falls with salary or days, and the three parts make up the whole', () => {
    const salary = fc.integer({ min: 6_000, max: 80_000 });
    const days = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(salary, salary, days, days, fc.integer({ min: 0, max: 1_000 }), (one, other, few, many, rate) => {
        const occupationalRate = rate / 10_000;
        const low = premium({ insuredSalary: Math.min(one, other), days: Math.min(few, many), occupationalRate });
        const high = premium({ insuredSalary: Math.max(one, other), days: Math.max(few, many), occupationalRate });
        for (const party of ['insured', 'unit', 'government'] as const) {
          expect(low[party]).toBeLessThanOrEqual(high[party]);
          expect(high[party]).toBe(high.ordinary[party] + high.employment[party] + high.occupational[party]);
        }
      }),
    );
  });

  it('holds each cover to the table of its day', () => {
    const rate = { insuredSalary: 72_800, occupationalRate: 0.01 };
    expect(premium(rate, '2022-04-30').occupational.unit).toBe(458);
    expect(premium(rate, '2022-05-01').occupational.unit).toBe(728);
    expect(premium(rate, '2016-04-30').ordinary.insured).toBe(halfUp(43_900n * 9n * 20n, 10_000n));
    expect(premium(rate, '2016-05-01').ordinary.insured).toBe(halfUp(45_800n * 9n * 20n, 10_000n));
  });

  it.each([
    [{}, 'facts.missing facts.insuredSalary'],
    [{ insuredSalary: 0 }, 'facts.invalid facts.insuredSalary'],
    [{ insuredSalary: 29_500.5 }, 'facts.invalid facts.insuredSalary'],
    [{ insuredSalary: 29_500, days: 31 }, 'facts.invalid facts.days'],
    [{ insuredSalary: 29_500, category: 'boss' }, 'facts.invalid facts.category'],
    [{ insuredSalary: 29_500, occupationalRate: 0.14 }, 'facts.invalid facts.occupationalRate'],
    [{ insuredSalary: 29_500, category: 'occupationalContinuation' }, 'facts.missing facts.continuationYear'],
    [{ insuredSalary: 29_500, category: 'pensionerOccupationalOnly' }, 'facts.missing facts.occupationalRate'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });

  it('continues after an accident only under the Act of 111', () => {
    const facts = { insuredSalary: 42_000, category: 'occupationalContinuation', continuationYear: 1 };
    expect(fault(question, facts, '2022-04-30')).toBe('law.unknown premiumShare.occAccidentAfterLeavingFirst2y');
    expect(premium(facts, '2022-05-01').insured).toBe(882);
  });

  it('says that a category carries no employment insurance, and names facts it does not know', () => {
    const given = answer(question, { insuredSalary: 29_500, category: 'union', employmentInsurance: true, day: 3 });
    expect(given.cautions.map((one) => one.code)).toEqual(
      expect.arrayContaining(['premium.noEmploymentInsurance', 'premium.withoutOccupational', 'facts.unused']),
    );
  });
});

describe('late fee', () => {
  it('is a thousandth a day, half up, a fifth at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 400 }), (payable, daysLate) => {
        const { options } = answer('laborInsurance.lateFee', { payable, daysLate });
        const days = BigInt(Math.min(daysLate, 200));
        expect(options).toEqual({ lateFee: { amount: halfUp(BigInt(payable) * days, 1_000n), per: 'once' } });
      }),
    );
  });

  it('rounds every half dollar up', () => {
    for (const payable of range(500, 20_500, 1_000)) {
      expect(answer('laborInsurance.lateFee', { payable, daysLate: 1 }).options).toMatchObject({
        lateFee: { amount: (payable + 500) / 1_000 },
      });
    }
  });

  it('needs both facts', () => {
    expect(fault('laborInsurance.lateFee', { payable: 1 })).toBe('facts.missing facts.daysLate');
    expect(fault('laborInsurance.lateFee', { daysLate: 1 })).toBe('facts.missing facts.payable');
    expect(fault('laborInsurance.lateFee', { payable: 1, daysLate: -1 })).toBe('facts.invalid facts.daysLate');
    expect(ask('laborInsurance.lateFee', { payable: 1, daysLate: 1 }, '2008-05-16')).toHaveProperty('eligible', true);
  });
});
