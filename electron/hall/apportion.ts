import type { HallEvent } from './event.ts';
import { type Lane, LANES, lanesOf } from './lanes.ts';
import { type HallState, waitingIn } from './state.ts';

/**
 * Which counter may call a number when it stands alone: of the open counters that are there and serve the lane, in the
 * order of their numbers, the one at the place of the ticket's number modulo how many they are. Null where there is none.
 * @param present counters that can be reached now, the host's own among them
 */
export function keeperOf(state: HallState, present: ReadonlySet<number>, lane: Lane, ticket: number): number | null {
  const serving = [...state.counters.values()]
    .filter(({ number, kind, open }) => open && present.has(number) && lanesOf(kind).includes(lane))
    .map(({ number }) => number)
    .sort((left, right) => left - right);
  return serving[ticket % serving.length] ?? null;
}

/** Keeps for the counters that are there whatever waits and is kept for nobody. */
export function apportion(state: HallState, present: ReadonlySet<number>, at: number): HallEvent[] {
  const shares = new Map<number, number[]>();
  for (const { number, lane, keeper } of waitingIn(state, LANES)) {
    const counter = keeper === null ? keeperOf(state, present, lane, number) : null;
    if (counter !== null) shares.set(counter, [...(shares.get(counter) ?? []), number]);
  }
  return [...shares].map(([counter, tickets]): HallEvent => ({ type: 'kept', at, counter, tickets }));
}
