import type { HallEvent } from './event.ts';
import type { HallCounterKind, Lane } from './lanes.ts';

export interface HallTicket {
  readonly number: number;
  readonly lane: Lane;
  /** When the number was drawn, in milliseconds; a transfer or a return does not change it. */
  readonly arrivedAt: number;
  /** Order among those who came in the same millisecond. */
  readonly order: number;
  readonly state: 'waiting' | 'called' | 'serving' | 'parked' | 'skipped' | 'served' | 'left';
  readonly counter: number | null;
  readonly calledAt: number | null;
  /** How often somebody who came later went first by rule. */
  readonly overtaken: number;
  /** From when a reservation goes first; null: at once. */
  readonly preferredFrom: number | null;
  /** How often nobody came. */
  readonly missed: number;
  /** The counter that may call it while it stands alone; null: only the hall host. */
  readonly keeper: number | null;
}

export interface HallCounter {
  readonly number: number;
  readonly kind: HallCounterKind;
  readonly open: boolean;
  /** The ticket that was called to it or is being served. */
  readonly ticket: number | null;
}

/** A number that two counters may have served. */
export type Doubt = Extract<HallEvent, { type: 'doubted' }>;

export interface HallState {
  readonly tickets: ReadonlyMap<number, HallTicket>;
  readonly counters: ReadonlyMap<number, HallCounter>;
  /** How many of the events each counter counted alone are in. */
  readonly alone: ReadonlyMap<number, number>;
  readonly doubted: readonly Doubt[];
}

export const EMPTY_HALL: HallState = { tickets: new Map(), counters: new Map(), alone: new Map(), doubted: [] };

export function hallAfter(events: Iterable<HallEvent>, before: HallState = EMPTY_HALL): HallState {
  const tickets = new Map(before.tickets);
  const counters = new Map(before.counters);
  const alone = new Map(before.alone);
  const doubted = [...before.doubted];
  for (const event of events) {
    apply(tickets, counters, event);
    if (event.alone !== undefined) alone.set(event.alone.counter, event.alone.number);
    if (event.type === 'doubted') doubted.push(event);
  }
  return { tickets, counters, alone, doubted };
}

/** Who waits, in the order of arrival. */
export function waitingIn(state: HallState, lanes: readonly Lane[]): HallTicket[] {
  return [...state.tickets.values()]
    .filter((ticket) => ticket.state === 'waiting' && lanes.includes(ticket.lane))
    .sort(byArrival);
}

export function byArrival(left: HallTicket, right: HallTicket): number {
  return left.arrivedAt - right.arrivedAt || left.order - right.order;
}

type Tickets = Map<number, HallTicket>;
type Counters = Map<number, HallCounter>;

function apply(tickets: Tickets, counters: Counters, event: HallEvent): void {
  switch (event.type) {
    case 'counterOpened':
      counters.set(event.counter, {
        number: event.counter,
        kind: event.kind,
        open: true,
        ticket: counters.get(event.counter)?.ticket ?? null,
      });
      return;
    case 'counterClosed':
      changeCounter(counters, event.counter, { open: false });
      return;
    case 'issued':
      tickets.set(event.ticket, {
        number: event.ticket,
        lane: event.lane,
        arrivedAt: event.at,
        order: tickets.size,
        state: 'waiting',
        counter: null,
        calledAt: null,
        overtaken: 0,
        preferredFrom: event.preferredFrom ?? null,
        missed: 0,
        keeper: event.keeper ?? null,
      });
      return;
    case 'kept':
      for (const number of event.tickets) changeTicket(tickets, number, { keeper: event.counter });
      return;
    case 'freed':
      for (const number of event.tickets) changeTicket(tickets, number, { keeper: null });
      return;
    case 'called':
      changeTicket(tickets, event.ticket, {
        state: 'called',
        counter: event.counter,
        calledAt: event.at,
        keeper: null,
      });
      changeCounter(counters, event.counter, { ticket: event.ticket });
      if (event.overtaking === 'preferred') for (const number of event.overtaken) countOvertaking(tickets, number);
      return;
    case 'recalled':
      return;
    case 'begun':
      changeTicket(tickets, event.ticket, { state: 'serving' });
      return;
    case 'returned':
      changeTicket(tickets, event.ticket, { state: 'waiting', counter: null, calledAt: null });
      return;
    case 'left':
      changeTicket(tickets, event.ticket, { state: 'left', keeper: null });
      return;
    case 'repeated':
    case 'doubted':
      return;
    default:
      leaveCounter(tickets, counters, event);
  }
}

type Leaving = Extract<HallEvent, { type: 'skipped' | 'parked' | 'transferred' | 'served' }>;

function leaveCounter(tickets: Tickets, counters: Counters, event: Leaving): void {
  changeCounter(counters, event.counter, { ticket: null });
  const ticket = tickets.get(event.ticket);
  if (ticket === undefined) return;
  const away = { counter: null, calledAt: null };
  if (event.type === 'transferred') {
    tickets.set(ticket.number, { ...ticket, ...away, state: 'waiting', lane: event.lane, preferredFrom: null });
  } else if (event.type === 'skipped') {
    tickets.set(ticket.number, { ...ticket, ...away, state: 'skipped', missed: ticket.missed + 1 });
  } else if (event.type === 'parked') {
    tickets.set(ticket.number, { ...ticket, ...away, state: 'parked', keeper: event.counter });
  } else {
    tickets.set(ticket.number, { ...ticket, state: 'served' });
  }
}

function countOvertaking(tickets: Tickets, number: number): void {
  const ticket = tickets.get(number);
  if (ticket !== undefined) tickets.set(number, { ...ticket, overtaken: ticket.overtaken + 1 });
}

function changeTicket(tickets: Tickets, number: number, change: Partial<HallTicket>): void {
  const ticket = tickets.get(number);
  if (ticket !== undefined) tickets.set(number, { ...ticket, ...change });
}

function changeCounter(counters: Counters, number: number, change: Partial<HallCounter>): void {
  const counter = counters.get(number);
  if (counter !== undefined) counters.set(number, { ...counter, ...change });
}
