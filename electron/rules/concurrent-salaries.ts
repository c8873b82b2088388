import { type Day, type Month, dayOf, monthOf, serialDay } from './calendar.ts';
import { type Dated, type Law, moneyOn } from './law.ts';
import type { SalaryHistory } from './salary-history.ts';

/** Cover of one unit without a break. */
interface Cover {
  from: Day;
  to: Day;
}

/** Two units covering the same employee at once for long enough to merge. */
interface Concurrence extends Cover {
  units: readonly [string, string];
}

/** Spells of each named unit in which the person was its employee, as rows of the history. */
function rowsByUnit(history: SalaryHistory): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < history.count; row += 1) {
    const unit = history.unit[row];
    if (unit === undefined || history.employee[row] !== true) continue;
    const known = rows.get(unit);
    if (known === undefined) rows.set(unit, [row]);
    else known.push(row);
  }
  return rows;
}

function coversOf(history: SalaryHistory, rows: readonly number[]): Cover[] {
  const covers: Cover[] = [];
  for (const row of rows) {
    const from = history.from[row] ?? 0;
    const to = history.to[row] ?? 0;
    const last = covers.at(-1);
    if (last !== undefined && serialDay(from) <= serialDay(last.to) + 1) last.to = Math.max(last.to, to);
    else covers.push({ from, to });
  }
  return covers;
}

function concurrencesOf(history: SalaryHistory, rows: Map<string, number[]>, leastDays: number): Concurrence[] {
  const units = [...rows.entries()].map(([unit, of]) => ({ unit, covers: coversOf(history, of) }));
  const found: Concurrence[] = [];
  units.forEach((one, index) => {
    for (const other of units.slice(index + 1)) {
      for (const a of one.covers) {
        for (const b of other.covers) {
          const from = Math.max(a.from, b.from);
          const to = Math.min(a.to, b.to);
          if (from <= to && serialDay(to) - serialDay(from) + 1 >= leastDays) {
            found.push({ units: [one.unit, other.unit], from, to });
          }
        }
      }
    }
  });
  return found;
}

/** Highest salary of a unit between two days of one month. */
function salaryBetween(history: SalaryHistory, rows: readonly number[], from: Day, to: Day): number {
  let highest = 0;
  for (const row of rows) {
    if ((history.from[row] ?? 0) <= to && (history.to[row] ?? 0) >= from) {
      highest = Math.max(highest, history.salary[row] ?? 0);
    }
  }
  return highest;
}

/** The highest sum of merged salaries on any day of a month. */
function highestSum(
  history: SalaryHistory,
  rows: Map<string, number[]>,
  concurrences: Concurrence[],
  month: Month,
): number {
  const first = dayOf(month, 1);
  const last = dayOf(month, 31);
  // The set of merged salaries changes only where a concurrence or a spell begins.
  const starts = new Set<Day>([first]);
  for (const one of concurrences) {
    if (one.from > first && one.from <= last) starts.add(one.from);
    for (const unit of one.units) {
      for (const row of rows.get(unit) ?? []) {
        const from = history.from[row] ?? 0;
        if (from > first && from <= last) starts.add(from);
      }
    }
  }
  let highest = 0;
  for (const day of starts) {
    const units = new Set<string>();
    for (const one of concurrences) {
      if (one.from <= day && one.to >= day) for (const unit of one.units) units.add(unit);
    }
    let sum = 0;
    for (const unit of units) sum += salaryBetween(history, rows.get(unit) ?? [], day, day);
    highest = Math.max(highest, sum);
  }
  return highest;
}

/**
 * Months in which the salaries of two or more units are added 二份投保薪資合併 (勞保19 II, 細則44 I): only employees, only
 * where two units cover the person at once on at least `leastDays` consecutive days, and never above the top grade of
 * that month. Union, fishery and other covers take no part: there the highest salary counts.
 */
export function mergedMonths(
  law: Law,
  history: SalaryHistory,
  leastDays: number,
): { salaries: Map<Month, number>; tops: readonly Dated<number>[]; unconfirmedTop: boolean } {
  const salaries = new Map<Month, number>();
  const rows = rowsByUnit(history);
  const concurrences = concurrencesOf(history, rows, leastDays);
  const tops = new Set<Dated<number>>();
  let unconfirmedTop = false;
  for (const one of concurrences) {
    for (let month = monthOf(one.from); month <= monthOf(one.to); month += 1) {
      if (salaries.has(month)) continue;
      const sum = highestSum(history, rows, concurrences, month);
      const top = moneyOn(law, 'laborInsurance.topInsuredSalary', dayOf(month, 1));
      if (sum > top.value) tops.add(top);
      if (sum > top.value && top.used.standing === 'C') unconfirmedTop = true;
      salaries.set(month, Math.min(sum, top.value));
    }
  }
  return { salaries, tops: [...tops], unconfirmedTop };
}
