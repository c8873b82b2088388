import { isoDay, lastDayOfMonth, monthOf, parseDay } from '../rules/calendar.ts';

const SATURDAY = 6;

/**
 * Whether a day is the last weekday of its month: a claim taken today still counts for this month (勞保65-1).
 * Public holidays are not known here, so a holiday at the month's end brings the true last day forward.
 */
export function isLastWeekdayOfMonth(date: string): boolean {
  const last = Number(isoDay(lastDayOfMonth(monthOf(parseDay(date)))).slice(8, 10));
  const day = Number(date.slice(8, 10));
  if (!isWeekday(date)) return false;
  for (let later = day + 1; later <= last; later += 1) {
    if (isWeekday(`${date.slice(0, 8)}${String(later).padStart(2, '0')}`)) return false;
  }
  return true;
}

function isWeekday(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== SATURDAY;
}
