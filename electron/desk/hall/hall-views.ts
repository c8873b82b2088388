import type { DisplayView, HallView, KioskView } from '../../../src/contract/hall-view.ts';
import type { HallEvent } from '../../hall/event.ts';
import { LANES } from '../../hall/lanes.ts';
import { type HallTicket, waitingIn } from '../../hall/state.ts';
import { ticketNumber } from '../../records/index.ts';
import { type DeskContext, now } from '../context.ts';
import { counterModeName } from '../counter-mode.ts';
import { dateOf, staffDateWithWeekday, timeOf } from '../words/dates.ts';
import { waitingBands } from './bands.ts';
import { hallToday, wordsOfTickets } from './hall-today.ts';
import { hallLineOf } from './hall-line.ts';
import { wayOf } from './hall-way.ts';
import { boardNotices } from './notices.ts';
import { KIND_NAMES, priorityNamed } from './words.ts';
import { hallWishes } from './wishes.ts';

/** Calls that stand on the board at once. */
const SHOWN_CALLS = 7;

/** The public board: numbers and counters, never a person or a wish. */
export function displayViewOf(desk: DeskContext, revision: number): DisplayView {
  const at = now(desk);
  return {
    ...common(desk, revision),
    now: timeOf(at),
    today: staffDateWithWeekday(dateOf(at)),
    calls: callsOf(desk),
    lanes: lanesNow(desk),
    notices: [...boardNotices(desk)],
  };
}

export function kioskViewOf(desk: DeskContext, revision: number): KioskView {
  const bands = waitingBands(desk);
  return {
    ...common(desk, revision),
    wishes: hallWishes(desk).map(({ key, lane, name }) => ({ key, lane, name, band: bands[lane] })),
  };
}

/** The whole hall for those who work in it. */
export function hallViewOf(desk: DeskContext): HallView {
  const at = Date.parse(now(desk));
  const { events, state } = hallToday(desk);
  const handedOn = reasonsHandedOn(events);
  const words = wordsOfTickets(desk);
  const tickets = [...state.tickets.values()];
  const minutes = ({ arrivedAt }: HallTicket) => Math.max(0, Math.floor((at - arrivedAt) / 60_000));
  const ended = (wanted: HallTicket['state']) => tickets.filter((ticket) => ticket.state === wanted).length;
  return {
    lanes: lanesNow(desk).map((line) => ({
      ...line,
      longestMinutes: Math.max(0, ...waitingIn(state, [line.lane]).map(minutes)),
    })),
    tickets: tickets.flatMap((ticket) => {
      const { number, lane, counter, overtaken, keeper, state: standing } = ticket;
      if (standing === 'served' || standing === 'left') return [];
      const said = words.get(number);
      return {
        number: ticketNumber(number),
        lane,
        wish: said?.wish ?? '',
        brought: said?.brought ?? '',
        priority: priorityNamed(said?.priority ?? ''),
        waitedMinutes: minutes(ticket),
        state: standing,
        counter,
        overtaken,
        handedOn: handedOn.get(number) ?? '',
        keeper: keeper === desk.options.counter ? null : keeper,
      };
    }),
    counters: [...state.counters.values()].map(({ number, kind, open, ticket }) => ({
      number,
      kind: KIND_NAMES[kind],
      open,
      ticket: ticket === null ? '' : ticketNumber(ticket),
    })),
    here: hereOf(desk),
    line: hallLineOf(desk),
    notices: [...boardNotices(desk)],
    served: ended('served'),
    left: ended('left'),
    missed: ended('skipped'),
  };
}

/** Why a number waits in another lane than it was drawn for: whoever calls it next need not ask again. */
function reasonsHandedOn(events: readonly HallEvent[]): ReadonlyMap<number, string> {
  const moved = events.filter((event) => event.type === 'transferred');
  return new Map(moved.map(({ ticket, reason }) => [ticket, reason]));
}

function hereOf(desk: DeskContext): HallView['here'] {
  const { counter } = desk.options;
  const { state } = hallToday(desk);
  const held = state.counters.get(counter)?.ticket ?? null;
  const ticket = held === null ? '' : ticketNumber(held);
  const { visit } = desk.state;
  return {
    counter,
    kind: counterModeName(desk),
    ticket,
    busy: visit !== null,
    inVisit: ticket !== '' && visit?.draft.ticket === ticket,
    serving: held !== null && state.tickets.get(held)?.state === 'serving',
  };
}

function common(desk: DeskContext, revision: number) {
  const isAlone = wayOf(desk).standing().way === 'alone';
  return { revision, training: desk.store.office === 'training', office: desk.office.zh, alone: isAlone };
}

function lanesNow(desk: DeskContext): DisplayView['lanes'] {
  const { state } = hallToday(desk);
  const bands = waitingBands(desk);
  return LANES.map((lane) => ({ lane, waiting: waitingIn(state, [lane]).length, band: bands[lane] }));
}

/** The newest calls first, each number once, as long as it is at its counter. */
function callsOf(desk: DeskContext): DisplayView['calls'] {
  const { events, state } = hallToday(desk);
  const shown = new Map<number, DisplayView['calls'][number]>();
  for (const [index, event] of events.entries()) {
    if (event.type !== 'called' && event.type !== 'recalled') continue;
    const held = state.counters.get(event.counter)?.ticket === event.ticket;
    if (!held) continue;
    const again = event.type === 'recalled';
    shown.set(event.ticket, { sequence: index + 1, number: ticketNumber(event.ticket), counter: event.counter, again });
  }
  return [...shown.values()].toSorted((left, right) => right.sequence - left.sequence).slice(0, SHOWN_CALLS);
}
