import { type HallEvent, hallEvent } from '../../hall/event.ts';
import { hallAfter } from '../../hall/state.ts';
import {
  addTickets,
  hallEvents,
  type HallRow,
  keepHallEvents,
  ticketNumber,
  ticketsOfDay,
} from '../../records/index.ts';
import { type DeskContext, now } from '../context.ts';
import { dateOf } from '../words/dates.ts';
import type { HallToday, Said } from './hall-way.ts';
import { laneNamed } from './words.ts';

/** The day's list where it is this machine's own. */
export interface OwnList {
  today(): HallToday;
  /** Keeps what was decided on the list as it stands, with what was said of a number that was drawn. */
  keep(events: readonly HallEvent[], actor: string, said?: Said): void;
}

/** The list of this store; read once a day, then kept beside it. */
export function ownList(desk: DeskContext): OwnList {
  let held: HallToday | null = null;
  function today(): HallToday {
    const day = dateOf(now(desk));
    if (held?.day === day) return held;
    const events = hallEvents(desk.store, day).map((event) => hallEvent.parse(event));
    held = { day, events, state: hallAfter(events) };
    takeInTickets(held);
    return held;
  }
  /** Numbers that were drawn elsewhere, such as those a training day begins with, come into the hall as they arrived. */
  function takeInTickets({ day, state }: HallToday): void {
    const strange = ticketsOfDay(desk.store, day).filter(({ number }) => !state.tickets.has(Number(number)));
    const issued = strange.map(({ number, lane, arrivedAt }): HallEvent => {
      return { type: 'issued', at: Date.parse(arrivedAt), ticket: Number(number), lane: laneNamed(lane) };
    });
    if (issued.length > 0) keep(issued, 'system');
  }
  function keep(events: readonly HallEvent[], actor: string, said: Said = null): void {
    const hall = today();
    const at = now(desk);
    for (const event of events) {
      if (event.type !== 'issued' || said === null) continue;
      addTickets(desk.store, hall.day, [{ ...said, number: ticketNumber(event.ticket), arrivedAt: at }]);
    }
    const rows = events.map(rowOf);
    keepHallEvents(desk.store, { day: hall.day, known: hall.events.length, rows, actor, at });
    held = { ...hall, events: [...hall.events, ...events], state: hallAfter(events, hall.state) };
  }
  return { today, keep };
}

/** An event as the store keeps it. */
export function rowOf(event: HallEvent): HallRow {
  return { type: event.type, ticket: 'ticket' in event ? event.ticket : null, event };
}
