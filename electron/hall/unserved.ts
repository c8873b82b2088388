import { type Lane, LANES, lanesOf } from './lanes.ts';
import { type HallState, waitingIn } from './state.ts';

/** Lanes in which somebody waits whom no open counter calls: a counter that changes its kind may leave people behind. */
export function unservedLanes(state: HallState): Lane[] {
  const open = [...state.counters.values()].filter((counter) => counter.open);
  const served = new Set(open.flatMap(({ kind }) => lanesOf(kind)));
  return LANES.filter((lane) => !served.has(lane) && waitingIn(state, [lane]).length > 0);
}
