import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { daysAfter, isoDay, nextDay, parseDay } from '../../../electron/rules/calendar.ts';
import { daysIn, parentalPeriods } from '../../../electron/rules/employment-insurance/parental-periods.ts';
import { halfUp, range } from '../half-up.ts';
import { answer, fault } from '../law-under-test.ts';

const question = 'employmentInsurance.parentalLeave';
const option = z.object({
  allowance: z.int(),
  subsidy: z.int(),
  amount: z.int(),
  periods: z.array(z.tuple([z.string(), z.string()])),
  monthsPaid: z.number(),
  total: z.int(),
});
const base = { averageSalary6: 45_800, coverage: { years: 2 } };

function pay(facts: Record<string, unknown>): z.output<typeof option> {
  return option.parse(answer(question, { ...base, ...facts }).options['parentalLeave']);
}

function total(leaveFrom: string, leaveTo: string): number {
  return pay({ leaveFrom, leaveTo }).total;
}

describe('periods of parental leave', () => {
  const start = fc.integer({ min: 0, max: 5_000 }).map((days) => daysAfter(parseDay('2012-01-01'), days));

  it('follow on one another without a gap and cover the leave', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom('wholeMonth', 'days'),
        (from, days, rule) => {
          const leave = { from, to: daysAfter(from, days) };
          const periods = parentalPeriods(leave, 24, rule);
          periods.forEach((one, index) => {
            const before = periods[index - 1];
            expect(one.from).toBe(before === undefined ? from : nextDay(before.to));
            expect(one.thirtieths).toBeGreaterThan(0);
            expect(one.thirtieths).toBeLessThanOrEqual(30);
          });
          const last = periods.at(-1)?.to ?? 0;
          if (rule === 'days') expect(last).toBe(leave.to);
          else expect(last).toBeGreaterThanOrEqual(leave.to);
        },
      ),
    );
  });

  it('ends on the last day of a month that has no corresponding day', () => {
    const leave = { from: parseDay('2023-01-31'), to: parseDay('2023-05-30') };
    expect(parentalPeriods(leave, 6, 'wholeMonth').map((one) => isoDay(one.to))).toEqual([
      '2023-02-28',
      '2023-03-30',
      '2023-04-30',
      '2023-05-30',
    ]);
  });

  it('counts both ends of a stretch', () => {
    expect(daysIn({ from: parseDay('2026-03-01'), to: parseDay('2026-03-01') })).toBe(1);
  });
});

describe('parental leave allowance', () => {
  it('rounds allowance and subsidy of every number of days by itself, ties up', () => {
    for (const salary of [29_500, 30_301, 33_335, 45_800]) {
      for (const days of range(1, 30)) {
        const facts = { averageSalary6: salary, leaveFrom: '2026-03-01', leaveTo: '2026-12-31', singleDays: days };
        const of = (percent: bigint) => halfUp(BigInt(salary) * percent * BigInt(days), 3_000n);
        expect(pay(facts).total).toBe(of(60n) + of(20n));
      }
    }
  });

  it('pays a part month by days from 2026 and as a whole month before, whatever the month', () => {
    expect(pay({ leaveFrom: '2025-12-31', leaveTo: '2025-12-31' }).total).toBe(36_640);
    expect(pay({ leaveFrom: '2026-01-01', leaveTo: '2026-01-01' }).total).toBe(916 + 305);
    expect(pay({ leaveFrom: '2026-01-01', leaveTo: '2026-01-30' })).toMatchObject({ monthsPaid: 1, total: 36_640 });
    const running = answer(question, { ...base, leaveFrom: '2025-12-15', leaveTo: '2026-01-20' });
    expect(running.options).toMatchObject({ parentalLeave: { monthsPaid: 2 } });
    expect(running.cautions.map((one) => one.code)).toContain('parentalLeave.transition2026');
  });

  it('never pays less for a longer leave, nor more than six months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 700 }), (start, length) => {
        const from = daysAfter(parseDay('2016-01-01'), start);
        const leave = (days: number) => pay({ leaveFrom: isoDay(from), leaveTo: isoDay(daysAfter(from, days)) });
        const one = leave(length);
        expect(leave(length + 1).total).toBeGreaterThanOrEqual(one.total);
        expect(one.monthsPaid).toBeLessThanOrEqual(6);
        expect(one.total).toBeLessThanOrEqual(6 * 36_640);
      }),
    );
  });

  it('begins the subsidy on 2021-07-01, by days within a period', () => {
    expect(total('2021-06-01', '2021-06-30')).toBe(27_480);
    expect(total('2021-06-02', '2021-07-01')).toBe(27_480 + 305);
    expect(total('2021-06-30', '2021-07-29')).toBe(27_480 + 8_855);
    expect(total('2021-07-01', '2021-07-31')).toBe(36_640);
  });

  it('leaves out only the months in common where both parents may not draw at once', () => {
    const given = answer(question, {
      ...base,
      leaveFrom: '2015-01-01',
      leaveTo: '2015-06-30',
      otherParent: { from: '2015-04-10', to: '2015-12-31', sameChild: true },
    });
    expect(given.options).toMatchObject({ parentalLeave: { monthsPaid: 3 } });
    expect(given.cautions.map((one) => one.code)).toContain('parentalLeave.oneOfBoth');
  });

  it.each([
    ['2018-07-31', false, false],
    ['2018-08-01', false, true],
    ['2018-08-01', true, false],
    ['2022-01-17', true, false],
    ['2022-01-17', false, true],
    ['2022-01-18', true, true],
  ])('%s, the same child %s: both at once %s', (day, sameChild, allowed) => {
    const facts = { ...base, leaveFrom: day, leaveTo: day, otherParent: { from: day, to: day, sameChild } };
    expect(answer(question, facts).eligible).toBe(allowed);
  });

  it.each([
    [{ leaveTo: '2025-08-31' }, 'facts.missing facts.leaveFrom'],
    [{ leaveFrom: '2025-08-31' }, 'facts.missing facts.leaveTo'],
    [{ leaveFrom: '2025-08-31', leaveTo: '2025-08-30' }, 'facts.invalid facts.leaveTo'],
    [{ leaveFrom: '2025-08-01', leaveTo: '2025-08-30', childBornOn: '2025-08-02' }, 'facts.invalid facts.childBornOn'],
    [{ leaveFrom: '2026-08-01', leaveTo: '2026-12-30', singleDays: 31 }, 'facts.invalid facts.singleDays'],
    [{ leaveFrom: '2026-08-01', leaveTo: '2026-08-03', singleDays: 4 }, 'facts.invalid facts.singleDays'],
    [
      { leaveFrom: '2025-08-01', leaveTo: '2025-12-31', singleDays: 4 },
      'law.unknown employmentInsurance.parentalSingleDays',
    ],
    [{ leaveFrom: '2009-04-30', leaveTo: '2009-12-31' }, 'law.unknown employmentInsurance.parentalLeave'],
    [
      { leaveFrom: '2025-08-01', leaveTo: '2025-12-31', otherParent: { from: '2025-09-01' } },
      'facts.missing facts.otherParent.to',
    ],
  ])('%j', (facts, expected) => {
    expect(fault(question, { ...base, ...facts })).toBe(expected);
  });

  it('needs the average only where something is payable', () => {
    const facts = { leaveFrom: '2025-08-01', leaveTo: '2025-12-31' };
    expect(fault(question, facts)).toBe('facts.missing facts.averageSalary6');
    expect(answer(question, { ...facts, coverage: { months: 3 } }).reasons).toEqual([
      'parentalLeave.tooFewInsuredMonths',
    ]);
  });

  it('stops on the eve of the third birthday, on 29 February too', () => {
    const facts = { leaveFrom: '2026-12-15', leaveTo: '2027-06-30', childBornOn: '2024-02-29' };
    const periods = pay(facts).periods;
    expect(periods.at(-1)).toEqual(['2027-02-15', '2027-02-28']);
  });
});
