import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assert, date, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDays, endOfMonths, weekdayOf } from '../../electron/guidance/calendar-days.ts';
import { type Clock, dueOn, spanWords } from '../../electron/guidance/clocks.ts';
import { readOfficeCalendar } from '../../electron/guidance/holidays.ts';

const folder = resolve(import.meta.dirname, '../../resources/knowledge/holidays');
const calendar = readOfficeCalendar(
  ['2025', '2026', '2027'].map((year) => parse(readFileSync(resolve(folder, `${year}.yaml`), 'utf8'))),
);

function clockOf(span: Clock['span'], rolls = true): Clock {
  return {
    key: 'tried',
    whose: 'person',
    zh: '試',
    en: 'tried',
    from: { zh: '今天', en: 'today' },
    span,
    rolls,
    at: ['rli:15'],
  };
}

const due = (span: Clock['span'], from: string, rolls = true) => dueOn(clockOf(span, rolls), from, calendar);

describe('the last day of a period (行政程序法48)', () => {
  it.each([
    ['the first day is not counted', { days: 10 }, '2026-11-20', '2026-11-30', 'day'],
    ['a Saturday moves to Monday noon', { days: 5 }, '2026-11-30', '2026-12-07', 'noon'],
    ['a Sunday moves to Monday', { days: 6 }, '2026-11-30', '2026-12-07', 'day'],
    ['a holiday in the week moves to the next day', { days: 1 }, '2025-10-05', '2025-10-07', 'day'],
    ['a holiday before a weekend leads over the Saturday', { days: 25 }, '2026-11-30', '2026-12-28', 'noon'],
    ['a Saturday before a holiday Monday', { days: 8 }, '2026-09-18', '2026-09-29', 'noon'],
    ['the nine days of the New Year of 115', { days: 14 }, '2026-01-31', '2026-02-23', 'noon'],
    ['a Saturday that is worked stays', { days: 3 }, '2025-02-05', '2025-02-08', 'day'],
    ['sixty days of a dispute', { days: 60 }, '2026-10-01', '2026-11-30', 'day'],
    ['months end on the day of the same number', { months: 6 }, '2026-05-13', '2026-11-13', 'day'],
    ['a month begun on its first day ends with it', { months: 1 }, '2026-03-31', '2026-04-30', 'day'],
    ['a month without that day ends with its last', { months: 1 }, '2026-10-30', '2026-11-30', 'day'],
    ['working days', { workingDays: 10 }, '2026-09-24', '2026-10-13', 'day'],
  ] as const)('%s', (_name, span, from, on, until) => {
    expect(due(span, from)).toEqual({ on, until, certain: true });
  });

  it('leaves an effect on the day the law names, weekend or not', () => {
    expect(due({ monthStart: 1 }, '2026-10-07', false)).toEqual({ on: '2026-11-01', until: 'day', certain: true });
    expect(due({ monthEnd: 1 }, '2026-12-30', false)).toEqual({ on: '2027-01-31', until: 'day', certain: true });
  });

  it('says that a day in a year without an office calendar may still move', () => {
    expect(due({ days: 60 }, '2026-11-30')).toEqual({ on: '2027-01-29', until: 'day', certain: false });
    expect(due({ years: 5 }, '2026-11-30')).toMatchObject({ on: '2031-12-01', certain: false });
  });

  it('gives words alone where one day does not decide', () => {
    const words = { zh: '不會過期', en: 'never lapses' };
    expect(due({ words }, '2026-11-30')).toBeNull();
    expect(spanWords(clockOf({ words }))).toBe(words);
    expect(spanWords(clockOf({ monthEnd: 1 })).zh).toBe('次月底前');
  });

  it('never ends on a day on which the offices are closed, nor before the period is over', () => {
    assert(
      property(
        date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
        integer({ min: 1, max: 200 }),
        (day, days) => {
          const from = day.toISOString().slice(0, 10);
          const last = due({ days }, from);
          expect(last !== null && calendar.isWorkingDay(last.on)).toBe(true);
          expect((last?.on ?? '') >= addDays(from, days)).toBe(true);
          expect((last?.on ?? '') <= addDays(from, days + 9)).toBe(true);
          if (last?.on === addDays(from, days)) expect(last.until).toBe('day');
        },
      ),
    );
  });

  it('keeps the number of the day where the last month has it', () => {
    assert(
      property(integer({ min: 0, max: 1500 }), integer({ min: 1, max: 60 }), (offset, months) => {
        const from = addDays('2024-01-01', offset);
        const end = endOfMonths(from, months);
        expect(end > from).toBe(true);
        const whole = from.slice(8) <= '28' && addDays(from, 1).slice(8) !== '01';
        if (whole) expect(end.slice(8)).toBe(from.slice(8));
      }),
    );
  });
});

describe('the office calendar', () => {
  it('lists only days off that would be worked, and only Saturdays as worked instead', () => {
    for (const year of ['2025', '2026', '2027']) {
      const file: { holidays: { on: string }[]; worked: string[] } = parse(
        readFileSync(resolve(folder, `${year}.yaml`), 'utf8'),
      );
      expect(file.holidays.filter(({ on }) => [0, 6].includes(weekdayOf(on)))).toEqual([]);
      expect(file.worked.filter((on) => weekdayOf(on) !== 6)).toEqual([]);
    }
  });

  it('refuses a day of another year and a year twice', () => {
    const one = { year: 2026, announced: true, holidays: [], worked: [] };
    expect(() => readOfficeCalendar([{ ...one, worked: ['2025-02-08'] }])).toThrow(/a day of another year/);
    expect(() => readOfficeCalendar([one, one])).toThrow(/comes twice/);
  });
});
