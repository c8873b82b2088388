import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsBehindAverages } from '../../electron/rules/average-salary.ts';
import { parseDay } from '../../electron/rules/calendar.ts';
import { type AnnuityOption, type OldAgeOptions } from '../../electron/rules/index.ts';
import { readSalaryHistory } from '../../electron/rules/salary-history.ts';
import { answer, fault, law } from './law-under-test.ts';

interface Spell {
  from: string;
  to: string | null;
  salary: number;
  unit?: string;
  category?: string;
}

const question = 'laborInsurance.oldAge';
const birthDate = '1955-04-10';
const asOf = '2026-06-30';

function annuityOf(salaryHistory: Spell[]): AnnuityOption {
  const { annuity }: OldAgeOptions = answer(question, { birthDate, salaryHistory }, asOf).options;
  if (annuity === undefined) throw new Error('no annuity');
  return annuity;
}

/** The average of the highest sixty months, read back from the derivation. */
function average(code: 'oldAge.averageSalary60' | 'oldAge.averageSalary36', salaryHistory: Spell[]): string {
  const given = answer(question, { birthDate, salaryHistory }, asOf);
  return given.steps.find((step) => step.code === code)?.value ?? 'none';
}

const twentyYears = { from: '2000-01-01', to: '2019-12-31', salary: 30_000, unit: 'A' };

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function isoDayIn(month: number, day: string): string {
  return `${Math.floor(month / 12)}-${pad((month % 12) + 1)}-${day}`;
}

/** Everything a history leads to, as one text. */
function figures(salaryHistory: Spell[]): string {
  const given = answer(question, { birthDate, salaryHistory }, '2030-01-31');
  return JSON.stringify([given.options, given.reasons, given.steps]);
}

/** The latest average of two units at 40,100 each. */
function cappedAverage(from: string, to: string): string {
  return average('oldAge.averageSalary36', [
    { from: '1990-01-01', to, salary: 40_100, unit: 'A' },
    { from, to, salary: 40_100, unit: 'B' },
  ]);
}

describe('seniority of a history', () => {
  it('counts overlapping spells once', () => {
    const overlap = { from: '2005-01-01', to: '2010-12-31', salary: 20_000, unit: 'B', category: 'union' };
    expect(annuityOf([twentyYears, overlap]).insuredYears).toBe(20);
  });

  it('adds all spells before odd days become a month', () => {
    const spells = [
      { from: '2000-01-01', to: '2015-06-10', salary: 30_000 },
      { from: '2018-01-01', to: '2018-01-10', salary: 30_000 },
      { from: '2019-01-01', to: '2019-01-10', salary: 30_000 },
    ];
    // 15 y 5 m and three times 10 days make 15 y 6 m.
    expect(annuityOf(spells).insuredYears).toBe(15.5);
  });

  it('neither gains nor loses a day where units change on the 31st', () => {
    const spells = [
      { from: '2000-01-01', to: '2010-03-30', salary: 30_000, unit: 'A' },
      { from: '2010-03-31', to: '2019-12-31', salary: 30_000, unit: 'B' },
    ];
    expect(annuityOf(spells).insuredYears).toBe(20);
  });

  it('leaves out cover for occupational accidents only', () => {
    const later = { from: '2020-01-01', to: '2026-05-31', salary: 30_000, category: 'pensionerOccupationalOnly' };
    expect(annuityOf([twentyYears, later]).insuredYears).toBe(20);
  });

  it('holds a person insured beyond the day of application, or without an end, not to have left', () => {
    for (const to of [null, '2026-07-01']) {
      const given = answer(question, { birthDate, salaryHistory: [{ ...twentyYears, to }] }, asOf);
      expect(given).toMatchObject({ eligible: false, options: {}, reasons: ['oldAge.stillInsured'] });
    }
    expect(answer(question, { birthDate, salaryHistory: [{ ...twentyYears, to: asOf }] }, asOf).eligible).toBe(true);
  });
});

describe('average salary of a history', () => {
  it('takes the highest salary of a month in which it changed', () => {
    const spells = [
      { from: '2000-01-01', to: '2019-12-15', salary: 30_000, unit: 'A' },
      { from: '2019-12-16', to: '2019-12-31', salary: 36_000, unit: 'A' },
    ];
    expect(average('oldAge.averageSalary60', spells)).toBe('30,100');
  });

  it('passes over months without cover when it counts back thirty-six', () => {
    const spells = [
      { from: '1998-01-01', to: '2017-12-31', salary: 30_300 },
      { from: '2019-01-01', to: '2020-12-31', salary: 36_300 },
    ];
    expect(average('oldAge.averageSalary36', spells)).toBe('34,300');
  });

  it('averages the actual period where it is shorter', () => {
    const spells = [
      { from: '2008-12-01', to: '2009-05-31', salary: 30_000 },
      { from: '2009-06-01', to: '2010-05-31', salary: 36_000 },
    ];
    expect(average('oldAge.averageSalary36', spells)).toBe('34,000');
    expect(average('oldAge.averageSalary60', spells)).toBe('34,000');
  });

  it('lists the months behind both averages, latest first', () => {
    const spells = [
      { from: '2000-01-01', to: '2014-12-31', salary: 40_100 },
      { from: '2015-01-01', to: '2019-12-31', salary: 30_300 },
    ];
    const on = parseDay(asOf);
    const history = readSalaryHistory(spells, 'facts.salaryHistory', parseDay(birthDate), on);
    const { highest, latest } = monthsBehindAverages(law, history, on);
    expect(highest).toHaveLength(60);
    expect(highest[0]).toEqual({ month: '2014-12', salary: 40_100 });
    expect(latest).toHaveLength(36);
    expect(latest.at(-1)).toEqual({ month: '2017-01', salary: 30_300 });
  });
});

describe('two salaries at once', () => {
  const second = { from: '2017-01-01', to: '2019-12-31', salary: 11_100, unit: 'B' };
  const merged = (change: Partial<Spell>) => average('oldAge.averageSalary36', [twentyYears, { ...second, ...change }]);

  it('adds them for an employee of two units', () => {
    expect(merged({})).toBe('41,100');
  });

  it.each(['union', 'fishery', 'employer', 'laidOff', 'trainee'])('takes the highest for %s', (category) => {
    expect(merged({ category })).toBe('30,000');
    expect(merged({ category, salary: 36_300 })).toBe('36,300');
  });

  it('takes the highest within one unit, and where units are not named', () => {
    expect(merged({ unit: 'A' })).toBe('30,000');
    const { unit: _first, ...unnamed } = second;
    expect(average('oldAge.averageSalary36', [twentyYears, unnamed])).toBe('30,000');
  });

  it('never passes the top grade of the month: 43,900 to April 2016, 45,800 from May', () => {
    expect(cappedAverage('2013-05-01', '2016-04-30')).toBe('43,900');
    expect(cappedAverage('2013-06-01', '2016-05-31')).toBe('43,953');
    expect(cappedAverage('2016-05-01', '2019-04-30')).toBe('45,800');
  });

  it('needs thirty consecutive days of concurrent cover', () => {
    expect(merged({ from: '2019-07-03', to: '2019-07-31' })).toBe('30,000');
    expect(merged({ from: '2019-07-02', to: '2019-07-31' })).toBe('30,308');
    expect(merged({ from: '2019-06-17', to: '2019-07-15' })).toBe('30,000');
    const twice = [
      { ...second, from: '2019-05-01', to: '2019-05-20' },
      { ...second, from: '2019-07-01', to: '2019-07-20' },
    ];
    expect(average('oldAge.averageSalary36', [twentyYears, ...twice])).toBe('30,000');
  });

  it('adds three units only on the days that all three cover', () => {
    const spells = [
      twentyYears,
      { from: '2018-01-01', to: '2018-06-15', salary: 6_000, unit: 'B' },
      { from: '2018-06-16', to: '2018-12-31', salary: 6_000, unit: 'C' },
    ];
    // Twelve months of 36,000; June never holds 42,000, for B and C do not meet.
    expect(average('oldAge.averageSalary36', spells)).toBe('32,000');
  });
});

describe('properties of a history', () => {
  const spell = fc
    .record({
      start: fc.integer({ min: 1985 * 12, max: 2023 * 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      months: fc.integer({ min: 0, max: 60 }),
      endDay: fc.integer({ min: 1, max: 28 }),
      salary: fc.constantFrom(11_100, 24_000, 30_300, 36_300, 43_900),
      unit: fc.constantFrom('A', 'B', 'C', undefined),
      category: fc.constantFrom('employee', 'union', undefined),
    })
    .map(({ start, day, months, endDay, salary, unit, category }): Spell => {
      const end = start + months;
      const lastDay = months === 0 ? Math.max(day, endDay) : endDay;
      return {
        from: `${Math.floor(start / 12)}-${pad((start % 12) + 1)}-${pad(day)}`,
        to: `${Math.floor(end / 12)}-${pad((end % 12) + 1)}-${pad(lastDay)}`,
        salary,
        ...(unit === undefined ? {} : { unit }),
        ...(category === undefined ? {} : { category }),
      };
    })
    .filter((one) => one.to !== null && one.to <= '2026-12-31');
  const histories = fc.array(spell, { minLength: 1, maxLength: 12 });

  it('the order of spells changes nothing', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (spells, stream) => {
        const shuffled = spells
          .map((one) => ({ one, key: stream.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(figures(shuffled)).toBe(figures(spells));
      }),
      { numRuns: 150 },
    );
  });

  it('a spell split in two on any day is the same cover', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), (days) => {
        const at = Date.parse('2000-01-01') + days * 86_400_000;
        const to = new Date(at - 86_400_000).toISOString().slice(0, 10);
        const split = [
          { ...twentyYears, to },
          { ...twentyYears, from: new Date(at).toISOString().slice(0, 10) },
        ];
        expect(annuityOf(split)).toEqual(annuityOf([twentyYears]));
      }),
    );
  });

  it('declared totals give the same figures as the history they were taken from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15 * 12, max: 40 * 12 }),
        fc.constantFrom(24_000, 30_300, 38_200, 43_900, 45_800),
        fc.constantFrom(24_000, 30_300, 38_200),
        (months, high, low) => {
          // Sixty months at the higher salary at the end, all on whole months before the sixtieth birthday.
          const end = 2015 * 12 + 3;
          const salaryHistory = [
            { from: isoDayIn(end - months, '01'), to: isoDayIn(end - 61, '28'), salary: Math.min(high, low) },
            { from: isoDayIn(end - 60, '01'), to: isoDayIn(end - 1, '31'), salary: high },
          ];
          salaryHistory[0]!.to = new Date(Date.parse(salaryHistory[1]!.from) - 86_400_000).toISOString().slice(0, 10);
          const fromHistory = answer(question, { birthDate, salaryHistory }, asOf).options;
          const declared = {
            birthDate,
            coverage: { years: Math.floor(months / 12), months: months % 12 },
            averageSalary60: high,
            averageSalary36: high,
            insuredBefore2009: true,
          };
          expect(answer(question, declared, asOf).options).toEqual(fromHistory);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('spells that cannot be', () => {
  it.each<[string, unknown, string]>([
    ['no list', 'x', 'facts.invalid facts.salaryHistory'],
    ['an empty list', [], 'facts.invalid facts.salaryHistory'],
    ['a spell that is no object', [3], 'facts.invalid facts.salaryHistory.0'],
    ['no salary', [{ from: '2000-01-01', to: '2001-01-01' }], 'facts.missing facts.salaryHistory.0.salary'],
    ['no end', [{ from: '2000-01-01', salary: 30_000 }], 'facts.missing facts.salaryHistory.0.to'],
    ['an impossible day', [{ ...twentyYears, from: '2001-02-29' }], 'facts.invalid facts.salaryHistory.0.from'],
    ['an end before its beginning', [{ ...twentyYears, to: '1999-12-31' }], 'facts.invalid facts.salaryHistory.0'],
    [
      'a beginning in the future',
      [twentyYears, { ...twentyYears, from: '2027-01-01', to: null }],
      'facts.invalid facts.salaryHistory.1.from',
    ],
    ['cover before birth', [{ ...twentyYears, from: '1950-01-01' }], 'facts.invalid facts.salaryHistory.0.from'],
    ['a negative salary', [{ ...twentyYears, salary: -1 }], 'facts.invalid facts.salaryHistory.0.salary'],
    ['part of a dollar', [{ ...twentyYears, salary: 30_000.5 }], 'facts.invalid facts.salaryHistory.0.salary'],
  ])('%s', (_, salaryHistory, expected) => {
    expect(fault(question, { birthDate, salaryHistory }, asOf)).toBe(expected);
  });
});
