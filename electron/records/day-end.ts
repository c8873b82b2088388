import { appendEvent, type AuditEventType, type AuditHead, readHead } from './audit.ts';
import { type DayFigures, figuresOn } from './day-figures.ts';
import { explain } from './look-up-review.ts';
import { readLookUps } from './look-up-lines.ts';
import { change, type Connection, read, type Store } from './store.ts';

/** What one day leaves behind (日結), counted from the store itself. */
export interface DayEnd {
  readonly day: string;
  readonly figures: DayFigures;
  readonly visits: { readonly opened: number; readonly finished: number };
  /** Visits of any day that are still open. */
  readonly openVisits: number;
  /** Receipt numbers of the day that were voided, with the reason. */
  readonly voided: readonly { readonly number: string; readonly reason: string }[];
  /** Numbers taken but not sealed yet: their visits take them up again. */
  readonly reserved: readonly string[];
  /** Papers that left the desk with a verification code, and their sheets of A4. */
  readonly handouts: { readonly papers: number; readonly sheets: number };
  readonly lookUps: { readonly total: number; readonly unexplained: number };
  /** Times a record, a sign-in or an account was refused. */
  readonly refusals: number;
  readonly emergencies: number;
  readonly clockSteps: number;
  /** Moment of the last backup; null where there was none. */
  readonly backedUpAt: string | null;
  /** Moment of the last printed report of this day; null where there was none. */
  readonly printedAt: string | null;
  /** The chain's last link: held against the log later, it shows whether the log was made anew. */
  readonly head: AuditHead;
}

const REFUSALS: readonly AuditEventType[] = ['person.refused', 'account.refused', 'account.locked'];

/** @param day `YYYY-MM-DD` */
export function readDayEnd(store: Store, day: string): DayEnd {
  return read(store, (connection) => dayEndOf(connection, day));
}

/** As `readDayEnd`; keeps that it was printed, and with which head. */
export function printDayEnd(
  store: Store,
  { day, actor, at }: { readonly day: string; readonly actor: string; readonly at: string },
): DayEnd {
  return change(store, (connection) => {
    const report = dayEndOf(connection, day);
    const { sequence, hash } = report.head;
    appendEvent(connection, { at, actor, type: 'dayEnd.printed', subject: day, details: { sequence, hash } });
    return { ...report, printedAt: at };
  });
}

function dayEndOf(connection: Connection, day: string): DayEnd {
  const lookUps = explain(readLookUps(connection, day, day), day);
  const receipts = connection
    .prepare<{ number: string; state: string; reason: string | null }>(
      `SELECT number, state, void_reason AS reason FROM receipt WHERE day = ? AND state <> 'complete' ORDER BY sequence`,
    )
    .all(day);
  return {
    day,
    figures: figuresOn(connection, day),
    visits: { opened: count(connection, day, ['visit.opened']), finished: count(connection, day, ['visit.finished']) },
    openVisits:
      connection.prepare<{ count: number }>(`SELECT count(*) AS count FROM visit WHERE state = 'open'`).get()?.count ??
      0,
    voided: receipts.flatMap(({ number, state, reason }) =>
      state === 'void' ? [{ number, reason: reason ?? '' }] : [],
    ),
    reserved: receipts.flatMap(({ number, state }) => (state === 'reserved' ? [number] : [])),
    handouts: handoutsOn(connection, day),
    lookUps: { total: lookUps.length, unexplained: lookUps.filter((entry) => entry.explanation === null).length },
    refusals: count(connection, day, REFUSALS),
    emergencies: lookUps.filter((entry) => entry.details['emergency'] === true).length,
    clockSteps: count(connection, day, ['clock.stepped']),
    backedUpAt: lastOf(connection, 'store.backedUp', null),
    printedAt: lastOf(connection, 'dayEnd.printed', day),
    head: readHead(connection),
  };
}

function count(connection: Connection, day: string, types: readonly AuditEventType[]): number {
  const row = connection
    .prepare<{ count: number }>(
      `SELECT count(*) AS count FROM audit
        WHERE type IN (SELECT value FROM json_each(?)) AND substr(at, 1, 10) = ?`,
    )
    .get(JSON.stringify(types), day);
  return row?.count ?? 0;
}

function handoutsOn(connection: Connection, day: string): DayEnd['handouts'] {
  const row = connection
    .prepare<DayEnd['handouts']>(
      `SELECT count(*) AS papers, coalesce(sum(details ->> '$.sheets'), 0) AS sheets FROM audit
        WHERE type = 'handout.made' AND substr(at, 1, 10) = ?`,
    )
    .get(day);
  return row ?? { papers: 0, sheets: 0 };
}

function lastOf(connection: Connection, type: AuditEventType, subject: string | null): string | null {
  const row = connection
    .prepare<{ at: string }>(
      `SELECT at FROM audit WHERE type = :type AND (:subject IS NULL OR subject = :subject) ORDER BY sequence DESC LIMIT 1`,
    )
    .get({ type, subject });
  return row?.at ?? null;
}
