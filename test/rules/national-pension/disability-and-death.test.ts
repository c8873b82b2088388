import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { halfUp } from '../half-up.ts';
import { answer, fault } from '../law-under-test.ts';

const codes = (list: readonly { code: string }[]) => list.map((one) => one.code);

describe('National Pension disability', () => {
  const question = 'nationalPension.disability';
  const shape = z.object({ annuity: z.object({ computed: z.int(), amount: z.int() }) });

  it('is years at 1.3 %, never below the floor of the day asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 17 }), fc.integer({ min: 0, max: 11 }), (years, months) => {
        const coverage = { years, months };
        const { annuity } = shape.parse(answer(question, { coverage }).options);
        expect(annuity.computed).toBe(halfUp(21_103n * BigInt(years * 12 + months) * 13n, 12_000n));
        expect(annuity.amount).toBe(Math.max(5_437, annuity.computed));
        const barred = shape.parse(answer(question, { coverage, barredFromFloor: true }).options).annuity;
        expect(barred.amount).toBe(annuity.computed);
      }),
      { numRuns: 40 },
    );
  });

  it('prices years at the amount of the day asked, not of the day of the event', () => {
    const facts = { coverage: { years: 10 }, eventOn: '2014-05-01', barredFromFloor: true };
    expect(answer(question, facts, '2014-06-10').options).toMatchObject({ annuity: { amount: 2_246 } });
    expect(answer(question, facts, '2026-06-10').options).toMatchObject({ annuity: { amount: 2_743 } });
  });

  it.each([
    [{}, 'facts.missing facts.coverage'],
    [{ coverage: { years: 1 }, eventOn: '2026-06-11' }, 'facts.invalid facts.eventOn'],
    [
      { coverage: { years: 1 }, laborInsurance: { coverage: { years: 1 } } },
      'facts.missing facts.laborInsurance.averageSalary60',
    ],
    [{ coverage: { years: 1 }, birthDate: '2030-01-01' }, 'facts.invalid facts.birthDate'],
    [{ coverage: { years: 1 }, eventOn: '2024-01-01', applyOn: '2023-01-01' }, 'facts.invalid facts.applyOn'],
  ])('%j: %s', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });

  it('names what it assumes and a fact that played no part', () => {
    const { cautions } = answer(question, { disabledBeforeJoining: true, covrage: 3 });
    expect(codes(cautions)).toEqual(expect.arrayContaining(['nationalPension.disability.meansTest', 'facts.unused']));
  });
});

describe('National Pension death', () => {
  const question = 'nationalPension.death';

  it('drops the funeral benefit after five years and keeps the annuity', () => {
    const facts = { diedOn: '2019-03-01', coverage: { years: 10 }, survivors: 1 };
    expect(Object.keys(answer(question, { ...facts, applyOn: '2024-03-01' }).options)).toContain('funeral');
    const late = answer(question, { ...facts, applyOn: '2024-03-02' });
    expect(Object.keys(late.options)).toEqual(['survivorAnnuity']);
    expect(codes(late.cautions)).toContain('nationalPension.death.backPayment');
  });

  it('gives no funeral benefit for a pensioner, nor after 65', () => {
    expect(Object.keys(answer(question, { pensionerMonthly: 9_000, survivors: 1 }).options)).toEqual([
      'survivorAnnuity',
    ]);
    const unclaimed = { birthDate: '1961-06-10', coverage: { years: 12 }, survivors: 1 };
    expect(Object.keys(answer(question, unclaimed, '2026-06-10').options)).toEqual(['survivorAnnuity']);
    expect(Object.keys(answer(question, unclaimed, '2026-06-09').options)).toContain('funeral');
  });

  it('says which fact is missing for the annuity', () => {
    expect(codes(answer(question, { survivors: 1 }).steps)).toContain('nationalPension.death.missing.coverage');
    expect(codes(answer(question, { coverage: { years: 3 } }).steps)).toContain(
      'nationalPension.death.missing.survivors',
    );
    expect(fault(question, { pensionerMonthly: 9_000 })).toBe('facts.missing facts.survivors');
  });

  it('refuses survivors where there are none, and a death still to come', () => {
    expect(fault(question, { anySurvivor: false, survivors: 1 })).toBe('facts.invalid facts.survivors');
    expect(fault(question, { diedOn: '2026-06-11', survivors: 1 })).toBe('facts.invalid facts.diedOn');
    expect(answer(question, { pensionerMonthly: 9_000, survivors: 0 }).reasons).toEqual([
      'nationalPension.death.noQualifiedSurvivor',
    ]);
  });
});
