import { expect, test } from 'vitest';
import { schemesOf } from '../../../electron/desk/summary/schemes.ts';
import type { Person } from '../../../electron/records/index.ts';
import { invent } from '../../../electron/records/training/invent.ts';
import { SHOP, trainingUnits } from '../../../electron/records/training/units.ts';

const TODAY = '2026-11-30';
const UNION = '02042567Z';
const units = Object.fromEntries(trainingUnits().map((unit) => [unit.insuranceNumber, unit]));

function laborOf(laborInsurance: Person['laborInsurance']) {
  const more = { laborInsurance };
  const person = invent({ name: '王小明', identifiers: 'A123456789', birthDate: '1985-05-05', sex: 'male', more });
  return schemesOf({ personId: 1, person, dataAsOf: TODAY, units }, TODAY, null)[0];
}

const shop = { unit: SHOP, category: 'employee' } as const;
const union = { unit: UNION, category: 'union' } as const;

test('whoever works for two units reads both, each with its own salary of today', () => {
  const labor = laborOf([
    { ...shop, from: '2018-01-01', to: '2019-12-31', salary: 36_300 },
    { ...shop, from: '2020-01-01', to: null, salary: 45_800 },
    { ...union, from: '2026-11-10', to: null, salary: 30_300 },
  ]);
  expect(labor?.unit).toBe(`${units[SHOP]?.name}、${units[UNION]?.name}`);
  expect(labor?.salary).toBe('45,800、30,300 元');
  expect(labor?.status).toBe('在保');
});

test('what has ended is not told beside what runs; the last one stands where nothing runs', () => {
  const ended = { ...union, from: '2026-01-01', to: '2026-05-31', salary: 30_300 };
  const running = laborOf([{ ...shop, from: '2020-01-01', to: null, salary: 45_800 }, ended]);
  expect([running?.unit, running?.salary]).toEqual([units[SHOP]?.name, '45,800 元']);
  const over = laborOf([{ ...shop, from: '2020-01-01', to: '2025-01-31', salary: 45_800 }, ended]);
  expect([over?.unit, over?.salary, over?.status]).toEqual([units[UNION]?.name, '30,300 元', '115/05/31 已退保']);
});
