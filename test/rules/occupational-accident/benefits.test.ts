import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { halfUp, range } from '../half-up.ts';
import { answer, fault } from '../law-under-test.ts';

const salaries = fc.integer({ min: 11_100, max: 72_800 });
const sum = z.object({ amount: z.int() });

function amount(question: string, option: string, facts: Record<string, unknown>, asOf = '2025-06-02'): number {
  return sum.parse(answer(question, facts, asOf).options[option]).amount;
}

describe('occupational sickness benefit', () => {
  const question = 'occupationalAccident.sickness';

  it.each([
    ['2022-05-01', 60n, 100n, 70n],
    ['2022-04-30', 365n, 70n, 50n],
  ])('%s: pays each day at its rate, rounded once, ties up', (accidentOn, firstDays, first, later) => {
    let ties = 0;
    for (const days of [...range(1, 90), ...range(360, 370), ...range(725, 735)]) {
      for (const salary of [29_505, 30_301, 45_800]) {
        const paid = BigInt(Math.min(days, 730));
        const atFirst = paid < firstDays ? paid : firstDays;
        const numerator = BigInt(salary) * (atFirst * first + (paid - atFirst) * later);
        if ((2n * numerator) % 6_000n === 3_000n) ties += 1;
        const facts = { accidentOn, averageSalary6: salary, daysUnable: days + 3 };
        expect(answer(question, facts).options).toEqual({
          sickness: { days: Number(paid), amount: halfUp(numerator, 3_000n), per: 'once' },
        });
      }
    }
    expect(ties).toBeGreaterThan(0);
  });

  it('pays care only within the days of benefit and only under the new Act', () => {
    const facts = { averageSalary6: 42_000, daysUnable: 23, wardDays: 20 };
    expect(amount(question, 'care', facts)).toBe(24_000);
    expect(fault(question, { ...facts, wardDays: 21 })).toBe('facts.invalid facts.wardDays');
    const old = answer(question, { ...facts, accidentOn: '2022-04-30' });
    expect(Object.keys(old.options)).toEqual(['sickness']);
    expect(old.cautions.map((one) => one.code)).toContain('occupational.oldAct');
  });

  it.each([
    [{ averageSalary6: 42_000 }, 'facts.missing facts.daysUnable'],
    [{ daysUnable: 10 }, 'facts.missing facts.averageSalary6'],
    [{ daysUnable: -1, averageSalary6: 42_000 }, 'facts.invalid facts.daysUnable'],
    [{ daysUnable: 10, averageSalary6: 42_000, accidentOn: '1995-12-31' }, 'law.unknown occupationalAccident.sickness'],
    [
      { daysUnable: 10, averageSalary6: 42_000, accidentOn: '2025-01-02', applyOn: '2025-01-01' },
      'facts.invalid facts.applyOn',
    ],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });

  it('lapses after five years', () => {
    const facts = { averageSalary6: 42_000, daysUnable: 23, accidentOn: '2022-05-01' };
    expect(answer(question, { ...facts, applyOn: '2027-05-01' }).eligible).toBe(true);
    expect(answer(question, { ...facts, applyOn: '2027-05-02' }).reasons).toEqual(['claim.lapsed']);
  });

  it('takes the highest of two units from a history, never their sum', () => {
    const salaryHistory = [
      { from: '2024-01-01', to: null, salary: 40_100, unit: 'A' },
      { from: '2024-01-01', to: null, salary: 36_300, unit: 'B' },
    ];
    expect(amount(question, 'sickness', { salaryHistory, daysUnable: 33 })).toBe(40_100);
  });
});

describe('occupational disability', () => {
  const question = 'occupationalAccident.disability';

  it('rounds the annuity, then its supplement, which stops at two dependants', () => {
    fc.assert(
      fc.property(
        salaries,
        fc.constantFrom(['total', 70n] as const, ['severe', 50n] as const, ['partial', 20n] as const),
        fc.integer({ min: 0, max: 5 }),
        (averageSalary6, [level, percent], dependants) => {
          const base = halfUp(BigInt(averageSalary6) * percent, 100n);
          const full = halfUp(BigInt(base) * BigInt(100 + 10 * Math.min(2, dependants)), 100n);
          expect(answer(question, { averageSalary6, level, dependants }).options).toEqual({
            annuity: { base, amount: full, per: 'month' },
          });
        },
      ),
    );
  });

  it('combines items whatever their order, never above the sum of their days', () => {
    const grades = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 6 });
    const days = [1800, 1500, 1260, 1110, 960, 810, 660, 540, 420, 330, 240, 150, 90, 60, 45];
    const shape = z.object({ lumpSum: z.object({ grade: z.int(), days: z.int(), amount: z.int() }) });
    fc.assert(
      fc.property(salaries, grades, (averageSalary6, items) => {
        const one = shape.parse(answer(question, { averageSalary6, grades: items }).options).lumpSum;
        const reversed = shape.parse(answer(question, { averageSalary6, grades: items.toReversed() }).options).lumpSum;
        expect(reversed).toEqual(one);
        expect(one.grade).toBeLessThanOrEqual(Math.min(...items));
        expect(one.days).toBeLessThanOrEqual(items.reduce((total, item) => total + (days[item - 1] ?? 0), 0));
        expect(one.amount).toBe(halfUp(BigInt(averageSalary6 * one.days), 30n));
      }),
    );
  });

  it.each([
    [{ averageSalary6: 42_000 }, 'facts.missing facts.level'],
    [{ level: 'total' }, 'facts.missing facts.averageSalary6'],
    [{ grades: [16], averageSalary6: 42_000 }, 'facts.invalid facts.grades.0'],
    [{ grades: [], averageSalary6: 42_000 }, 'facts.invalid facts.grades'],
    [{ grades: [1], previousGrade: 1, averageSalary6: 42_000 }, 'facts.invalid facts.previousGrade'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });

  it('gives nothing for what has not become worse, and names what is missing beside a figure', () => {
    expect(answer(question, { averageSalary6: 42_000, grades: [9], previousGrade: 9 }).reasons).toEqual([
      'occupationalDisability.notAggravated',
    ]);
    const { options, steps } = answer(question, { averageSalary6: 42_000, level: 'total', insuredBefore2009: true });
    expect(Object.keys(options)).toEqual(['annuity']);
    expect(steps.map((one) => one.code)).toContain('occupationalDisability.missing.grades');
    const old = answer(question, { averageSalary6: 42_000, level: 'total', accidentOn: '2020-01-01' });
    expect(Object.keys(old.options)).toEqual(['compensation']);
    expect(old.steps.map((one) => one.code)).toContain('occupationalDisability.missing.coverage');
  });
});

describe('occupational death', () => {
  const question = 'occupationalAccident.death';

  it('lowers the annuity beside others by the excess, by half at most', () => {
    fc.assert(
      fc.property(
        salaries,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 80_000 }),
        (averageSalary6, survivors, otherPension) => {
          const full = amount(question, 'survivorAnnuity', { averageSalary6, survivors });
          const lowered = amount(question, 'survivorAnnuity', { averageSalary6, survivors, otherPension });
          expect(lowered).toBeLessThanOrEqual(full);
          expect(lowered).toBeGreaterThanOrEqual(full / 2);
          if (full + otherPension <= averageSalary6) expect(lowered).toBe(full);
          else expect(lowered).toBe(Math.max(averageSalary6 - otherPension, halfUp(BigInt(full), 2n)));
        },
      ),
    );
  });

  it('halves the pension of a pensioner, ties up', () => {
    for (const pensionerMonthly of range(20_001, 20_041)) {
      const base = halfUp(BigInt(pensionerMonthly), 2n);
      expect(answer(question, { pensionerMonthly, survivors: 1 }).options).toEqual({
        survivorAnnuity: { base, amount: base, per: 'month' },
      });
    }
  });

  it('changes the Act on 2022-05-01', () => {
    const facts = { averageSalary6: 45_800, survivors: 1 };
    expect(amount(question, 'survivorAnnuity', { ...facts, diedOn: '2022-05-01' })).toBe(22_900);
    const old = answer(question, { ...facts, diedOn: '2022-04-30' });
    expect(Object.keys(old.options)).toEqual(['funeral', 'compensation']);
    expect(old.steps.map((one) => one.code)).toEqual(
      expect.arrayContaining(['occupationalDeath.missing.coverage', 'occupationalDeath.missing.averageSalary60']),
    );
    expect(amount(question, 'funeral', { averageSalary6: 45_800, survivors: 0, diedOn: '2022-04-30' })).toBe(458_000);
    expect(fault(question, { ...facts, diedOn: '2008-12-31' })).toMatch(/^law\.unknown /);
  });

  it('names the survivors as missing and keeps the funeral grant', () => {
    const { options, steps } = answer(question, { averageSalary6: 45_800 });
    expect(Object.keys(options)).toEqual(['funeral']);
    expect(steps.map((one) => one.code)).toContain('occupationalDeath.missing.survivors');
  });

  it.each([
    [{ survivors: 1 }, 'facts.missing facts.averageSalary6'],
    [{ averageSalary6: 42_000, survivors: 1, anySurvivor: false }, 'facts.invalid facts.survivors'],
    [{ averageSalary6: 42_000, survivors: 1.5 }, 'facts.invalid facts.survivors'],
    [{ pensionerMonthly: 30_000, survivors: 1, otherPension: 1 }, 'facts.missing facts.averageSalary6'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });

  it('leaves nothing of a pension to nobody', () => {
    expect(answer(question, { pensionerMonthly: 30_000, anySurvivor: false }).reasons).toEqual([
      'occupationalDeath.noQualifiedSurvivor',
    ]);
  });
});

describe('missing persons', () => {
  it('adds up month by month to one year, ties up', () => {
    for (const averageSalary6 of [29_500, 30_305, 45_800, 72_800]) {
      for (const fullMonths of range(1, 14)) {
        const months = Math.min(12, fullMonths);
        expect(answer('occupationalAccident.missing', { averageSalary6, fullMonths }).options).toEqual({
          missing: { months, amount: halfUp(BigInt(averageSalary6 * 7 * months), 10n), per: 'once' },
        });
      }
    }
    expect(fault('occupationalAccident.missing', { averageSalary6: 1 })).toBe('facts.missing facts.fullMonths');
  });
});
