import { decodeUtf8, parseJson } from '../json-text.ts';
import { importError } from '../import-error.ts';
import { locateRows } from '../locate-rows.ts';
import type { ImportProfile } from '../profile/profile.ts';
import type { RawRow, RawTable } from './raw-row.ts';

/** A list of flat objects under one key; totals stand beside it. @throws FaultError `import.notText`, `import.notJson`, `import.columnMissing` */
export function readJsonList(content: Uint8Array, profile: ImportProfile): RawTable {
  const text = decodeUtf8(content);
  const whole = parseJson(text);
  const name = profile.list ?? '';
  const list = isObject(whole) && Object.hasOwn(whole, name) ? whole[name] : undefined;
  if (!isObject(whole) || !Array.isArray(list)) throw importError('import.columnMissing', name);
  const { lines, doubles } = locateRows(text);
  if (doubles.some(({ row }) => row === null)) throw importError('import.columnMissing', doubles[0]?.key ?? '');
  const twice = new Map(doubles.map(({ row, key }) => [row?.list === name ? row.index : -1, key]));
  const wanted = new Set(profile.fields.map(({ at }) => at));
  const unused = new Set<string>();
  const rows = list.map((given: unknown, index): RawRow => {
    const line = lines.get(name)?.[index] ?? 1;
    const double = twice.get(index);
    if (double !== undefined) return rowOf(given, line, `「${double}」寫了兩次，無法判斷要用哪一個。`);
    if (!isObject(given)) return rowOf({}, line, '這一筆不是物件 { }。');
    for (const key of Object.keys(given)) if (!wanted.has(key) && unused.size < 50) unused.add(key);
    return rowOf(given, line, '');
  });
  return { rows, beside: rowOf(whole, 1, ''), unused: [...unused] };
}

function rowOf(given: unknown, line: number, fault: string): RawRow {
  return {
    line,
    fault,
    at: (place) =>
      typeof place === 'string' && isObject(given) && Object.hasOwn(given, place) ? textOf(given[place]) : null,
  };
}

/** Text as it stands and whole numbers; null as an empty cell. Anything else could not be told apart once it is text. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return value === null ? '' : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
