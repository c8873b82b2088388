import { type Day, type Month, dayOf, daysInMonth, nextDay, thirtyDayCount } from './calendar.ts';
import type { SalaryHistory } from './salary-history.ts';

/** Seniority as a person states it. */
export interface DeclaredSeniority {
  years?: number | undefined;
  months?: number | undefined;
  days?: number | undefined;
}

/** What a history of cover says about seniority 保險年資; overlapping spells count once. */
export interface SeniorityOfHistory {
  /** Insured days in months of thirty days. */
  days: number;
  /** The part of them from a given birthday on. */
  daysAfter60: number;
  /** True where a day before the given day is covered. */
  coveredBefore: boolean;
  /** The first day on which the asked years count as complete. */
  completedOn: Day | undefined;
  stretches: readonly Stretch[];
}

/**
 * Whole months of seniority: odd days below thirty count as one month (勞保19 IV).
 * @param days insured days in months of thirty days
 */
export function monthsOfDays(days: number): number {
  return Math.ceil(days / 30);
}

/** Thirty-day days of a declared seniority. */
export function daysOfDeclared(declared: DeclaredSeniority): number {
  return (declared.years ?? 0) * 360 + (declared.months ?? 0) * 30 + (declared.days ?? 0);
}

/** Cover without a break. */
export interface Stretch {
  from: Day;
  to: Day;
}

/** Joins spells that touch or overlap, so that a change of unit on the 31st neither gains nor loses a day. */
export function stretchesOf(history: SalaryHistory): Stretch[] {
  const { count, from, to } = history;
  const found: Stretch[] = [];
  let row = 0;
  while (row < count) {
    const first = from[row] ?? 0;
    let last = to[row] ?? 0;
    row += 1;
    while (row < count && (from[row] ?? 0) <= nextDay(last)) {
      const end = to[row] ?? 0;
      if (end > last) last = end;
      row += 1;
    }
    found.push({ from: first, to: last });
  }
  return found;
}

/** The day on which `days` thirty-day days are reached, counted from the first day of a spell. */
function dayReached(from: Day, days: number): Day {
  const first = from & 31;
  const position = (from >> 5) * 30 + (first > 30 ? 30 : first) - 1 + days - 1;
  const month: Month = Math.floor(position / 30);
  return dayOf(month, Math.min((position % 30) + 1, daysInMonth(month)));
}

/**
 * Sums the stretches of a history; every month counts thirty days (細則28-1).
 * @param sixtieth the sixtieth birthday
 * @param before the day before which cover is looked for (2009-01-01, 勞保58 II)
 * @param neededMonths months whose completion is dated: they are complete as soon as odd days count them so
 */
export function seniorityOf(
  history: SalaryHistory,
  sixtieth: Day,
  before: Day,
  neededMonths: number,
  februaryLastDay: number,
): SeniorityOfHistory {
  const stretches = stretchesOf(history);
  const neededDays = (neededMonths - 1) * 30 + 1;
  let days = 0;
  let daysAfter60 = 0;
  let completedOn: Day | undefined;
  for (const { from: first, to: last } of stretches) {
    const length = thirtyDayCount(first, last, februaryLastDay);
    if (completedOn === undefined && days + length >= neededDays) completedOn = dayReached(first, neededDays - days);
    days += length;
    if (last >= sixtieth) daysAfter60 += thirtyDayCount(first > sixtieth ? first : sixtieth, last, februaryLastDay);
  }
  return { days, daysAfter60, coveredBefore: (stretches[0]?.from ?? before) < before, completedOn, stretches };
}
