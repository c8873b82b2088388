import { change, read, type Store } from './store.ts';

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
  /** Why it goes first (愛心); for staff only, empty for everybody else. */
  readonly priority?: string;
  /** Language chosen at the door. */
  readonly language?: string;
}

interface TicketRow {
  number: string;
  wish: string;
  brought: string;
  lane: string;
  arrived_at: string;
  hint: string;
  priority: string;
  language: string;
}

/** Adds tickets of a day; a number already drawn that day stays as it is. */
export function addTickets(store: Store, day: string, tickets: readonly Ticket[]): void {
  change(store, (connection) => {
    const insert = connection.prepare(
      `INSERT INTO ticket (day, number, wish, brought, lane, arrived_at, hint, state, priority, language)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?) ON CONFLICT DO NOTHING`,
    );
    for (const { number, wish, brought, lane, arrivedAt, hint, priority = '', language = 'zh' } of tickets) {
      insert.run(day, number, wish, brought, lane, arrivedAt, hint, priority, language);
    }
  });
}

/** Every number drawn on a day, with what was said at the door. */
export function ticketsOfDay(store: Store, day: string): Ticket[] {
  return read(store, (connection) =>
    connection
      .prepare<TicketRow>('SELECT * FROM ticket WHERE day = ? ORDER BY arrived_at, number')
      .all(day)
      .map(({ arrived_at: arrivedAt, number, wish, brought, lane, hint, priority, language }) => {
        return { number, wish, brought, lane, arrivedAt, hint, priority, language };
      }),
  );
}
