import { describe, expect, it } from 'vitest';
import { differenceGeometry } from '../../src/staff/charts/difference-geometry.ts';
import { timelineGeometry } from '../../src/staff/charts/timeline-geometry.ts';
import { rocMonthNumber } from './fixtures/common.ts';
import { estimate } from './fixtures/j1-estimate.ts';
import { summary } from './fixtures/j1-summary.ts';

describe('the working life', () => {
  const { timeline } = summary;
  const labor = timeline.lanes[0]?.stretches ?? [];
  const geometry = timelineGeometry(timeline, labor);

  it('joins the salaries of one employer and says how long it lasted', () => {
    expect(geometry.units.map((unit) => `${unit.label} ${unit.detail}`)).toEqual([
      '永昌紡織 9年4個月',
      '中斷 1年8個月',
      '宏泰機械 9年6個月',
      '中斷 5年9個月',
      '同安物業 4年9個月',
      '禾川電子 7年9個月',
    ]);
  });

  it('gives every fifth year with the age the person reaches in it', () => {
    expect(geometry.years.map(({ year, age }) => [year, age])).toEqual([
      [80, 29],
      [85, 34],
      [90, 39],
      [95, 44],
      [100, 49],
      [105, 54],
      [110, 59],
      [115, 64],
    ]);
  });

  it('fills the width from the first month to the last without overlap', () => {
    expect(geometry.at(timeline.fromMonth)).toBe(0);
    expect(geometry.at(timeline.toMonth)).toBe(100);
    for (const [index, unit] of geometry.units.entries()) {
      const next = geometry.units[index + 1];
      if (next !== undefined) expect(unit.left + unit.width).toBeLessThanOrEqual(next.left + 0.002);
    }
  });

  it('keeps what lies outside the picture at its edge', () => {
    expect(geometry.at(rocMonthNumber(60, 1))).toBe(0);
    expect(geometry.span({ fromMonth: rocMonthNumber(60, 1), toMonth: rocMonthNumber(70, 1) }).width).toBe(0);
  });

  it('draws a figure only where the salary changes, the highest one highest', () => {
    expect(geometry.steps.map((step) => step.figure)).toEqual([
      12_300, 19_200, 26_400, 30_300, 36_300, 38_200, 42_000, 45_800,
    ]);
    expect(Math.max(...geometry.steps.map((step) => step.height))).toBe(geometry.steps.at(-1)?.height);
  });
});

describe('the difference to starting now', () => {
  const geometry = differenceGeometry(estimate);

  it('marks round sums above and below the line of zero', () => {
    expect(geometry?.sums.map((mark) => mark.label)).toEqual(['−100萬', '+100萬', '+200萬']);
    for (const mark of geometry?.sums ?? []) {
      expect(mark.at < (geometry?.zero ?? 0)).toBe(mark.label.startsWith('+'));
    }
  });

  it('lets only the one-off leave the picture at the bottom', () => {
    expect(geometry?.lines.filter((one) => one.falling).map((one) => one.label)).toEqual(['一次領']);
    for (const one of geometry?.lines ?? []) {
      const heights = [...one.path.matchAll(/,(-?[\d.]+)/g)].map(([, height]) => Number(height));
      for (const height of heights) expect(height).toBeGreaterThanOrEqual(0);
      for (const height of heights) expect(height).toBeLessThanOrEqual(100);
    }
  });

  it('tells the crossings of all later starts as one span, the one-off by itself', () => {
    expect(geometry?.crossings.map(({ from, to, label }) => [from, to, label])).toEqual([
      [875, 875, '每月領追上一次領'],
      [1078, 1136, '65歲開始追上'],
    ]);
  });

  it('draws nothing where there is nothing to compare', () => {
    expect(differenceGeometry({ differences: [], crossings: [] })).toBeNull();
  });
});
