import { appendEvent } from './audit.ts';
import { change, type Connection, read, type Store } from './store.ts';

/** 網路預約取件: papers that were asked for on the web, prepared, and fetched in a slot of the day. */
export interface ReservedPapers {
  readonly day: string;
  /** As the Bureau's site gave it to the citizen. */
  readonly number: string;
  /** `HH:MM` of the office's clock. */
  readonly slotFrom: string;
  readonly slotTo: string;
  readonly identifier: string;
  readonly name: string;
  /** What was prepared, in words. */
  readonly papers: string;
  /** 免下車: where the papers are brought; empty = fetched at the counter. */
  readonly place: string;
}

export interface KeptReservation extends ReservedPapers {
  readonly state: 'prepared' | 'arrived' | 'handedOver' | 'missed';
  /** Its number of the hall; empty before the arrival and beside a car. */
  readonly ticket: string;
  readonly recipient: string;
  readonly sighted: string;
  /** The last change. */
  readonly actor: string;
  readonly at: string;
}

interface Row extends Omit<KeptReservation, 'slotFrom' | 'slotTo'> {
  readonly slot_from: string;
  readonly slot_to: string;
}

export interface ListedReservations {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Keeps a list. What is known already is changed only while it still lies prepared; whoever came keeps what was handed out. */
export function listReservations(
  store: Store,
  list: readonly ReservedPapers[],
  { actor, at, sha256 }: { actor: string; at: string; sha256: string },
): ListedReservations {
  return change(store, (connection) => {
    const counts = { added: 0, changed: 0, same: 0 };
    for (const one of list) counts[keep(connection, one, actor, at)] += 1;
    appendEvent(connection, { at, actor, type: 'reservation.listed', subject: 'list', details: { ...counts, sha256 } });
    return counts;
  });
}

function keep(connection: Connection, one: ReservedPapers, actor: string, at: string): keyof ListedReservations {
  const held = find(connection, one.day, one.number);
  const values = [one.slotFrom, one.slotTo, one.identifier, one.name, one.papers, one.place, actor, at];
  if (held === null) {
    connection
      .prepare(
        `INSERT INTO reservation (slot_from, slot_to, identifier, name, papers, place, actor, at, day, number, state,
           ticket, recipient, sighted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'prepared', '', '', '')`,
      )
      .run(...values, one.day, one.number);
    return 'added';
  }
  const isSame =
    held.slotFrom === one.slotFrom &&
    held.slotTo === one.slotTo &&
    held.identifier === one.identifier &&
    held.name === one.name &&
    held.papers === one.papers &&
    held.place === one.place;
  if (isSame || held.state !== 'prepared') return 'same';
  connection
    .prepare(
      `UPDATE reservation SET slot_from = ?, slot_to = ?, identifier = ?, name = ?, papers = ?, place = ?, actor = ?,
         at = ? WHERE day = ? AND number = ?`,
    )
    .run(...values, one.day, one.number);
  return 'changed';
}

/** The list of a day by slot. */
export function reservationsOfDay(store: Store, day: string): KeptReservation[] {
  return read(store, (connection) =>
    connection
      .prepare<Row>('SELECT * FROM reservation WHERE day = ? ORDER BY slot_from, number')
      .all(day)
      .map(reservationOf),
  );
}

/** Null where the day has no such reservation. */
export function reservationNumbered(store: Store, day: string, number: string): KeptReservation | null {
  return read(store, (connection) => find(connection, day, number));
}

interface Moved {
  readonly state: KeptReservation['state'];
  readonly ticket?: string;
  readonly recipient?: string;
  readonly sighted?: string;
  readonly actor: string;
  readonly at: string;
}

/** What became of a reservation; the log says who, never whose it is. */
export function moveReservation(store: Store, held: KeptReservation, moved: Moved): void {
  change(store, (connection) => {
    const { day, number } = held;
    const { state, ticket = held.ticket, recipient = '', sighted = '', actor, at } = moved;
    connection
      .prepare(
        `UPDATE reservation SET state = ?, ticket = ?, recipient = ?, sighted = ?, actor = ?, at = ?
         WHERE day = ? AND number = ?`,
      )
      .run(state, ticket, recipient, sighted, actor, at, day, number);
    const details = { from: held.state, to: state, ticket, sighted, delegate: recipient !== '' };
    appendEvent(connection, { at, actor, type: 'reservation.moved', subject: `${day}/${number}`, details });
  });
}

/**
 * Counts a sheet to sign that leaves the printer among the papers that were handed out.
 * @returns how often it was printed before
 */
export function countSheet(
  store: Store,
  { day, number }: KeptReservation,
  { sheets, recipient, actor, at }: { sheets: number; recipient: string; actor: string; at: string },
): number {
  return change(store, (connection) => {
    const subject = `${day}/${number}`;
    const before = connection
      .prepare<{ sheets: number }>(`SELECT count(*) AS sheets FROM audit WHERE subject = ? AND type = 'handout.made'`)
      .get(subject);
    const copy = before?.sheets ?? 0;
    const details = { kind: 'reservationSheet', delegate: recipient !== '', sheets, copy };
    appendEvent(connection, { at, actor, type: 'handout.made', subject, details });
    return copy;
  });
}

function find(connection: Connection, day: string, number: string): KeptReservation | null {
  const row = connection.prepare<Row>('SELECT * FROM reservation WHERE day = ? AND number = ?').get(day, number);
  return row === undefined ? null : reservationOf(row);
}

function reservationOf({ slot_from: slotFrom, slot_to: slotTo, ...row }: Row): KeptReservation {
  return { ...row, slotFrom, slotTo };
}
