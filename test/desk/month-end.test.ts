import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isLastWorkingDayOfMonth } from '../../electron/desk/month-end.ts';
import { readOfficeCalendar } from '../../electron/guidance/holidays.ts';

const folder = resolve(import.meta.dirname, '../../resources/knowledge/holidays');
const calendar = readOfficeCalendar(
  readdirSync(folder).map((name): unknown => parse(readFileSync(join(folder, name), 'utf8'))),
);

test.each([
  ['2026-02-26', true, 'the Friday after it is a holiday, then comes the weekend'],
  ['2026-02-27', false, 'a holiday'],
  ['2026-02-25', false, 'one working day is left'],
  ['2026-04-30', true, 'the month ends with it'],
  ['2026-10-30', true, 'a Friday before a weekend'],
  ['2026-10-31', false, 'a Saturday'],
  ['2026-12-31', true, 'the year ends with it'],
  ['2027-01-29', true, 'a year whose calendar is not known: weekends only'],
])('%s is the last working day of its month: %s (%s)', (date, last) => {
  expect(isLastWorkingDayOfMonth(calendar, date)).toBe(last);
});

test('each month has exactly one last working day', () => {
  for (let month = 1; month <= 12; month += 1) {
    const days = Array.from(
      { length: 31 },
      (_, day) => `2026-${String(month).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`,
    );
    const real = days.filter((day) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day));
    expect(
      real.filter((day) => isLastWorkingDayOfMonth(calendar, day)),
      `month ${month}`,
    ).toHaveLength(1);
  }
});
