import { z } from 'zod';
import { calendarDate, text } from '../../src/contract/text.ts';
import { addDays, weekdayOf } from './calendar-days.ts';

const SATURDAY = 6;
const SUNDAY = 0;

const year = z
  .strictObject({
    year: z.int().min(1912).max(2299),
    /** False until the office calendar of the year is known: only weekends are then days off. */
    announced: z.boolean(),
    holidays: z.array(z.strictObject({ on: calendarDate, ...text.shape })),
    /** Saturdays that are worked instead of another day. */
    worked: z.array(calendarDate),
  })
  .refine(
    ({ year: of, holidays, worked }) =>
      [...holidays.map(({ on }) => on), ...worked].every((on) => on.startsWith(`${of}-`)),
    'a day of another year',
  );

/** Which days the offices are open 辦公日曆. */
export interface OfficeCalendar {
  isWorkingDay(date: string): boolean;
  /** Whether the calendar of the year of a date has been announced. */
  isAnnounced(date: string): boolean;
}

/** @param documents one per year @throws ZodError or Error where a file is unsound or a year comes twice */
export function readOfficeCalendar(documents: readonly unknown[]): OfficeCalendar {
  const years = documents.map((one) => year.parse(one));
  const announced = new Set(years.filter((one) => one.announced).map((one) => String(one.year)));
  if (new Set(years.map((one) => one.year)).size !== years.length)
    throw new Error('a year of the calendar comes twice');
  const off = new Set(years.flatMap(({ holidays }) => holidays.map(({ on }) => on)));
  const worked = new Set(years.flatMap((one) => one.worked));
  return {
    isWorkingDay(date) {
      if (worked.has(date)) return true;
      const weekday = weekdayOf(date);
      return weekday !== SATURDAY && weekday !== SUNDAY && !off.has(date);
    },
    isAnnounced: (date) => announced.has(date.slice(0, 4)),
  };
}

/** The working day that is so many working days after a date. */
export function addWorkingDays(calendar: OfficeCalendar, date: string, days: number): string {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The last day of a period, and until when on it. */
export interface LastDay {
  readonly on: string;
  readonly until: 'day' | 'noon';
}

/**
 * Moves a last day on which the offices are closed: a holiday or a Sunday to the next day, a Saturday to the morning of the
 * next working day (行政程序法48). A holiday before a Saturday leads over it and so to the morning too, the earlier of the
 * two readings.
 */
export function rolled(calendar: OfficeCalendar, date: string): LastDay {
  let on = date;
  let until: LastDay['until'] = 'day';
  while (!calendar.isWorkingDay(on)) {
    if (weekdayOf(on) === SATURDAY) until = 'noon';
    on = addDays(on, 1);
  }
  return { on, until };
}
