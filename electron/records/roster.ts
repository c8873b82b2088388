import type { Person } from './person.ts';
import { type RosterSpell, unitSpells } from './person-units.ts';
import { parsePerson } from './persons.ts';
import type { Connection } from './store.ts';

export interface RosterLine {
  readonly personId: number;
  readonly name: string;
  /** The number now in use. */
  readonly identifier: string;
  /** All cover through this unit, also what is past. */
  readonly spells: readonly RosterSpell[];
}

export interface Roster {
  readonly lines: readonly RosterLine[];
  /** Persons insured on the day or leaving since then, those under a privacy lock (個資保密) included. */
  readonly total: number;
  /** Of these, how many are under a privacy lock and not listed. */
  readonly locked: number;
}

/**
 * Persons insured through a unit on a day or leaving since then, those still insured first; without a log entry: only for
 * `look-up-unit.ts`. Records under a privacy lock are counted and never listed.
 */
export function readRoster(connection: Connection, unit: string, since: string, limit: number): Roster {
  const among = 'FROM unit_person JOIN person ON person.id = person_id WHERE unit = ? AND last_day >= ?';
  const counts = connection
    .prepare<{ total: number; locked: number }>(
      `SELECT count(*) AS total, coalesce(sum(privacy_lock), 0) AS locked ${among}`,
    )
    .get(unit, since);
  const lines = connection
    .prepare<{ id: number; record: string }>(
      `SELECT person.id, record ${among} AND privacy_lock = 0 ORDER BY last_day DESC, person_id LIMIT ?`,
    )
    .all(unit, since, limit)
    .map(({ id, record }) => lineOf(id, parsePerson(record), unit));
  return { lines, total: counts?.total ?? 0, locked: counts?.locked ?? 0 };
}

function lineOf(personId: number, person: Person, unit: string): RosterLine {
  const spells = unitSpells(person)
    .filter((spell) => spell.unit === unit)
    .map(({ scheme, from, to, salary, category }) => ({ scheme, from, to, salary, category }));
  const identifier = person.identifiers.find((one) => one.current)?.value ?? '';
  return { personId, name: person.name, identifier, spells };
}
