import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageOn,
  anniversary,
  isoDay,
  nextDay,
  noDay,
  parseDay,
  parseMonth,
  rocDay,
  rocDayInWords,
  serialDay,
  thirtyDayCount,
} from '../../electron/rules/calendar.ts';

const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2150-12-31'), noInvalidDate: true });
const iso = dates.map((date) => date.toISOString().slice(0, 10));

function count(from: string, to: string): number {
  return thirtyDayCount(parseDay(from), parseDay(to), 30);
}

describe('days', () => {
  it('reads and writes every date of the calendar', () => {
    fc.assert(
      fc.property(iso, (text) => {
        expect(isoDay(parseDay(text))).toBe(text);
      }),
    );
  });

  it.each([
    '2023-02-29',
    '2024-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '26-01-01',
    '2026/01/01',
    '',
    '2026-01-0a',
    '２０２６-01-01',
    '2026-01-01T00:00',
    '-026-01-01',
    '1700-01-01',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBe(noDay);
  });

  it('counts and steps real days as the calendar does', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 40_000 }), (date, days) => {
        const from = date.toISOString().slice(0, 10);
        const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
        expect(serialDay(parseDay(to)) - serialDay(parseDay(from))).toBe(days);
        expect(serialDay(nextDay(parseDay(from))) - serialDay(parseDay(from))).toBe(1);
      }),
    );
  });

  it('shows years of the Republic', () => {
    expect(rocDay(parseDay('2026-11-30'))).toBe('115/11/30');
    expect(rocDayInWords(parseDay('2027-03-05'))).toBe('民國116年3月5日');
    expect(rocDay(parseDay('1911-12-31'))).toBe('民前1/12/31');
    expect(parseMonth('2026-05')).toBe(parseDay('2026-05-01') >> 5);
  });
});

describe('age', () => {
  it('is complete on the birthday, and on 1 March for a birth on 29 February', () => {
    expect(ageOn(parseDay('1962-03-15'), parseDay('2027-03-14'))).toBe(64);
    expect(ageOn(parseDay('1962-03-15'), parseDay('2027-03-15'))).toBe(65);
    expect(isoDay(anniversary(parseDay('1960-02-29'), 65))).toBe('2025-03-01');
    expect(isoDay(anniversary(parseDay('1960-02-29'), 64))).toBe('2024-02-29');
    expect(ageOn(parseDay('1960-02-29'), parseDay('2025-02-28'))).toBe(64);
  });
});

describe('months of thirty days', () => {
  it.each([
    ['2023-03-12', '2023-03-31', 19],
    ['2023-03-30', '2023-03-31', 1],
    ['2023-03-31', '2023-03-31', 1],
    ['2023-02-10', '2023-02-28', 21],
    ['2023-02-28', '2023-02-28', 3],
    ['2024-02-28', '2024-02-28', 1],
    ['1995-05-01', '2025-04-20', 10_790],
    ['2025-01-01', '2025-12-31', 360],
  ])('%s to %s is %i days', (from, to, days) => {
    expect(count(from, to)).toBe(days);
  });

  it('counts whole calendar months as thirty days each, whatever their length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 600 }),
        (year, month, months) => {
          const from = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
          const to = new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10);
          expect(count(from, to)).toBe(months * 30);
        },
      ),
    );
  });
});
