import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, fault } from '../law-under-test.ts';

const question = 'laborInsurance.maternity';
const birth = { deliveredOn: '2026-03-05', insuredDays: 700, averageSalary6: 38_200 };

/** Insured from a day on, with a union besides for two months. */
function insuredSince(from: string): Record<string, unknown> {
  return {
    deliveredOn: '2026-03-05',
    salaryHistory: [
      { from, to: null, salary: 30_300, unit: 'A' },
      { from: '2025-12-01', to: '2026-01-31', salary: 29_500, unit: 'B', category: 'union' },
    ],
  };
}

describe('maternity: who is entitled', () => {
  it.each([
    ['term', 280, 279],
    ['premature', 181, 180],
  ])('%s: %i insured days, not %i', (delivery, enough, tooFew) => {
    expect(answer(question, { ...birth, delivery, insuredDays: enough }).eligible).toBe(true);
    expect(answer(question, { ...birth, delivery, insuredDays: tooFew })).toMatchObject({
      eligible: false,
      options: {},
      reasons: ['maternity.tooFewInsuredDays'],
    });
  });

  it.each([
    ['2025-03-05', '2026-03-05', true],
    ['2025-03-05', '2026-03-06', false],
    ['2024-02-28', '2025-02-28', true],
    ['2024-02-28', '2025-03-01', false],
    ['2024-02-29', '2025-02-28', true],
    ['2024-02-29', '2025-03-01', false],
    ['2023-02-28', '2024-02-29', true],
    ['2023-02-28', '2024-03-01', false],
  ])('left on %s, born on %s: %s', (leftOn, deliveredOn, eligible) => {
    expect(answer(question, { ...birth, leftOn, deliveredOn }, deliveredOn).eligible).toBe(eligible);
  });

  it('asks for pregnancy under cover only after leaving', () => {
    const unknown = { ...birth, pregnantWhileInsured: false };
    expect(answer(question, unknown).eligible).toBe(true);
    expect(answer(question, { ...unknown, leftOn: '2026-03-05' }).eligible).toBe(true);
    expect(answer(question, { ...unknown, leftOn: '2026-03-04' }).reasons).toEqual([
      'maternity.notPregnantWhileInsured',
    ]);
  });

  it('counts the calendar days of a record before the birth, overlapping spells once', () => {
    // From 29 May 2025 to 4 March 2026 are 280 days.
    expect(answer(question, insuredSince('2025-05-29')).eligible).toBe(true);
    expect(answer(question, insuredSince('2025-05-30')).reasons).toEqual(['maternity.tooFewInsuredDays']);
  });

  it('averages back from the month of leaving where cover had ended', () => {
    const salaryHistory = [
      { from: '2024-01-01', to: '2025-06-30', salary: 30_000, unit: 'A' },
      { from: '2025-07-01', to: '2025-09-10', salary: 36_000, unit: 'A' },
      { from: '2026-04-01', to: null, salary: 45_800, unit: 'B' },
    ];
    const { options } = answer(question, { deliveredOn: '2026-03-05', salaryHistory }, '2026-06-10');
    expect(options).toMatchObject({ maternity: { amount: 66_000 } });
  });
});

describe('maternity: amounts', () => {
  it('reaches the sum assured for each child born from 2026 on, and never pays less than the benefit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11_100, max: 120_000 }), fc.integer({ min: 1, max: 4 }), (salary, children) => {
        const { options } = answer(question, { ...birth, averageSalary6: salary, children });
        const benefit = salary * 2 * children;
        const subsidy = 100_000 * children - benefit;
        expect(options).toEqual({
          maternity: { amount: benefit, per: 'once' },
          ...(subsidy > 0 ? { birthSubsidy: { amount: subsidy, per: 'once' } } : {}),
          total: { amount: Math.max(benefit, 100_000 * children), per: 'once' },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has no subsidy a day before 2026', () => {
    expect(answer(question, { ...birth, deliveredOn: '2025-12-31' }).options).not.toHaveProperty('birthSubsidy');
    expect(answer(question, { ...birth, deliveredOn: '2026-01-01' }).options).toHaveProperty('birthSubsidy');
  });
});

describe('maternity: claims in time', () => {
  it('takes a silent application as made in time and says so', () => {
    const late = answer(question, { ...birth, deliveredOn: '2014-05-30' }, '2026-06-10');
    expect(late.eligible).toBe(true);
    expect(late.cautions.map((one) => one.code)).toContain('claim.limitation');
  });

  it.each([
    ['2014-05-30', '2019-05-30', true],
    ['2014-05-30', '2019-05-31', false],
    // Two years had passed before the longer period came into force on 2012-12-21, or had not.
    ['2010-12-20', '2013-01-10', false],
    ['2010-12-21', '2013-01-10', true],
  ])('born on %s, applied on %s: %s', (deliveredOn, applyOn, eligible) => {
    const { reasons } = answer(question, { ...birth, deliveredOn, applyOn }, applyOn);
    expect(reasons).toEqual(eligible ? [] : ['claim.lapsed']);
  });
});

describe('maternity: facts that stand in the way', () => {
  it.each([
    [{ ...birth, averageSalary6: undefined }, 'facts.missing facts.averageSalary6'],
    [{ ...birth, insuredDays: undefined }, 'facts.missing facts.insuredDays'],
    [{ ...birth, children: 0 }, 'facts.invalid facts.children'],
    [{ ...birth, delivery: 'early' }, 'facts.invalid facts.delivery'],
    [{ ...birth, deliveredOn: '2026-02-30' }, 'facts.invalid facts.deliveredOn'],
    [{ ...birth, applyOn: '2026-03-04' }, 'facts.invalid facts.applyOn'],
    [{ ...birth, birthDate: '2026-03-06' }, 'facts.invalid facts.birthDate'],
    [{ ...birth, deliveredOn: '1990-01-01' }, 'law.unknown laborInsurance.maternity.days'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });

  it.each([
    [45_801, '2026-03-05', true],
    [45_800, '2026-03-05', false],
    [43_901, '2016-04-30', true],
    [43_901, '2016-05-01', false],
  ])('an average of %i on %s is above the top grade: %s', (averageSalary6, deliveredOn, above) => {
    const { cautions } = answer(question, { ...birth, averageSalary6, deliveredOn });
    expect(cautions.some((one) => one.code === 'averageSalary.aboveTopGrade')).toBe(above);
  });

  it('names a misspelt fact', () => {
    const { cautions } = answer(question, { ...birth, childrn: 2 });
    expect(cautions.find((one) => one.code === 'facts.unused')?.text.en).toContain('childrn');
  });
});
