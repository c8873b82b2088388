import { randomExponential, randomLogNormal } from 'd3-random';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A number in [0, 1). */
export type Uniform = () => number;

/** The same seed gives the same numbers on every machine. */
export function uniformOf(seed: number): Uniform {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** How long serving takes: `exponential` as queueing theory has it, `lognormal` as counters have it. */
export interface Service {
  readonly meanMinutes: number;
  readonly shape: 'exponential' | 'lognormal';
  /** Standard deviation divided by the mean; 1 for the exponential. */
  readonly variation: number;
}

/** Draws service times in minutes. */
export function serviceTimes({ meanMinutes, shape, variation }: Service, uniform: Uniform): () => number {
  if (shape === 'exponential') return randomExponential.source(uniform)(1 / meanMinutes);
  const variance = Math.log(1 + variation ** 2);
  return randomLogNormal.source(uniform)(Math.log(meanMinutes) - variance / 2, Math.sqrt(variance));
}

/**
 * Random moments of arrival in minutes, ascending, at a rate that changes by the hour.
 *
 * @param perHour expected arrivals of each hour from minute 0 on
 */
export function arrivals(perHour: readonly number[], uniform: Uniform): number[] {
  const moments: number[] = [];
  const interval = randomExponential.source(uniform);
  for (const [hour, rate] of perHour.entries()) {
    if (rate <= 0) continue;
    const next = interval(rate / 60);
    for (let at = hour * 60 + next(); at < (hour + 1) * 60; at += next()) moments.push(at);
  }
  return moments;
}
