import { expect, test } from 'vitest';
import { summaryOf } from '../../../electron/desk/summary/summary-view.ts';
import type { Person, PersonRecord } from '../../../electron/records/index.ts';
import { invent } from '../../../electron/records/training/invent.ts';
import { SHOP, trainingUnits } from '../../../electron/records/training/units.ts';
import { law } from '../../rules/law-under-test.ts';

const TODAY = '2026-11-30';
const UNION = '02042567Z';

function premiumsOf(more: Partial<Person>) {
  const person = invent({ name: '王小明', identifiers: 'A123456789', birthDate: '1985-05-05', sex: 'male', more });
  const units = Object.fromEntries(trainingUnits().map((unit) => [unit.insuranceNumber, unit]));
  const record: PersonRecord = { personId: 1, person, dataAsOf: TODAY, units };
  const { premiums, premiumTotal } = summaryOf(record, law, TODAY, null);
  return { lines: premiums.map(({ label, amount }) => [label, amount]), total: premiumTotal, premiums };
}

const open = { from: '2020-01-01', to: null };

test('an employee pays a fifth of 11.5 % and of 1 %; the employer’s contribution costs nothing', () => {
  const { lines, total, premiums } = premiumsOf({
    laborInsurance: [{ ...open, unit: SHOP, salary: 45_800, category: 'employee' }],
    employmentInsurance: [{ ...open, unit: SHOP }],
    laborPension: { balance: 0, individualBalance: 0, spells: [{ ...open, unit: SHOP, wage: 45_800 }] },
  });
  // 45,800 × 11.5 % × 20 % = 1,053.4 → 1,053; 45,800 × 1 % × 20 % = 91.6 → 92
  expect(lines).toEqual([
    ['勞保、就保', 1_145],
    ['勞退', 0],
  ]);
  expect(total).toBe(1_145);
  expect(premiums[1]?.note).toContain('2,748');
});

test('a union member pays 60 % of the ordinary premium and has no employment insurance', () => {
  // 30,300 × 11.5 % × 60 % = 2,090.7 → 2,091; the occupational part depends on the union's rate and is not on record.
  const { lines } = premiumsOf({ laborInsurance: [{ ...open, unit: UNION, salary: 30_300, category: 'union' }] });
  expect(lines).toEqual([['勞保', 2_091]]);
});

test('the National Pension costs a member of the general status 60 %', () => {
  const { lines } = premiumsOf({ nationalPension: [{ ...open, paid: 'paid' }] });
  // 21,103 × 10.5 % × 60 % = 1,329.5 less a hair → 1,329
  expect(lines).toEqual([['國保', 1_329]]);
});

test('nobody who is not insured now pays; a sum with an unknown part is not told', () => {
  expect(
    premiumsOf({
      laborInsurance: [{ from: '2020-01-01', to: '2020-12-31', unit: SHOP, salary: 30_300, category: 'employee' }],
    }).lines,
  ).toEqual([]);
  const { lines, total } = premiumsOf({ farmers: [{ ...open, unit: '06031456Y' }] });
  expect(lines).toEqual([['農保', null]]);
  expect(total).toBeNull();
});
