import { describe, expect, it } from 'vitest';
import { oldAgeOverTime } from '../../../electron/rules/index.ts';
import { answer, fault, law } from '../law-under-test.ts';

const facts = {
  birthDate: '1962-03-15',
  coverage: { years: 31, months: 4 },
  coverageAfter60: { years: 4, months: 9 },
  averageSalary60: 45_800,
  averageSalary36: 45_800,
  insuredBefore2009: true,
};
const asOf = '2026-11-30';

interface Shown {
  amount: number;
  key: boolean;
  totals: { age: number; total: number; indexed?: number }[];
  overtakes: { choice: string; age: { years: number; months: number }; month: string }[];
}

function options(more: Record<string, unknown> = {}): Record<string, Shown> {
  return answer('oldAge.overTime', { ...facts, ...more }, asOf).options as Record<string, Shown>;
}

describe('oldAge.overTime', () => {
  it('says the same as the comparison of the counter, month by month', () => {
    const shown = options();
    const over = oldAgeOverTime(law, { facts, asOf, assumptions: { keepsWorking: false } });
    expect(Object.keys(shown)).toEqual([...over.rows.map((row) => row.month), 'lumpSum']);
    for (const row of over.rows) {
      const one = shown[row.month];
      expect(one).toMatchObject({ amount: row.amount, key: over.keyMonths.includes(row.month), totals: row.totals });
      const first = one?.overtakes.find(({ choice }) => choice === over.rows[0]?.month);
      expect(first?.age).toEqual(row.overtakesFirst);
      expect(one?.overtakes.find(({ choice }) => choice === 'lumpSum')?.age).toEqual(row.overtakesOnce.lumpSum);
    }
  });

  it('is ahead in the month it names, and was not in the month before', () => {
    const received = (option: string, through: string) =>
      (options({ until: `${through}-01` })[option] as unknown as { through: { total: number } }).through.total;
    const passing = Object.entries(options())
      .filter(([, one]) => one.key)
      .flatMap(([name, { overtakes }]) =>
        overtakes.filter(({ choice }) => choice === 'lumpSum').map((to) => ({ name, ...to })),
      );
    expect(passing).toHaveLength(7);
    for (const { name, choice, month } of passing) {
      expect(received(name, month)).toBeGreaterThan(received(choice, month));
      const [year = 0, number = 0] = month.split('-').map(Number);
      const before = number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
      expect(received(name, before)).toBeLessThanOrEqual(received(choice, before));
    }
  });

  it('totals to the age asked for, the usual ages before it, each once', () => {
    expect(options({ until: 82 })['2027-03']?.totals.map((one) => one.age)).toEqual([75, 80, 82]);
    expect(options({ until: 80 })['2027-03']?.totals.map((one) => one.age)).toEqual([75, 80]);
    expect(options()['2027-03']?.totals.map((one) => one.age)).toEqual([75, 80, 85, 90]);
    expect(options({ until: '2042-02-28' })['2027-03']?.totals.map((one) => one.age)).toEqual([75, 80]);
  });

  it('works on, with prices, and says so', () => {
    const given = answer('oldAge.overTime', { ...facts, keepsWorking: true, cpiGrowthPercent: 2.5 }, asOf);
    const codes = given.cautions.map((one) => one.code);
    expect(codes).toContain('overTime.keepsWorking');
    expect(codes).toContain('overTime.indexation');
    expect(codes).not.toContain('oldAge.indexation');
    const row = given.options['2027-03'] as Shown;
    expect(row.totals.every(({ total, indexed = 0 }) => indexed > total)).toBe(true);
  });

  it('leaves the loan out of the totals and says so', () => {
    const given = answer('oldAge.overTime', { ...facts, loan: { principal: 60_000, interest: 3_000 } }, asOf);
    expect(given.cautions.map((one) => one.code)).toContain('overTime.loanNotDeducted');
  });

  it('reads as a derivation, from the person to each month that passes another', () => {
    const { steps } = answer('oldAge.overTime', facts, asOf);
    expect(steps.map((one) => one.code)).toContain('overTime.start.2027-03');
    const passing = steps.find((one) => one.code === 'overTime.overtakes.2027-03.2026-11');
    expect(passing?.label.zh).toBe('116/03起領年金，累計在141/01（滿89歲10個月）超過115/11起領年金');
  });

  it.each([
    [{ until: 54 }, 'facts.invalid facts.until'],
    [{ until: 121 }, 'facts.invalid facts.until'],
    [{ until: '2100-01-01' }, 'facts.invalid facts.until'],
    [{ until: 60 }, 'facts.invalid facts.until'],
    [{ cpiGrowthPercent: 21 }, 'facts.invalid facts.cpiGrowthPercent'],
    [{ assumedSalary: 0 }, 'facts.invalid facts.assumedSalary'],
    [{ keepsWorking: 'yes' }, 'facts.invalid facts.keepsWorking'],
    [{ birthDate: undefined }, 'facts.missing facts.birthDate'],
    [{ coverage: undefined }, 'facts.missing facts.coverage'],
    [{ averageSalary60: undefined, averageSalary36: undefined }, 'facts.missing facts.averageSalary60'],
  ])('refuses %j', (wrong, code) => {
    expect(fault('oldAge.overTime', { ...facts, ...wrong }, asOf)).toBe(code);
  });
});
