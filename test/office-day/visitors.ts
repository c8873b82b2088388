import type { PriorityReason } from '../../src/contract/hall-terms.ts';
import type { Lane } from '../../electron/hall/lanes.ts';
import { serviceTimes, type Uniform, uniformOf } from '../../electron/hall/simulation/random.ts';

/** What becomes of a visitor; whoever is no longer there when the number is called is missed, whatever the plan was. */
export type Fate = 'served' | 'misses' | 'comesLate' | 'leaves' | 'parked' | 'handedOn' | 'recalled';

/** Somebody who comes to the office; minutes since the doors opened. */
export interface Visitor {
  readonly at: number;
  /** Key of what is touched on the machine at the door. */
  readonly wish: string;
  readonly lane: Lane;
  readonly priority: PriorityReason | null;
  /** From the call to the end. */
  readonly minutes: number;
  readonly fate: Fate;
}

/**
 * How many come in each half hour from 8:30 to 17:00, beside the mean: an assumption of this test, with the two peaks that
 * offices know. The figures of a day are the office report's: 730 at the full counters, 841 at the express ones.
 */
const HALF_HOURS = [0.8, 1, 1.15, 1.2, 1.2, 1.15, 1, 0.8, 0.75, 0.85, 1.05, 1.15, 1.15, 1.1, 1, 0.9, 0.75];
const MINUTES_OPEN = HALF_HOURS.length * 30;

/** As `resources/knowledge/hall/habits.yaml` has them. */
const LONG = { meanMinutes: 7.9, shape: 'lognormal', variation: 0.7 } as const;
const SHORT = { meanMinutes: 1.7, shape: 'lognormal', variation: 0.5 } as const;

const FULL_WISHES = ['oldAge', 'birth', 'accident', 'death', 'unemployment', 'unit'] as const;
/** Priority tickets an hour, and their share of those who come to the full counters. */
const PRIORITY_SHARE = 0.045;
const SLIP_SHARE = 0.02;

const fates: readonly (readonly [fate: Fate, share: number])[] = [
  ['misses', 0.02],
  ['comesLate', 0.02],
  ['leaves', 0.02],
  ['parked', 0.03],
  ['handedOn', 0.02],
  ['recalled', 0.03],
];

/**
 * A day's visitors in the order in which they come; the same seed gives the same day.
 *
 * @param minutesOpen a shorter day has the same two peaks
 */
export function visitorsOfDay(
  counts: { readonly full: number; readonly express: number },
  seed: number,
  minutesOpen = MINUTES_OPEN,
): Visitor[] {
  const uniform = uniformOf(seed);
  const moment = () => (momentOfArrival(uniform) * minutesOpen) / MINUTES_OPEN;
  const [long, short] = [serviceTimes(LONG, uniform), serviceTimes(SHORT, uniform)];
  const full = Array.from({ length: counts.full }, (): Visitor => {
    const preferred = uniform() < PRIORITY_SHARE;
    return {
      at: moment(),
      wish: FULL_WISHES[Math.floor(uniform() * FULL_WISHES.length)] ?? 'oldAge',
      lane: preferred ? 'priority' : 'full',
      priority: preferred ? 'elderly' : null,
      minutes: long(),
      fate: fateOf(uniform),
    };
  });
  const express = Array.from({ length: counts.express }, (): Visitor => {
    const isSlip = uniform() < SLIP_SHARE;
    return {
      at: moment(),
      wish: isSlip ? 'slip' : uniform() < 0.5 ? 'record' : 'handIn',
      lane: isSlip ? 'slipReprint' : 'express',
      priority: null,
      minutes: short(),
      fate: fateOf(uniform),
    };
  });
  return [...full, ...express].sort((left, right) => left.at - right.at);
}

function momentOfArrival(uniform: Uniform): number {
  let left = uniform() * HALF_HOURS.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of HALF_HOURS.entries()) {
    if (left < weight) return (index + left / weight) * 30;
    left -= weight;
  }
  return MINUTES_OPEN;
}

function fateOf(uniform: Uniform): Fate {
  let drawn = uniform();
  for (const [fate, share] of fates) {
    if (drawn < share) return fate;
    drawn -= share;
  }
  return 'served';
}
