import type { RawRow, RawTable } from '../read/raw-row.ts';
import type { FieldName, ImportProfile, Place } from './profile.ts';
import { understand } from './written.ts';

/** What one row of the file says, field by field. */
export type Values = Readonly<Partial<Record<FieldName, string | number | null>>>;

/** A row that is not understood, or an entry that cannot be stored. */
export interface RowProblem {
  readonly line: number;
  /** The column, as the profile names it; empty where the whole row is meant. */
  readonly column: string;
  readonly reason: string;
}

/** Everything the file says about one person or one unit. */
export interface Entry {
  /** Lines of its rows, in the order of `rows`. */
  readonly lines: readonly number[];
  readonly rows: readonly Values[];
}

export interface Gathered {
  /** Rows of data, understood or not; the row of totals is not among them. */
  readonly rowCount: number;
  readonly understood: number;
  readonly entries: readonly Entry[];
  /** The first ones; `problemCount` counts all. */
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  readonly totals: readonly Total[];
  readonly unused: readonly string[];
}

export interface Total {
  /** In words: 筆數, or the field that was added up. */
  readonly what: string;
  /** What the file itself claims; null where the row of totals is missing or not understood. */
  readonly claimed: number | null;
  readonly counted: number;
}

/** As many rows that are not understood are told one by one. */
const MOST_PROBLEMS = 10_000;

/** Reads every row by the profile, ties rows of one person together and compares the totals. */
export function gather(table: RawTable, profile: ImportProfile): Gathered {
  const problems: RowProblem[] = [];
  let problemCount = 0;
  const report = (...found: readonly RowProblem[]) => {
    problemCount += found.length;
    problems.push(...found.slice(0, Math.max(0, MOST_PROBLEMS - problems.length)));
  };
  const ends = table.rows.filter((row) => isTotals(row, profile));
  const last = table.rows.at(-1);
  const end = ends.length === 1 && ends[0] === last ? (last ?? null) : null;
  for (const row of ends)
    if (row !== end) report({ line: row.line, column: '', reason: '合計列只能有一列，而且在最後。' });
  const data = table.rows.filter((row) => !ends.includes(row));
  const groups = new Map<string, { lines: number[]; rows: Values[] }>();
  const sums = new Map<FieldName, number>();
  let understood = 0;
  for (const row of data) {
    const read = valuesOf(row, profile);
    if (Array.isArray(read)) {
      report(...read);
      continue;
    }
    understood += 1;
    for (const { of } of profile.totals?.sums ?? []) {
      const value = read.values[of];
      sums.set(of, (sums.get(of) ?? 0) + (typeof value === 'number' ? value : 0));
    }
    const key = String(profile.target === 'unit' ? read.values.insuranceNumber : read.values.identifier);
    const group = groups.get(key) ?? { lines: [], rows: [] };
    group.lines.push(row.line);
    group.rows.push(read.values);
    groups.set(key, group);
  }
  return {
    rowCount: data.length,
    understood,
    entries: [...groups.values()],
    problems,
    problemCount,
    totals: totalsOf(table.beside ?? end, profile, data.length, sums),
    unused: table.unused,
  };
}

function isTotals(row: RawRow, { totals }: ImportProfile): boolean {
  return totals?.mark !== undefined && row.at(totals.mark.at)?.trim() === totals.mark.is;
}

function valuesOf(row: RawRow, profile: ImportProfile): { values: Values } | RowProblem[] {
  if (row.fault !== '') return [{ line: row.line, column: '', reason: row.fault }];
  const values: Partial<Record<FieldName, string | number | null>> = { ...profile.constants };
  const problems: RowProblem[] = [];
  for (const { at, to, form } of profile.fields) {
    const cell = row.at(at);
    const said = cell === null ? { reason: '這一格讀不到。' } : understand(cell, form);
    if ('reason' in said) problems.push({ line: row.line, column: columnOf(at), reason: said.reason });
    else values[to] = said.value;
  }
  return problems.length > 0 ? problems : { values };
}

function totalsOf(
  row: RawRow | null,
  { totals }: ImportProfile,
  counted: number,
  sums: ReadonlyMap<FieldName, number>,
): Total[] {
  if (totals === undefined) return [];
  const claimed = (at: Place) => {
    const said = understand(row?.at(at) ?? '', { as: 'money', written: 'digits' });
    return 'value' in said && typeof said.value === 'number' ? said.value : null;
  };
  return [
    ...(totals.count === undefined ? [] : [{ what: '筆數', claimed: claimed(totals.count), counted }]),
    ...totals.sums.map(({ at, of }) => ({ what: of, claimed: claimed(at), counted: sums.get(of) ?? 0 })),
  ];
}

function columnOf(at: Place): string {
  if (typeof at === 'string') return at;
  return typeof at === 'number' ? `第 ${at} 欄` : `第 ${at.from} 到 ${at.from + at.length - 1} 位元組`;
}
