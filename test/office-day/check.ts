import { isDeepStrictEqual } from 'node:util';
import type { HallEvent } from '../../electron/hall/event.ts';
import { isPreferred, lanesOf } from '../../electron/hall/lanes.ts';
import { isBefore, MOST_OVERTAKEN } from '../../electron/hall/next-ticket.ts';
import { LINE_LOST } from '../../electron/hall/reconcile.ts';
import { EMPTY_HALL, hallAfter, type HallState, waitingIn } from '../../electron/hall/state.ts';
import type { Told } from './clerk.ts';
import type { DaySeen, Drawn } from './day.ts';
import type { Visitor } from './visitors.ts';

type Called = Extract<HallEvent, { type: 'called' }>;

/** Everything in a day's list that must not be; one line each, empty where all is well. */
export function faultsOfList(events: readonly HallEvent[]): string[] {
  const faults: string[] = [];
  let state = EMPTY_HALL;
  for (const event of events) {
    if (event.type === 'issued' && state.tickets.has(event.ticket)) faults.push(`${event.ticket} was drawn twice`);
    if (event.type === 'called') faults.push(...faultsOfCall(state, event));
    state = hallAfter([event], state);
  }
  return faults;
}

function faultsOfCall(state: HallState, event: Called): string[] {
  const { ticket: number, counter: at, overtaking } = event;
  const [ticket, counter] = [state.tickets.get(number), state.counters.get(at)];
  if (ticket === undefined || counter === undefined) return [`${number} was called to ${at}: one of them is not there`];
  const faults: string[] = [];
  if (ticket.state !== 'waiting' && ticket.state !== 'parked') {
    faults.push(`${number} was called to ${at} while it was ${ticket.state} at ${ticket.counter}`);
  }
  if (!counter.open) faults.push(`${number} was called to ${at}, which was closed`);
  if (counter.ticket !== null) faults.push(`${number} was called to ${at}, which had ${counter.ticket}`);
  // A counter alone knows only what is kept for it.
  if (event.alone !== undefined) return faults;
  const passed = waitingIn(state, lanesOf(counter.kind)).filter((other) => isBefore(other, ticket));
  // Preferred ones that came earlier wait by rule only where somebody was passed too often.
  const ordinary = passed.filter(({ lane }) => !isPreferred(lane));
  if (overtaking === 'none' && ordinary.length > 0) {
    faults.push(
      `${number} was called to ${at} before ${ordinary.map((other) => other.number).join(', ')}, without a reason`,
    );
  }
  const named = [...event.overtaken, ...(event.withheld ?? [])];
  const unnamed = ordinary.filter((other) => !named.includes(other.number));
  if (unnamed.length > 0)
    faults.push(`${number}: ${unnamed.map((other) => other.number).join(', ')} passed and not named`);
  if (overtaking === 'chosen' && event.reason === '') faults.push(`${number} was chosen without a reason`);
  if (overtaking === 'preferred' && ordinary.some((other) => other.overtaken > MOST_OVERTAKEN)) {
    faults.push(`${number} passed somebody more often than the rule allows`);
  }
  return faults;
}

/** How often a visitor of this fate is called. */
function callsOf({ fate }: Visitor): readonly number[] {
  if (fate === 'leaves') return [0, 1];
  return fate === 'comesLate' || fate === 'parked' || fate === 'handedOn' ? [2] : [1];
}

/** Whoever has little patience may be called before it ends. */
function endsOf({ fate }: Visitor): readonly string[] {
  if (fate === 'leaves') return ['served', 'skipped', 'left'];
  return fate === 'misses' ? ['skipped'] : ['served'];
}

/** Calls whose answer came too late for the counter: the number went back to the line, and nobody had been told. */
function unheard(events: readonly HallEvent[], ticket?: number): number {
  return events.filter(
    (event) => event.type === 'parked' && event.reason === LINE_LOST && (ticket ?? event.ticket) === event.ticket,
  ).length;
}

/** Numbers that were called by counters which could not reach the hall host, and so its board. */
export function calledAlone(events: readonly HallEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) =>
      event.type === 'called' && event.alone !== undefined ? [`${event.ticket} ${event.counter}`] : [],
    ),
  );
}

/**
 * What the people of a day were told, beside the list that was kept: nothing lost, nothing doubled. Also where the machine
 * was so slow that counters stood alone for a while.
 */
export function faultsOfDay(events: readonly HallEvent[], { drawn, told, board }: DaySeen): string[] {
  const faults = [...faultsOfList(events), ...faultsOfTold(events, told)];
  const numbers = drawn.map(({ number }) => number);
  if (new Set(numbers).size !== numbers.length) faults.push('the kiosk gave a number twice');
  const { tickets } = hallAfter(events);
  for (const { number, visitor } of drawn) {
    const called = events.filter((event) => event.type === 'called' && event.ticket === number).length;
    const calls = called - unheard(events, number);
    if (!callsOf(visitor).includes(calls)) faults.push(`${number} (${visitor.fate}) was called ${calls} times`);
    const end = tickets.get(number)?.state ?? 'lost';
    if (!endsOf(visitor).includes(end)) faults.push(`${number} (${visitor.fate}) is ${end} in the end`);
  }
  const calls = events.filter((event) => event.type === 'called').length - unheard(events);
  const toldCalls = told.filter(({ act }) => act === 'called' || act === 'takenUp').length;
  if (calls !== toldCalls) faults.push(`${calls} calls in the list, ${toldCalls} told to clerks`);
  const alone = calledAlone(events);
  for (const { ticket, counter, asked, act } of told) {
    if (alone.has(`${ticket} ${counter}`)) continue;
    if (act === 'called' && board.stoodAt(ticket, counter, asked) === null) {
      faults.push(`${ticket} was called to ${counter} and never stood on the board`);
    }
  }
  return faults;
}

/** What a clerk did, as the list has it; a visit that is taken up after a crash may still have its number. */
const kindOf = {
  called: 'called',
  served: 'served',
  skipped: 'skipped',
  parked: 'parked',
  handedOn: 'transferred',
  takenUp: null,
  unanswered: null,
} as const;

/** What a clerk was told happened and is not in the list as often as it was told. */
export function faultsOfTold(events: readonly HallEvent[], told: readonly Told[]): string[] {
  const kept = new Map<string, number>();
  for (const event of events) {
    if (!('counter' in event) || !('ticket' in event)) continue;
    const key = `${event.type} ${event.ticket} ${event.counter}`;
    kept.set(key, (kept.get(key) ?? 0) + 1);
  }
  const faults: string[] = [];
  for (const { act, ticket, counter } of told) {
    if (kindOf[act] === null) continue;
    const key = `${kindOf[act]} ${ticket} ${counter}`;
    const left = (kept.get(key) ?? 0) - 1;
    kept.set(key, left);
    if (left < 0) faults.push(`counter ${counter} was told that ${ticket} was ${act}, and the list does not have it`);
  }
  return faults;
}

/** How many of those who were told a waiting time were called within it, and how many before it. */
export function bandsKept(events: readonly HallEvent[], drawn: readonly Drawn[]) {
  let [told, kept, early] = [0, 0, 0];
  for (const { number, band } of drawn) {
    const issued = events.find((event) => event.type === 'issued' && event.ticket === number);
    const called = events.find((event) => event.type === 'called' && event.ticket === number);
    if (band === null || issued === undefined || called === undefined) continue;
    // In whole minutes, as they are told; a clerk of the test looks up only every half minute.
    const waited = Math.floor((called.at - issued.at) / 60_000);
    told += 1;
    if (waited < band.from) early += 1;
    else if (waited <= band.to) kept += 1;
  }
  return { told, kept, early };
}

/** Numbers that two clerks had before them at the same time, as both were told. */
export function heldTwice(told: readonly Told[]): { readonly ticket: number; readonly words: string }[] {
  const faults: { ticket: number; words: string }[] = [];
  const spans = [...Map.groupBy(told, ({ counter }) => counter).values()].flatMap(spansOf);
  for (const [ticket, held] of Map.groupBy(spans, (span) => span.ticket)) {
    for (const [index, one] of held.entries()) {
      for (const other of held.slice(index + 1)) {
        if (one.counter === other.counter || one.from >= other.until || other.from >= one.until) continue;
        faults.push({
          ticket,
          words: `${ticket} was at counters ${one.counter} and ${other.counter} at the same time`,
        });
      }
    }
  }
  return faults;
}

interface Span {
  readonly counter: number;
  readonly ticket: number;
  readonly from: number;
  readonly until: number;
}

/**
 * From the answer that brought a number to a clerk until the clerk pressed what sent it away, or called somebody else:
 * whoever was there when the machine died may wait beside the counter.
 */
function spansOf(acts: readonly Told[]): Span[] {
  const spans: Span[] = [];
  let held = null as Omit<Span, 'until'> | null;
  for (const { act, asked, at, ticket, counter } of acts) {
    const comes = act === 'called' || act === 'takenUp';
    if (comes && held?.ticket === ticket) continue;
    if (held !== null) spans.push({ ...held, until: asked });
    held = comes ? { counter, ticket, from: at } : null;
  }
  return held === null ? spans : [...spans, { ...held, until: Number.POSITIVE_INFINITY }];
}

/** Where a joined machine's copy differs from the hall host's list; it may lack the end, which came when it was off. */
export function faultsOfCopy(copy: readonly HallEvent[], list: readonly HallEvent[], counter: number): string[] {
  const index = copy.findIndex((event, at) => !isDeepStrictEqual(event, list[at]));
  return index === -1 ? [] : [`counter ${counter} has ${copy[index]?.type} as event ${index + 1}, the host has not`];
}

/** Everything the list and the clerks say of the numbers a fault names, in the order of the list; to be read by people. */
export function storyOf(events: readonly HallEvent[], told: readonly Told[], number: number): string {
  const kept = events.flatMap((event, index) => {
    const named =
      ('ticket' in event && event.ticket === number) || ('tickets' in event && event.tickets.includes(number));
    if (!named) return [];
    const where = 'counter' in event ? ` ${event.counter}` : '';
    return [`${index + 1} ${event.type}${where}${event.alone === undefined ? '' : ' alone'}`];
  });
  const heard = told.flatMap(({ act, ticket, counter, asked, at }) =>
    ticket === number ? [`${counter} ${act} ${asked.toFixed(0)}–${at.toFixed(0)}`] : [],
  );
  return `list: ${kept.join(', ')}; told: ${heard.join(', ')}`;
}
