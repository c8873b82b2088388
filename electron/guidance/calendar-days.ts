/** Arithmetic on calendar dates written `YYYY-MM-DD`. */

const MILLISECONDS_A_DAY = 86_400_000;

function fromNumber(days: number): string {
  return new Date(days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

function numberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

export function addDays(date: string, days: number): string {
  return fromNumber(numberOf(date) + days);
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The first day of the month that lies so many months after the month of a date. */
export function monthStart(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

export function monthEnd(date: string, months: number): string {
  return addDays(monthStart(date, months + 1), -1);
}

/**
 * The last day of a period of months that follows a day: it begins on the next day and ends before the day of that number,
 * or with the month where it began with one or the last month has no such day (行政程序法48).
 */
export function endOfMonths(date: string, months: number): string {
  const begun = addDays(date, 1);
  const last = monthEnd(begun, months);
  const sameNumber = `${last.slice(0, 8)}${begun.slice(8)}`;
  return sameNumber > last ? last : addDays(sameNumber, -1);
}
