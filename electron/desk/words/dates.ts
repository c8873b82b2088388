import type { Language } from '../../../src/contract/customer-view.ts';
import { monthOf, parseDay, parseMonth, rocDay, rocDayInWords, rocMonth } from '../../rules/calendar.ts';

/** The full-width space that parts a date from a time in Chinese. */
const WIDE_SPACE = '\u3000';
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The calendar date of a moment, `YYYY-MM-DD`. */
export function dateOf(moment: string): string {
  return moment.slice(0, 10);
}

/** The calendar month of a date or a moment, `YYYY-MM`. */
export function monthOfDate(date: string): string {
  return date.slice(0, 7);
}

/** `14:38` for the clerk. */
export function timeOf(moment: string): string {
  return moment.slice(11, 16);
}

/** `14:38:07` where order within a minute matters. */
export function timeToSecond(moment: string): string {
  return moment.slice(11, 19);
}

/** Staff form of a date: `115/11/30`. */
export function staffDate(date: string): string {
  return rocDay(parseDay(date));
}

/** Staff form of a month: `115/11`. */
export function staffMonth(month: string): string {
  return rocMonth(parseMonth(month));
}

/** `115/11/30（一）`. */
export function staffDateWithWeekday(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return `${staffDate(date)}（${WEEKDAYS[weekday] ?? ''}）`;
}

/** Citizen's form of a date: `民國115年11月30日`, `30 November 2026`. */
export function citizenDate(date: string, language: Language): string {
  if (language === 'zh') return rocDayInWords(parseDay(date));
  return `${Number(date.slice(8, 10))} ${ENGLISH_MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** Citizen's form of a month: `民國115年11月`, `November 2026`. */
export function citizenMonth(month: string, language: Language): string {
  if (language === 'zh') return `民國${Number(month.slice(0, 4)) - 1911}年${Number(month.slice(5, 7))}月`;
  return `${ENGLISH_MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** A month as people say it near today: `今年11月`, `明年3月`; further away `民國121年3月`, `March 2032`. */
export function nearMonth(month: string, today: string, language: Language): string {
  const years = Number(month.slice(0, 4)) - Number(today.slice(0, 4));
  if (language === 'en' || years < 0 || years > 1) return citizenMonth(month, language);
  return `${years === 0 ? '今年' : '明年'}${Number(month.slice(5, 7))}月`;
}

/** `民國115年11月30日 14時38分07秒`, `30 November 2026, 14:38:07`. */
export function citizenMoment(moment: string, language: Language): string {
  const [hour = '', minute = '', second = ''] = timeToSecond(moment).split(':');
  const date = citizenDate(dateOf(moment), language);
  return language === 'zh'
    ? `${date}${WIDE_SPACE}${hour}時${minute}分${second}秒`
    : `${date}, ${hour}:${minute}:${second}`;
}

/** Completed age in years and months on a date. */
export function ageOnDate(birth: string, date: string): { years: number; months: number } {
  const from = parseDay(birth);
  const to = parseDay(date);
  const months = monthOf(to) - monthOf(from) - ((to & 31) < (from & 31) ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** `64歲8個月`. */
export function ageInWords(birth: string, date: string, language: Language): string {
  const { years, months } = ageOnDate(birth, date);
  if (language === 'en') return months === 0 ? `${years} years` : `${years} years ${months} months`;
  return months === 0 ? `${years}歲` : `${years}歲${months}個月`;
}
