import { expect, test } from 'vitest';
import type { Person } from '../../../electron/records/index.ts';
import { addDays, addMonths, monthsBetween } from '../../../electron/records/training/calendar.ts';
import { journeys } from '../../../electron/records/training/journeys/journeys.ts';

interface Spell {
  readonly from: string;
  readonly to: string | null;
}

function personOf(key: string, index = 0): Person {
  const person = journeys.find((journey) => journey.key === key)?.persons[index];
  if (person === undefined) throw new Error(`no ${key}`);
  return person;
}

/** Whole months of spells that begin with a month and end with one; anything else is an error of the script. */
function months(spells: readonly Spell[], until = '2026-11-30'): number {
  return spells.reduce((sum, { from, to }) => {
    const after = addDays(to ?? until, 1);
    expect(addMonths(from, monthsBetween(from, after))).toBe(after);
    return sum + monthsBetween(from, after);
  }, 0);
}

function clip(spells: readonly Spell[], from: string, to: string): Spell[] {
  return spells
    .map((spell) => ({ from: spell.from > from ? spell.from : from, to: (spell.to ?? to) < to ? spell.to : to }))
    .filter((spell) => spell.from <= (spell.to ?? to));
}

/** The insured salary of every insured month, oldest first. */
function salaries(person: Person, until = '2026-11-30'): number[] {
  return person.laborInsurance.flatMap(({ from, to, salary }) => {
    return Array.from({ length: months([{ from, to }], until) }, () => salary);
  });
}

function best(person: Person, count: number): number {
  const highest = salaries(person)
    .sort((left, right) => right - left)
    .slice(0, count);
  return highest.reduce((sum, salary) => sum + salary, 0) / count;
}

function latest(person: Person, count: number): number {
  return (
    salaries(person)
      .slice(-count)
      .reduce((sum, salary) => sum + salary, 0) / count
  );
}

function yearsAndMonths(total: number): string {
  return `${Math.floor(total / 12)}y${total % 12}m`;
}

test('J1 is the record of the first training case to the month and to the dollar', () => {
  const person = personOf('J1');
  const labor = person.laborInsurance;
  expect([person.name, person.birthDate, person.identifiers[0]?.value]).toEqual(['張正文', '1962-03-15', 'A123456789']);
  expect(yearsAndMonths(months(labor))).toBe('31y4m');
  expect(yearsAndMonths(months(clip(labor, '1900-01-01', '2008-12-31')))).toBe('18y10m');
  expect(yearsAndMonths(months(clip(labor, '2009-01-01', '2026-11-30')))).toBe('12y6m');
  const byUnit = Map.groupBy(labor, (spell) => spell.unit);
  expect([...byUnit.values()].map((spells) => yearsAndMonths(months(spells)))).toEqual([
    '9y4m',
    '9y6m',
    '4y9m',
    '7y9m',
  ]);
  const gaps = [
    { from: '1997-07-01', to: '1999-02-28' },
    { from: '2008-09-01', to: '2014-05-31' },
  ];
  expect(gaps.map((gap) => yearsAndMonths(months([gap])))).toEqual(['1y8m', '5y9m']);
  for (const gap of gaps) expect(clip(labor, gap.from, gap.to)).toEqual([]);
  expect([best(person, 60), latest(person, 36)]).toEqual([45_800, 45_800]);
  expect(yearsAndMonths(months(person.employmentInsurance))).toBe('18y2m');
  expect(yearsAndMonths(months(person.occupationalAccident))).toBe('4y7m');
  expect(yearsAndMonths(months(person.laborPension.spells))).toBe('15y8m');
  expect(person.laborPension.balance).toBe(812_436);
  expect(person.nationalPension.map((spell) => [spell.paid, months([spell])])).toEqual([
    ['paid', 61],
    ['lapsed', 7],
  ]);
  expect(labor.at(-1)?.to).toBe('2026-11-30');
  expect(person.claims).toMatchObject([{ benefit: 'sickness', amount: 6_412, paidOn: '2025-06-18' }]);
  // From the 60th birthday to the day of leaving: 4 years 8 months and odd days, which count as a month.
  expect(monthsBetween('2022-03-15', addDays('2026-11-30', 1))).toBe(56);
});

test('J2 is the published example: 10 years at 30,000 and 12 years of National Pension', () => {
  const person = personOf('J2');
  expect(months(person.laborInsurance)).toBe(120);
  expect([best(person, 60), latest(person, 36)]).toEqual([30_000, 30_000]);
  expect(months(person.nationalPension.filter((spell) => spell.paid === 'paid'))).toBe(144);
  expect(addMonths(person.birthDate, 65 * 12) <= '2026-11-30').toBe(true);
  expect(addMonths(person.birthDate, 65 * 12) >= '2026-01-01').toBe(true);
  expect(person.laborInsurance.every((spell) => spell.to !== null)).toBe(true);
  expect(person.arrears).toMatchObject([{ kind: 'nationalPension', months: 3, amount: 3 * 1_329, recoverable: true }]);
});

test('J3 reproduces the two court cases', () => {
  const employer = personOf('J3P');
  expect(yearsAndMonths(months(employer.laborInsurance))).toBe('13y2m');
  expect(Math.round(latest(employer, 36))).toBe(28_081);
  expect(months(clip(employer.laborInsurance, '1900-01-01', '2008-12-31'))).toBe(50);
  expect(addMonths(employer.birthDate, 60 * 12) < '2026-11-30').toBe(true);
  const union = personOf('J3Q');
  expect(yearsAndMonths(months(union.laborInsurance))).toBe('17y10m');
  expect([best(union, 60), latest(union, 36)]).toEqual([43_900, 43_900]);
});

test('the other journeys carry the facts of their script', () => {
  const laidOff = personOf('J4').employmentInsurance[0];
  expect(laidOff && monthsBetween(laidOff.from, addDays(laidOff.to ?? '', 1))).toBe(72);
  expect(personOf('J4').laborInsurance.at(-1)?.salary).toBe(42_000);
  expect([0, 1].map((index) => personOf('J5', index).laborInsurance.at(-1)?.salary)).toEqual([36_300, 45_800]);
  expect(personOf('J6').laborInsurance.at(-1)?.salary).toBe(30_300);
  expect(personOf('J7').occupationalAccident.at(-1)?.salary).toBe(33_300);
  expect([0, 1].map((index) => personOf('J8', index).laborInsurance.at(-1)?.salary)).toEqual([45_800, 29_500]);
  const husband = personOf('J9');
  expect(yearsAndMonths(months(husband.laborInsurance))).toBe('18y0m');
  expect([husband.diedOn, best(husband, 60), latest(husband, 6)]).toEqual(['2026-10-31', 45_800, 45_800]);
  const working = personOf('J10');
  expect(yearsAndMonths(months(working.laborPension.spells))).toBe('16y2m');
  expect([working.laborPension.balance, working.laborInsurance.at(-1)?.to]).toEqual([1_120_000, null]);
  expect(personOf('J11').responsibleFor).toEqual(['05076891S']);
  expect(personOf('J12').privacyLock).toBe(true);
  expect(personOf('E1').identifiers.map((identifier) => identifier.kind)).toEqual([
    'residentNumber',
    'oldResidentNumber',
  ]);
  expect(personOf('E2', 1).name).toBe("林𤭢 Lisin Ma'adac");
  expect(personOf('E16').laborInsurance.at(-1)?.to).toBeNull();
  expect(new Set(personOf('E16').laborInsurance.map((spell) => spell.unit)).size).toBe(2);
  expect(personOf('E14').laborInsurance.filter((spell) => spell.to === null)).toHaveLength(2);
});
