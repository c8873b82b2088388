import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { halfUp, range } from '../half-up.ts';
import { answer, fault } from '../law-under-test.ts';

const question = 'employmentInsurance.unemployment';
const base = { leaving: 'involuntary', ageAtLeaving: 40, insuredMonthsIn3Years: 36, averageSalary6: 30_300 };
const option = z.object({
  ratePercent: z.int(),
  amount: z.int(),
  maxMonths: z.number(),
  firstFrom: z.string(),
  firstTo: z.string(),
  deduction: z.int(),
});

function benefit(facts: Record<string, unknown>, asOf = '2026-03-16'): z.output<typeof option> {
  return option.parse(answer(question, { ...base, ...facts }, asOf).options['unemployment']);
}

describe('unemployment benefit', () => {
  it('rounds the monthly benefit half up', () => {
    for (const salary of range(11_100, 45_800, 5)) {
      for (const dependants of [0, 1, 2]) {
        const percent = BigInt(60 + 10 * dependants);
        expect(benefit({ averageSalary6: salary, dependants }).amount).toBe(halfUp(BigInt(salary) * percent, 100n));
      }
    }
  });

  it('deducts income as the Act says, exactly, and never below nothing', () => {
    const facts = { salary: fc.integer({ min: 29_500, max: 45_800 }), income: fc.integer({ min: 0, max: 31_000 }) };
    fc.assert(
      fc.property(fc.record(facts), fc.integer({ min: 0, max: 3 }), ({ salary, income }, dependants) => {
        const given = answer(
          question,
          { ...base, averageSalary6: salary, workIncome: income, dependants },
          '2026-03-16',
        );
        const full = halfUp(BigInt(salary) * BigInt(60 + 10 * Math.min(2, dependants)), 100n);
        // Ten times the amounts, so that 80 % is whole.
        const excess = Math.max(0, 10 * (income + full) - 8 * salary);
        const exact = income > 29_500 ? 0 : income + full < 29_500 ? 10 * full : Math.max(0, 10 * full - excess);
        const expected = halfUp(BigInt(exact), 10n);
        expect(given.eligible).toBe(expected > 0);
        if (expected > 0) expect(given.options).toMatchObject({ unemployment: { amount: expected } });
      }),
    );
  });

  it('counts registration as the first day, across months and leap years', () => {
    expect(benefit({ registeredOn: '2024-02-15' }, '2024-02-20')).toMatchObject({
      firstFrom: '2024-02-29',
      firstTo: '2024-03-29',
    });
    expect(benefit({ registeredOn: '2025-12-20' }, '2025-12-20')).toMatchObject({
      firstFrom: '2026-01-03',
      firstTo: '2026-02-01',
    });
  });

  it('takes the minimum wage of the month of the income', () => {
    const facts = { workIncome: 29_000, averageSalary6: 45_800, leftOn: '2025-12-15', registeredOn: '2025-12-20' };
    expect(answer(question, { ...base, ...facts }, '2025-12-31').reasons).toEqual([
      'unemployment.incomeAboveMinimumWage',
    ]);
    expect(answer(question, { ...base, ...facts }, '2026-01-31').reasons).toEqual([]);
    expect(fault(question, { ...base, workIncome: 1 }, '2011-03-16')).toBe('law.unknown basicWage.amounts');
  });

  it('derives age and average from birth and history', () => {
    const salaryHistory = [
      { from: '2020-01-01', to: '2025-12-31', salary: 30_300, unit: 'A' },
      { from: '2026-01-01', to: '2026-03-10', salary: 45_800, unit: 'A' },
      { from: '2025-01-01', to: null, salary: 45_800, unit: 'union', category: 'union' },
    ];
    const facts = { leaving: 'involuntary', birthDate: '1981-03-10', leftOn: '2026-03-10', salaryHistory };
    const given = option.parse(answer(question, facts, '2026-03-16').options['unemployment']);
    // (45,800 × 3 + 30,300 × 3) ÷ 6 = 38,050, without the union's cover
    expect(given).toMatchObject({ amount: 22_830, maxMonths: 9 });
    expect(answer(question, { ...facts, birthDate: '1981-03-11' }, '2026-03-16').options).toMatchObject({
      unemployment: { maxMonths: 6 },
    });
  });

  it.each([
    ['2023-03-11', '2024-03-10', true],
    ['2023-03-11', '2024-03-09', false],
    ['2022-06-01', '2024-03-09', false],
    ['2022-06-01', '2024-03-10', true],
  ])('counts the employment insurance of the three years before leaving: %s to %s', (from, to, enough) => {
    const salaryHistory = [
      { from, to, salary: 30_300, unit: 'A' },
      { from: '2024-04-01', to: null, salary: 45_800, unit: 'union', category: 'union' },
    ];
    const facts = { leaving: 'involuntary', leftOn: '2026-03-10', salaryHistory };
    expect(answer(question, facts, '2026-03-16').reasons).toEqual(enough ? [] : ['unemployment.tooFewInsuredMonths']);
  });

  it.each([
    [{}, 'facts.missing facts.leaving'],
    [{ leaving: 'fired' }, 'facts.invalid facts.leaving'],
    [{ leaving: 'involuntary' }, 'facts.missing facts.averageSalary6'],
    [{ ...base, leaving: 'fixedTerm' }, 'facts.missing facts.contractMonthsIn12'],
    [{ ...base, leaving: 'fixedTerm', contractMonthsIn12: 8 }, 'facts.missing facts.unemployedDays'],
    [{ ...base, insuredMonthsIn3Years: 37 }, 'facts.invalid facts.insuredMonthsIn3Years'],
    [{ ...base, contractMonthsIn12: 13 }, 'facts.invalid facts.contractMonthsIn12'],
    [{ ...base, leftOn: '2026-03-20' }, 'facts.invalid facts.leftOn'],
    [{ ...base, leftOn: '2026-03-10', registeredOn: '2026-03-09' }, 'facts.invalid facts.registeredOn'],
    [{ ...base, exhaustedOn: '2026-03-17' }, 'facts.invalid facts.exhaustedOn'],
    [{ ...base, dependants: -1 }, 'facts.invalid facts.dependants'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts, '2026-03-16')).toBe(expected);
  });

  it('reads the days of unemployment after a fixed term from the two days', () => {
    const facts = { ...base, leaving: 'fixedTerm', contractMonthsIn12: 12, registeredOn: '2026-03-16' };
    expect(answer(question, { ...facts, leftOn: '2026-02-13' }, '2026-03-16').eligible).toBe(true);
    expect(answer(question, { ...facts, leftOn: '2026-02-14' }, '2026-03-16').eligible).toBe(false);
  });

  it('says what it assumed', () => {
    const { steps, cautions } = answer(
      question,
      { leaving: 'involuntary', averageSalary6: 50_000, workIncome: 5 },
      '2026-03-16',
    );
    expect(steps[0]?.label.en).toContain('below 45');
    expect(cautions.map((one) => one.code)).toEqual(
      expect.arrayContaining(['averageSalary.aboveTopGrade', 'unemployment.incomeWithDependants']),
    );
  });
});

describe('early re-employment award', () => {
  const early = 'employmentInsurance.earlyReemployment';

  it('is half of what is unpaid, ties up', () => {
    for (const salary of range(20_000, 20_060)) {
      for (const paid of range(0, 5)) {
        const facts = { averageSalary6: salary, entitledMonths: 6, monthsPaid: paid, newInsuredMonths: 3 };
        const monthly = BigInt(halfUp(BigInt(salary) * 60n, 100n));
        expect(answer(early, facts).options).toEqual({
          earlyReemployment: {
            amount: halfUp(monthly * BigInt(6 - paid), 2n),
            per: 'once',
            equivalentMonths: (6 - paid) / 2,
          },
        });
      }
    }
  });

  it('counts part of a period by days, and refuses more than the entitlement', () => {
    const facts = { averageSalary6: 45_800, entitledMonths: 4.5, monthsPaid: 1 };
    expect(answer(early, facts).options).toMatchObject({ earlyReemployment: { amount: 48_090 } });
    expect(answer(early, facts).cautions.map((one) => one.code)).toContain('earlyReemployment.partMonth');
    expect(fault(early, { ...facts, monthsPaid: 5 })).toBe('facts.invalid facts.monthsPaid');
    expect(fault(early, { averageSalary6: 45_800, monthsPaid: 1 })).toBe('facts.missing facts.entitledMonths');
    expect(fault(early, { entitledMonths: 6, monthsPaid: 1 })).toBe('facts.missing facts.averageSalary6');
    expect(fault(early, facts, '2002-12-31')).toBe('law.unknown employmentInsurance.earlyReemployment');
  });
});

const trainingOption = z.object({ months: z.number(), amount: z.int(), total: z.int() });

/** Months of a training, after a check that the total is rounded from them. */
function months(trainingDays: number, tailHours: number): number {
  const facts = { averageSalary6: 30_001, trainingDays, tailHours };
  const one = trainingOption.parse(answer('employmentInsurance.training', facts).options['training']);
  expect(one.total).toBe(halfUp(BigInt(one.amount) * BigInt(one.months * 2), 2n));
  return one.months;
}

describe('training allowance', () => {
  const training = 'employmentInsurance.training';

  it('never falls with days or hours and stays within six months', () => {
    for (const days of range(30, 200)) {
      expect(months(days, 60)).toBeGreaterThanOrEqual(months(days, 30));
      expect(months(days + 1, 200)).toBeGreaterThanOrEqual(months(days, 200));
      expect(months(days, 200)).toBeLessThanOrEqual(6);
    }
  });

  it('asks for the hours only where a part month depends on them', () => {
    expect(fault(training, { averageSalary6: 30_300, trainingDays: 40 })).toBe('facts.missing facts.tailHours');
    expect(answer(training, { averageSalary6: 30_300, trainingDays: 39 }).options).toMatchObject({
      training: { months: 1 },
    });
    expect(answer(training, { averageSalary6: 30_300, trainingDays: 205 }).options).toMatchObject({
      training: { months: 6 },
    });
    expect(fault(training, { averageSalary6: 30_300 })).toBe('facts.missing facts.trainingDays');
    expect(fault(training, { trainingDays: 60 })).toBe('facts.missing facts.averageSalary6');
  });
});
