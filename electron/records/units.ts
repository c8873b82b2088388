import { canonicalJson } from './canonical-json.ts';
import { foldName } from './names.ts';
import type { Unit } from './person.ts';
import type { Connection } from './store.ts';

/**
 * A unit's row number: the eight digits, then five bits for the check letter; -1, which no row has, for anything that is
 * not an insurance number. Migration 0011 has the same arithmetic.
 */
export function unitKey(insuranceNumber: string): number {
  if (!/^\d{8}[A-Z]$/.test(insuranceNumber)) return -1;
  return Number(insuranceNumber.slice(0, 8)) * 32 + insuranceNumber.charCodeAt(8) - 64;
}

/** Adds or replaces an insured unit (投保單位); its insurance number says which. */
export function saveUnit(connection: Connection, given: Unit, dataAsOf: string): 'added' | 'updated' | 'same' {
  const record = canonicalJson(given);
  const held = connection
    .prepare<{ record: string }>('SELECT record FROM unit WHERE id = ?')
    .get(unitKey(given.insuranceNumber));
  connection
    .prepare(
      `INSERT INTO unit (id, insurance_number, business_number, folded_name, record, data_as_of)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET business_number = excluded.business_number,
         folded_name = excluded.folded_name, record = excluded.record, data_as_of = excluded.data_as_of`,
    )
    .run(
      unitKey(given.insuranceNumber),
      given.insuranceNumber,
      given.businessNumber,
      foldName(given.name),
      record,
      dataAsOf,
    );
  if (held === undefined) return 'added';
  return held.record === record ? 'same' : 'updated';
}

/** The known ones among these insurance numbers. */
export function readUnits(connection: Connection, numbers: readonly string[]): Record<string, Unit> {
  const rows = connection
    .prepare<{ insurance_number: string; record: string }>(
      'SELECT insurance_number, record FROM unit WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(numbers.map(unitKey)));
  return Object.fromEntries(rows.map((row) => [row.insurance_number, parseUnit(row.record)]));
}

/** One unit with its 資料日; without a log entry: only for `look-up-unit.ts`. */
export function readUnit(connection: Connection, number: string): { unit: Unit; dataAsOf: string } | null {
  const row = connection
    .prepare<{ record: string; data_as_of: string }>('SELECT record, data_as_of FROM unit WHERE id = ?')
    .get(unitKey(number));
  return row === undefined ? null : { unit: parseUnit(row.record), dataAsOf: row.data_as_of };
}

/**
 * Units by insurance number, business number (統一編號) or the beginning of their name, numbers first, names in order;
 * variant characters do not matter. Without a log entry: only for `look-up-unit.ts`.
 */
export function readUnitHits(connection: Connection, wanted: string, limit: number): Unit[] {
  const folded = foldName(wanted);
  if (folded === '') return [];
  const byNumber = connection
    .prepare<{ id: number; record: string }>(
      'SELECT id, record FROM unit WHERE id = ? OR business_number = ? ORDER BY id LIMIT ?',
    )
    .all(unitKey(wanted.trim().toUpperCase()), wanted.trim(), limit);
  // In the order of its index: half a million names that begin alike cost no more than thirty.
  const byName = connection
    .prepare<{ id: number; record: string }>(
      'SELECT id, record FROM unit WHERE folded_name >= ? AND folded_name < ? ORDER BY folded_name, id LIMIT ?',
    )
    .all(folded, `${folded}\u{10FFFF}`, limit);
  const hits = new Map([...byNumber, ...byName].map(({ id, record }) => [id, record]));
  return [...hits.values()].slice(0, limit).map(parseUnit);
}

/** Was checked when it was saved. */
function parseUnit(record: string): Unit {
  return JSON.parse(record);
}
