import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfUp } from '../half-up.ts';
import { answer, fault } from '../law-under-test.ts';

const question = 'laborInsurance.disability';
const days = [0, 1200, 1000, 840, 740, 640, 540, 440, 360, 280, 220, 160, 100, 60, 40, 30];

interface LumpSum {
  grade: number;
  days: number;
  amount: number;
}

function lumpSum(facts: Record<string, unknown>): LumpSum | undefined {
  const option = answer(question, { averageSalary6: 30_000, ...facts }).options['lumpSum'];
  return option as LumpSum | undefined;
}

describe('grades of disability', () => {
  it('pays the days of each single grade', () => {
    for (let grade = 1; grade <= 15; grade += 1) {
      expect(lumpSum({ grades: [grade] })).toMatchObject({
        grade,
        days: days[grade],
        amount: (days[grade] ?? 0) * 1000,
      });
    }
  });

  it('combines every pair by the standard, never above the sum of the two', () => {
    for (let first = 1; first <= 15; first += 1) {
      for (let second = 1; second <= 15; second += 1) {
        const worse = Math.min(first, second);
        const milder = Math.max(first, second);
        const raise = milder <= 5 ? 3 : milder <= 8 ? 2 : milder <= 14 ? 1 : 0;
        const grade = Math.max(1, worse - raise);
        const sum = (days[first] ?? 0) + (days[second] ?? 0);
        expect(lumpSum({ grades: [first, second] })).toMatchObject({ grade, days: Math.min(days[grade] ?? 0, sum) });
      }
    }
  });

  const grade = fc.integer({ min: 1, max: 15 });

  it('does not depend on the order, and one more item never lowers the days', () => {
    fc.assert(
      fc.property(fc.array(grade, { minLength: 1, maxLength: 6 }), grade, (grades, more) => {
        const here = lumpSum({ grades });
        expect(lumpSum({ grades: grades.toReversed() })).toEqual(here);
        expect(lumpSum({ grades: [...grades, more] })?.days).toBeGreaterThanOrEqual(here?.days ?? 0);
        expect(here?.days).toBeLessThanOrEqual(1200);
      }),
    );
  });

  it('pays the difference to an earlier grade, or nothing', () => {
    fc.assert(
      fc.property(grade, fc.integer({ min: 2, max: 15 }), (now, before) => {
        const given = answer(question, { averageSalary6: 30_000, grades: [now], previousGrade: before });
        const difference = (days[now] ?? 0) - (days[before] ?? 0);
        expect(given.eligible).toBe(difference > 0);
        if (difference > 0) expect(given.options).toMatchObject({ lumpSum: { days: difference } });
        else expect(given.reasons).toEqual(['disability.notAggravated']);
      }),
    );
  });

  it('rounds every half dollar of the lump sum up', () => {
    let ties = 0;
    for (let salary = 11_101; salary < 11_400; salary += 1) {
      for (const [row, count] of days.entries()) {
        if (row === 0) continue;
        const exact = BigInt(salary) * BigInt(count);
        if (exact % 30n === 15n) ties += 1;
        expect(lumpSum({ grades: [row], averageSalary6: salary })?.amount).toBe(halfUp(exact, 30n));
      }
    }
    // Days are tens, so a half dollar cannot come about; thirds do.
    expect(ties).toBe(0);
  });
});

describe('disability annuity', () => {
  const lifelong = {
    permanentIncapacity: true,
    coverage: { years: 20 },
    averageSalary60: 32_000,
    averageSalary6: 32_000,
  };

  it.each([
    [0, 9_920],
    [1, 12_400],
    [2, 14_880],
    [3, 14_880],
  ])('%i dependants: %i', (dependants, amount) => {
    expect(answer(question, { ...lifelong, dependants }).options).toEqual({
      annuity: { base: 9_920, amount, per: 'month' },
    });
  });

  it('rounds the base, then the supplement, then the 80 %, every half dollar up', () => {
    let ties = 0;
    for (let salary = 20_000; salary <= 45_800; salary += 50) {
      const exact = BigInt(salary) * 17n * 155n;
      if (exact % 10_000n === 5_000n) ties += 1;
      const base = halfUp(exact, 10_000n);
      const full = halfUp(BigInt(base) * 125n, 100n);
      const facts = { ...lifelong, coverage: { years: 17 }, averageSalary60: salary, dependants: 1, previousGrade: 9 };
      expect(answer(question, facts).options).toMatchObject({
        annuity: { base: base, afterRecovery: full, amount: halfUp(BigInt(full) * 80n, 100n) },
      });
    }
    expect(ties).toBeGreaterThan(10);
  });

  it('raises to the floor before the supplement, and adds National Pension years before the floor', () => {
    const short = { ...lifelong, coverage: { years: 3 }, averageSalary60: 30_000, dependants: 1 };
    expect(answer(question, short).options).toMatchObject({ annuity: { base: 4_000, amount: 5_000 } });
    const joined = { ...short, nationalPension: { coverage: { years: 12 } } };
    // 1,395 + 21,103 × 12 × 1.3% = 3,292
    expect(answer(question, joined).options).toMatchObject({
      annuity: { nationalPension: 3_292, base: 4_687, amount: 5_859 },
    });
  });

  it('offers the lump sum as well with seniority before 2009', () => {
    const { options, cautions } = answer(question, { ...lifelong, grades: [2], insuredBefore2009: true });
    expect(Object.keys(options)).toEqual(['annuity', 'lumpSum']);
    expect(cautions.map((one) => one.code)).toContain('disability.irrevocable');
    expect(Object.keys(answer(question, { ...lifelong, grades: [2] }).options)).toEqual(['annuity']);
  });

  it('pays 80 % while an earlier lump sum is recovered, not below the floor', () => {
    const former = { ...lifelong, previousGrade: 10 };
    expect(answer(question, former).options).toEqual({
      annuity: { base: 9_920, amount: 7_936, per: 'month', afterRecovery: 9_920 },
    });
    expect(answer(question, { ...former, averageSalary60: 15_000 }).options).toEqual({
      annuity: { base: 4_650, amount: 4_000, per: 'month', afterRecovery: 4_650 },
    });
  });
});

describe('disability: facts that stand in the way', () => {
  it.each([
    [{ grades: [] }, 'facts.invalid facts.grades'],
    [{ grades: [16] }, 'facts.invalid facts.grades.0'],
    [{ grades: [1.5], averageSalary6: 1 }, 'facts.invalid facts.grades.0'],
    [{ averageSalary6: 30_000 }, 'facts.missing facts.grades'],
    [{ grades: [7] }, 'facts.missing facts.averageSalary6'],
    [{ grades: [1], previousGrade: 1, averageSalary6: 1 }, 'facts.invalid facts.previousGrade'],
    [{ permanentIncapacity: true, averageSalary60: 1 }, 'facts.missing facts.coverage'],
    [{ permanentIncapacity: true, coverage: { years: 1 } }, 'facts.missing facts.averageSalary60'],
    [{ grades: [7], averageSalary6: 1, eventOn: '2008-12-31' }, 'law.unknown laborInsurance.disability.days'],
    [{ grades: [7], averageSalary6: 1, dependants: -1 }, 'facts.invalid facts.dependants'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });
});
