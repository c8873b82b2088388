import { appendEvent, type AuditEventType } from './audit.ts';
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
    for (const [index, row] of rows.entries()) {
      insert.run(day, known + index + 1, row.type, actor, canonicalJson(row.event));
      if (!markTicket(connection, day, row, at)) throw new StoreError('store.unknownTicket');
      logHallRow(connection, day, row, actor, at);
    }
  });
}

/** The audit chain remembers who did this in the hall. */
export function logHallRow(connection: Connection, day: string, row: HallRow, actor: string, at: string): void {
  const number = row.ticket === null ? null : ticketNumber(row.ticket);
  const type = marks[row.type]?.audit ?? 'hall.moved';
  const subject = number === null ? day : `${day}/${number}`;
  appendEvent(connection, { at, actor, type, subject, details: type === 'hall.moved' ? { event: row.type } : {} });
}

/** As it is printed: `086`. */
export function ticketNumber(ticket: number): string {
  return String(ticket).padStart(3, '0');
}

interface Mark {
  readonly state: 'waiting' | 'called' | 'served' | 'missed';
  readonly audit: AuditEventType;
}

/** What stands beside a number: the rule of look-ups asks whether it was called. */
const marks: Readonly<Record<string, Mark>> = {
  called: { state: 'called', audit: 'ticket.called' },
  served: { state: 'served', audit: 'ticket.served' },
  skipped: { state: 'missed', audit: 'ticket.missed' },
  returned: { state: 'waiting', audit: 'hall.moved' },
  transferred: { state: 'waiting', audit: 'hall.moved' },
};

/** What happened stands beside the number; false where no such number was drawn that day. */
export function markTicket(connection: Connection, day: string, { type, ticket }: HallRow, at: string): boolean {
  const state = marks[type]?.state;
  if (ticket === null || state === undefined) return true;
  const { changes } = connection
    .prepare(`UPDATE ticket SET state = ?, called_at = iif(? = 'called', ?, called_at) WHERE day = ? AND number = ?`)
    .run(state, state, at, day, ticketNumber(ticket));
  return changes > 0;
}

function lastSequence(connection: Connection, day: string): number {
  const row = connection
    .prepare<{ last: number | null }>('SELECT max(sequence) AS last FROM hall_event WHERE day = ?')
    .get(day);
  return row?.last ?? 0;
}
