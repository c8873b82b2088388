import { canonicalJson } from './canonical-json.ts';
import { foldName } from './names.ts';
import type { Unit } from './person.ts';
import type { Connection } from './store.ts';

/** Adds or replaces an insured unit (投保單位); its insurance number says which. */
export function saveUnit(connection: Connection, given: Unit, dataAsOf: string): 'added' | 'updated' | 'same' {
  const record = canonicalJson(given);
  const held = connection
    .prepare<{ record: string }>('SELECT record FROM unit WHERE insurance_number = ?')
    .get(given.insuranceNumber);
  connection
    .prepare(
      `INSERT INTO unit (insurance_number, business_number, folded_name, record, data_as_of) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (insurance_number) DO UPDATE SET business_number = excluded.business_number,
         folded_name = excluded.folded_name, record = excluded.record, data_as_of = excluded.data_as_of`,
    )
    .run(given.insuranceNumber, given.businessNumber, foldName(given.name), record, dataAsOf);
  if (held === undefined) return 'added';
  return held.record === record ? 'same' : 'updated';
}

/** The known ones among these insurance numbers. */
export function readUnits(connection: Connection, numbers: readonly string[]): Record<string, Unit> {
  const rows = connection
    .prepare<{ insurance_number: string; record: string }>(
      'SELECT insurance_number, record FROM unit WHERE insurance_number IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(numbers));
  return Object.fromEntries(rows.map((row) => [row.insurance_number, parseUnit(row.record)]));
}

/** One unit with its 資料日; without a log entry: only for `look-up-unit.ts`. */
export function readUnit(connection: Connection, number: string): { unit: Unit; dataAsOf: string } | null {
  const row = connection
    .prepare<{ record: string; data_as_of: string }>('SELECT record, data_as_of FROM unit WHERE insurance_number = ?')
    .get(number);
  return row === undefined ? null : { unit: parseUnit(row.record), dataAsOf: row.data_as_of };
}

/**
 * Units by insurance number, business number (統一編號) or the beginning of their name; variant characters do not matter.
 * Without a log entry: only for `look-up-unit.ts`.
 */
export function readUnitHits(connection: Connection, wanted: string, limit: number): Unit[] {
  const folded = foldName(wanted);
  if (folded === '') return [];
  return connection
    .prepare<{ record: string }>(
      `SELECT record FROM unit
        WHERE insurance_number = ? OR business_number = ? OR (folded_name >= ? AND folded_name < ?)
        ORDER BY insurance_number LIMIT ?`,
    )
    .all(wanted.trim().toUpperCase(), wanted.trim(), folded, `${folded}\u{10FFFF}`, limit)
    .map((row) => parseUnit(row.record));
}

/** Was checked when it was saved. */
function parseUnit(record: string): Unit {
  return JSON.parse(record);
}
