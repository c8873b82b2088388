import type { KioskLanguage, PriorityReason } from '../../../src/contract/hall-terms.ts';
import type { HallCommand } from '../../hall/command.ts';
import { decide } from '../../hall/decide.ts';
import { type HallEvent, hallEvent } from '../../hall/event.ts';
import type { Lane } from '../../hall/lanes.ts';
import { hallAfter, type HallState } from '../../hall/state.ts';
import {
  addTickets,
  hallEvents,
  keepHallEvents,
  type Ticket,
  ticketNumber,
  ticketsOfDay,
} from '../../records/index.ts';
import { type DeskContext, now } from '../context.ts';
import { dateOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { LANE_NAMES, laneNamed } from './words.ts';

/** The hall of today: what happened, and what it adds up to. */
export interface HallToday {
  readonly day: string;
  readonly events: readonly HallEvent[];
  readonly state: HallState;
}

const halls = new WeakMap<DeskContext, HallToday>();

/** The hall as it stands; read once a day, then kept beside the store. */
export function hallToday(desk: DeskContext): HallToday {
  const day = dateOf(now(desk));
  const held = halls.get(desk);
  if (held?.day === day) return held;
  const events = hallEvents(desk.store, day).map((event) => hallEvent.parse(event));
  halls.set(desk, { day, events, state: hallAfter(events) });
  takeInTickets(desk);
  return halls.get(desk) ?? { day, events, state: hallAfter(events) };
}

/**
 * Makes something happen: decided on the hall as it stands, kept, and only then true.
 * @throws FaultError `hall.*` where it cannot
 */
export function happen(desk: DeskContext, command: HallCommand, actor: string): readonly HallEvent[] {
  const { state } = hallToday(desk);
  const decision = decide(state, command, Date.parse(now(desk)));
  if (!decision.ok) throw refused(decision.fault);
  keep(desk, decision.events, actor);
  return decision.events;
}

/** What somebody said at the door. */
export interface Wish {
  readonly lane: Lane;
  readonly wish: string;
  readonly brought: string;
  readonly priority: PriorityReason | null;
  readonly language: KioskLanguage;
  /** When the slot of a reservation begins, in milliseconds. */
  readonly preferredFrom?: number;
}

/** Draws the next number. */
export function drawNumber(desk: DeskContext, said: Wish, actor: string): number {
  const { day, state } = hallToday(desk);
  const lane = said.priority === null ? said.lane : 'priority';
  const number = Math.max(0, ...state.tickets.keys()) + 1;
  addTickets(desk.store, day, [
    {
      number: ticketNumber(number),
      wish: said.wish,
      brought: said.brought,
      lane: LANE_NAMES[lane].zh,
      arrivedAt: now(desk),
      hint: '',
      priority: said.priority ?? '',
      language: said.language,
    },
  ]);
  const slot = said.preferredFrom === undefined ? {} : { preferredFrom: said.preferredFrom };
  happen(desk, { type: 'issue', lane, ...slot }, actor);
  return number;
}

/** What was said when each number of today was drawn, by number. */
export function wordsOfTickets(desk: DeskContext): ReadonlyMap<number, Ticket> {
  return new Map(ticketsOfDay(desk.store, hallToday(desk).day).map((ticket) => [Number(ticket.number), ticket]));
}

/** Numbers that were drawn elsewhere, such as those a training day begins with, come into the hall as they arrived. */
function takeInTickets(desk: DeskContext): void {
  const { day, state } = hallToday(desk);
  const strange = ticketsOfDay(desk.store, day).filter(({ number }) => !state.tickets.has(Number(number)));
  const issued = strange.map(({ number, lane, arrivedAt }): HallEvent => {
    return { type: 'issued', at: Date.parse(arrivedAt), ticket: Number(number), lane: laneNamed(lane) };
  });
  if (issued.length > 0) keep(desk, issued, 'system');
}

function keep(desk: DeskContext, events: readonly HallEvent[], actor: string): void {
  const hall = hallToday(desk);
  keepHallEvents(desk.store, {
    day: hall.day,
    known: hall.events.length,
    rows: events.map((event) => ({ type: event.type, ticket: 'ticket' in event ? event.ticket : null, event })),
    actor,
    at: now(desk),
  });
  halls.set(desk, { ...hall, events: [...hall.events, ...events], state: hallAfter(events, hall.state) });
}
