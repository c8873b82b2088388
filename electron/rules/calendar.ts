/**
 * Pure date arithmetic. A day is packed into one whole number, month number × 32 + day of month, so that days compare
 * as numbers and the thirty-day months of the premium rules need no calendar. Outside this room dates are ISO texts.
 */
export type Day = number;

/** A month as a number: year × 12 + month − 1. */
export type Month = number;

/** What {@link parseDay} returns for a text that is no date. */
export const noDay: Day = -1;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a calendar month, 28 to 31. */
export function daysInMonth(month: Month): number {
  const index = month % 12;
  if (index === 1 && isLeapYear((month - 1) / 12)) return 29;
  return lengths[index] ?? 31;
}

/** Packs a day of a month. */
export function dayOf(month: Month, dayOfMonth: number): Day {
  return month * 32 + dayOfMonth;
}

export function monthOf(day: Day): Month {
  return day >> 5;
}

export function dayOfMonthOf(day: Day): number {
  return day & 31;
}

export function yearOf(day: Day): number {
  const month = day >> 5;
  return (month - (month % 12)) / 12;
}

/** Reads `YYYY-MM-DD`; {@link noDay} where the text is not a day of the calendar between 1800 and 2299. */
export function parseDay(text: string): Day {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return noDay;
  const a = text.charCodeAt(0) - 48;
  const b = text.charCodeAt(1) - 48;
  const c = text.charCodeAt(2) - 48;
  const d = text.charCodeAt(3) - 48;
  const e = text.charCodeAt(5) - 48;
  const f = text.charCodeAt(6) - 48;
  const g = text.charCodeAt(8) - 48;
  const h = text.charCodeAt(9) - 48;
  // A term is negative exactly where a character is no digit, and then so is their union: one test for eight digits.
  const digits =
    a | (9 - a) | b | (9 - b) | c | (9 - c) | d | (9 - d) | e | (9 - e) | f | (9 - f) | g | (9 - g) | h | (9 - h);
  if (digits < 0) return noDay;
  const year = a * 1000 + b * 100 + c * 10 + d;
  const month = e * 10 + f;
  const dayOfMonth = g * 10 + h;
  if (year < 1800 || year > 2299 || month < 1 || month > 12 || dayOfMonth < 1) return noDay;
  const number = year * 12 + month - 1;
  if (dayOfMonth > 28 && dayOfMonth > daysInMonth(number)) return noDay;
  return number * 32 + dayOfMonth;
}

/** Reads `YYYY-MM`; {@link noDay} where the text is no month. */
export function parseMonth(text: string): Month {
  const day = parseDay(`${text}-01`);
  return day === noDay ? noDay : monthOf(day);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  return `${isoMonth(monthOf(day))}-${twoDigits(dayOfMonthOf(day))}`;
}

/** `YYYY-MM`. */
export function isoMonth(month: Month): string {
  const index = month % 12;
  return `${String((month - index) / 12).padStart(4, '0')}-${twoDigits(index + 1)}`;
}

/** Staff form of a date in the Republic's years 民國: `115/11/30`; before 1912 `民前1/…`. */
export function rocDay(day: Day): string {
  return `${rocMonth(monthOf(day))}/${twoDigits(dayOfMonthOf(day))}`;
}

/** Staff form of a month: `116/03`. */
export function rocMonth(month: Month): string {
  const index = month % 12;
  const year = (month - index) / 12 - 1911;
  return `${year > 0 ? year : `民前${1 - year}`}/${twoDigits(index + 1)}`;
}

/** Citizen's form of a date: `民國116年3月15日`. */
export function rocDayInWords(day: Day): string {
  const index = monthOf(day) % 12;
  const year = yearOf(day) - 1911;
  return `${year > 0 ? `民國${year}` : `民前${1 - year}`}年${index + 1}月${dayOfMonthOf(day)}日`;
}

export function lastDayOfMonth(month: Month): Day {
  return dayOf(month, daysInMonth(month));
}

export function nextDay(day: Day): Day {
  const dayOfMonth = day & 31;
  if (dayOfMonth < 28 || dayOfMonth < daysInMonth(day >> 5)) return day + 1;
  return dayOf((day >> 5) + 1, 1);
}

export function dayBefore(day: Day): Day {
  return dayOfMonthOf(day) > 1 ? day - 1 : lastDayOfMonth(monthOf(day) - 1);
}

/** The day a number of days later; 0 is the day itself. */
export function daysAfter(day: Day, days: number): Day {
  let month = monthOf(day);
  let dayOfMonth = dayOfMonthOf(day) + days;
  while (dayOfMonth > daysInMonth(month)) {
    dayOfMonth -= daysInMonth(month);
    month += 1;
  }
  return dayOf(month, dayOfMonth);
}

/**
 * The day a number of years after a birth is complete (足歲). Born on 29 February, a year without that day is complete
 * only when February has ended, on 1 March: Civil Code (民法) 121 II and 124.
 */
export function anniversary(day: Day, years: number): Day {
  return monthsAfter(day, years * 12);
}

/** The day on which whole months from a day have passed; a month without that day has passed when it ends. */
export function monthsAfter(day: Day, months: number): Day {
  const month = monthOf(day) + months;
  const dayOfMonth = dayOfMonthOf(day);
  return dayOfMonth > daysInMonth(month) ? dayOf(month + 1, 1) : dayOf(month, dayOfMonth);
}

/** Completed years of age on a day; negative before birth. */
export function ageOn(birth: Day, on: Day): number {
  const years = yearOf(on) - yearOf(birth);
  return anniversary(birth, years) <= on ? years : years - 1;
}

/** Days since 1 March of year 0 of the proleptic Gregorian calendar, for counting real days. */
export function serialDay(day: Day): number {
  const month = monthOf(day);
  const index = month % 12;
  const year = (month - index) / 12 - (index < 2 ? 1 : 0);
  const fromMarch = (index + 10) % 12;
  return (
    year * 365 +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    dayOfMonthOf(day)
  );
}

/**
 * Insured days from one day to another, both included, in months of thirty days (細則28-1): joining on the 31st leaves
 * one day, leaving on the 31st completes the month.
 * @param februaryLastDay days counted for leaving on the last day of February (parameter `coverage.februaryLastDayLeave`)
 */
export function thirtyDayCount(from: Day, to: Day, februaryLastDay: number): number {
  const first = from & 31;
  let last = to & 31;
  if (last > 30) last = 30;
  else if (last >= 28 && last < 30 && last === daysInMonth(to >> 5)) last = februaryLastDay;
  return ((to >> 5) - (from >> 5)) * 30 + last - (first > 30 ? 30 : first) + 1;
}
