import { describe, expect, it } from 'vitest';
import type { LawSeries } from '../../src/contract/law-view.ts';
import { parameterGeometry } from '../../src/staff/charts/parameter-chart-geometry.ts';

function point(from: string, to: string | null, value: number | null, pending = false): LawSeries['points'][number] {
  return { from, to, value, pending };
}

const wage: LawSeries = {
  key: 'monthly',
  label: '每月',
  unit: 'dollar',
  points: [
    point('2020-01-01', '2021-12-31', 23_800),
    point('2022-01-01', '2022-12-31', null),
    point('2023-01-01', '2025-12-31', 26_400),
    point('2026-01-01', '2026-12-31', 29_500),
    point('2027-01-01', null, null),
  ],
};

function shown(series: LawSeries, on = '2026-11-30') {
  const geometry = parameterGeometry(series, on);
  if (geometry === null) throw new Error('nothing was drawn');
  return geometry;
}

describe('a parameter through time', () => {
  it('leaves the line open where nothing is known, and hatches it', () => {
    const { path, missing } = shown(wage);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(missing).toHaveLength(2);
    expect(missing.at(-1)?.left).toBeLessThan(100);
    expect((missing.at(-1)?.left ?? 0) + (missing.at(-1)?.width ?? 0)).toBe(100);
  });

  it('stays inside the picture, with zero at the bottom', () => {
    const { path, values, figures } = shown(wage);
    for (const [, x, y] of path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
      for (const place of [Number(x), Number(y)]) expect(place >= 0 && place <= 100).toBe(true);
    }
    expect(values[0]).toEqual({ at: 100, label: '0' });
    expect(figures.every(({ top }) => top > 0)).toBe(true);
  });

  it('always names the newest figure, and none so close that they cover each other', () => {
    const many: LawSeries = {
      ...wage,
      points: Array.from({ length: 40 }, (_, index) =>
        point(`${1987 + index}-01-01`, index === 39 ? null : `${1987 + index}-12-31`, 1_000 + index),
      ),
    };
    const { figures } = shown(many);
    expect(figures.at(-1)?.label).toBe('1,039');
    for (const [index, figure] of figures.entries()) {
      const next = figures[index + 1];
      if (next !== undefined) expect(next.at - figure.at).toBeGreaterThanOrEqual(6.5);
    }
  });

  it('draws what is announced apart from what is in force', () => {
    const rate: LawSeries = {
      key: 'value',
      label: '',
      unit: 'percent',
      points: [point('2025-01-01', '2026-12-31', 11.5), point('2027-01-01', null, 12, true)],
    };
    const { path, pendingPath, pending, figures } = shown(rate);
    expect(path).not.toBe('');
    expect(pendingPath).not.toBe('');
    expect(pending).toHaveLength(1);
    expect(figures.map(({ label }) => label)).toEqual(['11.5%', '12%']);
  });

  it('cuts a beginning that outlasts all the rest', () => {
    const ages: LawSeries = {
      key: 'value',
      label: '',
      unit: 'plain',
      points: [
        point('1890-01-01', '1957-12-31', 60),
        point('1958-01-01', '1961-12-31', 61),
        point('1962-01-01', null, 65),
      ],
    };
    const { years, on } = shown(ages);
    expect(Number(years[0]?.label.replace('民國', ''))).toBeGreaterThan(0);
    expect(on).toBeGreaterThan(80);
  });

  it('draws nothing where no row has a figure', () => {
    expect(parameterGeometry({ ...wage, points: [point('2026-01-01', null, null)] }, '2026-11-30')).toBeNull();
  });
});
