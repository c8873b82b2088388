import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer } from '../law-under-test.ts';
import { daysBetween, movedDay } from './shifted-cases.ts';
import {
  drawFrom,
  occupationalSicknessCase,
  oldAgeCase,
  parentalLeaveCase,
  type RandomCase,
  unemploymentCase,
} from '../second/random-cases.ts';

const figures = z.record(z.string(), z.looseObject({ amount: z.number().optional() }));

/** The options of so many random cases that are answered. */
function answered(ask: string, random: (draw: ReturnType<typeof drawFrom>) => RandomCase) {
  const draw = drawFrom(404);
  return Array.from({ length: 1_000 }, () => {
    const { asOf, facts } = random(draw);
    return { facts, options: figures.parse(answer(ask, facts, asOf).options) };
  });
}

describe('caps and floors', () => {
  it('old age: 20 % and 50 months, and a monthly sum within its formula', () => {
    for (const { facts, options } of answered('laborInsurance.oldAge', oldAgeCase)) {
      const { annuity, oneTime, lumpSum } = z
        .object({
          annuity: z.object({ base: z.number(), adjustmentPercent: z.number(), amount: z.number() }).optional(),
          oneTime: z.object({ months: z.number() }).optional(),
          lumpSum: z.object({ months: z.number(), amount: z.number(), net: z.number() }).optional(),
        })
        .parse(options);
      if (annuity !== undefined) {
        expect(Math.abs(annuity.adjustmentPercent)).toBeLessThanOrEqual(20);
        expect(annuity.amount).toBeGreaterThanOrEqual(annuity.base * 0.8 - 0.5);
        expect(annuity.amount).toBeLessThanOrEqual(annuity.base * 1.2 + 0.5);
      }
      if (oneTime !== undefined) expect(oneTime.months).toBeLessThan(15);
      if (lumpSum !== undefined) {
        expect(lumpSum.months).toBeLessThanOrEqual(50);
        expect(lumpSum.net).toBeLessThanOrEqual(lumpSum.amount);
        if (facts['coverageAfter60'] === undefined) expect(lumpSum.months).toBeLessThanOrEqual(45);
      }
    }
  });

  it('unemployment: 80 % of the average, nine months, thirty days', () => {
    for (const { facts, options } of answered('employmentInsurance.unemployment', unemploymentCase)) {
      const { unemployment } = z
        .object({
          unemployment: z
            .object({ amount: z.number(), maxMonths: z.number(), firstFrom: z.string(), firstTo: z.string() })
            .optional(),
        })
        .parse(options);
      if (unemployment === undefined) continue;
      const average = Number(facts['averageSalary6']);
      expect(unemployment.amount).toBeLessThanOrEqual(average * 0.8 + 0.5);
      expect(unemployment.maxMonths).toBeGreaterThan(0);
      expect(unemployment.maxMonths).toBeLessThanOrEqual(9);
      expect(daysBetween(unemployment.firstFrom, unemployment.firstTo)).toBe(29);
    }
  });

  it('parental leave and occupational sickness: six months of 80 %, two years of the salary', () => {
    for (const { facts, options } of answered('employmentInsurance.parentalLeave', parentalLeaveCase)) {
      const { parentalLeave } = z.object({ parentalLeave: z.object({ total: z.number() }).optional() }).parse(options);
      const most = Number(facts['averageSalary6']) * 0.8 * 6 + 6;
      if (parentalLeave !== undefined) expect(parentalLeave.total).toBeLessThanOrEqual(most);
    }
    for (const { facts, options } of answered('occupationalAccident.sickness', occupationalSicknessCase)) {
      const most = (Number(facts['averageSalary6']) / 30) * (60 + 0.7 * 670) + 1;
      if (options['sickness'] !== undefined) expect(options['sickness'].amount).toBeLessThanOrEqual(most);
    }
  });

  it('annuities after disability and death: 4,000 and 3,000, then a half more at most', () => {
    const record = fc.record({
      averageSalary60: fc.integer({ min: 11_100, max: 45_800 }),
      averageSalary6: fc.constant(30_000),
      coverage: fc.record({ years: fc.nat(40), months: fc.nat(11), days: fc.nat(29) }),
    });
    fc.assert(
      fc.property(record, fc.integer({ min: 1, max: 9 }), (facts, others) => {
        const disability = { ...facts, grades: [1], permanentIncapacity: true, dependants: others };
        const death = { ...facts, survivors: others };
        const pair = z.object({ base: z.number(), amount: z.number() });
        const own = pair.parse(answer('laborInsurance.disability', disability).options['annuity']);
        const left = pair.parse(answer('laborInsurance.death', death).options['survivorAnnuity']);
        expect(own.base).toBeGreaterThanOrEqual(4_000);
        expect(left.base).toBeGreaterThanOrEqual(3_000);
        expect(own.amount).toBe(Math.floor((own.base * (4 + Math.min(others, 2)) * 2 + 4) / 8));
        expect(left.amount).toBe(Math.floor((left.base * (4 + Math.min(others - 1, 2)) * 2 + 4) / 8));
      }),
    );
  });

  it('the late fee is a fifth of what was due at most', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(2_000), (payable, daysLate) => {
        const fee = figures.parse(answer('laborInsurance.lateFee', { payable, daysLate }).options)['lateFee']?.amount;
        expect(fee).toBeLessThanOrEqual(payable / 5 + 0.5);
        if (daysLate >= 200) expect(fee).toBe(Math.floor((payable * 2 + 5) / 10));
      }),
    );
  });
});

describe('parts of a month', () => {
  const days = z.object({ days: z.number() });
  const count = (facts: Record<string, unknown>, asOf: string): number =>
    days.parse(answer('coverage.days', facts, asOf).options['days']).days;

  it('who leaves on one day and who joins on the next share a month of thirty days', () => {
    for (let day = '2023-12-31'; day < '2025-03-05'; day = movedDay(day, 1)) {
      const next = movedDay(day, 1);
      if (next.slice(0, 7) !== day.slice(0, 7)) continue;
      // The 30th and the 31st are one day of cover (施行細則 28-1), so who joins on the 31st has a day more.
      const twice = next.endsWith('-31') ? 1 : 0;
      const left = count({ scheme: 'laborInsurance', leftOn: day }, day);
      const joined = count({ scheme: 'laborInsurance', joinedOn: next }, next);
      expect(left + joined, day).toBe(30 + twice);
    }
  });

  it('the premiums of two parts are those of the month but for one rounding of each', () => {
    const premium = z.object({
      ordinary: z.record(z.string(), z.number()),
      employment: z.record(z.string(), z.number()),
    });
    const of = (insuredSalary: number, part: number) =>
      premium.parse(answer('laborInsurance.premium', { insuredSalary, days: part }).options['premium']);
    fc.assert(
      fc.property(fc.integer({ min: 11_100, max: 45_800 }), fc.nat(30), (salary, part) => {
        const [first, second, whole] = [of(salary, part), of(salary, 30 - part), of(salary, 30)];
        for (const [name, share] of Object.entries(whole.ordinary)) {
          const sum = (first.ordinary[name] ?? 0) + (second.ordinary[name] ?? 0);
          expect(Math.abs(sum - share)).toBeLessThanOrEqual(1);
        }
        for (const [name, share] of Object.entries(whole.employment)) {
          const sum = (first.employment[name] ?? 0) + (second.employment[name] ?? 0);
          expect(Math.abs(sum - share)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('a day more of parental leave from 2026 adds a thirtieth of a month', () => {
    const total = z.object({ total: z.number() });
    const facts = {
      averageSalary6: 45_000,
      leaveFrom: '2026-03-31',
      childBornOn: '2025-07-01',
      coverage: { years: 3 },
    };
    for (let day = 1; day < 29; day += 1) {
      const leave = { ...facts, leaveTo: movedDay(facts.leaveFrom, day - 1) };
      const { parentalLeave } = answer('employmentInsurance.parentalLeave', leave, '2026-03-31').options;
      // 45,000 × 60 % ÷ 30 and 45,000 × 20 % ÷ 30 are whole: 900 and 300 a day.
      expect(total.parse(parentalLeave).total).toBe(1_200 * day);
    }
  });
});
