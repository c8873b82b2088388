import { z } from 'zod';
import { isoDay, parseDay, dayBefore, nextDay } from '../rules/calendar.ts';
import { rowSource, type RowSource } from '../rules/law-loader.ts';
import { refusedBundle } from './faults.ts';
import type { Given, GivenRow } from './tables.ts';

const table = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), unit: z.string(), values: z.array(rowSource) })),
});
export type TableDocument = z.infer<typeof table>;

/** The parsed tables of the law; they are known to be sound. */
export function asTables(documents: readonly unknown[]): TableDocument[] {
  return documents.map((one) => table.parse(one));
}

/**
 * The tables with the rows of a bundle in their places. A row without an end gives way from the day a new one begins; a
 * row that is unknown or pending may be resolved on any day; any other known value is replaced only by a row that says
 * it corrects it.
 * @throws FaultError `lawBundle.unknownParameter`, `lawBundle.otherUnit`, `lawBundle.rowsOverlap`, `lawBundle.overlap`,
 *   `lawBundle.changesPast`, `lawBundle.losesValue`, `lawBundle.gap`
 */
export function mergeTables(
  tables: readonly TableDocument[],
  given: readonly Given[],
  effectiveFrom: string,
): TableDocument[] {
  const missing = new Map(given.map((one) => [one.name, one]));
  const merged = tables.map((document) => ({
    ...document,
    parameters: document.parameters.map((parameter) => {
      const change = missing.get(parameter.name);
      if (change === undefined) return parameter;
      missing.delete(parameter.name);
      if (change.unit !== parameter.unit) {
        throw refusedBundle('otherUnit', parameter.name, change.unit, parameter.unit);
      }
      return { ...parameter, values: mergeRows(parameter.name, parameter.values, change.rows, effectiveFrom) };
    }),
  }));
  for (const name of missing.keys()) throw refusedBundle('unknownParameter', name.slice(0, 80));
  return merged;
}

const FOREVER = '9999-12-31';
const endOf = ({ to }: RowSource) => to ?? FOREVER;
const after = (date: string) => isoDay(nextDay(parseDay(date)));
const before = (date: string) => isoDay(dayBefore(parseDay(date)));
const isKnown = ({ state }: RowSource) => state !== 'unknown' && state !== 'pending';
const overlaps = (one: RowSource, other: RowSource) => one.from <= endOf(other) && other.from <= endOf(one);

function mergeRows(
  name: string,
  old: readonly RowSource[],
  given: readonly GivenRow[],
  effectiveFrom: string,
): RowSource[] {
  let rows: readonly RowSource[] = old;
  given.forEach((row, index) => {
    const earlier = given[index - 1];
    if (endOf(row) < row.from) throw refusedBundle('malformed', `${name} ${row.from}`);
    if (earlier !== undefined && row.from <= endOf(earlier)) throw refusedBundle('rowsOverlap', name, row.from);
    const follows = earlier !== undefined && isKnown(earlier) && after(endOf(earlier)) === row.from;
    const continues = given[index + 1]?.from === (row.to === undefined ? '' : after(row.to));
    for (const held of old.filter((one) => isKnown(one) && overlaps(one, row))) {
      checkReplacement(name, held, row, effectiveFrom, { follows, continues });
    }
    const { corrects: _, ...plain } = row;
    rows = [...rows.flatMap((one) => without(one, plain)), plain].sort((a, b) => (a.from < b.from ? -1 : 1));
  });
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next !== undefined && after(endOf(row)) !== next.from) throw refusedBundle('gap', name, after(endOf(row)));
  });
  return [...rows];
}

function checkReplacement(
  name: string,
  held: RowSource,
  row: GivenRow,
  effectiveFrom: string,
  { follows, continues }: { follows: boolean; continues: boolean },
): void {
  const from = held.from > row.from ? held.from : row.from;
  if (!isKnown(row) && !follows) throw refusedBundle('losesValue', name, from);
  if (!row.corrects && held.to !== undefined) throw refusedBundle('overlap', name, from);
  if (!row.corrects && from < effectiveFrom) throw refusedBundle('changesPast', name, from, effectiveFrom);
  // The value a new one replaces must not come back by itself when the new one ends.
  if (held.to === undefined && row.to !== undefined && row.to >= effectiveFrom && !continues) {
    throw refusedBundle('gap', name, after(row.to));
  }
}

/** What is left of a row beside another: nothing, the part before, the part after, or both. */
function without(row: RowSource, other: RowSource): RowSource[] {
  if (!overlaps(row, other)) return [row];
  const parts: RowSource[] = [];
  if (row.from < other.from) parts.push({ ...row, to: before(other.from) });
  if (other.to !== undefined && other.to < endOf(row)) parts.push({ ...row, from: after(other.to) });
  return parts;
}
