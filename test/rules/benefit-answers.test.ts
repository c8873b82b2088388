import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../electron/rules/index.ts';
import { step as stepSchema, caution as cautionSchema } from '../../src/contract/answer.ts';
import { ask } from './law-under-test.ts';

const questions = [
  'laborInsurance.maternity',
  'laborInsurance.familyDeath',
  'laborInsurance.death',
  'laborInsurance.disability',
  'laborInsurance.sickness',
  'nationalPension.maternity',
  'nationalPension.funeral',
  'farmers.maternity',
  'farmers.funeral',
  'wageArrears.repayment',
  'enrolment.obligations',
];

const day = fc.constantFrom(
  '1960-02-29',
  '1994-12-31',
  '2009-01-01',
  '2014-05-30',
  '2025-12-31',
  '2026-06-10',
  '2031-01-01',
);
const sum = fc.oneof(fc.nat(50_000), fc.constantFrom(1, 10_000_000));
const seniority = fc.record({ years: fc.nat(45), months: fc.nat(13), days: fc.nat(40) }, { requiredKeys: [] });
const history = fc.array(fc.record({ from: day, to: fc.option(day), salary: sum, unit: fc.constantFrom('A', 'B') }), {
  maxLength: 4,
});
const plausible = {
  birthDate: day,
  eventOn: day,
  applyOn: day,
  coverage: seniority,
  averageSalary60: sum,
  averageSalary36: sum,
  averageSalary6: sum,
  insuredBefore2009: fc.boolean(),
  salaryHistory: history,
  deliveredOn: day,
  delivery: fc.constantFrom('term', 'premature', 'miscarriage'),
  children: fc.nat(13),
  insuredDays: fc.nat(1_000),
  leftOn: day,
  pregnantWhileInsured: fc.boolean(),
  nationality: fc.constantFrom('roc', 'foreign'),
  relation: fc.constantFrom('spouse', 'parent', 'child'),
  ageOfDeceased: fc.nat(130),
  survivors: fc.nat(6),
  anySurvivor: fc.boolean(),
  pensionerMonthly: sum,
  familyGrantPaid: sum,
  coverEndedOn: day,
  grades: fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 5 }),
  previousGrade: fc.integer({ min: 1, max: 15 }),
  permanentIncapacity: fc.boolean(),
  dependants: fc.nat(4),
  nationalPension: fc.record({ coverage: seniority }),
  hospitalDays: fc.nat(700),
  insuredMonthsBefore: fc.nat(40),
  monthlyWage: sum,
  unpaidMonths: fc.nat(12),
  severanceAndPension: sum,
  averageWage: sum,
  insuredBefore60: fc.boolean(),
  receivedOldAge: fc.constantFrom('laborInsurance', 'civil', 'military', null),
  employees: fc.nat(9),
};
const facts = fc.record(plausible, { requiredKeys: [] });
const nonsense = fc.dictionary(fc.constantFrom(...Object.keys(plausible)), fc.anything(), { maxKeys: 6 });

/** Every number of money inside the options. */
function amounts(options: Readonly<Record<string, object>>): unknown[] {
  return Object.values(options).flatMap((option) => ('amount' in option ? [option.amount] : []));
}

describe('answers of the benefits', () => {
  it.each(questions)('%s: an answer in its form, or a coded fault, whatever the facts are', (question) => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: facts }, { weight: 1, arbitrary: nonsense }), day, (given, asOf) => {
        const answered = ask(question, given, asOf);
        if (isRefusal(answered)) {
          expect(answered.error.code).toMatch(/^(facts\.(missing|invalid)|law\.unknown)$/);
          expect(answered.error.path).not.toBe('');
          return;
        }
        expect(answered.eligible).toBe(answered.reasons.length === 0);
        expect(Object.keys(answered.options).length > 0).toBe(answered.eligible);
        for (const amount of amounts(answered.options))
          expect(Number.isSafeInteger(amount) && Number(amount) >= 0).toBe(true);
        for (const one of answered.steps) expect(stepSchema.safeParse(one).error).toBeUndefined();
        for (const one of answered.cautions) expect(cautionSchema.safeParse(one).error).toBeUndefined();
      }),
      { numRuns: 120 },
    );
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), facts, day, (question, given, asOf) => {
        const turned = Object.fromEntries(Object.entries(given).toReversed());
        const [one, other] = [ask(question, given, asOf), ask(question, turned, asOf)];
        expect(isRefusal(other) ? other.error.code : other.options).toEqual(
          isRefusal(one) ? one.error.code : one.options,
        );
      }),
      { numRuns: 150 },
    );
  });
});
