import { byLane, type Lane, LANES, lanesOf } from '../../hall/lanes.ts';
import { forecastWaiting, type HallNow, type WaitingBand } from '../../hall/simulation/forecast.ts';
import { uniformOf } from '../../hall/simulation/random.ts';
import { type HallState, waitingIn } from '../../hall/state.ts';
import { type DeskContext, now } from '../context.ts';
import { remembered } from '../remembered.ts';
import { habitsOf } from './habits.ts';
import { hallToday } from './hall-today.ts';
import type { HallToday } from './hall-way.ts';

export type Bands = Readonly<Record<Lane, WaitingBand | null>>;

const told = new WeakMap<HallToday, Map<string, Bands>>();

/** How long somebody who draws a number now will wait, lane by lane; the same until something happens or a minute passes. */
export function waitingBands(desk: DeskContext): Bands {
  const hall = hallToday(desk);
  const minute = now(desk).slice(0, 16);
  return remembered(told, hall, minute, () => forecast(desk, hall));
}

function forecast(desk: DeskContext, hall: HallToday): Bands {
  const at = Date.parse(now(desk));
  const found = hallNow(hall.state, at);
  const habits = habitsOf(desk, hall.events);
  // The same hall gives the same minutes on every screen.
  const uniform = uniformOf(hall.events.length);
  return byLane((lane) => forecastWaiting(found, lane, habits, uniform));
}

function hallNow(state: HallState, at: number): HallNow {
  return {
    waiting: waitingIn(state, LANES).map(({ lane, arrivedAt, overtaken }) => ({
      lane,
      waited: Math.max(0, (at - arrivedAt) / 60_000),
      overtaken,
    })),
    counters: [...state.counters.values()]
      .filter(({ open }) => open)
      .map(({ kind, ticket }) => {
        const held = ticket === null ? undefined : state.tickets.get(ticket);
        const minutes = Math.max(0, (at - (held?.calledAt ?? at)) / 60_000);
        return { lanes: lanesOf(kind), busyWith: held === undefined ? null : { lane: held.lane, minutes } };
      }),
  };
}
