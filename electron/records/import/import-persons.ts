import { appendEvent } from '../audit.ts';
import { type IdentifierKind, type Person, person, unit } from '../person.ts';
import { savePerson, unitsMentioned } from '../persons.ts';
import { change, type Connection, type Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { readUnits, saveUnit } from '../units.ts';
import type { ParsedImport } from './parse-import.ts';
import { keepBatch, keepSource } from './sources.ts';
import { type Reason, reasonsOf, sayInChinese } from './reasons.ts';

export interface ImportOptions {
  /** The number's check digit, by the rules of its kind: empty where it is right, else what is wrong, in Chinese. */
  readonly checkIdentifier: (kind: IdentifierKind, value: string) => string;
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
  /** The file, to be kept with the data as where it came from. */
  readonly source?: { readonly fileName: string; readonly sha256: string };
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

export interface Counts {
  added: number;
  updated: number;
  /** Already held exactly so. */
  same: number;
  refused: number;
}

/** Rows stored in one go; between them a counter at work may write. */
const CHUNK = 500;

interface Row {
  readonly given: unknown;
  readonly path: string;
  readonly line: number;
  /** What is wrong before the row was even looked at. */
  readonly doubles: readonly Reason[];
}

/** Stores one row, or says why not. */
type Keep = (connection: Connection, row: Row) => 'added' | 'updated' | 'same' | readonly Reason[];

/**
 * Stores the good rows and lists the bad ones with line, path and reason; a row is stored whole or not at all.
 * Importing the same file again changes nothing.
 * @throws StoreError `store.mixedData` where file and store are not of the same kind
 */
export function importPersons(store: Store, file: ParsedImport, options: ImportOptions): ImportReport {
  if (file.office !== store.office) throw new StoreError('store.mixedData');
  const problems: ImportProblem[] = [];
  const batch = newBatch(store, file, options);
  const units = importList(store, rowsOf(file, 'units'), 'unit.imported', options, problems, (connection, row) => {
    const parsed = unit.safeParse(row.given, { error: sayInChinese });
    return parsed.success ? saveUnit(connection, parsed.data, file.dataAsOf) : reasonsOf(parsed.error, row.path);
  });
  const seen = new Map<string, number>();
  const persons = importList(
    store,
    rowsOf(file, 'persons'),
    'person.imported',
    options,
    problems,
    (connection, row) => {
      const parsed = person.safeParse(row.given, { error: sayInChinese });
      if (!parsed.success) return reasonsOf(parsed.error, row.path);
      const faults = faultsOf(connection, parsed.data, row.path, options, seen);
      if (faults.length > 0) return faults;
      const saved = savePerson(connection, parsed.data, file.dataAsOf);
      if (saved === 'conflict')
        return [{ path: `${row.path}.identifiers`, reason: '這些證號在資料庫裡屬於不同的人。' }];
      for (const { value } of parsed.data.identifiers) seen.set(value, row.line);
      const [identifier] = parsed.data.identifiers;
      if (batch !== null && identifier !== undefined) keepSource(connection, batch, identifier.value, 'all');
      return saved;
    },
  );
  return { persons, units, problems };
}

function importList(
  store: Store,
  rows: readonly Row[],
  type: 'unit.imported' | 'person.imported',
  { actor, at }: ImportOptions,
  problems: ImportProblem[],
  keep: Keep,
): Counts {
  const total = newCounts();
  for (let start = 0; start < rows.length; start += CHUNK) {
    const counts = newCounts();
    change(store, (connection) => {
      for (const row of rows.slice(start, start + CHUNK)) {
        const kept = row.doubles.length > 0 ? row.doubles : keep(connection, row);
        if (typeof kept === 'string') counts[kept] += 1;
        else {
          counts.refused += 1;
          problems.push(...kept.map((reason) => ({ ...reason, line: row.line })));
        }
      }
      appendEvent(connection, { at, actor, type, subject: 'import', details: { ...counts } });
    });
    for (const each of ['added', 'updated', 'same', 'refused'] as const) total[each] += counts[each];
  }
  return total;
}

/** The counter's own file format counts as known; null where nobody said which file it is. */
function newBatch(store: Store, { dataAsOf }: ParsedImport, { source, at, actor }: ImportOptions): number | null {
  if (source === undefined) return null;
  const canonical = { profile: 'canonical', profileVersion: 1, official: true };
  return change(store, (connection) => keepBatch(connection, { ...canonical, ...source, dataAsOf, at, actor }));
}

function rowsOf(file: ParsedImport, list: 'units' | 'persons'): Row[] {
  const doubles = Map.groupBy(
    file.doubles.filter((double) => double.row?.list === list),
    (double) => double.row?.index ?? -1,
  );
  return file[list].map((given, index) => {
    const path = `$.${list}[${index}]`;
    const reasons = (doubles.get(index) ?? []).map(({ key, line }) => {
      return { path, reason: `第 ${line} 行的「${key}」寫了兩次，無法判斷要用哪一個。` };
    });
    return { given, path, line: file.lines.get(list)?.[index] ?? 1, doubles: reasons };
  });
}

/** What the schema alone cannot see: check digits, units nobody knows, one number in two rows. */
export function faultsOf(
  connection: Connection,
  row: Person,
  path: string,
  { checkIdentifier }: Pick<ImportOptions, 'checkIdentifier'>,
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
  const mentioned = unitsMentioned(row);
  const known = readUnits(connection, mentioned);
  for (const number of mentioned) {
    if (known[number] !== undefined) continue;
    faults.push({ path, reason: `單位 ${number} 不在檔案的 units 裡，資料庫也沒有。` });
  }
  return faults;
}

export function newCounts(): Counts {
  return { added: 0, updated: 0, same: 0, refused: 0 };
}
