import { foldName } from './names.ts';
import type { Person, Unit } from './person.ts';
import type { Connection } from './store.ts';
import { canonicalJson } from './canonical-json.ts';
import { indexUnits } from './person-units.ts';
import { type PersonSource, readSources } from './import/sources.ts';
import { readUnits } from './units.ts';

/** Everything held on one person, in one go. */
export interface PersonRecord {
  readonly personId: number;
  readonly person: Person;
  /** 資料日 of this person's record. */
  readonly dataAsOf: string;
  /**
   * Every unit the record mentions, by insurance number, as far as it is known here. Only those the person is responsible
   * for show what they owe: an employer's debts are nobody else's business.
   */
  readonly units: Readonly<Record<string, Unit>>;
  /** The files the record came from, the newest first; none for records made here. */
  readonly sources?: readonly PersonSource[];
}

/** A line of a name search: enough to tell persons apart, nothing more. */
export interface PersonHit {
  readonly personId: number;
  readonly name: string;
  /** Former names, and the other of a traditional and a Chinese name (姓名條例1): what was typed may be one of them. */
  readonly otherNames: readonly string[];
  readonly birthDate: string;
  readonly identifier: string;
}

export type Saved = 'added' | 'updated' | 'same' | 'conflict';

/**
 * Adds or replaces a person. One whose identifiers, old or new, are already held is the same person;
 * identifiers that belong to two different persons are a `conflict` and change nothing.
 */
export function savePerson(connection: Connection, given: Person, dataAsOf: string): Saved {
  const holders = connection
    .prepare<{ person_id: number }>(
      `SELECT DISTINCT person_id FROM person_identifier WHERE value IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(given.identifiers.map((each) => each.value)));
  if (holders.length > 1) return 'conflict';
  const record = canonicalJson(given);
  const lock = given.privacyLock ? 1 : 0;
  const known = holders[0]?.person_id;
  if (known === undefined) {
    const { lastInsertRowid } = connection
      .prepare('INSERT INTO person (record, data_as_of, privacy_lock) VALUES (?, ?, ?)')
      .run(record, dataAsOf, lock);
    index(connection, Number(lastInsertRowid), given);
    return 'added';
  }
  const held = connection
    .prepare<{ record: string; data_as_of: string }>('SELECT record, data_as_of FROM person WHERE id = ?')
    .get(known);
  if (held?.record === record && held.data_as_of === dataAsOf) return 'same';
  connection
    .prepare('UPDATE person SET record = ?, data_as_of = ?, privacy_lock = ? WHERE id = ?')
    .run(record, dataAsOf, lockSetHere(connection, known) ?? lock, known);
  connection.prepare('DELETE FROM person_identifier WHERE person_id = ?').run(known);
  connection.prepare('DELETE FROM person_name WHERE person_id = ?').run(known);
  connection.prepare('DELETE FROM unit_person WHERE person_id = ?').run(known);
  index(connection, known, given);
  return held?.record === record ? 'same' : 'updated';
}

/** The lock as it was last set or lifted at a counter, which a file of the Bureau's does not undo; null where never. */
function lockSetHere(connection: Connection, personId: number): 0 | 1 | null {
  const row = connection
    .prepare<{ locked: 0 | 1 }>('SELECT locked FROM privacy_lock WHERE person_id = ?')
    .get(personId);
  return row?.locked ?? null;
}

function index(connection: Connection, personId: number, given: Person): void {
  const addIdentifier = connection.prepare(
    'INSERT INTO person_identifier (value, person_id, kind, current) VALUES (?, ?, ?, ?)',
  );
  for (const { value, kind, current } of given.identifiers) addIdentifier.run(value, personId, kind, current ? 1 : 0);
  const addName = connection.prepare('INSERT OR IGNORE INTO person_name (folded, person_id) VALUES (?, ?)');
  for (const each of [given.name, ...given.otherNames]) addName.run(foldName(each), personId);
  indexUnits(connection, personId, given);
}

/** Without a log entry: only for `look-up.ts`, which writes it first. */
export function readPerson(connection: Connection, identifier: string): (PersonRecord & { locked: boolean }) | null {
  const row = connection
    .prepare<{ id: number; record: string; data_as_of: string; privacy_lock: number }>(
      `SELECT person.* FROM person JOIN person_identifier ON person_id = person.id WHERE value = ?`,
    )
    .get(identifier);
  if (row === undefined) return null;
  const locked = row.privacy_lock === 1;
  const person = { ...parsePerson(row.record), privacyLock: locked };
  return {
    personId: row.id,
    person,
    dataAsOf: row.data_as_of,
    units: unitsFor(connection, person),
    sources: readSources(connection, row.id),
    locked,
  };
}

/** Without a log entry: only for `look-up.ts`. Locked records are never among the hits. */
export function readHits(connection: Connection, name: string, limit: number): PersonHit[] {
  const folded = foldName(name);
  if (folded === '') return [];
  return connection
    .prepare<{ id: number; record: string; value: string }>(
      `SELECT DISTINCT person.id, record, value
         FROM person_name
         JOIN person ON person.id = person_name.person_id AND privacy_lock = 0
         JOIN person_identifier ON person_identifier.person_id = person.id AND current = 1
        WHERE folded >= ? AND folded < ?
        ORDER BY folded, value LIMIT ?`,
    )
    .all(folded, `${folded}\u{10FFFF}`, limit)
    .map(({ id, record, value }) => {
      const { name: held, otherNames, birthDate } = parsePerson(record);
      return { personId: id, name: held, otherNames, birthDate, identifier: value };
    });
}

function unitsFor(connection: Connection, person: Person): Record<string, Unit> {
  const units = readUnits(connection, unitsMentioned(person));
  const seen = Object.values(units).map((unit) => {
    return person.responsibleFor.includes(unit.insuranceNumber) ? unit : { ...unit, arrears: [] };
  });
  return Object.fromEntries(seen.map((unit) => [unit.insuranceNumber, unit]));
}

/** Insurance numbers of all units in a record, each once. */
export function unitsMentioned(person: Person): string[] {
  const mentioned = [
    ...person.laborInsurance.map((spell) => spell.unit),
    ...person.employmentInsurance.map((spell) => spell.unit),
    ...person.occupationalAccident.map((spell) => spell.unit),
    ...person.laborPension.spells.map((spell) => spell.unit),
    ...person.farmers.map((spell) => spell.unit),
    ...person.responsibleFor,
  ];
  return [...new Set(mentioned)];
}

/** Was checked when it was saved. */
export function parsePerson(record: string): Person {
  return JSON.parse(record);
}
