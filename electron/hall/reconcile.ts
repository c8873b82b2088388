import { backToLine } from './decide.ts';
import type { HallEvent } from './event.ts';
import type { AloneEvent } from './line.ts';
import { hallAfter, type HallState } from './state.ts';

/** Why a number went back to the line that a counter never heard of having called. */
export const LINE_LOST = '連線中斷';

/** What a counter that comes back says. */
export interface Returning {
  readonly counter: number;
  /** The host's events it has not seen. */
  readonly unseen: readonly HallEvent[];
  /** What it did alone, in the order of its numbers; the host may have some of it. */
  readonly alone: readonly AloneEvent[];
  /** Numbers it gave up; the host may know it. */
  readonly released: readonly number[];
}

/** What the host's list gains when a counter comes back; said a second time it gains nothing. */
export function reconcile(before: HallState, { counter, unseen, alone, released }: Returning, at: number): HallEvent[] {
  const events: HallEvent[] = [];
  let state = before;
  const happen = (...more: HallEvent[]) => {
    events.push(...more);
    state = hallAfter(more, state);
  };
  const known = state.alone.get(counter) ?? 0;
  const fresh = alone.filter(({ number }) => number > known).sort((left, right) => left.number - right.number);
  const lost = lastUnheard(unseen, counter);
  const first = fresh.find(({ event }) => 'ticket' in event)?.event;
  if (lost?.type === 'called' && !isSame(lost, first)) happen(...backToLine(counter, lost.ticket, LINE_LOST, at));
  for (const { number, event } of fresh) {
    const mark = { alone: { counter, number } };
    const said = 'counter' in event ? { ...event, counter } : event;
    if ('ticket' in said && (isLeftAlready(state, said) || (lost !== null && event === first && isSame(lost, said)))) {
      happen({ type: 'repeated', at: event.at, counter, ticket: said.ticket, ...mark });
    } else if (isItsOwn(state, said, counter)) {
      happen({ ...said, ...mark });
    } else if ('ticket' in said) {
      happen({ type: 'doubted', at: event.at, counter, ticket: said.ticket, what: said.type, ...mark });
    }
  }
  // After what it did alone: a counter that closed gave up what it had put aside before.
  const given = released.filter((ticket) => {
    return state.tickets.get(ticket)?.keeper === counter && !isFreed(unseen, counter, ticket);
  });
  if (given.length > 0) happen({ type: 'freed', at, counter, tickets: given, reason: '' });
  return events;
}

/** Whether the host took note of it already, and the counter did not hear of that; the number may be kept for it anew. */
function isFreed(unseen: readonly HallEvent[], counter: number, ticket: number): boolean {
  return unseen.some((event) => event.type === 'freed' && event.counter === counter && event.tickets.includes(ticket));
}

type ActAtCounter = Extract<
  HallEvent,
  { type: 'called' | 'recalled' | 'begun' | 'skipped' | 'parked' | 'transferred' | 'served' | 'repeated' }
>;

const actsAtCounter: ReadonlySet<HallEvent['type']> = new Set<ActAtCounter['type']>([
  'called',
  'recalled',
  'begun',
  'skipped',
  'parked',
  'transferred',
  'served',
  'repeated',
]);

function isActAtCounter(event: HallEvent): event is ActAtCounter {
  return actsAtCounter.has(event.type);
}

/**
 * The one act at this counter whose answer may have been lost: a counter asks for one thing at a time, and cuts the line
 * when no answer comes. Null where the last one came from the counter itself.
 */
function lastUnheard(unseen: readonly HallEvent[], counter: number): ActAtCounter | null {
  const last = unseen.filter(isActAtCounter).findLast((event) => event.counter === counter);
  return last === undefined || last.alone !== undefined ? null : last;
}

/**
 * Whether the counter says what the host knows. One that died before it heard that a visit had ended puts the number aside
 * before it calls the next: that is no other act.
 */
function isSame(lost: ActAtCounter, said: HallEvent | undefined): boolean {
  if (said === undefined || !('ticket' in said) || said.ticket !== lost.ticket) return false;
  const ended = lost.type === 'served' || lost.type === 'skipped';
  return said.type === lost.type || (ended && said.type === 'parked');
}

function isLeftAlready(state: HallState, event: HallEvent): boolean {
  return event.type === 'left' && state.tickets.get(event.ticket)?.state === 'left';
}

/** Whether a counter may have done this alone: with a number that was kept for it, or that it had. */
function isItsOwn(state: HallState, event: HallEvent, counter: number): boolean {
  if (event.type === 'counterOpened' || event.type === 'counterClosed') return true;
  if (!('ticket' in event)) return false;
  const held = state.counters.get(counter)?.ticket ?? null;
  const isKept = state.tickets.get(event.ticket)?.keeper === counter;
  if (event.type === 'called') return held === event.ticket || (isKept && held === null);
  if (event.type === 'returned' || event.type === 'left') return isKept;
  return isActAtCounter(event) && held === event.ticket;
}
