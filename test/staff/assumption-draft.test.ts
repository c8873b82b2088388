import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assumptions, assumptions } from '../../src/contract/staff-view.ts';
import { readAssumptions, writeAssumptions } from '../../src/staff/assumption-draft.ts';

const empty = writeAssumptions({
  leaveOn: null,
  applyMonth: null,
  averageSalary60: null,
  averageSalary36: null,
  priceGrowthPercent: null,
  toAge: null,
});

const supposed: fc.Arbitrary<Assumptions> = fc.record({
  leaveOn: fc.option(fc.constant('2027-03-31')),
  applyMonth: fc.option(
    fc
      .tuple(fc.integer({ min: 1912, max: 2111 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  ),
  averageSalary60: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  averageSalary36: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  priceGrowthPercent: fc.option(fc.constantFrom('0', '1.5', '2.25', '99.99')),
  toAge: fc.option(fc.integer({ min: 66, max: 110 })),
});

describe('assumptions as typed', () => {
  it('come back as they were supposed', () => {
    fc.assert(
      fc.property(supposed, (given) => {
        expect(readAssumptions(writeAssumptions(given)).assumptions).toEqual(given);
      }),
    );
  });

  it('are taken with commas and a percent sign', () => {
    const { assumptions: read } = readAssumptions({ ...empty, averageSalary60: '45,800', priceGrowthPercent: '1.5%' });
    expect(read).toMatchObject({ averageSalary60: 45_800, priceGrowthPercent: '1.5', toAge: null });
  });

  it('name the fields that cannot be read, and give nothing', () => {
    const { assumptions: read, wrong } = readAssumptions({
      ...empty,
      applyMonth: '116/13',
      averageSalary36: '1000001',
      priceGrowthPercent: '1.555',
      toAge: '65',
    });
    expect(read).toBeNull();
    expect([...wrong].sort()).toEqual(['applyMonth', 'averageSalary36', 'priceGrowthPercent', 'toAge']);
  });

  it('are never anything the contract would refuse', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', '116/03', '45800', '1.5', '90'));
    const typed = fc.record({ applyMonth: text, averageSalary60: text, priceGrowthPercent: text, toAge: text });
    fc.assert(
      fc.property(typed, (draft) => {
        const { assumptions: read, wrong } = readAssumptions({ ...empty, ...draft });
        expect(read === null).toBe(wrong.size > 0);
        if (read !== null) expect(assumptions.parse(read)).toEqual(read);
      }),
    );
  });
});
