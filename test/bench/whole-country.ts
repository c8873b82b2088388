import { canonicalJson } from '../../electron/records/canonical-json.ts';
import { foldName } from '../../electron/records/names.ts';
import type { Person } from '../../electron/records/person.ts';
import { unitSpells } from '../../electron/records/person-units.ts';
import type { Connection } from '../../electron/records/store.ts';
import { change, connectionOf, type Store } from '../../electron/records/store.ts';
import { inventPeople } from '../../electron/records/training/people.ts';
import { trainingUnits } from '../../electron/records/training/units.ts';
import { unitKey } from '../../electron/records/units.ts';

const PATTERNS = 2_000;
const PERSONS_A_UNIT = 7;
const CHUNK = 50_000;
const ROWS_A_STATEMENT = 50;
const OPEN_END = '9999-12-31';

export function identifierAt(index: number): string {
  return `B1${String(index).padStart(8, '0')}`;
}

export function unitNumber(index: number): string {
  return `${String(index).padStart(8, '0')}A`;
}

export function unitsFor(persons: number): number {
  return Math.ceil(persons / PERSONS_A_UNIT);
}

/** One invented career, cut where name, number and units go. */
interface Pattern {
  readonly parts: readonly string[];
  readonly name: string;
  readonly folded: readonly string[];
  /** Each unit of the career: its number there, and the rank of the last day of cover through it. */
  readonly units: readonly { readonly original: number; readonly lastDay: number }[];
  readonly rows: number;
}

const MARK = '◆';

function patternOf(person: Person, days: ReadonlyMap<string, number>): Pattern {
  const lastDays = lastDaysOf(person);
  const places = new Map([...lastDays.keys()].map((unit, place) => [unit, place]));
  const marked = canonicalJson({
    ...person,
    name: `${MARK}N${MARK}`,
    identifiers: [{ kind: 'nationalId', value: `${MARK}I${MARK}`, current: true }],
    privacyLock: false,
  }).replaceAll(/"unit":"(\d{8}[A-Z])"/g, (_, unit: string) => `"unit":"${MARK}${places.get(unit)}${MARK}"`);
  return {
    parts: marked.split(MARK),
    name: person.name,
    folded: person.otherNames.map(foldName),
    units: [...lastDays].map(([unit, day]) => ({ original: Number(unit.slice(0, 8)), lastDay: days.get(day) ?? 0 })),
    rows: unitSpells(person).length + person.nationalPension.length + person.claims.length,
  };
}

function lastDaysOf(person: Person): Map<string, string> {
  const lastDays = new Map<string, string>();
  for (const { unit, to } of unitSpells(person)) {
    const last = to ?? OPEN_END;
    if (last > (lastDays.get(unit) ?? '')) lastDays.set(unit, last);
  }
  return lastDays;
}

/** Several rows a statement: the driver's way in and out costs more than the row. */
function rowsInto(connection: Connection, table: string, columns: readonly string[]) {
  const places = `(${columns.map(() => '?').join(', ')})`;
  const insert = (rows: number) =>
    connection.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(rows).fill(places).join(', ')}`);
  const many = insert(ROWS_A_STATEMENT);
  let waiting: (string | number)[] = [];
  return {
    add(...values: (string | number)[]): void {
      waiting.push(...values);
      if (waiting.length < ROWS_A_STATEMENT * columns.length) return;
      many.run(...waiting);
      waiting = [];
    },
    end(): void {
      if (waiting.length > 0) insert(waiting.length / columns.length).run(...waiting);
      waiting = [];
    },
  };
}

/**
 * Fills a new store as the import would, without reading back and without waiting for the disk: only for measuring.
 * Careers repeat every 2,000 persons under other names, numbers and units. Returns the rows of history.
 */
export function fillCountry(store: Store, persons: number, dataAsOf: string): number {
  const connection = connectionOf(store);
  connection.pragma('journal_mode = MEMORY');
  connection.pragma('synchronous = OFF');
  connection.pragma('cache_size = -262144');
  // Rows go in several at a time, names before the last persons.
  connection.pragma('foreign_keys = OFF');
  try {
    fillUnits(store, unitsFor(persons), dataAsOf);
    return fillPersons(store, persons, dataAsOf);
  } finally {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('cache_size = -2000');
    connection.pragma('foreign_keys = ON');
  }
}

function fillUnits(store: Store, units: number, dataAsOf: string): void {
  const [unit] = trainingUnits();
  if (unit === undefined) throw new Error('there are no units');
  change(store, (connection) => {
    const columns = ['id', 'insurance_number', 'business_number', 'folded_name', 'record', 'data_as_of'];
    const rows = rowsInto(connection, 'unit', columns);
    for (let index = 0; index < units; index += 1) {
      const given = { ...unit, insuranceNumber: unitNumber(index), name: `${unit.name}${index}` };
      const number = given.insuranceNumber;
      rows.add(unitKey(number), number, given.businessNumber, foldName(given.name), canonicalJson(given), dataAsOf);
    }
    rows.end();
  });
}

function fillPersons(store: Store, persons: number, dataAsOf: string): number {
  const people = inventPeople(PATTERNS, 7, dataAsOf, []);
  const days = [...new Set(people.flatMap((person) => [...lastDaysOf(person).values()]))].toSorted();
  const ranks = new Map(days.map((day, rank) => [day, rank]));
  const patterns = people.map((person) => patternOf(person, ranks));
  const units = unitsFor(persons);
  const covers: bigint[] = [];
  let history = 0;
  for (let start = 0; start < persons; start += CHUNK) {
    change(store, (connection) => {
      const person = rowsInto(connection, 'person', ['id', 'record', 'data_as_of', 'privacy_lock']);
      const number = rowsInto(connection, 'person_identifier', ['value', 'person_id', 'kind', 'current']);
      const name = rowsInto(connection, 'person_name', ['folded', 'person_id']);
      for (let index = start; index < Math.min(persons, start + CHUNK); index += 1) {
        const pattern = patterns[index % PATTERNS];
        if (pattern === undefined) throw new Error('there are no patterns');
        const id = index + 1;
        const unitAt = (place: number) => ((pattern.units[place]?.original ?? 0) + index * 7919) % units;
        const filled = pattern.parts.map((part, turn) => {
          if (turn % 2 === 0) return part;
          if (part === 'N') return `${pattern.name}${index}`;
          return part === 'I' ? identifierAt(index) : unitNumber(unitAt(Number(part)));
        });
        person.add(id, filled.join(''), dataAsOf, 0);
        number.add(identifierAt(index), id, 'nationalId', 1);
        for (const folded of [foldName(`${pattern.name}${index}`), ...pattern.folded]) name.add(folded, id);
        pattern.units.forEach(({ lastDay }, place) => {
          covers.push((BigInt(unitAt(place)) << 40n) | (BigInt(lastDay) << 24n) | BigInt(id));
        });
        history += pattern.rows;
      }
      for (const rows of [person, number, name]) rows.end();
    });
  }
  fillCovers(store, BigUint64Array.from(covers).sort(), days);
  return history;
}

/** In the order of the table, or every row would be another page. */
function fillCovers(store: Store, covers: BigUint64Array, days: readonly string[]): void {
  change(store, (connection) => {
    const rows = rowsInto(connection, 'unit_person', ['unit', 'last_day', 'person_id']);
    let before = -1n;
    for (const cover of covers) {
      if (cover === before) continue;
      before = cover;
      rows.add(
        unitNumber(Number(cover >> 40n)),
        days[Number((cover >> 24n) & 0xffffn)] ?? '',
        Number(cover & 0xffffffn),
      );
    }
    rows.end();
  });
}
