import { appendEvent } from '../audit.ts';
import { person, unit } from '../person.ts';
import { readPerson, type Saved, savePerson } from '../persons.ts';
import { change, type Connection, type Store } from '../store.ts';
import { readUnits, saveUnit } from '../units.ts';
import { draftPerson, draftUnit } from './entry-person.ts';
import { type Counts, faultsOf, type ImportOptions, newCounts } from './import-persons.ts';
import type { Entry, Gathered, RowProblem } from './profile/gather.ts';
import type { ImportProfile, Target } from './profile/profile.ts';
import { type Reason, reasonsOf, sayInChinese } from './reasons.ts';
import { keepBatch, keepSource } from './sources.ts';

interface TableOptions extends ImportOptions {
  readonly profile: ImportProfile;
  readonly fileName: string;
  readonly sha256: string;
  /** 資料日: the day these records were true at the centre. */
  readonly dataAsOf: string;
  /** Tells what would happen and changes nothing. */
  readonly preview: boolean;
}

export interface TableReport {
  /** What was changed, or would be if every row were fine. */
  readonly counts: Counts;
  /** The entries that are new or differ from what is held; the first ones where there are very many. */
  readonly changes: readonly TableChange[];
  readonly problems: readonly RowProblem[];
  /** More than the list of them where there are very many. */
  readonly problemCount: number;
  /** False: the totals of the file itself do not come out, or it has lost them. */
  readonly reconciled: boolean;
  /** True: stored, every row. False: nothing was changed. */
  readonly stored: boolean;
}

export interface TableChange {
  /** Line of the entry's first row. */
  readonly line: number;
  /** The person's or the unit's number, whole: whoever shows it hides what others must not see. */
  readonly number: string;
  readonly kept: 'added' | 'updated';
  /** Spells of the list the file brings, before and after; both 0 where it brings none. */
  readonly spells: { readonly before: number; readonly after: number };
}

const MOST_CHANGES = 10_000;

const undone = Symbol('undone');

/** Stores a file that was read by a profile: every row, or none where anything is not understood or does not add up. */
export function importTable(store: Store, gathered: Gathered, options: TableOptions): TableReport {
  const { profile, actor, at, dataAsOf, fileName, sha256 } = options;
  const counts = newCounts();
  const found: RowProblem[] = [];
  const changes: TableChange[] = [];
  if (gathered.rowCount === 0) found.push({ line: 1, column: '', reason: '檔案裡沒有資料列。' });
  const reconciled = gathered.totals.every(({ claimed, counted }) => claimed === counted);
  let stored = false;
  try {
    change(store, (connection) => {
      const official = { profile: profile.id, profileVersion: profile.version, official: profile.official };
      const batch = keepBatch(connection, { ...official, fileName, sha256, dataAsOf, at, actor });
      const seen = new Map<number, number>();
      for (const entry of gathered.entries) {
        const before = spellsHeld(connection, entry, profile.target);
        const kept =
          profile.target === 'unit'
            ? keepUnit(connection, entry, options)
            : keepPerson(connection, entry, profile.target, batch, seen, options);
        if (typeof kept === 'string') {
          counts[kept] += 1;
          if (kept !== 'same' && changes.length < MOST_CHANGES)
            changes.push(changeOf(entry, profile.target, kept, before));
        } else {
          counts.refused += 1;
          found.push(...kept);
        }
      }
      if (options.preview || !reconciled || gathered.problemCount + found.length > 0) throw undone;
      const type = profile.target === 'unit' ? 'unit.imported' : 'person.imported';
      const details = { ...counts, profile: profile.id, profileVersion: profile.version, sha256 };
      appendEvent(connection, { at, actor, type, subject: `import:${batch}`, details });
    });
    stored = true;
  } catch (error) {
    if (error !== undone) throw error;
  }
  const problems = [...gathered.problems, ...found].sort((one, other) => one.line - other.line);
  return { counts, changes, problems, problemCount: gathered.problemCount + found.length, reconciled, stored };
}

function changeOf(entry: Entry, target: Target, kept: TableChange['kept'], before: number): TableChange {
  const [row] = entry.rows;
  const number = String(target === 'unit' ? row?.insuranceNumber : row?.identifier);
  const after = isList(target) ? entry.rows.length : 0;
  return { line: entry.lines[0] ?? 0, number, kept, spells: { before, after } };
}

function spellsHeld(connection: Connection, entry: Entry, target: Target): number {
  if (!isList(target)) return 0;
  const held = readPerson(connection, String(entry.rows[0]?.identifier))?.person;
  if (held === undefined) return 0;
  return target === 'laborPension' ? held.laborPension.spells.length : held[target].length;
}

function isList(target: Target): target is Exclude<Target, 'unit' | 'person'> {
  return target !== 'unit' && target !== 'person';
}

type Kept = Exclude<Saved, 'conflict'> | readonly RowProblem[];

function keepUnit(connection: Connection, entry: Entry, { dataAsOf }: TableOptions): Kept {
  const [line = 0, second] = entry.lines;
  if (second !== undefined) return [{ line: second, column: '', reason: `和第 ${line} 行是同一個單位。` }];
  const number = String(entry.rows[0]?.insuranceNumber);
  const parsed = unit.safeParse(draftUnit(entry, readUnits(connection, [number])[number]), { error: sayInChinese });
  if (!parsed.success) return reasonsOf(parsed.error, '$').map((reason) => placed(reason, line, []));
  return saveUnit(connection, parsed.data, dataAsOf);
}

function keepPerson(
  connection: Connection,
  entry: Entry,
  target: Exclude<Target, 'unit'>,
  batch: number,
  seen: Map<number, number>,
  options: TableOptions,
): Kept {
  const [line = 0] = entry.lines;
  const identifier = String(entry.rows[0]?.identifier);
  const held = readPerson(connection, identifier);
  const earlier = held === null ? undefined : seen.get(held.personId);
  if (earlier !== undefined) return [{ line, column: '', reason: `和第 ${earlier} 行是同一個人的新舊證號。` }];
  if (target === 'person' && entry.lines[1] !== undefined)
    return [{ line: entry.lines[1], column: '', reason: `和第 ${line} 行是同一個人。` }];
  if (held !== null && held.dataAsOf > options.dataAsOf)
    return [{ line, column: '', reason: `資料庫裡的資料日是 ${held.dataAsOf}，比這個檔案新。` }];
  const drafted = draftPerson(entry, target, held);
  if (!('given' in drafted)) return drafted;
  const parsed = person.safeParse(drafted.given, { error: sayInChinese });
  const reasons = parsed.success
    ? faultsOf(connection, parsed.data, '$', options, new Map())
    : reasonsOf(parsed.error, '$');
  if (!parsed.success || reasons.length > 0) return reasons.map((reason) => placed(reason, line, drafted.spellLines));
  const saved = savePerson(connection, parsed.data, options.dataAsOf);
  if (saved === 'conflict') return [{ line, column: '', reason: '這個證號在資料庫裡屬於不同的人。' }];
  keepSource(connection, batch, identifier, target);
  seen.set(readPerson(connection, identifier)?.personId ?? 0, line);
  return saved;
}

/** The row a reason is about: that of the spell, or the first one of the person. */
function placed({ path, reason }: Reason, line: number, spellLines: readonly number[]): RowProblem {
  const index = /^\$\.\w+(?:\.spells)?\[(\d+)\]/.exec(path)?.[1];
  const isSpell = index !== undefined && !path.startsWith('$.identifiers');
  return { line: isSpell ? (spellLines[Number(index)] ?? line) : line, column: path.replace(/^\$\.?/, ''), reason };
}
