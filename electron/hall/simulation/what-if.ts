import { mean, quantile, sampleStandardDeviation } from 'simple-statistics';
import { type HallCounterKind, type Lane, LANES, lanesOf } from '../lanes.ts';
import { arrivals, type Service, serviceTimes, uniformOf } from './random.ts';
import { type Arrival, simulate } from './simulate.ts';

/** A kind of day of one office: who comes when, how long serving takes, which counters are open. */
export interface OfficeDay {
  /** Expected arrivals of each hour since the doors opened. */
  readonly perHour: Readonly<Record<Lane, readonly number[]>>;
  readonly service: Readonly<Record<Lane, Service>>;
  readonly counters: readonly HallCounterKind[];
  /** Minutes from opening until no counter calls any more. */
  readonly minutesOpen: number;
}

/** Waiting in minutes over many such days. */
export interface Waiting {
  readonly visits: number;
  readonly mean: number;
  readonly median: number;
  /** Nine of ten waited no longer. */
  readonly p90: number;
  /** Of those who came, how many could not be called before closing. */
  readonly notServed: number;
}

export interface WhatIf {
  readonly before: Waiting;
  readonly after: Waiting;
  /** Change of the mean wait of a person in minutes, and its 95 % interval: the days played are what varies. */
  readonly change: { readonly mean: number; readonly from: number; readonly to: number };
}

/**
 * Plays the same days twice, as they are and as they would be: the same people come at the same minutes with the same
 * share of a usual service time, so that the difference is the change and not chance.
 *
 * @param days how many days to play, at least 2
 */
export function whatIf(now: OfficeDay, then: OfficeDay, days: number, seed: number): WhatIf {
  const before = playDays(now, days, seed);
  const after = playDays(then, days, seed);
  const [was, is] = [pulls(before), pulls(after)];
  const half = (1.96 * sampleStandardDeviation(is.map((pull, day) => pull - (was[day] ?? 0)))) / Math.sqrt(days);
  const change = after.waiting.mean - before.waiting.mean;
  return {
    before: before.waiting,
    after: after.waiting,
    change: { mean: change, from: change - half, to: change + half },
  };
}

/** Days that were played, with the sum of the minutes waited and how many waited on each. */
interface Played {
  readonly waiting: Waiting;
  readonly sums: readonly number[];
  readonly counts: readonly number[];
}

/** By how much each day pulls the mean over all persons: a mean of a ratio, linearized (Cochran 1977, 2.9). */
function pulls({ waiting, sums, counts }: Played): number[] {
  const people = mean([...counts]);
  return sums.map((sum, day) => (people === 0 ? 0 : (sum - waiting.mean * (counts[day] ?? 0)) / people));
}

function playDays(day: OfficeDay, days: number, seed: number): Played {
  const waits: number[] = [];
  const sums: number[] = [];
  const counts: number[] = [];
  let came = 0;
  for (let index = 0; index < days; index += 1) {
    const { waited, expected } = playDay(day, seed + index * 7_919);
    came += expected;
    sums.push(waited.reduce((total, minutes) => total + minutes, 0));
    counts.push(waited.length);
    waits.push(...waited);
  }
  const known = waits.length > 0;
  return {
    waiting: {
      visits: waits.length,
      mean: known ? mean(waits) : 0,
      median: known ? quantile(waits, 0.5) : 0,
      p90: known ? quantile(waits, 0.9) : 0,
      notServed: came - waits.length,
    },
    sums,
    counts,
  };
}

function playDay(day: OfficeDay, seed: number): { waited: number[]; expected: number } {
  const coming = LANES.flatMap((lane, index) => {
    // Each lane has its own numbers for arrivals and for services, so that a change of one leaves the others alone.
    const minutes = serviceTimes(day.service[lane], uniformOf(seed + index * 2 + 1));
    return arrivals(day.perHour[lane], uniformOf(seed + index * 2)).map(
      (at): Arrival => ({ lane, at, minutes: minutes() }),
    );
  });
  coming.sort((left, right) => left.at - right.at);
  const waited: number[] = [];
  const counters = day.counters.map((kind) => ({ lanes: lanesOf(kind), from: 0, until: day.minutesOpen }));
  simulate(coming, counters, ({ arrivedAt, calledAt }) => waited.push(calledAt - arrivedAt));
  return { waited, expected: coming.length };
}
