import { monthEnd } from '../guidance/calendar-days.ts';
import { addWorkingDays, type OfficeCalendar } from '../guidance/holidays.ts';

/** Whether a day is the last on which offices are open in its month: a claim taken today still counts for this month (勞保65-1). */
export function isLastWorkingDayOfMonth(calendar: OfficeCalendar, date: string): boolean {
  return calendar.isWorkingDay(date) && addWorkingDays(calendar, date, 1) > monthEnd(date, 0);
}
