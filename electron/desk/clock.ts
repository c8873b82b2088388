/** The only source of time. Taiwan keeps UTC+8 all year round. */
export interface Clock {
  /** The present moment with its offset, `2026-11-30T14:38:07+08:00`. */
  now(): string;
  /** Real milliseconds since some moment, whatever is done to the clock; absent where the clock is turned by hand. */
  elapsed?(): number;
  /** How many times faster than the real day it runs; absent: as fast. */
  readonly speed?: number;
}

const TAIPEI_OFFSET = 8 * 60 * 60 * 1000;

/** Milliseconds since 1970 as a moment in Taiwan. */
export function taipeiMoment(milliseconds: number): string {
  return `${new Date(milliseconds + TAIPEI_OFFSET).toISOString().slice(0, 19)}+08:00`;
}

export function systemClock(): Clock {
  return { now: () => taipeiMoment(Date.now()), elapsed: () => performance.now() };
}

/**
 * A training day: starts at the given moment and then runs at the speed of the real clock, or so many times faster, that
 * a trainer can show a whole day in an hour.
 */
export function trainingClock(start: string, speed = 1): Clock {
  const [began, from] = [Date.now(), Date.parse(start)];
  return { now: () => taipeiMoment(from + (Date.now() - began) * speed), elapsed: () => performance.now(), speed };
}

/** A moment some minutes after another. */
export function taipeiMomentAfter(moment: string, minutes: number): string {
  return taipeiMoment(Date.parse(moment) + minutes * 60_000);
}

/** The time of day some minutes after a moment, `14:53`. */
export function taipeiTimeAfter(moment: string, minutes: number): string {
  return taipeiMomentAfter(moment, minutes).slice(11, 16);
}
