import type { z } from 'zod';
import { appendEvent } from '../audit.ts';
import { type IdentifierKind, type Person, person, unit } from '../person.ts';
import { savePerson } from '../persons.ts';
import { change, type Connection, type Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { readUnits, saveUnit } from '../units.ts';
import type { ParsedImport } from './parse-import.ts';
import { type Reason, reasonsOf, sayInChinese } from './reasons.ts';

export interface ImportOptions {
  /** The number's check digit, by the rules of its kind: empty where it is right, else what is wrong, in Chinese. */
  readonly checkIdentifier: (kind: IdentifierKind, value: string) => string;
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

export interface ImportProblem extends Reason {
  /** 1-based line in the file on which the row begins. */
  readonly line: number;
}

export interface ImportReport {
  readonly persons: Counts;
  readonly units: Counts;
  readonly problems: readonly ImportProblem[];
}

interface Counts {
  added: number;
  updated: number;
  /** Already held exactly so. */
  same: number;
  refused: number;
}

/**
 * Stores the good rows and lists the bad ones with line, path and reason; a row is stored whole or not at all.
 * Importing the same file again changes nothing.
 * @throws StoreError `store.mixedData` where file and store are not of the same kind
 */
export function importPersons(store: Store, file: ParsedImport, options: ImportOptions): ImportReport {
  if (file.office !== store.office) throw new StoreError('store.mixedData');
  return change(store, (connection) => {
    const problems: ImportProblem[] = [];
    const units = newCounts();
    eachRow(file, 'units', unit, problems, units, (row) => {
      units[saveUnit(connection, row, file.dataAsOf)] += 1;
      return [];
    });
    const persons = newCounts();
    const seen = new Map<string, number>();
    eachRow(file, 'persons', person, problems, persons, (row, path, line) => {
      const faults = faultsOf(connection, row, path, options, seen);
      if (faults.length > 0) return faults;
      const saved = savePerson(connection, row, file.dataAsOf);
      if (saved === 'conflict') return [{ path: `${path}.identifiers`, reason: '這些證號在資料庫裡屬於不同的人。' }];
      persons[saved] += 1;
      for (const { value } of row.identifiers) seen.set(value, line);
      return [];
    });
    const { actor, at } = options;
    appendEvent(connection, { at, actor, type: 'unit.imported', subject: 'unit', details: { ...units } });
    appendEvent(connection, { at, actor, type: 'person.imported', subject: 'person', details: { ...persons } });
    return { persons, units, problems };
  });
}

/** Checks each row of a list and hands the good ones to `store`, which may still refuse. */
function eachRow<Row>(
  file: ParsedImport,
  list: 'units' | 'persons',
  schema: z.ZodType<Row>,
  problems: ImportProblem[],
  counts: Counts,
  store: (row: Row, path: string, line: number) => Reason[],
): void {
  const doubles = new Map<number, Reason[]>();
  for (const { key, line, row } of file.doubles) {
    if (row?.list !== list) continue;
    const reason = {
      path: `$.${list}[${row.index}]`,
      reason: `第 ${line} 行的「${key}」寫了兩次，無法判斷要用哪一個。`,
    };
    doubles.set(row.index, [...(doubles.get(row.index) ?? []), reason]);
  }
  file[list].forEach((given, index) => {
    const path = `$.${list}[${index}]`;
    const line = file.lines.get(list)?.[index] ?? 1;
    const parsed = schema.safeParse(given, { error: sayInChinese });
    const reasons =
      doubles.get(index) ?? (parsed.success ? store(parsed.data, path, line) : reasonsOf(parsed.error, path));
    if (reasons.length === 0) return;
    counts.refused += 1;
    problems.push(...reasons.map((reason) => ({ ...reason, line })));
  });
}

/** What the schema alone cannot see: check digits, units nobody knows, one number in two rows. */
function faultsOf(
  connection: Connection,
  row: Person,
  path: string,
  { checkIdentifier }: ImportOptions,
  seen: ReadonlyMap<string, number>,
): Reason[] {
  const faults: Reason[] = [];
  row.identifiers.forEach(({ kind, value }, index) => {
    const at = `${path}.identifiers[${index}].value`;
    const reason = checkIdentifier(kind, value);
    if (reason !== '') faults.push({ path: at, reason });
    const earlier = seen.get(value);
    if (earlier !== undefined) faults.push({ path: at, reason: `和第 ${earlier} 行開始的那一筆是同一個證號。` });
  });
  const mentioned = [
    ...[row.laborInsurance, row.employmentInsurance, row.occupationalAccident, row.laborPension.spells, row.farmers]
      .flat()
      .map((spell) => spell.unit),
    ...row.responsibleFor,
  ];
  const known = readUnits(connection, mentioned);
  for (const number of new Set(mentioned)) {
    if (known[number] === undefined)
      faults.push({ path, reason: `單位 ${number} 不在檔案的 units 裡，資料庫也沒有。` });
  }
  return faults;
}

function newCounts(): Counts {
  return { added: 0, updated: 0, same: 0, refused: 0 };
}
