import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfUp } from '../half-up.ts';
import { answer, fault } from '../law-under-test.ts';

const question = 'laborInsurance.death';
const person = { coverage: { years: 20 }, averageSalary6: 32_000, averageSalary60: 32_000 };

function annuity(facts: Record<string, unknown>, asOf?: string): { base: number; amount: number } {
  const option = answer(question, facts, asOf).options['survivorAnnuity'];
  if (option === undefined) throw new Error('no annuity');
  return { base: Number(Reflect.get(option, 'base')), amount: Number(Reflect.get(option, 'amount')) };
}

function monthlyAmount(years: number, salary: number, survivors: number): number {
  return annuity({ coverage: { years }, averageSalary60: salary, averageSalary6: salary, survivors }).amount;
}

describe('death of the insured', () => {
  it('rounds the base, raises it to the floor, then adds for survivors: every tie up', () => {
    let ties = 0;
    for (let salary = 11_100; salary <= 45_800; salary += 50) {
      for (const years of [1, 4, 6, 10, 15, 20, 25, 34]) {
        const exact = BigInt(salary) * BigInt(years) * 155n;
        if (exact % 10_000n === 5_000n) ties += 1;
        const base = Math.max(3_000, halfUp(exact, 10_000n));
        const survivors = 1 + (salary % 3);
        const amount = halfUp(BigInt(base) * BigInt(100 + Math.min(50, 25 * (survivors - 1))), 100n);
        const facts = { coverage: { years }, averageSalary60: salary, averageSalary6: salary, survivors };
        expect(annuity(facts)).toEqual({ base, amount });
      }
    }
    expect(ties).toBeGreaterThan(100);
  });

  it('never pays less to more survivors, longer years or higher salaries', () => {
    const facts = fc.record({ years: fc.nat(39), salary: fc.integer({ min: 11_100, max: 45_000 }), more: fc.nat(4) });
    fc.assert(
      fc.property(facts, ({ years, salary, more }) => {
        const here = monthlyAmount(years, salary, 1 + more);
        expect(monthlyAmount(years + 1, salary, 1 + more)).toBeGreaterThanOrEqual(here);
        expect(monthlyAmount(years, salary + 800, 1 + more)).toBeGreaterThanOrEqual(here);
        expect(monthlyAmount(years, salary, 2 + more)).toBeGreaterThanOrEqual(here);
        expect(here).toBeLessThanOrEqual(monthlyAmount(years, salary, 1) * 1.5 + 0.5);
      }),
      { numRuns: 60 },
    );
  });

  it('has no annuity before 2009, and no known funeral grant without survivors then', () => {
    const { options } = answer(question, { ...person, survivors: 1 }, '2008-12-31');
    expect(Object.keys(options)).toEqual(['funeral', 'survivorAllowance', 'total']);
    expect(Object.keys(answer(question, { ...person, survivors: 1 }, '2009-01-01').options)).toEqual([
      'funeral',
      'total',
      'survivorAnnuity',
    ]);
    expect(fault(question, { ...person, anySurvivor: false }, '2008-12-31')).toBe(
      'law.unknown laborInsurance.death.funeralMonthsWithoutSurvivors',
    );
  });

  it.each([
    [{ months: 11 }, 10],
    [{ years: 1 }, 20],
    [{ years: 1, months: 11 }, 20],
    [{ years: 2 }, 30],
    [{ years: 30 }, 30],
  ])('allowance after %j: %i months', (coverage, months) => {
    const { options } = answer(question, { ...person, coverage, insuredBefore2009: true, survivors: 0 });
    expect(options['survivorAllowance']).toEqual({ months, amount: 32_000 * months, per: 'once' });
  });

  it('says where odd days reach the next tier of the allowance', () => {
    const of = { ...person, insuredBefore2009: true, survivors: 1 };
    const odd = answer(question, { ...of, coverage: { years: 1, months: 11, days: 1 } });
    expect(odd.options).toMatchObject({ survivorAllowance: { months: 30 } });
    expect(odd.cautions.map((one) => one.code)).toContain('death.oddDays');
    const even = answer(question, { ...of, coverage: { years: 1, months: 10, days: 1 } });
    expect(even.options).toMatchObject({ survivorAllowance: { months: 20 } });
    expect(even.cautions.map((one) => one.code)).not.toContain('death.oddDays');
  });

  it('takes a family grant off the total, never below nothing', () => {
    const facts = { ...person, survivors: 1, insuredBefore2009: true };
    const total = (familyGrantPaid: number) => answer(question, { ...facts, familyGrantPaid }).options['total'];
    expect(total(0)).toEqual({ amount: 1_120_000, per: 'once' });
    expect(total(96_000)).toEqual({ amount: 1_024_000, per: 'once' });
    expect(total(2_000_000)).toEqual({ amount: 0, per: 'once' });
  });

  it('leaves out what has no figure and names the fact', () => {
    const { options, steps } = answer(question, { coverage: { years: 20 }, averageSalary6: 32_000, survivors: 1 });
    expect(Object.keys(options)).toEqual(['funeral', 'total']);
    expect(steps.map((one) => one.code)).toContain('death.missing.averageSalary60');
    const silent = answer(question, person);
    expect(silent.steps.map((one) => one.code)).toContain('death.missing.survivors');
    expect(silent.options).toMatchObject({ funeral: { months: 5 } });
  });

  it('derives everything from a record', () => {
    const salaryHistory = [
      { from: '2008-01-01', to: '2019-12-31', salary: 30_300, unit: 'A' },
      { from: '2020-01-01', to: null, salary: 40_100, unit: 'A' },
    ];
    const { options } = answer(question, { salaryHistory, survivors: 1 }, '2025-06-10');
    expect(options).toMatchObject({
      funeral: { amount: 200_500 },
      survivorAllowance: { months: 30 },
      // 17 years 6 months: 40,100 × 17.5 × 1.55%
      survivorAnnuity: { base: 10_877 },
    });
  });

  it('pays the annuity and nothing once where the claim comes after five years', () => {
    const facts = { ...person, survivors: 1, insuredBefore2009: true, eventOn: '2019-06-10' };
    expect(Object.keys(answer(question, { ...facts, applyOn: '2024-06-10' }).options)).toContain('funeral');
    expect(Object.keys(answer(question, { ...facts, applyOn: '2024-06-11' }).options)).toEqual(['survivorAnnuity']);
  });
});

describe('death of a pensioner', () => {
  it('halves the annuity, half dollars up, and has no funeral grant', () => {
    for (let monthly = 6_001; monthly < 40_000; monthly += 997) {
      const { options } = answer(question, { pensionerMonthly: monthly, survivors: 1 });
      const half = halfUp(BigInt(monthly), 2n);
      expect(options).toEqual({ survivorAnnuity: { base: half, amount: half, per: 'month' } });
    }
  });

  it('names the difference where there is seniority before 2009', () => {
    const { cautions } = answer(question, { pensionerMonthly: 20_000, survivors: 1, insuredBefore2009: true });
    expect(cautions.map((one) => one.code)).toContain('death.difference');
  });
});

describe('death after leaving, old age unclaimed', () => {
  const left = { ...person, averageSalary36: 30_000, coverEndedOn: '2022-01-31', survivors: 1 };
  const dead = '2025-06-10';

  it.each([
    ['1970-06-10', { years: 15 }, true],
    ['1970-06-11', { years: 15 }, false],
    ['1970-06-10', { years: 14, months: 11 }, false],
    ['1975-06-10', { years: 25 }, true],
    ['1975-06-11', { years: 25 }, false],
    ['1975-06-10', { years: 24, months: 11 }, false],
  ])('born %s with %j: %s', (birthDate, coverage, eligible) => {
    expect(answer(question, { ...left, birthDate, coverage }, dead).eligible).toBe(eligible);
  });

  it('takes half of the larger formula', () => {
    // 20,000 × 15 × 0.775% + 3,000 = 5,325 above 4,650; half 2,663, raised to 3,000.
    const facts = { ...left, birthDate: '1960-01-10', coverage: { years: 15 }, averageSalary60: 20_000 };
    expect(annuity(facts, dead)).toEqual({ base: 3_000, amount: 3_000 });
    expect(annuity({ ...facts, averageSalary60: 45_800 }, dead)).toEqual({ base: 5_325, amount: 5_325 });
  });

  it('offers the lump sum only with seniority before 2009', () => {
    const facts = { ...left, birthDate: '1960-01-10' };
    expect(Object.keys(answer(question, facts, dead).options)).toEqual(['survivorAnnuity']);
    expect(answer(question, { ...facts, insuredBefore2009: true, survivors: 0 }, dead).options).toEqual({
      lumpSum: { months: 25, amount: 750_000, per: 'once' },
    });
  });

  it('says what it assumes without a day of birth', () => {
    const { eligible, cautions } = answer(question, left, dead);
    expect(eligible).toBe(true);
    expect(cautions.map((one) => one.code)).toContain('death.birthAssumed');
  });

  it('still counts as insured on the last day of cover', () => {
    expect(Object.keys(answer(question, { ...left, coverEndedOn: dead }, dead).options)).toContain('funeral');
  });
});

describe('death: facts that stand in the way', () => {
  it.each([
    [{ ...person, survivors: 1, anySurvivor: false }, 'facts.invalid facts.survivors'],
    [{ ...person, coverEndedOn: '2026-06-11' }, 'facts.invalid facts.coverEndedOn'],
    [{ ...person, coverageAfter60: { years: 21 } }, 'facts.invalid facts.coverageAfter60'],
    [{ ...person, birthDate: '2010-01-01' }, 'facts.invalid facts.coverage'],
    [{ ...person, survivors: -1 }, 'facts.invalid facts.survivors'],
    [{ survivors: 0, coverage: { years: 1 } }, 'facts.missing facts.averageSalary6'],
    [{ pensionerMonthly: 20_000 }, 'facts.missing facts.survivors'],
    [{ ...person, coverage: undefined, coverEndedOn: '2020-01-01' }, 'facts.missing facts.coverage'],
    [
      { ...person, salaryHistory: [{ from: '2027-01-01', to: null, salary: 1 }] },
      'facts.invalid facts.salaryHistory.0.from',
    ],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });
});

describe('death of a family member', () => {
  const family = 'laborInsurance.familyDeath';

  it('rounds two and a half and one and a half months half up', () => {
    for (let salary = 11_101; salary < 45_800; salary += 386) {
      const child = (age: number) => answer(family, { relation: 'child', ageOfDeceased: age, averageSalary6: salary });
      expect(child(12).options).toMatchObject({ funeral: { months: 2.5, amount: halfUp(BigInt(salary) * 5n, 2n) } });
      expect(child(11).options).toMatchObject({ funeral: { months: 1.5, amount: halfUp(BigInt(salary) * 3n, 2n) } });
    }
  });

  it.each([
    [{ relation: 'child', averageSalary6: 30_000 }, 'facts.missing facts.ageOfDeceased'],
    [{ relation: 'sibling', averageSalary6: 30_000 }, 'facts.invalid facts.relation'],
    [{ relation: 'spouse' }, 'facts.missing facts.averageSalary6'],
    [{ relation: 'child', ageOfDeceased: 131, averageSalary6: 1 }, 'facts.invalid facts.ageOfDeceased'],
  ])('%j', (facts, expected) => {
    expect(fault(family, facts)).toBe(expected);
  });
});
