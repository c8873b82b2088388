import { describe, expect, it } from 'vitest';
import { surveyResult } from '../../electron/hall/survey.ts';
import { type OfficeDay, whatIf } from '../../electron/hall/simulation/what-if.ts';

/** A busy office: 12 full counters for about 730 visits of 7 minutes, 3 express counters for about 840. */
const busy: OfficeDay = {
  perHour: {
    priority: [3, 3, 3, 3, 3, 3, 3, 3],
    reservation: [1, 1, 1, 1, 1, 1, 1, 1],
    full: [92, 100, 88, 76, 80, 92, 96, 70],
    express: [100, 110, 105, 100, 105, 110, 110, 100],
    slipReprint: [2, 2, 2, 2, 2, 2, 2, 2],
  },
  service: {
    priority: { meanMinutes: 7, shape: 'lognormal', variation: 0.7 },
    reservation: { meanMinutes: 3, shape: 'lognormal', variation: 0.5 },
    full: { meanMinutes: 7, shape: 'lognormal', variation: 0.7 },
    express: { meanMinutes: 1.6, shape: 'lognormal', variation: 0.4 },
    slipReprint: { meanMinutes: 1.5, shape: 'lognormal', variation: 0.4 },
  },
  counters: [...Array.from({ length: 12 }, () => 'full' as const), 'express', 'express', 'express'],
  minutesOpen: 540,
};

const quicker: OfficeDay = {
  ...busy,
  service: { ...busy.service, full: { ...busy.service.full, meanMinutes: 5.6 } },
};

describe('what would happen if', () => {
  it('handling took a fifth less: people wait minutes less, and the interval says how sure that is', () => {
    const { before, after, change } = whatIf(busy, quicker, 20, 7);
    expect(before.visits).toBeGreaterThan(20 * 1_300);
    expect(after.mean).toBeLessThan(before.mean);
    expect(change.mean).toBeCloseTo(after.mean - before.mean, 10);
    expect(change.from).toBeLessThanOrEqual(change.mean);
    expect(change.to).toBeLessThan(0);
  });

  it('one counter more opened: nobody waits longer on average', () => {
    const { change } = whatIf(busy, { ...busy, counters: [...busy.counters, 'full'] }, 20, 11);
    expect(change.to).toBeLessThan(0);
  });

  it('nothing changed: exactly nothing changes', () => {
    const { before, after, change } = whatIf(busy, busy, 3, 5);
    expect(after).toEqual(before);
    expect(change).toEqual({ mean: 0, from: 0, to: 0 });
  });
});

describe('a survey', () => {
  it('gives the figures of a worked example', () => {
    // Three questions, five persons; variances 1.3, 1.3, 0.8 and of the sums 8.8: α = 1.5 × (1 − 3.4 ÷ 8.8).
    const { items, alpha } = surveyResult([
      [5, 5, 4],
      [4, 4, 4],
      [3, 4, 3],
      [4, 3, 4],
      [2, 2, 2],
    ]);
    expect(items[0]).toEqual({
      answers: 5,
      grades: [0, 1, 1, 2, 1],
      percent: [0, 20, 20, 40, 20],
      mean: 3.6,
      standardDeviation: Math.sqrt(1.3),
    });
    expect(items[1]?.mean).toBe(3.6);
    expect(alpha).toBeCloseTo(1.5 * (1 - 3.4 / 8.8), 10);
  });

  it('says nothing where there is nothing to say', () => {
    expect(surveyResult([])).toEqual({ items: [], alpha: null });
    expect(surveyResult([[5, null]]).alpha).toBeNull();
    expect(
      surveyResult([
        [5, 5],
        [5, 5],
      ]).alpha,
    ).toBeNull();
    expect(surveyResult([[null]]).items[0]).toMatchObject({ answers: 0, mean: null, standardDeviation: null });
  });
});
