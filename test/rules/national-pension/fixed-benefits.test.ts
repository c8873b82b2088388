import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, fault } from '../law-under-test.ts';

describe('National Pension maternity', () => {
  const question = 'nationalPension.maternity';

  it.each([
    ['2011-07-01', 17_280],
    ['2014-12-31', 17_280],
    ['2015-01-01', 18_282],
    ['2015-12-17', 18_282],
    ['2015-12-18', 36_564],
    ['2022-12-31', 36_564],
    ['2023-01-01', 39_522],
    ['2025-12-31', 39_522],
    ['2026-01-01', 42_206],
  ])('born on %s: %i', (asOf, amount) => {
    expect(answer(question, {}, asOf).options).toMatchObject({ maternity: { amount } });
  });

  it('is lifted to the sum assured for each child from 2026 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (children) => {
        expect(answer(question, { children }, '2026-06-10').options).toMatchObject({
          maternity: { months: 2, amount: 42_206 * children },
          birthSubsidy: { amount: 57_794 * children },
          total: { amount: 100_000 * children },
        });
        expect(answer(question, { children }, '2025-12-31').options).not.toHaveProperty('birthSubsidy');
      }),
      { numRuns: 5 },
    );
  });

  it('takes the day of the event, not the day of the question', () => {
    expect(answer(question, { eventOn: '2015-12-17' }, '2016-02-01').options).toMatchObject({
      maternity: { months: 1, amount: 18_282 },
    });
  });

  it.each([
    ['2011-06-30', 'law.unknown nationalPension.maternityMonths'],
    ['2027-01-01', 'law.unknown nationalPension.monthlyAmount'],
  ])('%s: %s', (asOf, expected) => {
    expect(fault(question, {}, asOf)).toBe(expected);
  });

  it('lapses five years after the birth where the day of application is given', () => {
    const born = { eventOn: '2016-03-01' };
    expect(answer(question, { ...born, applyOn: '2021-03-01' }).eligible).toBe(true);
    expect(answer(question, { ...born, applyOn: '2021-03-02' }).reasons).toEqual(['claim.lapsed']);
    expect(answer('nationalPension.funeral', { ...born, applyOn: '2021-03-02' }).reasons).toEqual(['claim.lapsed']);
    expect(answer(question, born).cautions.map((one) => one.code)).toContain('claim.limitation');
  });

  it('refuses no child', () => {
    expect(fault(question, { children: 0 })).toBe('facts.invalid facts.children');
  });
});

describe('National Pension funeral', () => {
  const question = 'nationalPension.funeral';

  it.each([
    ['2008-10-01', 86_400],
    ['2015-01-01', 91_410],
    ['2023-01-01', 98_805],
    ['2026-12-31', 105_515],
  ])('died on %s: %i', (asOf, amount) => {
    expect(answer(question, {}, asOf).options).toEqual({ funeral: { months: 5, amount, per: 'once' } });
  });

  it('is unknown before the scheme and where the amount is not announced', () => {
    expect(fault(question, {}, '2008-09-30')).toBe('law.unknown nationalPension.funeralMonths');
    expect(fault(question, {}, '2027-01-01')).toBe('law.unknown nationalPension.monthlyAmount');
  });
});

describe("farmers' insurance", () => {
  it.each([
    ['farmers.maternity', '1995-03-01', 'maternity', 20_400],
    ['farmers.maternity', '2023-02-09', 'maternity', 20_400],
    ['farmers.maternity', '2023-02-10', 'maternity', 61_200],
    ['farmers.funeral', '2023-02-10', 'funeral', 306_000],
  ])('%s on %s: %s %i', (question, asOf, option, amount) => {
    expect(answer(question, {}, asOf).options).toMatchObject({ [option]: { amount } });
  });

  it('is unknown outside the tables', () => {
    expect(fault('farmers.maternity', {}, '1995-02-28')).toBe('law.unknown farmers.maternityMonths');
    expect(fault('farmers.funeral', {}, '2023-02-09')).toBe('law.unknown farmers.funeralMonths');
  });
});
