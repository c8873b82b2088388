import { importError } from '../import-error.ts';
import type { ImportProfile } from '../profile/profile.ts';
import type { RawRow, RawTable } from './raw-row.ts';

/** A row of cells in order, still without the names of its columns. */
export interface CellRow {
  readonly line: number;
  readonly fault: string;
  readonly cells: readonly string[];
}

/** What must be known of a table with names in its first row. */
export interface HeadedTable extends Pick<ImportProfile, 'header'> {
  readonly fields: readonly Pick<ImportProfile['fields'][number], 'at'>[];
}

/** Ties the cells of a table to the names in its first row. @throws FaultError `import.columnMissing` */
export function headed(rows: readonly CellRow[], profile: HeadedTable): RawTable {
  const first = rows[0]?.cells ?? [];
  const headings = profile.header ? first.map((heading) => heading.trim()) : [];
  const wanted = profile.fields.map(({ at }) => at).filter((at) => typeof at === 'string');
  const missing = wanted.filter(
    (name) => !headings.includes(name) || headings.indexOf(name) !== headings.lastIndexOf(name),
  );
  if (missing.length > 0) throw importError('import.columnMissing', missing.join('、'));
  const body = profile.header ? rows.slice(1) : rows;
  return {
    rows: body.map((row) => named(row, headings, first.length)),
    beside: null,
    unused: headings.filter((heading) => heading !== '' && !wanted.includes(heading)),
  };
}

/** A row with more or fewer cells than the first has slipped: which cell is which can no longer be told. */
function named({ line, fault, cells }: CellRow, headings: readonly string[], count: number): RawRow {
  const slipped = cells.length === count ? '' : `這一列有 ${cells.length} 格，應該是 ${count} 格。`;
  return {
    line,
    fault: fault === '' ? slipped : fault,
    at: (place) => {
      if (typeof place === 'object') return null;
      return cells[typeof place === 'number' ? place - 1 : headings.indexOf(place)] ?? null;
    },
  };
}
