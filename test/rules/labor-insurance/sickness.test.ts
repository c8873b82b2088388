import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfUp } from '../half-up.ts';
import { answer, fault } from '../law-under-test.ts';

const question = 'laborInsurance.sickness';
const stay = { hospitalDays: 18, averageSalary6: 36_000, insuredMonthsBefore: 24 };

describe('sickness of ordinary risk', () => {
  it('pays half a day from the fourth day on, every half dollar up', () => {
    let ties = 0;
    for (let salary = 29_500; salary < 29_620; salary += 1) {
      for (const hospitalDays of [4, 5, 8, 13, 18, 33, 63]) {
        const exact = BigInt(salary) * BigInt(hospitalDays - 3);
        if (exact % 60n === 30n) ties += 1;
        const { options } = answer(question, { ...stay, averageSalary6: salary, hospitalDays });
        expect(options).toMatchObject({
          sickness: { days: hospitalDays - 3, amount: halfUp(exact, 60n) },
        });
      }
    }
    expect(ties).toBeGreaterThan(20);
  });

  it('is not paid for three days or fewer, nor under continued cover', () => {
    expect(answer(question, { ...stay, hospitalDays: 3 }).reasons).toEqual(['sickness.withinWaitingDays']);
    expect(answer(question, { ...stay, hospitalDays: 0 }).reasons).toEqual(['sickness.notHospitalised']);
    expect(answer(question, { ...stay, continuation: 'laidOff' })).toMatchObject({
      eligible: false,
      options: {},
      reasons: ['sickness.continuation'],
    });
    expect(answer(question, { ...stay, continuation: null }).eligible).toBe(true);
  });

  it('lasts six months, twelve after a year of cover', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 800 }), fc.nat(30), (hospitalDays, insuredMonthsBefore) => {
        const { options, cautions } = answer(question, { ...stay, hospitalDays, insuredMonthsBefore });
        const maxMonths = insuredMonthsBefore >= 12 ? 12 : 6;
        const days = Math.min(hospitalDays - 3, maxMonths * 30);
        expect(options).toMatchObject({ sickness: { days, maxMonths } });
        const held = days < hospitalDays - 3;
        expect(cautions.some((one) => one.code === 'sickness.monthsInDays')).toBe(held);
      }),
    );
  });

  it('gives the amount without the months where these cannot matter, and asks where they do', () => {
    const silent = { hospitalDays: 18, averageSalary6: 36_000 };
    const { options, steps } = answer(question, silent);
    expect(options).toEqual({ sickness: { days: 15, amount: 9_000, per: 'once' } });
    expect(steps.map((one) => one.code)).toContain('sickness.missing.insuredMonthsBefore');
    expect(fault(question, { ...silent, hospitalDays: 184 })).toBe('facts.missing facts.insuredMonthsBefore');
  });

  it.each([
    [{ averageSalary6: 1 }, 'facts.missing facts.hospitalDays'],
    [{ hospitalDays: 18 }, 'facts.missing facts.averageSalary6'],
    [{ ...stay, hospitalDays: -1 }, 'facts.invalid facts.hospitalDays'],
    [{ ...stay, continuation: 'other' }, 'facts.invalid facts.continuation'],
    [{ ...stay, eventOn: '1990-01-01' }, 'law.unknown laborInsurance.sickness.limits'],
  ])('%j', (facts, expected) => {
    expect(fault(question, facts)).toBe(expected);
  });
});
