import { appendEvent } from './audit.ts';
import { change, type Connection, read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** A number drawn at the door (號碼牌). */
export interface Ticket {
  readonly number: string;
  /** The customer's own words at the greeter's desk. */
  readonly wish: string;
  /** What they have with them, as the greeter saw it. */
  readonly brought: string;
  /** 一般, 快速, 愛心 … */
  readonly lane: string;
  /** ISO moment with offset. */
  readonly arrivedAt: string;
  /** In training: an identifier to type; empty otherwise. */
  readonly hint: string;
}

interface TicketRow {
  number: string;
  wish: string;
  brought: string;
  lane: string;
  arrived_at: string;
  hint: string;
}

/** Adds tickets of a day; a number already drawn that day stays as it is. */
export function addTickets(store: Store, day: string, tickets: readonly Ticket[]): void {
  change(store, (connection) => {
    const insert = connection.prepare(
      `INSERT INTO ticket (day, number, wish, brought, lane, arrived_at, hint, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting') ON CONFLICT DO NOTHING`,
    );
    for (const { number, wish, brought, lane, arrivedAt, hint } of tickets) {
      insert.run(day, number, wish, brought, lane, arrivedAt, hint);
    }
  });
}

/** Who waits, longest first; those for the priority counter (愛心) before the others. */
export function waitingTickets(store: Store, day: string): Ticket[] {
  return read(store, (connection) => readWaiting(connection, day));
}

/**
 * Calls a ticket: the wanted number, or the next one. Null when nobody waits.
 * @throws StoreError `store.unknownTicket` where the wanted number does not wait
 */
export function callTicket(
  store: Store,
  { day, number, actor, at }: { day: string; number?: string; actor: string; at: string },
): Ticket | null {
  return change(store, (connection) => {
    const waiting = readWaiting(connection, day);
    const called = number === undefined ? waiting[0] : waiting.find((ticket) => ticket.number === number);
    if (called === undefined) {
      if (number === undefined) return null;
      throw new StoreError('store.unknownTicket');
    }
    connection
      .prepare(`UPDATE ticket SET state = 'called', called_at = ? WHERE day = ? AND number = ?`)
      .run(at, day, called.number);
    appendEvent(connection, { at, actor, type: 'ticket.called', subject: `${day}/${called.number}`, details: {} });
    return called;
  });
}

/** Ends a called ticket. @throws StoreError `store.unknownTicket` */
export function closeTicket(
  store: Store,
  {
    day,
    number,
    state,
    actor,
    at,
  }: { day: string; number: string; state: 'served' | 'missed'; actor: string; at: string },
): void {
  change(store, (connection) => {
    const { changes } = connection
      .prepare(`UPDATE ticket SET state = ? WHERE day = ? AND number = ? AND state = 'called'`)
      .run(state, day, number);
    if (changes === 0) throw new StoreError('store.unknownTicket');
    const type = state === 'served' ? 'ticket.served' : 'ticket.missed';
    appendEvent(connection, { at, actor, type, subject: `${day}/${number}`, details: {} });
  });
}

function readWaiting(connection: Connection, day: string): Ticket[] {
  return connection
    .prepare<TicketRow>(
      `SELECT * FROM ticket WHERE day = ? AND state = 'waiting' ORDER BY lane <> '愛心', arrived_at, number`,
    )
    .all(day)
    .map(({ number, wish, brought, lane, arrived_at, hint }) => ({
      number,
      wish,
      brought,
      lane,
      arrivedAt: arrived_at,
      hint,
    }));
}
