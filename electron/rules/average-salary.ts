import { type Day, type Month, isoMonth, monthOf } from './calendar.ts';
import { mergedMonths } from './concurrent-salaries.ts';
import { countOn, type Dated, type Law, numberIn, tableOn } from './law.ts';
import { roundToDollar } from './money.ts';
import type { SalaryHistory } from './salary-history.ts';

/** The insured salary of every month of a history; a month counts as a whole however many of its days are covered. */
export interface MonthlySalaries {
  first: Month;
  /** NT$ of each month from `first` on; 0 = not insured. */
  salaries: readonly number[];
  /** Months in which two or more salaries were added (勞保19 II). */
  mergedMonths: number;
  /** Top grades that held a merged month. */
  tops: readonly Dated<number>[];
  /** A merged month was held to a top grade that is not confirmed. */
  unconfirmedTop: boolean;
}

/** How an average came about. */
export interface AverageSalary {
  /** NT$ a month, rounded to whole NT$ half up. */
  amount: number;
  /** Months averaged: 60, 36 or the actual period where it is shorter. */
  months: number;
  /** Salary levels and how many months each counts, highest first. */
  levels: readonly { salary: number; months: number }[];
  /** Top grades that held a month in which two salaries were added. */
  tops: readonly Dated<number>[];
  /** The last insured day, where a history shows that it lies before the event. */
  leftOn?: Day;
}

/**
 * Lists the salary of every insured month: the highest that applied on any of its days (細則44 III), with concurrent
 * salaries of an employee added where the law merges them (勞保19 II).
 */
export function monthlySalaries(law: Law, history: SalaryHistory, on: Day): MonthlySalaries {
  const { count, from, to, salary } = history;
  const first = monthOf(from[0] ?? 0);
  let last = first;
  for (let row = 0; row < count; row += 1) {
    const month = monthOf(to[row] ?? 0);
    if (month > last) last = month;
  }
  const salaries: number[] = [];
  for (let month = first; month <= last; month += 1) salaries.push(0);
  for (let row = 0; row < count; row += 1) {
    const end = monthOf(to[row] ?? 0) - first;
    const amount = salary[row] ?? 0;
    for (let month = monthOf(from[row] ?? 0) - first; month <= end; month += 1) {
      if (amount > (salaries[month] ?? 0)) salaries[month] = amount;
    }
  }
  if (history.disjoint) return { first, salaries, mergedMonths: 0, tops: [], unconfirmedTop: false };
  const days = countOn(law, 'laborInsurance.averageSalary.concurrentDays', on).value;
  const merged = mergedMonths(law, history, days);
  let changed = 0;
  for (const [month, amount] of merged.salaries) {
    if (amount <= (salaries[month - first] ?? 0)) continue;
    salaries[month - first] = amount;
    changed += 1;
  }
  return { first, salaries, mergedMonths: changed, tops: merged.tops, unconfirmedTop: merged.unconfirmedTop };
}

function averageOf(monthly: MonthlySalaries, levels: { salary: number; months: number }[]): AverageSalary {
  let sum = 0;
  let months = 0;
  for (const level of levels) {
    sum += level.salary * level.months;
    months += level.months;
  }
  const tops = monthly.tops.filter((top) => levels.some((level) => level.salary === top.value));
  return { amount: months === 0 ? 0 : roundToDollar(sum, months), months, levels, tops };
}

/** An average that is stated and not derived from a record. */
export function declaredAverage(amount: number | null | undefined): AverageSalary | undefined {
  return amount == null ? undefined : { amount, months: 0, levels: [], tops: [] };
}

/** Average of the highest insured months 最高60個月, or of the actual period where it is shorter (勞保19 III ①, 細則44). */
export function highestAverage(monthly: MonthlySalaries, months: number): AverageSalary {
  const counts = new Map<number, number>();
  const { salaries } = monthly;
  let run = 0;
  let current = 0;
  for (let index = 0; index <= salaries.length; index += 1) {
    const amount = salaries[index] ?? 0;
    if (amount === current) run += 1;
    else {
      if (current > 0) counts.set(current, (counts.get(current) ?? 0) + run);
      current = amount;
      run = 1;
    }
  }
  if (current > 0) counts.set(current, (counts.get(current) ?? 0) + run);
  const levels: { salary: number; months: number }[] = [];
  let left = months;
  for (const amount of [...counts.keys()].sort((a, b) => b - a)) {
    if (left === 0) break;
    const taken = Math.min(left, counts.get(amount) ?? 0);
    levels.push({ salary: amount, months: taken });
    left -= taken;
  }
  return averageOf(monthly, levels);
}

/**
 * Average of the latest insured months 退保當月起前36個月, counted back from the month of withdrawal; months without cover
 * are passed over; the actual period where it is shorter (勞保19 III ①, 細則44).
 */
export function latestAverage(monthly: MonthlySalaries, months: number): AverageSalary {
  const levels: { salary: number; months: number }[] = [];
  const { salaries } = monthly;
  let left = months;
  for (let index = salaries.length - 1; index >= 0 && left > 0; index -= 1) {
    const amount = salaries[index] ?? 0;
    if (amount === 0) continue;
    const level = levels.at(-1);
    if (level?.salary === amount) level.months += 1;
    else levels.push({ salary: amount, months: 1 });
    left -= 1;
  }
  return averageOf(
    monthly,
    levels.sort((a, b) => b.salary - a.salary),
  );
}

/** One month of the list a clerk shows with an average. */
export interface SalaryMonth {
  month: string;
  salary: number;
}

/** The months behind both averages of old age, latest first: the highest sixty and the latest thirty-six. */
export function monthsBehindAverages(
  law: Law,
  history: SalaryHistory,
  on: Day,
): { highest: SalaryMonth[]; latest: SalaryMonth[] } {
  const averaged = tableOn(law, 'laborInsurance.averageSalary.months', on);
  const monthly = monthlySalaries(law, history, on);
  const all: SalaryMonth[] = [];
  for (let index = monthly.salaries.length - 1; index >= 0; index -= 1) {
    const salary = monthly.salaries[index] ?? 0;
    if (salary > 0) all.push({ month: isoMonth(monthly.first + index), salary });
  }
  const highest = all.toSorted((a, b) => b.salary - a.salary).slice(0, numberIn(averaged, 'annuity'));
  highest.sort((a, b) => (a.month < b.month ? 1 : -1));
  return { highest, latest: all.slice(0, numberIn(averaged, 'lumpSum')) };
}
