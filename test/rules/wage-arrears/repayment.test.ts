import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, fault } from '../law-under-test.ts';

const question = 'wageArrears.repayment';
const owed = { monthlyWage: 40_000, unpaidMonths: 7, severanceAndPension: 300_000, averageWage: 40_000 };

describe('wage arrears', () => {
  it('covers six months of wages and, apart from them, six months of average wage', () => {
    const sums = fc.record({
      monthlyWage: fc.integer({ min: 1, max: 300_000 }),
      unpaidMonths: fc.nat(24),
      severanceAndPension: fc.nat(3_000_000),
      averageWage: fc.integer({ min: 1, max: 300_000 }),
    });
    fc.assert(
      fc.property(sums, (facts) => {
        const wages = facts.monthlyWage * Math.min(6, facts.unpaidMonths);
        const severanceAndPension = Math.min(facts.severanceAndPension, facts.averageWage * 6);
        const amount = wages + severanceAndPension;
        const given = answer(question, facts);
        expect(given.eligible).toBe(amount > 0);
        expect(given.options).toEqual(
          amount > 0 ? { repayment: { wages, severanceAndPension, amount, per: 'once' } } : {},
        );
      }),
    );
  });

  it('counts a part of a month, half dollars up', () => {
    const { options } = answer(question, { monthlyWage: 30_001, unpaidMonths: 2.5 });
    expect(options).toMatchObject({ repayment: { wages: 75_003, amount: 75_003 } });
  });

  it('covers pension and severance from 6 February 2015 on', () => {
    expect(answer(question, owed, '2015-02-05').options).toMatchObject({
      repayment: { wages: 240_000, severanceAndPension: 0, amount: 240_000 },
    });
    expect(answer(question, owed, '2015-02-06').options).toMatchObject({ repayment: { amount: 480_000 } });
    expect(answer(question, { ...owed, eventOn: '2015-02-05' }, '2015-03-01').options).toMatchObject({
      repayment: { amount: 240_000 },
    });
  });

  it.each([
    [{}, 'facts.missing facts.monthlyWage'],
    [{ monthlyWage: 1 }, 'facts.missing facts.unpaidMonths'],
    [{ unpaidMonths: 1 }, 'facts.missing facts.monthlyWage'],
    [{ severanceAndPension: 1 }, 'facts.missing facts.averageWage'],
    [{ ...owed, unpaidMonths: -1 }, 'facts.invalid facts.unpaidMonths'],
    [{ ...owed, monthlyWage: 1.5 }, 'facts.invalid facts.monthlyWage'],
    [{ ...owed, eventOn: '1986-10-31' }, 'law.unknown wageArrears.wageMonths'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });

  it('pays nothing where nothing is owed', () => {
    expect(answer(question, { monthlyWage: 1, unpaidMonths: 0 }).reasons).toEqual(['wageArrears.nothingOwed']);
  });
});
