import { readSetting, writeSetting } from './settings.ts';
import { type Connection, read, type Store } from './store.ts';

/** What a store keeps, sorted by why it is kept. */
export const RETENTION_CLASSES = ['receipts', 'visits', 'reservations', 'opinions', 'hall', 'log', 'imports'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** The terms an archive may have, in years (機關檔案保存年限及銷毀辦法 4). */
export const RETENTION_YEARS = [1, 3, 5, 10, 15, 20, 25, 30] as const;
/** `undecided`: the office has not said yet, and nothing falls due. */
export type RetentionTerm = (typeof RETENTION_YEARS)[number] | 'permanent' | 'undecided';
export type RetentionTerms = Readonly<Record<RetentionClass, RetentionTerm>>;

const KEY = 'retention.terms';

function termOf(value: unknown): RetentionTerm {
  if (value === 'permanent') return value;
  return RETENTION_YEARS.find((years) => years === value) ?? 'undecided';
}

/** What the office decided. The Bureau's own table of terms is not public: until somebody enters it, all is undecided. */
export function readRetention(store: Store): RetentionTerms {
  const stored = readSetting(store, KEY);
  const of = (key: RetentionClass): RetentionTerm =>
    termOf(typeof stored === 'object' && stored !== null ? Reflect.get(stored, key) : undefined);
  return {
    receipts: of('receipts'),
    visits: of('visits'),
    reservations: of('reservations'),
    opinions: of('opinions'),
    hall: of('hall'),
    log: of('log'),
    imports: of('imports'),
  };
}

export function writeRetention(
  store: Store,
  { receipts, visits, reservations, opinions, hall, log, imports }: RetentionTerms,
  { actor, at }: { readonly actor: string; readonly at: string },
): void {
  const value = { receipts, visits, reservations, opinions, hall, log, imports };
  writeSetting(store, { key: KEY, value, actor, at });
}

/** The first day on which something of this day is due; null where it never is. A leap day falls due on 1 March. */
export function dueOn(day: string, term: RetentionTerm): string | null {
  if (typeof term !== 'number') return null;
  const date = `${String(Number(day.slice(0, 4)) + term).padStart(4, '0')}${day.slice(4)}`;
  return date.endsWith('-02-29') && !isLeapYear(Number(date.slice(0, 4))) ? `${date.slice(0, 4)}-03-01` : date;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export interface Kept {
  /** Receipt number, visit, reservation, opinion, or a day of the hall, of the log or of imports. */
  readonly name: string;
  /** The day of the last act, from which the term runs. */
  readonly day: string;
}

const sources: Readonly<Record<RetentionClass, string>> = {
  receipts: `SELECT number AS name, substr(coalesce(completed_at, void_at, reserved_at), 1, 10) AS day FROM receipt`,
  visits: `SELECT id AS name, substr(saved_at, 1, 10) AS day FROM visit WHERE state <> 'open'`,
  reservations: `SELECT day || '/' || number AS name, max(day, substr(at, 1, 10)) AS day FROM reservation`,
  // An open complaint is still being worked on.
  opinions: `SELECT 'complaint:' || id AS name, substr(answered_at, 1, 10) AS day FROM complaint
      WHERE answered_at IS NOT NULL
    UNION ALL SELECT 'grade:' || grade.visit_id, substr(coalesce(done.at, grade.at), 1, 10)
      FROM satisfaction AS grade LEFT JOIN low_grade_follow_up AS done ON done.visit_id = grade.visit_id
    UNION ALL SELECT 'survey:' || id, day FROM exit_survey`,
  hall: `SELECT day AS name, day FROM (SELECT day FROM ticket UNION SELECT day FROM hall_event
    UNION SELECT day FROM hall_copy)`,
  log: `SELECT substr(at, 1, 10) AS name, substr(at, 1, 10) AS day FROM audit GROUP BY substr(at, 1, 10)`,
  imports: `SELECT substr(at, 1, 10) AS name, substr(at, 1, 10) AS day FROM audit
    WHERE type IN ('person.imported', 'unit.imported') GROUP BY substr(at, 1, 10)`,
};

export interface RetentionState {
  readonly class: RetentionClass;
  readonly term: RetentionTerm;
  readonly count: number;
  /** Day of the oldest; null where there is none. */
  readonly oldest: string | null;
  /** What is due, oldest first. */
  readonly due: readonly (Kept & { readonly dueOn: string })[];
}

/**
 * What has reached its term on a day (到期清單). A list for those who decide: nothing is ever deleted here (檔案法 12 asks
 * for a plan, a list and an approval first).
 */
export function readRetentionStates(store: Store, day: string): RetentionState[] {
  const terms = readRetention(store);
  return read(store, (connection) =>
    RETENTION_CLASSES.map((each) => {
      const kept = keptOf(connection, each);
      const term = terms[each];
      const due = kept.flatMap((one) => {
        const on = dueOn(one.day, term);
        return on !== null && on <= day ? [{ ...one, dueOn: on }] : [];
      });
      return { class: each, term, count: kept.length, oldest: kept[0]?.day ?? null, due };
    }),
  );
}

function keptOf(connection: Connection, kind: RetentionClass): Kept[] {
  return connection.prepare<Kept>(`SELECT name, day FROM (${sources[kind]}) ORDER BY day, name`).all();
}
