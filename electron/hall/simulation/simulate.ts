import FlatQueue from 'flatqueue';
import { isPreferred, type Lane } from '../lanes.ts';
import { nextTicket, passedBy } from '../next-ticket.ts';

/** Somebody who comes: when, for which lane, and how long serving will take; minutes since the doors opened. */
export interface Arrival {
  readonly lane: Lane;
  readonly at: number;
  readonly minutes: number;
  /** How often preferred tickets passed it already. */
  readonly overtaken?: number;
}

export interface SimulatedCounter {
  readonly lanes: readonly Lane[];
  /** Calls nobody before or after; whoever is being served then is served to the end. */
  readonly from: number;
  readonly until: number;
}

export interface SimulatedVisit {
  /** Position among those who came, from 0. */
  readonly order: number;
  readonly lane: Lane;
  readonly arrivedAt: number;
  readonly calledAt: number;
  readonly endedAt: number;
}

interface Line {
  readonly lane: Lane;
  readonly arrivedAt: number;
  readonly order: number;
  readonly minutes: number;
  overtaken: number;
}

/**
 * A day of discrete events under the hall's own rule of calling; every visit is told when it is called. Whoever cannot be
 * called before the last counter closes is left out.
 *
 * @param coming in the order of arrival
 */
export function simulate(
  coming: Iterable<Arrival>,
  counters: readonly SimulatedCounter[],
  tell: (visit: SimulatedVisit) => void,
): void {
  const waiting: Line[] = [];
  const free = new Set<number>();
  const events = new FlatQueue();
  for (const [index, counter] of counters.entries()) events.push(index, counter.from);

  function callWhoFits(at: number): void {
    for (const index of free) {
      const counter = counters[index];
      if (counter === undefined || at >= counter.until) {
        free.delete(index);
        continue;
      }
      const line = takeNext(waiting, counter.lanes);
      if (line === null) continue;
      const endedAt = at + line.minutes;
      tell({ order: line.order, lane: line.lane, arrivedAt: line.arrivedAt, calledAt: at, endedAt });
      free.delete(index);
      events.push(index, endedAt);
    }
  }

  function advanceTo(at: number): void {
    for (let next = events.peekValue(); next !== undefined && next <= at; next = events.peekValue()) {
      const index = events.pop();
      if (index !== undefined) free.add(index);
      callWhoFits(next);
    }
  }

  let order = 0;
  for (const { lane, at, minutes, overtaken = 0 } of coming) {
    advanceTo(at);
    waiting.push({ lane, arrivedAt: at, order, minutes, overtaken });
    order += 1;
    callWhoFits(at);
  }
  advanceTo(Number.POSITIVE_INFINITY);
}

function takeNext(waiting: Line[], lanes: readonly Lane[]): Line | null {
  const mine = waiting.every(({ lane }) => lanes.includes(lane))
    ? waiting
    : waiting.filter(({ lane }) => lanes.includes(lane));
  const next = nextTicket(mine);
  if (next === null) return null;
  if (isPreferred(next.lane)) for (const passed of passedBy(mine, next)) passed.overtaken += 1;
  waiting.splice(waiting.indexOf(next), 1);
  return next;
}
