import { appendEvent } from './audit.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { change, type Connection, read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** One thing that happened in the hall, as it is kept; what it means is the hall's own business. */
export interface HallRow {
  readonly type: string;
  /** Null where it is about a counter only. */
  readonly ticket: number | null;
  readonly event: { readonly [key: string]: Json };
}

/** What happened on a day, first to last. */
export function hallEvents(store: Store, day: string): { readonly [key: string]: Json }[] {
  return read(store, (connection) =>
    connection
      .prepare<{ event: string }>('SELECT event FROM hall_event WHERE day = ? ORDER BY sequence')
      .all(day)
      .map(({ event }) => JSON.parse(event)),
  );
}

/**
 * Adds to a day what was decided on its first `known` events; the audit chain remembers who.
 * @throws StoreError `store.hallMoved` where something happened in between: read again and decide again
 */
export function keepHallEvents(
  store: Store,
  { day, known, rows, actor, at }: { day: string; known: number; rows: readonly HallRow[]; actor: string; at: string },
): void {
  change(store, (connection) => {
    if (lastSequence(connection, day) !== known) throw new StoreError('store.hallMoved');
    const insert = connection.prepare(
      'INSERT INTO hall_event (day, sequence, type, actor, event) VALUES (?, ?, ?, ?, ?)',
    );
    for (const [index, { type, ticket, event }] of rows.entries()) {
      insert.run(day, known + index + 1, type, actor, canonicalJson(event));
      const subject = ticket === null ? day : `${day}/${String(ticket).padStart(3, '0')}`;
      appendEvent(connection, { at, actor, type: 'hall.moved', subject, details: { event: type } });
    }
  });
}

function lastSequence(connection: Connection, day: string): number {
  const row = connection
    .prepare<{ last: number | null }>('SELECT max(sequence) AS last FROM hall_event WHERE day = ?')
    .get(day);
  return row?.last ?? 0;
}
