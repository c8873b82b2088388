import { mean, median, sampleVariance } from 'simple-statistics';
import type { HallEvent } from './event.ts';
import { hallAfter } from './state.ts';
import type { HallCounterKind, Lane } from './lanes.ts';

/** Somebody who was served, with how long it took; seconds. */
export interface ServedTicket {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly ticket: number;
  readonly lane: Lane;
  /** Full hours of the day in Taiwan when the number was drawn, 0 to 23. */
  readonly hour: number;
  /** Where the visit ended. */
  readonly counter: number;
  readonly kind: HallCounterKind;
  /** From the number to the first call. */
  readonly waitSeconds: number;
  /** At a counter, from each call until the visit ended, was put aside or moved on. */
  readonly handlingSeconds: number;
}

/** Taiwan has one time, without summer time (UTC+8). */
const TAIPEI_HOURS = 8;
const HOUR = 3_600_000;

/** Those who were served on a day, in the order in which their visits ended. A day is its events, first to last. */
export function servedTickets(day: string, events: readonly HallEvent[]): ServedTicket[] {
  const issued = new Map<number, { at: number; lane: Lane }>();
  const firstCall = new Map<number, number>();
  const lastCall = new Map<number, number>();
  const handled = new Map<number, number>();
  const kinds = new Map<number, HallCounterKind>();
  const served: ServedTicket[] = [];
  for (const event of events) {
    if (event.type === 'counterOpened') kinds.set(event.counter, event.kind);
    if (event.type === 'issued') issued.set(event.ticket, { at: event.at, lane: event.lane });
    if (event.type === 'called') {
      if (!firstCall.has(event.ticket)) firstCall.set(event.ticket, event.at);
      lastCall.set(event.ticket, event.at);
    }
    if (event.type === 'skipped') firstCall.delete(event.ticket);
    if (event.type !== 'served' && event.type !== 'parked' && event.type !== 'transferred') continue;
    const since = lastCall.get(event.ticket) ?? event.at;
    const before = handled.get(event.ticket) ?? 0;
    handled.set(event.ticket, before + Math.max(0, event.at - since));
    const drawn = issued.get(event.ticket);
    if (event.type !== 'served' || drawn === undefined) continue;
    served.push({
      day,
      ticket: event.ticket,
      lane: drawn.lane,
      hour: Math.floor(drawn.at / HOUR + TAIPEI_HOURS) % 24,
      counter: event.counter,
      kind: kinds.get(event.counter) ?? 'full',
      waitSeconds: Math.max(0, (firstCall.get(event.ticket) ?? event.at) - drawn.at) / 1000,
      handlingSeconds: (handled.get(event.ticket) ?? 0) / 1000,
    });
  }
  return served;
}

/** How many of how long; seconds, each null where there were none. */
export interface Times {
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** 90th percentile by nearest rank: a time that happened, and nine of ten took no longer. */
  readonly ninetieth: number | null;
}

export function timesOf(seconds: readonly number[]): Times {
  if (seconds.length === 0) return { count: 0, mean: null, median: null, ninetieth: null };
  const sorted = [...seconds].sort((left, right) => left - right);
  return {
    count: sorted.length,
    mean: mean(sorted),
    median: median(sorted),
    ninetieth: sorted[Math.ceil(sorted.length * 0.9) - 1] ?? null,
  };
}

export interface Group<Key> {
  readonly key: Key;
  readonly wait: Times;
  readonly handling: Times;
}

/** Waiting and handling of each group, the groups in the order in which they first appear. */
export function grouped<Row extends Pick<ServedTicket, 'waitSeconds' | 'handlingSeconds'>, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Group<Key>[] {
  const groups = Map.groupBy(rows, keyOf);
  return [...groups].map(([key, members]) => ({
    key,
    wait: timesOf(members.map(({ waitSeconds }) => waitSeconds)),
    handling: timesOf(members.map(({ handlingSeconds }) => handlingSeconds)),
  }));
}

/** By how many percent a mean changed, one decimal; null where there is nothing to compare. */
export function changeInPercent(before: Times, after: Times): number | null {
  if (before.mean === null || after.mean === null || before.mean === 0) return null;
  return Math.round((after.mean / before.mean - 1) * 1_000) / 10;
}

/**
 * The 95 % interval of the change of a mean in percent, by the normal approximation of both means (delta method); null
 * below five on either side, where it would say more than anybody knows.
 */
export function changeInterval(
  before: readonly number[],
  after: readonly number[],
): { readonly from: number; readonly to: number } | null {
  if (before.length < 5 || after.length < 5) return null;
  const base = mean([...before]);
  if (base === 0) return null;
  const ratio = mean([...after]) / base;
  const half = (1.96 * Math.sqrt(varianceOfMean(after) + ratio ** 2 * varianceOfMean(before))) / base;
  return { from: percent(ratio - 1 - half), to: percent(ratio - 1 + half) };
}

function varianceOfMean(values: readonly number[]): number {
  return sampleVariance([...values]) / values.length;
}

function percent(share: number): number {
  return Math.round(share * 1_000) / 10;
}

/** Ages in whole years up to which a band reaches, the last without end. */
const AGE_BANDS = [59, 61, 63, 64, 69] as const;

export const AGE_BAND_NAMES = ['未滿60歲', '60、61歲', '62、63歲', '64歲', '65–69歲', '70歲以上'] as const;

/** How many are in each of the six bands. */
export function ageBands(ages: readonly number[]): number[] {
  const counts = AGE_BAND_NAMES.map(() => 0);
  for (const age of ages) {
    const band = AGE_BANDS.findIndex((last) => age <= last);
    const place = band === -1 ? AGE_BANDS.length : band;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** How many drew a number in each lane on a day, by the hour since the first full hour of the day's numbers. */
export function arrivalsByHour(events: readonly HallEvent[], firstHour: number, hours: number): Map<Lane, number[]> {
  const counts = new Map<Lane, number[]>();
  for (const event of events) {
    if (event.type !== 'issued') continue;
    const hour = (Math.floor(event.at / HOUR + TAIPEI_HOURS) % 24) - firstHour;
    if (hour < 0 || hour >= hours) continue;
    const lane = counts.get(event.lane) ?? Array.from({ length: hours }, () => 0);
    lane[hour] = (lane[hour] ?? 0) + 1;
    counts.set(event.lane, lane);
  }
  return counts;
}

/** The kinds of counter that were open on a day, one for each counter that ever called. */
export function countersOf(events: readonly HallEvent[]): HallCounterKind[] {
  return [...hallAfter(events).counters.values()].map(({ kind }) => kind);
}
