import { keptFor } from '../../hall/decide.ts';
import { type HallEvent, hallEvent } from '../../hall/event.ts';
import type { AloneEvent, HallAnswer } from '../../hall/line.ts';
import { hallAfter, type HallState } from '../../hall/state.ts';
import {
  aloneHallEvents,
  copiedHall,
  copyHallEvents,
  hallReleases,
  keepAloneEvents,
  releaseTickets,
} from '../../records/index.ts';
import { type DeskContext, now } from '../context.ts';
import { dateOf } from '../words/dates.ts';
import type { HallToday } from './hall-way.ts';
import { seenOf } from './host-answers.ts';
import { rowOf } from './own-list.ts';

type Heard = Pick<HallAnswer, 'from' | 'events' | 'words'>;

/** What a joined machine holds of a day: the host's list, and what it did that the list does not have yet. */
interface Held {
  readonly edition: number;
  readonly list: readonly HallEvent[];
  readonly listed: HallState;
  readonly alone: readonly AloneEvent[];
  readonly released: readonly { readonly ticket: number; readonly known: number }[];
  readonly today: HallToday;
}

export interface CopiedList {
  today(): HallToday;
  /** How many of the host's events are here. */
  known(): number;
  /** SHA-256 of them. */
  seen(): string;
  /** What the host has not heard yet. */
  unheard(): { readonly alone: AloneEvent[]; readonly released: number[] };
  /** Keeps what the host says; `own` are this machine's acts among it. False where something in between is missing. */
  take(heard: Heard, own?: { readonly events: readonly HallEvent[]; readonly actor: string }): boolean;
  /** The host's list of today is another one than before: it is copied from its beginning. */
  startOver(heard: Heard): void;
  keepAlone(events: readonly HallEvent[], actor: string): void;
  /** Gives numbers up for good, durably; `known` = how many events the host had when it asked. */
  release(tickets: readonly number[], known: number): void;
}

/** The copy in this store; read once a day, then kept beside it. */
export function copiedList(desk: DeskContext): CopiedList {
  const own = desk.options.counter;
  let held: Held | null = null;

  function here(): Held {
    const day = dateOf(now(desk));
    if (held?.today.day === day) return held;
    const { edition, events } = copiedHall(desk.store, day);
    const list = events.map((event) => hallEvent.parse(event));
    const alone = aloneHallEvents(desk.store, day).map((event, index): AloneEvent => {
      return { number: index + 1, event: hallEvent.parse(event) };
    });
    return hold(day, { edition, list, listed: hallAfter(list), alone, released: hallReleases(desk.store, day) });
  }
  function hold(day: string, parts: Omit<Held, 'today'>): Held {
    const { alone, released } = unheardOf(parts);
    const news = alone.map(({ number, event }): HallEvent => ({ ...event, alone: { counter: own, number } }));
    if (released.length > 0) news.push({ type: 'freed', at: 0, counter: own, tickets: released, reason: '' });
    const today = { day, events: [...parts.list, ...news], state: hallAfter(news, parts.listed) };
    held = { ...parts, today };
    return held;
  }
  function unheardOf({ list, listed, alone, released }: Omit<Held, 'today'>) {
    const heard = listed.alone.get(own) ?? 0;
    const open = released.filter(({ ticket, known }) => !list.slice(known).some((event) => isAbout(event, ticket)));
    return {
      alone: alone.filter(({ number }) => number > heard),
      released: [...new Set(open.map(({ ticket }) => ticket))],
    };
  }
  function copy(parts: Held, { from, events, words }: Heard, acts: readonly HallEvent[], actor: string): void {
    const { day } = parts.today;
    const more = events.slice(parts.list.length - from);
    const drawn = new Set(more.flatMap((event) => (event.type === 'issued' ? [event.ticket] : [])));
    copyHallEvents(desk.store, {
      day,
      edition: parts.edition,
      known: parts.list.length,
      rows: more.map(rowOf),
      words: words.filter(({ number }) => drawn.has(Number(number))),
      own: acts.map(rowOf),
      actor,
      at: now(desk),
    });
    hold(day, { ...parts, list: [...parts.list, ...more], listed: hallAfter(more, parts.listed) });
  }
  return {
    today: () => here().today,
    known: () => here().list.length,
    seen: () => seenOf(here().list),
    unheard: () => unheardOf(here()),
    take(heard, acts = { events: [], actor: '' }) {
      const parts = here();
      if (heard.from > parts.list.length) return false;
      copy(parts, heard, acts.events, acts.actor);
      return true;
    },
    startOver(heard) {
      const parts = here();
      const edition = parts.list.length === 0 ? parts.edition : parts.edition + 1;
      copy({ ...parts, edition, list: [], listed: hallAfter([]) }, heard, [], '');
    },
    keepAlone(events, actor) {
      const parts = here();
      const known = parts.alone.length;
      const { day } = parts.today;
      keepAloneEvents(desk.store, { day, known, rows: events.map(rowOf), actor, at: now(desk) });
      const more = events.map((event, index) => ({ number: known + index + 1, event }));
      hold(day, { ...parts, alone: [...parts.alone, ...more] });
    },
    release(tickets, known) {
      const parts = here();
      const { day } = parts.today;
      releaseTickets(desk.store, { day, tickets, known });
      hold(day, { ...parts, released: [...parts.released, ...tickets.map((ticket) => ({ ticket, known }))] });
    },
  };
}

/** Numbers this machine's counter keeps, as far as it knows. */
export function keptHere(desk: DeskContext, { state }: HallToday): number[] {
  return keptFor(state, desk.options.counter);
}

function isAbout(event: HallEvent, ticket: number): boolean {
  return 'tickets' in event ? event.tickets.includes(ticket) : 'ticket' in event && event.ticket === ticket;
}
