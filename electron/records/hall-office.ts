import { canonicalJson, type Json } from './canonical-json.ts';
import { type HallRow, logHallRow, markTicket } from './hall-events.ts';
import { change, read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';
import type { Ticket } from './tickets.ts';

type Kept = { readonly [key: string]: Json };

/** A day as this machine knows it, first to last: the hall host's list where there is a copy, its own otherwise. */
export function listedHallEvents(store: Store, day: string): Kept[] {
  return eventsOf(store, 'SELECT event FROM hall_list WHERE day = ? ORDER BY sequence', day);
}

/** The newest copy of the hall host's list of a day; edition 1 and empty where there is none yet. */
export function copiedHall(store: Store, day: string): { readonly edition: number; readonly events: Kept[] } {
  const edition = read(store, (connection) =>
    connection.prepare<{ last: number | null }>('SELECT max(edition) AS last FROM hall_copy WHERE day = ?').get(day),
  );
  const last = edition?.last ?? 1;
  return {
    edition: last,
    events: eventsOf(store, 'SELECT event FROM hall_copy WHERE day = ? AND edition = ? ORDER BY sequence', day, last),
  };
}

export interface HallCopy {
  readonly day: string;
  readonly edition: number;
  /** How many events of this edition are there before. */
  readonly known: number;
  readonly rows: readonly HallRow[];
  /** What was said when the numbers among them were drawn. */
  readonly words: readonly Ticket[];
  /** What this counter itself asked for: the audit chain remembers it here too; of the others' acts the host's does. */
  readonly own: readonly HallRow[];
  readonly actor: string;
  readonly at: string;
}

/** Adds to the copy of the hall host's list. @throws StoreError `store.hallMoved` where it does not follow what is there */
export function copyHallEvents(store: Store, { day, edition, known, rows, words, own, actor, at }: HallCopy): void {
  change(store, (connection) => {
    const { last } = connection
      .prepare<{ last: number | null }>('SELECT max(sequence) AS last FROM hall_copy WHERE day = ? AND edition = ?')
      .get(day, edition) ?? { last: null };
    if ((last ?? 0) !== known) throw new StoreError('store.hallMoved');
    const say = connection.prepare(
      `INSERT INTO ticket (day, number, wish, brought, lane, arrived_at, hint, state, priority, language)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)
       ON CONFLICT DO UPDATE SET wish = excluded.wish, brought = excluded.brought, lane = excluded.lane,
         arrived_at = excluded.arrived_at, hint = excluded.hint, state = 'waiting', called_at = NULL,
         priority = excluded.priority, language = excluded.language`,
    );
    for (const { number, wish, brought, lane, arrivedAt, hint, priority = '', language = 'zh' } of words) {
      say.run(day, number, wish, brought, lane, arrivedAt, hint, priority, language);
    }
    const insert = connection.prepare(
      'INSERT INTO hall_copy (day, edition, sequence, type, event) VALUES (?, ?, ?, ?, ?)',
    );
    for (const [index, row] of rows.entries()) {
      insert.run(day, edition, known + index + 1, row.type, canonicalJson(row.event));
      markTicket(connection, day, row, at);
    }
    for (const row of own) logHallRow(connection, day, row, actor, at);
  });
}

/** What this counter did alone on a day, by its running number from 1. */
export function aloneHallEvents(store: Store, day: string): Kept[] {
  return eventsOf(store, 'SELECT event FROM hall_alone WHERE day = ? ORDER BY number', day);
}

/** Keeps what this counter did alone, after the `known` such events of the day; the audit chain remembers who. */
export function keepAloneEvents(
  store: Store,
  { day, known, rows, actor, at }: Pick<HallCopy, 'day' | 'known' | 'rows' | 'actor' | 'at'>,
): void {
  change(store, (connection) => {
    const insert = connection.prepare(
      'INSERT INTO hall_alone (day, number, type, actor, event) VALUES (?, ?, ?, ?, ?)',
    );
    for (const [index, row] of rows.entries()) {
      insert.run(day, known + index + 1, row.type, actor, canonicalJson(row.event));
      markTicket(connection, day, row, at);
      logHallRow(connection, day, row, actor, at);
    }
  });
}

/** Numbers this counter gave up on a day, each with how many events the hall host had when it asked. */
export function hallReleases(store: Store, day: string): { readonly ticket: number; readonly known: number }[] {
  return read(store, (connection) =>
    connection
      .prepare<{ ticket: number; known: number }>('SELECT ticket, known FROM hall_release WHERE day = ? ORDER BY id')
      .all(day),
  );
}

/** Gives numbers up for good. On the disk when it returns. */
export function releaseTickets(
  store: Store,
  { day, tickets, known }: { day: string; tickets: readonly number[]; known: number },
): void {
  change(store, (connection) => {
    const insert = connection.prepare('INSERT INTO hall_release (day, ticket, known) VALUES (?, ?, ?)');
    for (const ticket of tickets) insert.run(day, ticket, known);
  });
}

function eventsOf(store: Store, sql: string, ...values: (string | number)[]): Kept[] {
  return read(store, (connection) =>
    connection
      .prepare<{ event: string }>(sql)
      .all(...values)
      .map(({ event }) => JSON.parse(event)),
  );
}
