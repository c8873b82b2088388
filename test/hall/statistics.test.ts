import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../../electron/hall/event.ts';
import {
  ageBands,
  arrivalsByHour,
  changeInPercent,
  changeInterval,
  grouped,
  servedTickets,
  timesOf,
} from '../../electron/hall/statistics.ts';

/** Minutes after 9 o'clock in Taiwan. */
function at(minutes: number): number {
  return Date.parse('2026-11-30T09:00:00+08:00') + minutes * 60_000;
}

const called = (counter: number, ticket: number, minutes: number): HallEvent => {
  return { type: 'called', at: at(minutes), counter, ticket, overtaking: 'none', overtaken: [], reason: '' };
};

const DAY: HallEvent[] = [
  { type: 'counterOpened', at: at(0), counter: 7, kind: 'full' },
  { type: 'counterOpened', at: at(0), counter: 3, kind: 'express' },
  { type: 'issued', at: at(0), ticket: 1, lane: 'full' },
  { type: 'issued', at: at(50), ticket: 2, lane: 'express' },
  { type: 'issued', at: at(70), ticket: 3, lane: 'full' },
  called(7, 1, 4),
  { type: 'parked', at: at(10), counter: 7, ticket: 1, reason: '等電話' },
  called(7, 1, 40),
  { type: 'served', at: at(44), counter: 7, ticket: 1 },
  // Nobody came the first time: the wait goes on.
  called(3, 2, 51),
  { type: 'skipped', at: at(52), counter: 3, ticket: 2 },
  { type: 'returned', at: at(53), ticket: 2 },
  called(3, 2, 56),
  { type: 'served', at: at(58), counter: 3, ticket: 2 },
  called(7, 3, 71),
];

describe('who was served on a day', () => {
  it('with waits to the first call that was answered and every minute at a counter', () => {
    expect(servedTickets('2026-11-30', DAY)).toEqual([
      {
        day: '2026-11-30',
        ticket: 1,
        lane: 'full',
        hour: 9,
        counter: 7,
        kind: 'full',
        waitSeconds: 240,
        handlingSeconds: 600,
      },
      {
        day: '2026-11-30',
        ticket: 2,
        lane: 'express',
        hour: 9,
        counter: 3,
        kind: 'express',
        waitSeconds: 360,
        handlingSeconds: 120,
      },
    ]);
    const kinds = grouped(servedTickets('2026-11-30', DAY), ({ kind }) => kind);
    expect(kinds.map(({ key, wait, handling }) => [key, wait.mean, handling.median])).toEqual([
      ['full', 240, 600],
      ['express', 360, 120],
    ]);
    expect([...arrivalsByHour(DAY, 9, 2)]).toEqual([
      ['full', [1, 1]],
      ['express', [1, 0]],
    ]);
  });
});

describe('times', () => {
  it('of ten: the ninth is the P90, the median lies between two', () => {
    expect(timesOf([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ count: 10, mean: 5.5, median: 5.5, ninetieth: 9 });
    expect(timesOf([])).toEqual({ count: 0, mean: null, median: null, ninetieth: null });
  });

  it('have a P90 that happened and that nine of ten did not pass', () => {
    assert(
      property(array(integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 80 }), (seconds) => {
        const { ninetieth } = timesOf(seconds);
        expect(seconds).toContain(ninetieth);
        const within = seconds.filter((one) => one <= (ninetieth ?? 0)).length;
        expect(within * 10).toBeGreaterThanOrEqual(seconds.length * 9);
      }),
    );
  });

  it('are compared with a baseline, and a few cases say nothing certain', () => {
    const before = [600, 610, 590, 605, 595];
    const after = [480, 470, 490, 485, 475];
    expect(changeInPercent(timesOf(before), timesOf(after))).toBe(-20);
    // Worked by hand: ratio 0.8, both standard deviations 7.906, so half = 1.96 × 0.8 × √((7.906/600)²/5 + (7.906/480)²/5).
    expect(changeInterval(before, after)).toEqual({ from: -21.5, to: -18.5 });
    expect(changeInterval(before.slice(1), after)).toBeNull();
    expect(changeInPercent(timesOf([]), timesOf(after))).toBeNull();
  });
});

it('ages fall into bands by completed years', () => {
  expect(ageBands([59, 60, 61, 63, 64, 65, 69, 70, 90])).toEqual([1, 2, 1, 1, 2, 2]);
});
