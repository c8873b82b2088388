import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OldAgeOptions } from '../../../electron/rules/index.ts';
import { answer, fault } from '../law-under-test.ts';

const question = 'laborInsurance.oldAge';
const born1962 = {
  birthDate: '1962-03-15',
  coverage: { years: 31, months: 4 },
  coverageAfter60: { years: 4, months: 9 },
  averageSalary60: 45_800,
  averageSalary36: 45_800,
  insuredBefore2009: true,
};

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Sixty in February 2017, fifteen years in December 2023. */
function leaving(to: string): Record<string, unknown> {
  return { birthDate: '1957-02-10', salaryHistory: [{ from: '2009-01-01', to, salary: 40_000, unit: 'A' }] };
}

interface Person {
  birthYear: number;
  birthMonth: number;
  birthDay: number;
  years: number;
  months: number;
  salary: number;
}

function factsOf(person: Person): Record<string, unknown> {
  return {
    birthDate: `${person.birthYear}-${pad(person.birthMonth)}-${pad(person.birthDay)}`,
    coverage: { years: person.years, months: person.months },
    averageSalary60: person.salary,
  };
}

function options(facts: Record<string, unknown>, asOf: string): OldAgeOptions {
  return answer(question, facts, asOf).options;
}

describe('the statutory age', () => {
  it.each([
    [1957, 60],
    [1958, 61],
    [1959, 62],
    [1960, 63],
    [1961, 64],
    [1962, 65],
    [1970, 65],
  ])('born %i: full at %i, reduced five years before, closed a day earlier', (year, age) => {
    const facts = { birthDate: `${year}-06-15`, coverage: { years: 20 }, averageSalary60: 40_000 };
    expect(options(facts, `${year + age}-06-15`).annuity?.adjustmentPercent).toBe(0);
    expect(options(facts, `${year + age - 5}-06-15`).annuity?.adjustmentPercent).toBe(-20);
    expect(answer(question, facts, `${year + age - 5}-06-14`)).toMatchObject({
      eligible: false,
      reasons: ['oldAge.belowEarliestAge', 'oldAge.noSeniorityBefore2009'],
    });
    expect(options(facts, `${year + age}-07-01`).annuity?.adjustmentPercent).toBe(0.32);
  });
});

describe('properties of the annuity', () => {
  const persons = fc.record({
    birthYear: fc.integer({ min: 1950, max: 1975 }),
    birthMonth: fc.integer({ min: 1, max: 12 }),
    birthDay: fc.integer({ min: 1, max: 28 }),
    years: fc.integer({ min: 15, max: 34 }),
    months: fc.integer({ min: 0, max: 11 }),
    salary: fc.integer({ min: 11_100, max: 45_800 }),
  });

  it('a later claim never lowers the monthly amount', () => {
    fc.assert(
      fc.property(persons, (person) => {
        let before = 0;
        for (let month = 0; month <= 130; month += 1) {
          const total = (person.birthYear + 60) * 12 + person.birthMonth - 1 + month;
          const asOf = `${Math.floor(total / 12)}-${pad((total % 12) + 1)}-28`;
          const amount = answer(question, factsOf(person), asOf).options as OldAgeOptions;
          if (amount.annuity === undefined) continue;
          expect(amount.annuity.amount).toBeGreaterThanOrEqual(before);
          before = amount.annuity.amount;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('pays the larger formula, stays within a fifth of it, and grows with salary and years', () => {
    fc.assert(
      fc.property(persons, fc.integer({ min: 0, max: 200 }), (person, later) => {
        const total = (person.birthYear + 60) * 12 + person.birthMonth - 1 + later;
        const asOf = `${Math.floor(total / 12)}-${pad((total % 12) + 1)}-28`;
        const { annuity } = options(factsOf(person), asOf);
        if (annuity === undefined) return;
        expect(annuity.base).toBe(Math.max(annuity.formulaA, annuity.formulaB));
        expect(annuity.formulaB).toBeGreaterThan(0);
        expect(Math.abs(annuity.adjustmentPercent)).toBeLessThanOrEqual(20);
        const raised = options(factsOf({ ...person, salary: person.salary + 1 }), asOf).annuity;
        expect(raised?.amount).toBeGreaterThanOrEqual(annuity.amount);
      }),
      { numRuns: 200 },
    );
  });
});

describe('deferral from a history', () => {
  it('begins after the month in which both age and fifteen years are complete', () => {
    expect(options(leaving('2023-12-31'), '2023-12-31').annuity?.adjustmentPercent).toBe(0);
    expect(options(leaving('2023-12-31'), '2024-01-31').annuity?.adjustmentPercent).toBe(0.32);
    expect(options(leaving('2023-12-31'), '2024-12-31').annuity?.adjustmentPercent).toBe(4);
    expect(options(leaving('2023-12-31'), '2030-12-31').annuity?.adjustmentPercent).toBe(20);
  });

  it('takes the application day from applyOn', () => {
    expect(options({ ...born1962, applyOn: '2027-03-31' }, '2026-11-30').annuity?.amount).toBe(22_241);
  });
});

describe('what is missing', () => {
  it('leaves out the option whose average is missing and says so', () => {
    const { averageSalary36: _unused, ...facts } = born1962;
    const given = answer(question, facts, '2026-11-30');
    expect(Object.keys(given.options)).toEqual(['annuity']);
    expect(given.steps.map((step) => step.code)).toContain('oldAge.missing.averageSalary36');
  });

  it('says that sex decides where it does', () => {
    const facts = { birthDate: '1970-11-10', coverage: { years: 3 }, averageSalary36: 30_000, insuredBefore2009: true };
    const given = answer(question, facts, '2026-01-12');
    expect(given.eligible).toBe(false);
    expect(given.steps.map((step) => step.code)).toContain('oldAge.missing.sex');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no birth', { coverage: { years: 20 } }, 'facts.missing facts.birthDate'],
    ['no seniority', { birthDate: '1962-03-15' }, 'facts.missing facts.coverage'],
    ['no average at all', { birthDate: '1960-03-15', coverage: { years: 20 } }, 'facts.missing facts.averageSalary60'],
    ['a birth in the future', { ...born1962, birthDate: '2026-12-01' }, 'facts.invalid facts.birthDate'],
    ['a birth 140 years ago', { ...born1962, birthDate: '1886-12-01' }, 'facts.invalid facts.birthDate'],
    ['a day that is not', { ...born1962, birthDate: '1962-02-30' }, 'facts.invalid facts.birthDate'],
    ['a negative average', { ...born1962, averageSalary60: -45_800 }, 'facts.invalid facts.averageSalary60'],
    ['part of a dollar', { ...born1962, averageSalary60: 45_800.4 }, 'facts.invalid facts.averageSalary60'],
    ['a number as text', { ...born1962, averageSalary60: '45800' }, 'facts.invalid facts.averageSalary60'],
    ['a misspelt part', { ...born1962, coverage: { year: 31 } }, 'facts.invalid facts.coverage.year'],
    ['negative years', { ...born1962, coverage: { years: -1 } }, 'facts.invalid facts.coverage.years'],
    ['seniority longer than life', { ...born1962, coverage: { years: 65 } }, 'facts.invalid facts.coverage'],
    ['more after 60 than in all', { ...born1962, coverage: { years: 4 } }, 'facts.invalid facts.coverageAfter60'],
    ['more after 60 than since', { ...born1962, coverageAfter60: { years: 6 } }, 'facts.invalid facts.coverageAfter60'],
    ['more in one unit than in all', { ...born1962, sameUnitYears: 32 }, 'facts.invalid facts.sameUnitYears'],
    ['an unknown sex', { ...born1962, sex: 'x' }, 'facts.invalid facts.sex'],
    ['a negative loan', { ...born1962, loan: { principal: -1, interest: 0 } }, 'facts.invalid facts.loan.principal'],
  ])('refuses %s', (_, facts, expected) => {
    expect(fault(question, facts, '2026-11-30')).toBe(expected);
  });

  it('names a fact it does not know instead of passing it over', () => {
    const given = answer(question, { ...born1962, averagSalary60: 1 }, '2026-11-30');
    expect(given.cautions.find((one) => one.code === 'facts.unused')?.text.en).toContain('averagSalary60');
  });
});

describe('the derivation', () => {
  it('is the one the clerk reads aloud', () => {
    const { steps, cautions, lawVersion } = answer(question, born1962, '2026-11-30');
    const lines = steps.map((step) => [step.code, step.expression, step.value]);
    expect(lines).toContainEqual(['oldAge.formulaA', '45,800 × 31.33 × 0.775% + 3,000', '14,121']);
    expect(lines).toContainEqual(['oldAge.formulaB', '45,800 × 31.33 × 1.55%', '22,241']);
    expect(lines).toContainEqual(['oldAge.adjustment', '−0.33 × 4%', '−1.32']);
    expect(lines).toContainEqual(['oldAge.annuity', '22,241 × (1 − 1.32%)', '21,947']);
    expect(lines).toContainEqual(['oldAge.lumpSum', '45,800 × 47.66', '2,182,828']);
    expect(cautions.map((one) => one.code)).toContain('oldAge.capsAfter60');
    expect(lawVersion).toMatch(/^law-[0-9a-f]{16}$/);
  });

  it('speaks to citizens in short sentences of traditional Chinese', () => {
    for (const { plain } of answer(question, { ...born1962, loan: { principal: 90_000 } }, '2026-11-30').steps) {
      expect(plain.zh.length).toBeLessThan(25);
      expect(plain.zh).not.toMatch(/展延|減給|次月|餘命|入帳/u);
    }
  });
});
