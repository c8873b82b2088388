import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../electron/rules/index.ts';
import { ask } from './law-under-test.ts';

const questions = [
  'laborInsurance.premium',
  'laborInsurance.lateFee',
  'nationalPension.premium',
  'laborPension.contribution',
  'employmentInsurance.unemployment',
  'employmentInsurance.earlyReemployment',
  'employmentInsurance.training',
  'employmentInsurance.parentalLeave',
  'occupationalAccident.sickness',
  'occupationalAccident.disability',
  'occupationalAccident.death',
  'occupationalAccident.missing',
];
const numbers = ['insuredSalary', 'days', 'continuationYear', 'occupationalRate', 'payable', 'daysLate', 'daysInMonth'];
const more = [
  'monthlyWage',
  'ratePercent',
  'ageAtLeaving',
  'dependants',
  'workIncome',
  'monthsDrawn',
  'averageSalary6',
];
const others = ['entitledMonths', 'monthsPaid', 'trainingDays', 'tailHours', 'singleDays', 'daysUnable', 'wardDays'];
const last = ['survivors', 'pensionerMonthly', 'otherPension', 'fullMonths', 'previousGrade', 'averageSalary60'];
const dates = ['leftOn', 'registeredOn', 'exhaustedOn', 'leaveFrom', 'leaveTo', 'childBornOn', 'accidentOn', 'diedOn'];
const texts = ['category', 'share', 'leaving', 'level', 'grades', 'otherParent', 'coverage', 'salaryHistory'];

const day = fc.constantFrom('2000-02-29', '2009-04-30', '2018-08-01', '2022-05-01', '2026-01-31', '2027-01-01');
const amount = fc.oneof(fc.integer({ min: -2, max: 60 }), fc.integer({ min: 0, max: 2_000_000_000 }), fc.double());
const shaped = fc.oneof(
  fc.constantFrom('employee', 'union', 'pensionerOccupationalOnly', 'general', 'involuntary', 'fixedTerm', 'total'),
  fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 3 }),
  fc.record({ from: day, to: day, sameChild: fc.boolean() }),
  fc.record({ years: fc.nat(40), days: fc.nat(40) }),
  fc.array(fc.record({ from: day, to: fc.option(day), salary: fc.integer({ min: 1, max: 90_000 }) }), { maxLength: 4 }),
);
const fact = (names: string[], value: fc.Arbitrary<unknown>) =>
  fc.dictionary(fc.constantFrom(...names), fc.oneof({ weight: 9, arbitrary: value }, fc.anything()));

describe('questions about premiums and short-term benefits', () => {
  it('always answer or refuse with a code, a path and a sentence, whatever the facts are', () => {
    let answered = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fact([...numbers, ...more, ...others, ...last], amount),
        fact(dates, day),
        fact(texts, shaped),
        day,
        (question, amounts, days, shapes, asOf) => {
          const given = ask(question, { ...amounts, ...days, ...shapes }, asOf);
          if (isRefusal(given)) {
            expect(given.error.code).toMatch(/^(facts\.(missing|invalid)|law\.unknown)$/);
            expect(given.error.message.zh).toMatch(/[\u4e00-\u9fff]/);
          } else {
            answered += 1;
            expect(given.eligible).toBe(given.reasons.length === 0);
            expect(given.eligible).toBe(Object.keys(given.options).length > 0);
            for (const line of given.steps) expect(line.label.zh).not.toBe('');
          }
        },
      ),
      { numRuns: 3_000 },
    );
    expect(answered).toBeGreaterThan(10);
  });

  it.each([
    ['laborInsurance.premium', { insuredSalary: 29_500, days: 10, category: 'union', occupationalRate: 0.0014 }],
    ['employmentInsurance.unemployment', { leaving: 'involuntary', averageSalary6: 30_300, workIncome: 12_000 }],
    ['employmentInsurance.parentalLeave', { leaveFrom: '2026-02-01', leaveTo: '2026-03-10', averageSalary6: 30_300 }],
    ['occupationalAccident.death', { survivors: 2, otherPension: 20_000, averageSalary6: 30_300 }],
  ])('%s does not depend on the order of the facts', (question, facts) => {
    const reversed = Object.fromEntries(Object.entries(facts).toReversed());
    expect(ask(question, reversed)).toEqual(ask(question, facts));
  });
});
