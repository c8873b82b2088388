import type { Fault } from '../../src/contract/fault.ts';
import type { HallCommand } from './command.ts';
import type { HallEvent } from './event.ts';
import { lanesOf } from './lanes.ts';
import { isBefore, nextTicket, passedBy } from './next-ticket.ts';
import { hallFaults } from './faults.ts';
import { type HallCounter, type HallState, type HallTicket, waitingIn } from './state.ts';

export type Decision =
  | { readonly ok: true; readonly events: readonly HallEvent[] }
  | { readonly ok: false; readonly fault: Fault };

/** A number that was called this often in vain is drawn anew. */
export const MOST_MISSED = 2;

const NOTHING: ReadonlySet<number> = new Set();

/**
 * What happens when this is asked in this state at `at` (milliseconds), or why it cannot. Changes nothing itself.
 * @param withheld numbers that may not be called here: another counter that cannot be asked keeps them
 */
export function decide(state: HallState, command: HallCommand, at: number, withheld = NOTHING): Decision {
  switch (command.type) {
    case 'openCounter':
      return happens({ type: 'counterOpened', at, counter: command.counter, kind: command.kind });
    case 'closeCounter':
      return closeCounter(state, command.counter, at);
    case 'issue':
      return issue(state, command, at);
    case 'callNext':
    case 'callChosen':
      return call(state, command, at, withheld);
    case 'return':
    case 'leave':
      return awayFromCounter(state, command, at);
    case 'takeBack':
      return takeBack(state, command, at);
    default:
      return atCounter(state, command, at);
  }
}

function happens(...events: HallEvent[]): Decision {
  return { ok: true, events };
}

function refused(fault: Fault): Decision {
  return { ok: false, fault };
}

function issue(
  state: HallState,
  { lane, preferredFrom }: Extract<HallCommand, { type: 'issue' }>,
  at: number,
): Decision {
  const slot = preferredFrom === undefined ? {} : { preferredFrom };
  return happens({ type: 'issued', at, ticket: lastNumber(state) + 1, lane, ...slot });
}

function lastNumber(state: HallState): number {
  return Math.max(0, ...state.tickets.keys());
}

function closeCounter(state: HallState, number: number, at: number): Decision {
  const counter = state.counters.get(number);
  if (counter?.open !== true) return refused(hallFaults.counterClosed);
  if (counter.ticket !== null) return refused(hallFaults.counterBusy);
  return happens({ type: 'counterClosed', at, counter: number });
}

type Calling = Extract<HallCommand, { type: 'callNext' | 'callChosen' }>;

function call(state: HallState, command: Calling, at: number, withheld: ReadonlySet<number>): Decision {
  const counter = state.counters.get(command.counter);
  if (counter?.open !== true) return refused(hallFaults.counterClosed);
  if (counter.ticket !== null) return refused(hallFaults.counterBusy);
  const waiting = waitingIn(state, lanesOf(counter.kind));
  if (command.type === 'callNext') return callNext(counter, waiting, withheld, at);
  const chosen = state.tickets.get(command.ticket);
  if (chosen?.state !== 'waiting' && chosen?.state !== 'parked') return refused(hallFaults.ticketNotHere);
  if (withheld.has(chosen.number)) return refused(hallFaults.keptElsewhere);
  const overtaken = waiting.filter((ticket) => isBefore(ticket, chosen));
  if (overtaken.length > 0 && command.reason.trim() === '') return refused(hallFaults.reasonMissing);
  const overtaking = overtaken.length === 0 ? 'none' : 'chosen';
  return happens({ ...called(counter, chosen, overtaken, at), overtaking, reason: command.reason.trim() });
}

function callNext(
  counter: HallCounter,
  waiting: readonly HallTicket[],
  withheld: ReadonlySet<number>,
  at: number,
): Decision {
  const free = waiting.filter(({ number }) => !withheld.has(number));
  const next = nextTicket(free, at);
  if (next === null) return refused(waiting.length === 0 ? hallFaults.nobodyWaits : hallFaults.allKept);
  const overtaken = passedBy(free, next, at);
  const kept = waiting.filter(({ number }) => withheld.has(number)).filter((ticket) => goesBefore(ticket, next, at));
  const reason = kept.length === 0 ? 'none' : 'kept';
  return happens({
    ...called(counter, next, overtaken, at),
    overtaking: overtaken.length === 0 ? reason : 'preferred',
    ...(kept.length === 0 ? {} : { withheld: kept.map(({ number }) => number) }),
  });
}

/** Whether somebody came earlier, or would be called before by rule. */
function goesBefore(one: HallTicket, other: HallTicket, at: number): boolean {
  return isBefore(one, other) || nextTicket([other, one], at) === one;
}

function called(
  counter: HallCounter,
  ticket: HallTicket,
  overtaken: readonly HallTicket[],
  at: number,
): Extract<HallEvent, { type: 'called' }> {
  return {
    type: 'called',
    at,
    counter: counter.number,
    ticket: ticket.number,
    overtaking: 'none',
    overtaken: overtaken.map(({ number }) => number),
    reason: '',
  };
}

/** Whoever was called there and not yet served goes back to the line; somebody who is being served stays. */
function takeBack(
  state: HallState,
  { from, reason }: Extract<HallCommand, { type: 'takeBack' }>,
  at: number,
): Decision {
  const said = reason.trim();
  if (said === '') return refused(hallFaults.reasonMissing);
  const held = [...state.tickets.values()].find((ticket) => ticket.counter === from && ticket.state === 'called');
  const kept = keptFor(state, from);
  const isOpen = state.counters.get(from)?.open === true;
  if (kept.length === 0 && held === undefined) return refused(hallFaults.nothingKept);
  const tickets = [...kept, ...(held === undefined ? [] : [held.number])];
  return happens(
    ...(held === undefined ? [] : backToLine(from, held.number, said, at)),
    { type: 'freed', at, counter: from, tickets, reason: said },
    ...(isOpen ? [{ type: 'counterClosed' as const, at, counter: from }] : []),
  );
}

/** A number that was called and not served waits again, with its time of arrival. */
export function backToLine(counter: number, ticket: number, reason: string, at: number): HallEvent[] {
  return [
    { type: 'parked', at, counter, ticket, reason },
    { type: 'returned', at, ticket },
  ];
}

/** Numbers this counter may call alone, by number. */
export function keptFor(state: HallState, counter: number): number[] {
  return [...state.tickets.values()].filter(({ keeper }) => keeper === counter).map(({ number }) => number);
}

type Away = Extract<HallCommand, { type: 'return' | 'leave' }>;

function awayFromCounter(state: HallState, command: Away, at: number): Decision {
  const ticket = state.tickets.get(command.ticket);
  if (ticket === undefined) return refused(hallFaults.ticketNotHere);
  if (command.type === 'leave') {
    const mayLeave = ticket.state === 'waiting' || ticket.state === 'parked' || ticket.state === 'skipped';
    return mayLeave ? happens({ type: 'left', at, ticket: ticket.number }) : refused(hallFaults.ticketNotHere);
  }
  if (ticket.state !== 'skipped' && ticket.state !== 'parked') return refused(hallFaults.ticketNotHere);
  if (ticket.missed >= MOST_MISSED) return refused(hallFaults.drawAgain);
  return happens({ type: 'returned', at, ticket: ticket.number });
}

type AtCounter = Extract<HallCommand, { type: 'recall' | 'begin' | 'skip' | 'serve' | 'park' | 'transfer' }>;

function atCounter(state: HallState, command: AtCounter, at: number): Decision {
  const held = state.counters.get(command.counter)?.ticket ?? null;
  const ticket = held === null ? undefined : state.tickets.get(held);
  if (ticket === undefined) return refused(hallFaults.nobodyCalled);
  const where = { at, counter: command.counter, ticket: ticket.number };
  const isServing = ticket.state === 'serving';
  switch (command.type) {
    case 'recall':
      return isServing ? refused(hallFaults.servingAlready) : happens({ type: 'recalled', ...where });
    case 'begin':
      return isServing ? refused(hallFaults.servingAlready) : happens({ type: 'begun', ...where });
    case 'skip':
      return isServing ? refused(hallFaults.servingAlready) : happens({ type: 'skipped', ...where });
    case 'serve':
      return happens({ type: 'served', ...where });
    case 'park':
      if (command.reason.trim() === '') return refused(hallFaults.reasonMissing);
      return happens({ type: 'parked', ...where, reason: command.reason.trim() });
    default:
      if (command.reason.trim() === '') return refused(hallFaults.reasonMissing);
      return happens({ type: 'transferred', ...where, lane: command.lane, reason: command.reason.trim() });
  }
}
