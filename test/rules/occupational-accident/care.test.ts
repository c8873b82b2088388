import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer, fault } from '../law-under-test.ts';

describe('care allowance in hospital', () => {
  const question = 'occupationalAccident.hospitalCare';
  const shape = z.object({ care: z.object({ days: z.int(), amount: z.int() }) });

  it('never counts a day twice: waiting, intensive care and paid days make up the stay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 700 }), fc.nat(5), fc.nat(700), (hospitalDays, daysUnableBefore, share) => {
        const waiting = Math.max(0, 3 - daysUnableBefore);
        const intensiveCareDays = share % (hospitalDays - waiting);
        const { care } = shape.parse(answer(question, { hospitalDays, daysUnableBefore, intensiveCareDays }).options);
        expect(care.days + waiting + intensiveCareDays).toBe(hospitalDays);
        expect(care.amount).toBe(1_200 * care.days);
      }),
      { numRuns: 50 },
    );
  });

  it('stops at two years', () => {
    expect(answer(question, { hospitalDays: 900 }).options).toMatchObject({ care: { days: 730 } });
  });

  it.each([
    [{}, 'facts.missing facts.hospitalDays'],
    [{ hospitalDays: 10, intensiveCareDays: 8 }, 'facts.invalid facts.intensiveCareDays'],
    [{ hospitalDays: 10, accidentOn: '2026-06-11' }, 'facts.invalid facts.accidentOn'],
  ])('%j: %s', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });
});

describe('care allowance for the disabled', () => {
  const question = 'occupationalAccident.care';

  it.each([
    [{}, 'facts.missing facts.grades'],
    [{ grades: [16] }, 'facts.invalid facts.grades.0'],
  ])('%j: %s', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });

  it('lapses after five years and says when a later rise is not known', () => {
    const facts = { level: 'total', accidentOn: '2022-06-01' };
    expect(answer(question, { ...facts, applyOn: '2027-06-02' }, '2027-06-02').reasons).toEqual(['claim.lapsed']);
    const codes = answer(question, facts, '2026-06-10').cautions.map((one) => one.code);
    expect(codes).toContain('occupationalCare.laterAdjustment');
    expect(answer(question, facts, '2024-06-10').cautions.map((one) => one.code)).not.toContain(
      'occupationalCare.laterAdjustment',
    );
  });

  it('combines items before it looks at the grade', () => {
    expect(answer(question, { grades: [3, 14] }).eligible).toBe(true);
    expect(answer(question, { grades: [3, 15] }).eligible).toBe(false);
  });
});

describe('a pension beside others', () => {
  it('loses the excess, half of itself at most', () => {
    const money = fc.integer({ min: 1, max: 80_000 });
    fc.assert(
      fc.property(money, fc.nat(80_000), money, (monthly, otherPension, averageSalary6) => {
        const { options } = answer('occupationalAccident.concurrentPension', { monthly, otherPension, averageSalary6 });
        const excess = Math.max(0, monthly + otherPension - averageSalary6);
        const reduction = Math.min(excess, Math.floor(monthly / 2));
        expect(options).toEqual({ adjusted: { reduction, amount: monthly - reduction, per: 'month' } });
      }),
    );
  });
});

describe('allowances of the protection Act', () => {
  const question = 'occupationalAccident.protectionAct';
  it.each([
    [{ accidentOn: '2020-03-01' }, 'facts.missing facts.grades'],
    [{ accidentOn: '2020-03-01', grades: [2] }, 'facts.missing facts.workCapacity'],
    [{ grades: [2] }, 'facts.missing facts.accidentOn'],
  ])('%j: %s', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });

  it('knows no sums before the version of 2019-05-01', () => {
    expect(fault(question, { accidentOn: '2018-03-01', grades: [9] }, '2019-04-30')).toBe(
      'law.unknown occupationalAccident.protectionAct.grades8to10',
    );
  });
});
