import { describe, expect, test } from 'vitest';
import { remindersOf } from '../../../electron/desk/summary/reminders.ts';
import type { Person, PersonRecord } from '../../../electron/records/index.ts';
import { invent } from '../../../electron/records/training/invent.ts';
import { SHOP, trainingUnits } from '../../../electron/records/training/units.ts';

const TODAY = '2026-11-30';
const STEEL = '01091234D';

function recordOf(more: Partial<Person>, birthDate = '1985-05-05'): PersonRecord {
  const person = invent({ name: '王小明', identifiers: 'A123456789', birthDate, sex: 'male', more });
  const units = Object.fromEntries(trainingUnits().map((unit) => [unit.insuranceNumber, unit]));
  return { personId: 1, person, dataAsOf: TODAY, units };
}

function cover(unit: string, from: string, to: string | null, salary = 30_300): Person['laborInsurance'][number] {
  return { unit, from, to, salary, category: 'employee' };
}

function keysOf(record: PersonRecord, today = TODAY): string[] {
  return remindersOf(record, today).map((one) => one.key);
}

function isReminded(key: string, more: Partial<Person>, today = TODAY): boolean {
  return keysOf(recordOf(more), today).includes(key);
}

test('two insured salaries: from the thirtieth day side by side they may be added, before that not (勞保19)', () => {
  const both = (from: string) => ({ laborInsurance: [cover(SHOP, '2020-01-01', null), cover(STEEL, from, null)] });
  expect(isReminded('twoSalaries', both('2026-11-02'))).toBe(true);
  expect(isReminded('twoSalaries', both('2026-11-01'))).toBe(false);
  expect(isReminded('twoSalaries', { laborInsurance: [cover(SHOP, '2026-11-20', null)] })).toBe(false);
});

test('a raise in the second unit does not make its cover new', () => {
  const laborInsurance = [
    cover(SHOP, '2020-01-01', null),
    cover(STEEL, '2021-01-01', '2026-11-14'),
    cover(STEEL, '2026-11-15', null, 31_800),
  ];
  expect(isReminded('twoSalaries', { laborInsurance })).toBe(false);
});

function raised(to: number, on: string, before: string): Partial<Person> {
  return { laborInsurance: [cover(SHOP, '2020-01-01', before), cover(SHOP, on, null, to)] };
}

describe('a raise of the insured salary', () => {
  test('of a fifth or more within six months is said; of less, or longer ago, is not', () => {
    expect(isReminded('salaryRise', raised(36_360, '2026-06-01', '2026-05-31'))).toBe(true);
    expect(isReminded('salaryRise', raised(36_359, '2026-06-01', '2026-05-31'))).toBe(false);
    expect(isReminded('salaryRise', raised(45_800, '2026-04-01', '2026-03-31'))).toBe(false);
  });
  test('in another unit is no raise', () => {
    const laborInsurance = [cover(SHOP, '2020-01-01', '2026-06-30'), cover(STEEL, '2026-07-01', null, 45_800)];
    expect(isReminded('salaryRise', { laborInsurance })).toBe(false);
  });
});

test('enrolled anew four times within a year', () => {
  const months = ['2026-01', '2026-03', '2026-05', '2026-07'];
  const spells = months.map((month) => cover(SHOP, `${month}-01`, `${month}-20`));
  expect(isReminded('oftenEnrolled', { laborInsurance: spells })).toBe(true);
  expect(isReminded('oftenEnrolled', { laborInsurance: spells.slice(1) })).toBe(false);
});

function keysBornOn(birthDate: string): string[] {
  return keysOf(recordOf({}, birthDate));
}

test('an age that opens a right is said in the ninety days before it', () => {
  expect(keysBornOn('1966-12-01')).toContain('age60');
  expect(keysBornOn('1967-02-28')).toContain('age60');
  expect(keysBornOn('1967-03-01')).not.toContain('age60');
  expect(keysBornOn('1966-11-30')).not.toContain('age60');
  expect(keysBornOn('1961-12-15')).toContain('age65');
});

function unpaid(from: string): Partial<Person> {
  return { nationalPension: [{ from, to: '2018-12-31', paid: 'unpaid' }] };
}

test('premiums of the National Pension that can be paid a little longer', () => {
  expect(isReminded('payableUntil', unpaid('2017-05-29'))).toBe(true);
  expect(isReminded('payableUntil', unpaid('2017-05-30'))).toBe(false);
  expect(isReminded('payableUntil', unpaid('2016-11-29'))).toBe(false);
});

test('a unit that owes is told to whoever answers for it; nobody is judged and nothing refused', () => {
  expect(isReminded('owingUnits', { responsibleFor: [SHOP] })).toBe(true);
  expect(isReminded('owingUnits', { responsibleFor: [STEEL] })).toBe(false);
  const laborInsurance = [cover(SHOP, '2020-01-01', '2026-05-31'), cover(SHOP, '2026-06-01', null, 45_800)];
  const text = JSON.stringify(remindersOf(recordOf({ laborInsurance, responsibleFor: [SHOP] }), TODAY));
  expect(text).not.toMatch(/詐|偽|違法|可疑|異常|拒絕|不予/);
});
