import { quantileSorted } from 'simple-statistics';
import type { Lane } from '../lanes.ts';
import { arrivals, type Service, serviceTimes, type Uniform } from './random.ts';
import { type Arrival, simulate } from './simulate.ts';

/** What is known of the hall when somebody asks how long it will take; minutes, now = 0. */
export interface HallNow {
  /** Who waits before the one who asks, in the order of arrival; `waited` minutes each. */
  readonly waiting: readonly { readonly lane: Lane; readonly waited: number; readonly overtaken: number }[];
  /** Open counters; `busyWith` = the lane and minutes of whoever is being served. */
  readonly counters: readonly {
    readonly lanes: readonly Lane[];
    readonly busyWith: { readonly lane: Lane; readonly minutes: number } | null;
  }[];
}

/** How this office serves: from its own past days. */
export interface Habits {
  readonly service: Readonly<Record<Lane, Service>>;
  /** Preferred tickets expected in an hour from now; they may go before the one who asks. */
  readonly preferredPerHour: number;
}

/** Minutes of waiting: nine of ten wait at least the one and at most the other. */
export interface WaitingBand {
  readonly from: number;
  readonly to: number;
}

/** Imagined courses of the next hours; more would not change the whole minutes that are shown. */
const COURSES = 300;
/** Nobody is told of more than this; longer waits count as this long. */
const HOURS = 6;
/** Minutes from which a wait is told in fives. */
const LONG_WAIT = 20;
/** Share of the courses outside on each side. */
const TAIL = 0.05;

/**
 * How long somebody who comes now will wait for this lane; null where no open counter serves it. Plays the hours to come
 * many times from what stands in the hall: whoever is ahead, who is being served, and preferred tickets still to come.
 */
export function forecastWaiting(hall: HallNow, lane: Lane, habits: Habits, uniform: Uniform): WaitingBand | null {
  if (!hall.counters.some((counter) => counter.lanes.includes(lane))) return null;
  const draw = drawers(habits, uniform);
  const waits = Array.from({ length: COURSES }, () => oneCourse(hall, lane, habits, draw, uniform));
  waits.sort((left, right) => left - right);
  return rounded(quantileSorted(waits, TAIL), quantileSorted(waits, 1 - TAIL));
}

/** Outwards, to whole minutes; a long wait to five of them, since nobody can know it better. */
function rounded(from: number, to: number): WaitingBand {
  const grain = to < LONG_WAIT ? 1 : 5;
  return { from: Math.floor(from / grain) * grain, to: Math.ceil(to / grain) * grain };
}

type Drawers = (lane: Lane) => () => number;

function drawers({ service }: Habits, uniform: Uniform): Drawers {
  const byLane = new Map<Lane, () => number>();
  return (lane) => {
    const known = byLane.get(lane) ?? serviceTimes(service[lane], uniform);
    byLane.set(lane, known);
    return known;
  };
}

function oneCourse(hall: HallNow, lane: Lane, habits: Habits, draw: Drawers, uniform: Uniform): number {
  const ahead: Arrival[] = hall.waiting.map((line) => ({
    lane: line.lane,
    at: -line.waited,
    minutes: draw(line.lane)(),
    overtaken: line.overtaken,
  }));
  const later = arrivals(
    Array.from({ length: HOURS }, () => habits.preferredPerHour),
    uniform,
  ).map((at): Arrival => ({ lane: 'priority', at, minutes: draw('priority')() }));
  const counters = hall.counters.map(({ lanes, busyWith }) => ({
    lanes,
    from: busyWith === null ? 0 : minutesLeft(draw(busyWith.lane), busyWith.minutes),
    until: Number.POSITIVE_INFINITY,
  }));
  let wait = HOURS * 60;
  simulate([...ahead, { lane, at: 0, minutes: draw(lane)() }, ...later], counters, (visit) => {
    if (visit.order === ahead.length) wait = Math.min(wait, visit.calledAt);
  });
  return wait;
}

/** What is left of a service that has taken this long already: drawn again until one is longer. */
function minutesLeft(draw: () => number, taken: number): number {
  for (let tried = 0; tried < 50; tried += 1) {
    const minutes = draw();
    if (minutes > taken) return minutes - taken;
  }
  return draw();
}
