import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseDay } from '../../../electron/rules/calendar.ts';
import { listOn } from '../../../electron/rules/law.ts';
import type { PremiumTable } from '../../../electron/rules/premium-tables/table.ts';
import { premiumTables } from '../../../electron/rules/premium-tables/tables.ts';
import { answer, law } from '../law-under-test.ts';

const parts = z.object({ insured: z.int(), unit: z.int(), government: z.int() });
const answered = z.object({ premium: parts.extend({ occupational: parts }) });

function tablesOn(day: string, rate?: number): Record<string, PremiumTable> {
  const { tables, missing } = premiumTables(law, parseDay(day), rate);
  expect(missing).toEqual([]);
  return Object.fromEntries(tables.map((table) => [table.name, table]));
}

function cell(table: PremiumTable | undefined, row: string | number, column: string): unknown {
  return table?.rows.find((one) => one[0] === row)?.[table.columns.indexOf(column)];
}

/** Published cases, among them the cells of an official table. */
const published = z
  .array(
    z.object({
      id: z.string(),
      asOf: z.string(),
      facts: z.record(z.string(), z.unknown()),
      expect: z.unknown(),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('../../golden/published.json', import.meta.url), 'utf8')));

const nothing: Pick<PremiumTable, 'columns' | 'rows'> = { columns: [], rows: [] };

describe('premium tables', () => {
  it('print the part-time table of 2022 as the Bureau did, all thirty days', () => {
    const table = tablesOn('2022-06-15')['labor-insurance-part-time'];
    const printed = published.filter((one) => one.id.startsWith('li-2022-'));
    expect(printed.length).toBeGreaterThanOrEqual(30);
    for (const { facts, expect: wanted } of printed) {
      const { premium } = z.object({ options: z.object({ premium: parts.partial() }) }).parse(wanted).options;
      const [days, grade] = [z.int().parse(facts['days']), z.int().parse(facts['insuredSalary'])];
      expect(cell(table, days, `${grade} 個人`), `${grade} ${days}`).toBe(premium.insured);
      expect(cell(table, days, `${grade} 單位`), `${grade} ${days}`).toBe(premium.unit);
    }
  });

  it('print figures that were published elsewhere', () => {
    const union = tablesOn('2022-06-15', 0.0014)['labor-insurance-union'];
    expect(cell(union, 30, '25250 個人')).toBe(1_612);
    expect(cell(union, 30, '45800 個人')).toBe(2_923);
    const now = tablesOn('2026-06-15');
    expect(cell(now['labor-insurance-employee'], 30, '29500 個人')).toBe(738);
    expect(cell(tablesOn('2025-06-15')['labor-insurance-employee'], 30, '28590 個人')).toBe(715);
    expect(cell(now['national-pension'], '全月', '一般 個人')).toBe(1_329);
    expect(cell(now['national-pension'], '全月', '一般 政府')).toBe(887);
    expect(cell(now['national-pension'], '全月', '所得未達2倍 個人')).toBe(997);
    expect(cell(now['national-pension'], '全月', '所得未達1.5倍 個人')).toBe(665);
    expect(cell(now['national-pension'], 22, '一般 個人')).toBe(975);
    const pension = premiumTables(law, parseDay('2019-06-14')).tables.find((one) => one.name === 'labor-pension');
    expect(pension?.rows.find((one) => one[3] === 48_200)?.at(-1)).toBe(2_892);
    expect(pension?.rows.find((one) => one[3] === 4_500)?.at(-1)).toBe(270);
  });

  it.each(['2022-06-15', '2026-11-30'])('give in every cell of %s what the engine answers', (day) => {
    const rate = 0.0033;
    const tables = tablesOn(day, rate);
    let cells = 0;
    const members = [
      ['labor-insurance-employee', { category: 'employee' }],
      ['labor-insurance-without-employment', { category: 'employee', employmentInsurance: false }],
      ['labor-insurance-part-time', { category: 'employee' }],
      ['labor-insurance-union', { category: 'union', occupationalRate: rate }],
      ['labor-insurance-fishery', { category: 'fishery', occupationalRate: rate }],
      ['occupational-accident', { category: 'employee', occupationalRate: rate }],
    ] as const;
    for (const [name, facts] of members) {
      const table: PremiumTable | undefined = tables[name];
      for (const row of table?.rows ?? []) {
        const wanted = row.slice(1).map((_, index) => {
          const [grade, party] = (table?.columns[index + 1] ?? '').split(' ');
          const asked = { ...facts, insuredSalary: Number(grade), days: row[0] };
          const { premium } = answered.parse(answer('laborInsurance.premium', asked, day).options);
          const from = name === 'occupational-accident' ? premium.occupational : premium;
          return party === '個人' ? from.insured : party === '單位' ? from.unit : from.government;
        });
        expect(row.slice(1), `${name}, ${row[0]} days`).toEqual(wanted);
        cells += wanted.length;
      }
    }
    const grades = listOn(law, 'laborInsurance.salaryGrades', parseDay(day)).value.length;
    expect(tables['labor-insurance-employee']?.columns).toHaveLength(1 + grades * 2);
    expect(tables['labor-insurance-employee']?.rows).toHaveLength(30);
    expect(cells).toBeGreaterThan(30 * grades * 9);
  });

  it('give every grade of the labor pension at every percentage, the wages without gap or overlap', () => {
    const { columns, rows } = tablesOn('2026-11-30')['labor-pension'] ?? nothing;
    expect(rows).toHaveLength(62);
    let last = 0;
    for (const row of rows) {
      expect(row[1]).toBe(last + 1);
      last = Number(row[3]);
      for (const percent of [1, 2, 3, 4, 5, 6]) {
        const { contribution } = z
          .object({ contribution: z.object({ grade: z.int(), amount: z.int() }) })
          .parse(
            answer('laborPension.contribution', { monthlyWage: row[1], ratePercent: percent }, '2026-11-30').options,
          );
        expect(contribution).toEqual({ grade: row[3], amount: row[columns.indexOf(`${percent}%`)] });
      }
    }
  });

  it('name what was not read in an official text', () => {
    expect(tablesOn('2026-11-30')['labor-insurance-employee']?.unofficial).toContain('勞保普通事故保險費率');
    expect(tablesOn('2023-06-30')['labor-insurance-employee']?.unofficial).toEqual([]);
  });

  it('leave a table out whose values are not known, and say why', () => {
    const { tables, missing } = premiumTables(law, parseDay('2027-01-01'));
    expect(tables).toEqual([]);
    expect(missing.every(({ fault }) => fault.code === 'law.unknown')).toBe(true);
    const early = premiumTables(law, parseDay('2019-06-30'));
    expect(early.missing.map((one) => one.name)).toContain('occupational-accident');
    const pension = early.tables.find((one) => one.name === 'national-pension');
    expect(pension?.columns).toContain('一般 個人');
    expect(pension?.columns).not.toContain('中低收入戶 個人');
  });
});
