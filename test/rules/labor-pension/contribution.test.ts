import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { halfUp, range } from '../half-up.ts';
import { answer, fault } from '../law-under-test.ts';

const question = 'laborPension.contribution';
const option = z.object({ grade: z.int(), amount: z.int() });

function contribution(facts: Record<string, unknown>, asOf?: string): z.output<typeof option> {
  return option.parse(answer(question, facts, asOf).options['contribution']);
}

function codes(ratePercent: number): string[] {
  return answer(question, { monthlyWage: 30_000, ratePercent }).cautions.map((one) => one.code);
}

describe('contribution to a labor pension', () => {
  it('takes the smallest grade not below the wage and never falls with the wage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150_000 }), (monthlyWage) => {
        const { grade } = contribution({ monthlyWage });
        expect(grade).toBeGreaterThanOrEqual(monthlyWage);
        expect(contribution({ monthlyWage: grade }).grade).toBe(grade);
        expect(contribution({ monthlyWage: monthlyWage + 1 }).grade).toBeGreaterThanOrEqual(grade);
      }),
    );
  });

  it('rounds once per worker, ties up, for every rate of one decimal and every day', () => {
    for (const tenths of [5, 15, 25, 35, 45, 55, 60]) {
      for (const days of range(0, 30)) {
        const given = contribution({ monthlyWage: 1_500, days, ratePercent: tenths / 10 });
        expect(given.amount).toBe(halfUp(1_500n * BigInt(tenths * days), 30_000n));
      }
    }
    expect(contribution({ monthlyWage: 1_500, days: 10, ratePercent: 0.1 }).amount).toBe(1);
  });

  it.each([
    ['2010-12-31', 17_300, 17_400],
    ['2015-07-01', 20_050, 20_100],
    ['2016-12-31', 20_050, 20_100],
    ['2018-01-01', 21_500, 22_000],
    ['2019-01-01', 22_500, 23_100],
    ['2020-01-01', 23_500, 23_800],
    ['2020-12-31', 23_500, 23_800],
    ['2021-01-01', 23_500, 24_000],
    ['2022-01-01', 25_000, 25_250],
    ['2023-12-31', 27_000, 27_600],
    ['2024-01-01', 27_000, 27_470],
    ['2025-01-01', 27_000, 27_600],
    ['2025-12-31', 29_000, 30_300],
    ['2026-01-01', 29_000, 29_500],
  ])('%s: a wage of %s counts as %s', (asOf, monthlyWage, grade) => {
    expect(contribution({ monthlyWage }, asOf).grade).toBe(grade);
  });

  it.each(['2007-06-30', '2011-01-01', '2015-06-30', '2017-01-01', '2017-12-31', '2027-01-01'])(
    '%s: no table is known',
    (asOf) => {
      expect(fault(question, { monthlyWage: 30_000 }, asOf)).toBe('law.unknown laborPension.wageGrades');
    },
  );

  it.each([
    [{}, 'facts.missing facts.monthlyWage'],
    [{ monthlyWage: 0 }, 'facts.invalid facts.monthlyWage'],
    [{ monthlyWage: 30_000, ratePercent: 6.25 }, 'facts.invalid facts.ratePercent'],
    [{ monthlyWage: 30_000, ratePercent: -1 }, 'facts.invalid facts.ratePercent'],
    [{ monthlyWage: 30_000, days: 31 }, 'facts.invalid facts.days'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });

  it('says who may pay a rate below or above 6 %', () => {
    expect([codes(5.9), codes(6), codes(6.1)]).toEqual([
      ['contribution.belowEmployerMinimum'],
      [],
      ['contribution.aboveVoluntaryMaximum'],
    ]);
  });
});
