import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerView } from '../../src/contract/customer-view.ts';
import { RING } from '../../src/ui/chart-places.ts';
import { type ChartQuestion, cumulativeChart } from '../../src/ui/cumulative-chart.ts';
import { type Box, contains, overlap } from '../../src/ui/place-labels.ts';
import * as j1 from '../customer/fixtures/j1.ts';
import * as others from '../customer/fixtures/others.ts';

type Comparison = Extract<CustomerView, { screen: 'comparison' }>;

const boxes = [
  { width: 921, height: 606, letter: 24 },
  { width: 588, height: 470, letter: 22 },
];

function question(view: Comparison, box: (typeof boxes)[number]): ChartQuestion {
  return { ...view.chart, language: view.preferences.language, ...box };
}

/** The corners of a drawn path. */
function corners(path: string): [number, number][] {
  return path
    .slice(1)
    .split('L')
    .map((pair) => {
      const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number);
      return [x, y];
    });
}

function crosses(box: Box, path: string): boolean {
  const points = corners(path);
  return points.some((to, at) => {
    const from = points[at - 1];
    if (from === undefined) return false;
    return Array.from({ length: 600 }, (_, step) => step / 600).some((part) =>
      contains(box, [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]),
    );
  });
}

describe.each([
  ['J1, now, at 70 and at once', j1.comparison],
  ['J1 in English', others.inEnglish],
  ['J2, two insurances against one payment', others.combined],
])('%s', (_, view) => {
  test.each(boxes)('no label lies on another, on a line or on a ring ($width wide)', (box) => {
    const chart = cumulativeChart(question(view, box));
    expect(chart.labels).toHaveLength(view.chart.series.length + view.chart.crossings.length);
    for (const [at, label] of chart.labels.entries()) {
      for (const other of chart.labels.slice(at + 1)) expect(overlap(label.box, other.box)).toBe(false);
      for (const line of chart.lines)
        expect(crosses(label.box, line.path), `${label.title} on ${line.key}`).toBe(false);
      for (const { x, y } of chart.rings) {
        expect(overlap(label.box, { left: x - RING, top: y - RING, width: 2 * RING, height: 2 * RING })).toBe(false);
      }
    }
  });

  test.each(boxes)('every label is inside the picture ($width wide)', (box) => {
    for (const { box: at } of cumulativeChart(question(view, box)).labels) {
      expect(at.left).toBeGreaterThanOrEqual(0);
      expect(at.top).toBeGreaterThanOrEqual(0);
      expect(at.left + at.width).toBeLessThanOrEqual(box.width);
      expect(at.top + at.height).toBeLessThanOrEqual(box.height);
    }
  });
});

test('five lines: labels stay apart from each other', () => {
  for (const box of boxes) {
    const { labels } = cumulativeChart(question(others.lumpSum, box));
    for (const [at, label] of labels.entries()) {
      for (const other of labels.slice(at + 1)) expect(overlap(label.box, other.box)).toBe(false);
    }
  }
});

test('the baseline is zero, ages come in fives and only the first tick has its unit', () => {
  const chart = cumulativeChart(question(j1.comparison, boxes[0]!));
  expect(chart.ages.map(({ label }) => label)).toEqual(['65歲', '70', '75', '80', '85', '90', '95']);
  expect(chart.sums.map(({ label }) => label)).toEqual(['200萬', '400萬', '600萬', '800萬']);
  const bottom = chart.plot.top + chart.plot.height;
  expect(corners(chart.lines[0]!.path)[0]![1]).toBeCloseTo(bottom, 0);
});

test('a ring stands where the two lines meet', () => {
  const chart = cumulativeChart(question(j1.comparison, boxes[0]!));
  const level = corners(chart.lines[2]!.path)[0]![1];
  expect(chart.rings[0]!.y).toBeCloseTo(level, 0);
});

test('equal differences of sums are equal heights', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 60_000 }), fc.integer({ min: 240, max: 420 }), (amount, months) => {
      const chart = cumulativeChart({
        series: [
          {
            key: 'one',
            label: '現在開始',
            style: 'first',
            points: [
              [720, 0],
              [720 + months / 2, (amount * months) / 2],
              [720 + months, amount * months],
            ],
          },
        ],
        crossings: [],
        language: 'zh',
        ...boxes[0]!,
      });
      const [start, middle, end] = corners(chart.lines[0]!.path).map(([, y]) => y);
      expect(Math.abs(start! - middle! - (middle! - end!))).toBeLessThanOrEqual(0.2);
    }),
  );
});
