/** Calendar of the second implementation: `YYYY-MM-DD` text in, text out; text of this form orders like the dates. */

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

export function parts(date: string): CalendarDate {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function written({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day after; one step at a time is slow and cannot be wrong. */
function dayAfter({ year, month, day }: CalendarDate): CalendarDate {
  if (day < monthLength(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

function dayBefore({ year, month, day }: CalendarDate): CalendarDate {
  if (day > 1) return { year, month, day: day - 1 };
  const before = month > 1 ? { year, month: month - 1 } : { year: year - 1, month: 12 };
  return { ...before, day: monthLength(before.year, before.month) };
}

export function plusDays(date: string, count: number): string {
  let at = parts(date);
  for (let step = 0; step < count; step += 1) at = dayAfter(at);
  for (let step = 0; step > count; step -= 1) at = dayBefore(at);
  return written(at);
}

/** Days from the first to the last, both counted; 0 where the last lies before the first. */
export function daysFromTo(first: string, last: string): number {
  let count = 0;
  for (let at = first; at <= last; at = plusDays(at, 1)) count += 1;
  return count;
}

/** Months since the year 0, to compare the months of two dates. */
export function monthNumber(date: string): number {
  const { year, month } = parts(date);
  return year * 12 + month;
}

/**
 * The day a number of months after a day; where that month has no such day, its last day (民法 121 II).
 */
export function plusMonths(date: string, months: number): string {
  const { year, month, day } = parts(date);
  const count = year * 12 + month - 1 + months;
  const at = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return written({ ...at, day: Math.min(day, monthLength(at.year, at.month)) });
}

/** The last day of so many months that begin on a day (民法 121 II): the eve of the same day, or the month's last day. */
export function lastDayOf(from: string, months: number): string {
  const same = plusMonths(from, months);
  return same.slice(8) === from.slice(8) ? plusDays(same, -1) : same;
}

/** The birthday on which an age is reached; a birth on 29 February counts from 1 March in a common year (民法 121, 124). */
export function reaches(birth: string, age: number): string {
  const { year, month, day } = parts(birth);
  if (month === 2 && day === 29 && monthLength(year + age, 2) === 28)
    return written({ year: year + age, month: 3, day: 1 });
  return written({ year: year + age, month, day });
}
