import { describe, expect, it } from 'vitest';
import { lanesOf } from '../../electron/hall/lanes.ts';
import { forecastWaiting, type Habits, type HallNow } from '../../electron/hall/simulation/forecast.ts';
import { arrivals, type Service, serviceTimes, uniformOf } from '../../electron/hall/simulation/random.ts';
import { type Arrival, simulate, type SimulatedVisit } from '../../electron/hall/simulation/simulate.ts';

/** Days whose visitors are all asked; `npm run faults` takes more. */
const DAYS = Number(process.env['COUNTER_HALL_FORECASTS'] ?? 3);

const long: Service = { meanMinutes: 7.9, shape: 'lognormal', variation: 0.7 };
const short: Service = { meanMinutes: 1.7, shape: 'lognormal', variation: 0.5 };
const habits: Habits = {
  service: { priority: long, reservation: short, full: long, express: short, slipReprint: short },
  preferredPerHour: 4,
};
const kinds = [...Array.from({ length: 6 }, () => 'full' as const), 'express' as const];

function randomDay(seed: number): SimulatedVisit[] {
  const uniform = uniformOf(seed);
  const coming = (['full', 'express', 'priority'] as const).flatMap((lane) => {
    const minutes = serviceTimes(habits.service[lane], uniform);
    const perHour = { full: [34, 44, 42, 30, 40], express: [40, 50, 45, 30, 40], priority: [4, 4, 4, 4, 4] }[lane];
    return arrivals(perHour, uniform).map((at): Arrival => ({ lane, at, minutes: minutes() }));
  });
  coming.sort((left, right) => left.at - right.at);
  const visits: SimulatedVisit[] = [];
  const counters = kinds.map((kind) => ({ lanes: lanesOf(kind), from: 0, until: Number.POSITIVE_INFINITY }));
  simulate(coming, counters, (visit) => visits.push(visit));
  return visits.toSorted((left, right) => left.order - right.order);
}

/** The hall as somebody finds it who arrives: only what can be known then. */
function hallAt(visits: readonly SimulatedVisit[], self: SimulatedVisit): HallNow {
  const before = visits.slice(0, self.order);
  const busy = before.filter(({ calledAt, endedAt }) => calledAt <= self.arrivedAt && endedAt > self.arrivedAt);
  const full = busy.filter(({ lane }) => lane !== 'express');
  const express = busy.filter(({ lane }) => lane === 'express');
  return {
    waiting: before
      .filter(({ calledAt }) => calledAt > self.arrivedAt)
      .map(({ lane, arrivedAt }) => ({ lane, waited: self.arrivedAt - arrivedAt, overtaken: 0 })),
    counters: kinds.map((kind) => {
      const one = (kind === 'express' ? express : full).shift() ?? (kind === 'full' ? express.shift() : full.shift());
      const minutes = self.arrivedAt - (one?.calledAt ?? 0);
      return { lanes: lanesOf(kind), busyWith: one === undefined ? null : { lane: one.lane, minutes } };
    }),
  };
}

describe('the time that is told', () => {
  it('holds for nine of ten who come, and is no wider than it must be', () => {
    let [asked, kept, tooShort, width] = [0, 0, 0, 0];
    for (let seed = 1; seed <= DAYS; seed += 1) {
      const visits = randomDay(seed);
      const uniform = uniformOf(seed + 1_000);
      for (const self of visits.filter(({ lane, order }) => lane === 'full' && order % 4 === 0)) {
        const band = forecastWaiting(hallAt(visits, self), 'full', habits, uniform);
        const waited = self.calledAt - self.arrivedAt;
        asked += 1;
        if (band === null) continue;
        width += band.to - band.from;
        if (waited >= band.from && waited <= band.to) kept += 1;
        else if (waited > band.to) tooShort += 1;
      }
    }
    expect(asked).toBeGreaterThan(100);
    expect(kept / asked).toBeGreaterThan(0.9);
    expect(tooShort / asked).toBeLessThan(0.08);
    expect(width / asked).toBeLessThan(12);
  });

  it('is nothing where a counter is free, and cannot be told where no counter serves', () => {
    const free: HallNow = { waiting: [], counters: [{ lanes: lanesOf('full'), busyWith: null }] };
    expect(forecastWaiting(free, 'full', habits, uniformOf(1))).toEqual({ from: 0, to: 0 });
    const other: HallNow = { waiting: [], counters: [{ lanes: lanesOf('slipReprint'), busyWith: null }] };
    expect(forecastWaiting(other, 'full', habits, uniformOf(1))).toBeNull();
  });
});
