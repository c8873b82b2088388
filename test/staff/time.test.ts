import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoMonth, rocMonth } from '../../src/staff/roc-month.ts';
import { since, stayWords, wallClock } from '../../src/staff/time.ts';

describe('the clock of the bar', () => {
  it('runs on at the offset of the moment it was given, over midnight too', () => {
    expect(wallClock('2026-11-30T14:25:10+08:00', 0)).toBe('14:25');
    expect(wallClock('2026-11-30T14:25:10+08:00', 50_000)).toBe('14:26');
    expect(wallClock('2026-11-30T23:59:59+08:00', 1_000)).toBe('00:00');
    expect(wallClock('2026-11-30T00:10:00-05:00', 0)).toBe('00:10');
  });
});

describe('the time at the counter', () => {
  it('counts from the start of the visit and never below zero', () => {
    expect(since('2026-11-30T14:23:00+08:00', '2026-11-30T14:25:10+08:00', 0)).toBe(130_000);
    expect(since('2026-11-30T14:23:00+08:00', '2026-11-30T14:20:00+08:00', 0)).toBe(0);
  });

  it('is said in minutes and seconds, from an hour on in hours and minutes', () => {
    expect(stayWords(130_000)).toBe('2分10秒');
    expect(stayWords(3_599_999)).toBe('59分59秒');
    expect(stayWords(3_780_000)).toBe('1小時03分');
  });
});

describe('a ROC month', () => {
  it('is read as clerks write it', () => {
    expect(['116/03', '116/3', '11603', '116年3月', ' 116.12 '].map(isoMonth)).toEqual([
      '2027-03',
      '2027-03',
      '2027-03',
      '2027-03',
      '2027-12',
    ]);
  });

  it('is refused where it is none', () => {
    expect(['', '116', '116/13', '116/00', '2027/03', '0/01', 'abc'].map(isoMonth)).toEqual(Array(7).fill(null));
  });

  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const written = `${year}/${String(month).padStart(2, '0')}`;
        expect(rocMonth(isoMonth(written))).toBe(written);
      }),
    );
  });
});
