import type { HallCounterKind } from '../../hall/lanes.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { ticketNumber } from '../../records/index.ts';
import { accessFaults } from '../access/words.ts';
import { actorOf, type DeskContext } from '../context.ts';
import { counterMode } from '../counter-mode.ts';
import { refused } from '../words/faults.ts';
import { happen, hallToday, wordsOfTickets } from './hall-today.ts';

/** Why a number waits beside the counter, as the log has it. */
const PUT_ASIDE = '先擱著';
const TAKEN_UP = '接著辦';
/** Why a number was called out of turn without a call. */
const HANDED_OVER = '預約資料已交付';

/** What the next call would bring to this counter; null where nobody waits for it. */
export interface CalledTicket {
  readonly number: string;
  readonly wish: string;
}

/** 叫號: the next number by rule, called to this counter. @throws FaultError `hall.nobodyWaits` */
export async function callToCounter(desk: DeskContext): Promise<CalledTicket> {
  const { counter } = desk.options;
  await openHere(desk);
  await letGo(desk);
  await happen(desk, { type: 'callNext', counter }, actorOf(desk));
  const number = hallToday(desk).state.counters.get(counter)?.ticket ?? 0;
  return { number: ticketNumber(number), wish: wordsOfTickets(desk).get(number)?.wish ?? '' };
}

/** A number called to this counter out of turn. @throws FaultError `hall.reasonMissing` and others */
export async function callChosen(desk: DeskContext, ticket: number, reason: string): Promise<CalledTicket> {
  await openHere(desk);
  await letGo(desk);
  await happen(desk, { type: 'callChosen', counter: desk.options.counter, ticket, reason }, actorOf(desk));
  return { number: ticketNumber(ticket), wish: wordsOfTickets(desk).get(ticket)?.wish ?? '' };
}

/** The person stands at the counter: serving begins. */
export async function beginServing(desk: DeskContext, ticket: string): Promise<void> {
  if (holds(desk, ticket) && hallToday(desk).state.tickets.get(Number(ticket))?.state === 'called') {
    await quietly(happen(desk, { type: 'begin', counter: desk.options.counter }, actorOf(desk)));
  }
}

/** The visit of this number is over; `missed` = nobody came. */
export async function endServing(desk: DeskContext, ticket: string, missed: boolean): Promise<void> {
  if (!holds(desk, ticket)) return;
  // Whoever stood at the counter came, even where nothing was opened for them.
  const came = hallToday(desk).state.tickets.get(Number(ticket))?.state === 'serving';
  const type = missed && !came ? 'skip' : 'serve';
  await quietly(happen(desk, { type, counter: desk.options.counter }, actorOf(desk)));
}

/** Somebody was served, perhaps without a call, as in a car: the number waits no longer. */
export async function serveAtCounter(desk: DeskContext, ticket: string): Promise<void> {
  await quietly(serveNumber(desk, ticket));
}

async function serveNumber(desk: DeskContext, ticket: string): Promise<void> {
  const { counter } = desk.options;
  const standing = hallToday(desk).state.tickets.get(Number(ticket))?.state;
  if (!holds(desk, ticket)) {
    if (standing !== 'waiting' && standing !== 'parked') return;
    const isBusy = (hallToday(desk).state.counters.get(counter)?.ticket ?? null) !== null;
    if (isBusy || kindHere(desk) === null) {
      await happen(desk, { type: 'leave', ticket: Number(ticket) }, actorOf(desk));
      return;
    }
    await openHere(desk);
    await happen(desk, { type: 'callChosen', counter, ticket: Number(ticket), reason: HANDED_OVER }, actorOf(desk));
  }
  await happen(desk, { type: 'serve', counter }, actorOf(desk));
}

/** The visit waits: the counter can call somebody else. */
export async function parkTicket(desk: DeskContext, ticket: string): Promise<void> {
  if (!holds(desk, ticket)) return;
  await quietly(happen(desk, { type: 'park', counter: desk.options.counter, reason: PUT_ASIDE }, actorOf(desk)));
}

/** A visit that waited is taken up again. */
export async function takeUpTicket(desk: DeskContext, ticket: string): Promise<void> {
  if (ticket === '' || holds(desk, ticket)) return;
  if (hallToday(desk).state.tickets.get(Number(ticket))?.state !== 'parked') return;
  await quietly(callAgain(desk, Number(ticket)));
}

async function callAgain(desk: DeskContext, ticket: number): Promise<void> {
  const { counter } = desk.options;
  await openHere(desk);
  await letGo(desk);
  await happen(desk, { type: 'callChosen', counter, ticket, reason: TAKEN_UP }, actorOf(desk));
  await happen(desk, { type: 'begin', counter }, actorOf(desk));
}

/**
 * A visit goes on whatever the hall says: where the hall host was away, or somebody moved the number meanwhile, the lists
 * are compared later.
 */
async function quietly(act: Promise<void>): Promise<void> {
  try {
    await act;
  } catch (error) {
    if (!(error instanceof FaultError) || !/^(hall|line|ticket)\./.test(error.code)) throw error;
  }
}

/** What this counter calls as, by the kind that was chosen for it; null in the information zone, which calls nobody. */
export function kindHere(desk: DeskContext): HallCounterKind | null {
  const mode = counterMode(desk);
  return mode === 'informationZone' ? null : mode;
}

/** The kind of counter was chosen: the hall follows, also between two visits; an information zone closes. */
export async function followKind(desk: DeskContext): Promise<void> {
  const { counter } = desk.options;
  if (kindHere(desk) !== null) await openHere(desk);
  else if (hallToday(desk).state.counters.get(counter)?.open === true) {
    await letGo(desk);
    await happen(desk, { type: 'closeCounter', counter }, actorOf(desk));
  }
}

/** This counter calls from now on, as its kind; nothing happens where it does already. @throws FaultError `counter.informationZone` */
async function openHere(desk: DeskContext): Promise<void> {
  const kind = kindHere(desk);
  if (kind === null) throw refused(accessFaults.informationZone);
  const counter = hallToday(desk).state.counters.get(desk.options.counter);
  if (counter?.open === true && counter.kind === kind) return;
  await happen(desk, { type: 'openCounter', counter: desk.options.counter, kind }, actorOf(desk));
}

/** Somebody whose visit ended without this counter's knowing, as in a crash, waits beside it. */
async function letGo(desk: DeskContext): Promise<void> {
  const { counter } = desk.options;
  const held = hallToday(desk).state.counters.get(counter)?.ticket ?? null;
  if (held !== null) await happen(desk, { type: 'park', counter, reason: PUT_ASIDE }, actorOf(desk));
}

function holds(desk: DeskContext, ticket: string): boolean {
  if (ticket === '') return false;
  return hallToday(desk).state.counters.get(desk.options.counter)?.ticket === Number(ticket);
}
