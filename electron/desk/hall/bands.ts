import { byLane, type Lane, LANES, lanesOf } from '../../hall/lanes.ts';
import { forecastWaiting, type HallNow, type WaitingBand } from '../../hall/simulation/forecast.ts';
import { uniformOf } from '../../hall/simulation/random.ts';
import { type HallState, waitingIn } from '../../hall/state.ts';
import { type DeskContext, now } from '../context.ts';
import { habitsOf } from './habits.ts';
import { hallToday } from './hall-today.ts';

export type Bands = Readonly<Record<Lane, WaitingBand | null>>;

/** What was last told on screens, and of which minute and which open counters. */
const told = new WeakMap<DeskContext, { readonly of: string; readonly bands: Bands }>();

/**
 * How long whoever draws a number about now will wait, lane by lane, as screens and boards show it: worked out once a minute and
 * when a counter opens, closes or changes its kind. A forecast takes longer than a call may take to reach the board.
 */
export function waitingBands(desk: DeskContext): Bands {
  const { counters } = hallToday(desk).state;
  const open = [...counters.values()].map(({ number, kind, open: isOpen }) => (isOpen ? `${number}${kind}` : ''));
  const of = `${now(desk).slice(0, 16)} ${open.join(' ')}`;
  const held = told.get(desk);
  if (held?.of === of) return held.bands;
  const bands = byLane(forecaster(desk));
  told.set(desk, { of, bands });
  return bands;
}

/** How long whoever draws a number of this lane at this moment will wait; null where no open counter serves it. */
export function waitingBand(desk: DeskContext, lane: Lane): WaitingBand | null {
  return forecaster(desk)(lane);
}

/** Forecasts for the hall as it stands at this moment. */
function forecaster(desk: DeskContext): (lane: Lane) => WaitingBand | null {
  const { events, state } = hallToday(desk);
  const found = hallNow(state, Date.parse(now(desk)));
  const habits = habitsOf(desk, events);
  // The same hall gives the same minutes on every screen.
  return (lane) => forecastWaiting(found, lane, habits, uniformOf(events.length));
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
