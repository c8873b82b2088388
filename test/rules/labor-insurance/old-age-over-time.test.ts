import { describe, expect, it } from 'vitest';
import { type OldAgeOptions, oldAgeOverTime } from '../../../electron/rules/index.ts';
import { answer, law } from '../law-under-test.ts';

function age(one?: { years: number; months: number }): string {
  return one === undefined ? '—' : `${one.years}y${one.months}m`;
}

function start(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

const facts = {
  birthDate: '1962-03-15',
  coverage: { years: 31, months: 4 },
  coverageAfter60: { years: 4, months: 9 },
  averageSalary60: 45_800,
  averageSalary36: 45_800,
  insuredBefore2009: true,
};
const asOf = '2026-11-30';
const leaving = oldAgeOverTime(law, { facts, asOf, assumptions: { keepsWorking: false, chosenAge: 82 } });

describe('one person over time', () => {
  it('gives the table of the design, to the dollar and the month', () => {
    const table = leaving.rows
      .filter((row) => leaving.keyMonths.includes(row.month))
      .map((row) => [
        row.month,
        age(row.age),
        row.adjustmentPercent,
        row.amount,
        row.differenceToFirst,
        age(row.overtakesFirst),
        age(row.overtakesOnce.lumpSum),
        row.totals.find((one) => one.age === 80)?.total,
        row.totals.find((one) => one.age === 90)?.total,
      ]);
    expect(table).toEqual([
      ['2026-11', '64y8m', -1.32, 21_947, 0, '—', '72y11m', 4_038_248, 6_671_888],
      ['2027-03', '65y0m', 0, 22_241, 294, '89y10m', '73y2m', 4_003_380, 6_672_300],
      ['2028-03', '66y0m', 4, 23_131, 1_184, '90y8m', '73y10m', 3_886_008, 6_661_728],
      ['2029-03', '67y0m', 8, 24_020, 2_073, '91y8m', '74y6m', 3_747_120, 6_629_520],
      ['2030-03', '68y0m', 12, 24_910, 2_963, '92y8m', '75y3m', 3_587_040, 6_576_240],
      ['2031-03', '69y0m', 16, 25_800, 3_853, '93y8m', '76y0m', 3_405_600, 6_501_600],
      ['2032-03', '70y0m', 20, 26_689, 4_742, '94y8m', '76y9m', 3_202_680, 6_405_360],
    ]);
    expect(leaving.once).toEqual([{ option: 'lumpSum', months: 47.66, amount: 2_182_828 }]);
  });

  it('has one row a month, each the same as asking that month directly', () => {
    expect(leaving.rows).toHaveLength(65);
    for (const row of leaving.rows) {
      const lastDay = new Date(Date.UTC(Number(row.month.slice(0, 4)), Number(row.month.slice(5)), 0));
      const direct = answer('laborInsurance.oldAge', facts, lastDay.toISOString().slice(0, 10))
        .options as OldAgeOptions;
      expect(direct.annuity).toMatchObject({ amount: row.amount, adjustmentPercent: row.adjustmentPercent });
    }
  });

  it('counts totals and crossings as a month by month sum does', () => {
    const birth = 1962 * 12 + 2;
    const first = leaving.rows[0]!;
    for (const row of leaving.rows) {
      let own = 0;
      let other = 0;
      let passed: number | undefined;
      for (let month = start(first.month); month < birth + 120 * 12; month += 1) {
        const total = row.totals.find((one) => birth + one.age * 12 === month);
        if (total !== undefined) expect(total.total).toBe(own);
        own += month >= start(row.month) ? row.amount : 0;
        other += first.amount;
        if (own > other) passed ??= month - birth;
      }
      const stated =
        row.overtakesFirst === undefined ? undefined : row.overtakesFirst.years * 12 + row.overtakesFirst.months;
      expect(stated).toBe(passed);
    }
  });

  it('lets seniority grow while working on, as an assumption', () => {
    const working = oldAgeOverTime(law, { facts, asOf, assumptions: { keepsWorking: true } });
    const at65 = working.rows.find((row) => row.month === '2027-03');
    expect(at65).toMatchObject({ amount: 22_483, insuredYears: 31.67 });
    expect(working.cautions.map((one) => one.code)).toContain('overTime.keepsWorking');
  });

  it('continues a record at the assumed salary and leaves it at the end of each claim month', () => {
    const salaryHistory = [{ from: '2000-01-01', to: null, salary: 30_300, unit: 'A' }];
    const record = { birthDate: '1962-03-15', salaryHistory };
    const working = oldAgeOverTime(law, { facts: record, asOf, assumptions: { keepsWorking: true, salary: 45_800 } });
    const direct = answer(
      'laborInsurance.oldAge',
      {
        ...record,
        salaryHistory: [
          { from: '2000-01-01', to: '2026-11-30', salary: 30_300 },
          { from: '2026-12-01', to: '2028-05-31', salary: 45_800 },
        ],
      },
      '2028-05-31',
    ).options as OldAgeOptions;
    expect(working.rows.find((row) => row.month === '2028-05')?.amount).toBe(direct.annuity?.amount);
    const stopping = oldAgeOverTime(law, { facts: record, asOf, assumptions: { keepsWorking: false } });
    expect(stopping.rows[0]).toMatchObject({ month: '2026-11', insuredYears: 26.92 });
  });

  it('begins deferral when the years are completed by working on', () => {
    const short = { birthDate: '1960-05-10', coverage: { years: 14 }, averageSalary60: 30_300 };
    const working = oldAgeOverTime(law, { facts: short, asOf, assumptions: { keepsWorking: true } });
    expect(working.rows[0]).toMatchObject({ month: '2027-11', adjustmentPercent: 0, insuredYears: 15 });
    expect(working.rows[12]).toMatchObject({ month: '2028-11', adjustmentPercent: 4 });
    const stopping = oldAgeOverTime(law, { facts: short, asOf, assumptions: { keepsWorking: false } });
    expect(stopping.rows).toEqual([]);
    expect(stopping.reasons).toContain('oldAge.fewerThan15Years');
    expect(stopping.once).toEqual([{ option: 'oneTime', months: 14, amount: 424_200 }]);
  });

  it('waits for 65 with National Pension years and then has one row', () => {
    const combined = {
      birthDate: '1962-03-15',
      coverage: { years: 10 },
      averageSalary60: 30_000,
      nationalPension: { coverage: { years: 12 } },
    };
    const over = oldAgeOverTime(law, { facts: combined, asOf, assumptions: { keepsWorking: false } });
    expect(over.rows.map((row) => [row.month, row.amount])).toEqual([['2027-03', 5_325]]);
  });
});

describe('assumed price adjustments', () => {
  const indexed = oldAgeOverTime(law, { facts, asOf, assumptions: { keepsWorking: false, cpiGrowthPercent: '2.5' } });

  it('come only when 5% is reached, from May of the year after, on the adjusted amount', () => {
    // 1.025² = 1.050625: 5.06% every two years, first for the growth 2026 → 2028, in May 2029.
    const birth = 1962 * 12 + 2;
    let amount = 21_947;
    let sum = 0;
    for (let month = 2026 * 12 + 10; month < birth + 80 * 12; month += 1) {
      const year = Math.floor(month / 12);
      if (month % 12 === 4 && year >= 2029 && (year - 2029) % 2 === 0) {
        amount += Math.floor((amount * 506 + 5_000) / 10_000);
      }
      sum += amount;
    }
    expect(indexed.rows[0]?.totals.find((one) => one.age === 80)).toEqual({ age: 80, total: 4_038_248, indexed: sum });
  });

  it('never come where the growth stays below the threshold', () => {
    const flat = oldAgeOverTime(law, { facts, asOf, assumptions: { keepsWorking: false, cpiGrowthPercent: '0.05' } });
    for (const row of flat.rows) for (const one of row.totals) expect(one.indexed).toBe(one.total);
  });

  it('are named as an assumption', () => {
    expect(indexed.cautions.find((one) => one.code === 'overTime.indexation')?.text.zh).toContain('2.5%');
    expect(leaving.cautions.map((one) => one.code)).toContain('overTime.noIndexation');
  });

  it.each(['x', '', '21', '-11', '1e1'])('refuse a growth of %j', (cpiGrowthPercent) => {
    expect(() => oldAgeOverTime(law, { facts, asOf, assumptions: { keepsWorking: false, cpiGrowthPercent } })).toThrow(
      'facts.invalid assumptions.cpiGrowthPercent',
    );
  });
});
