import { monthLength, monthNumber, reaches, written } from './dates.ts';
import { rounded } from './exact.ts';
import type { OldAgeFacts } from './old-age.ts';
import { inForce, topGrade } from './tables.ts';

export interface Spell {
  from: string;
  to: string;
  salary: number;
  unit: string;
  category: 'employee' | 'union';
}

/** Insured days of one month of 30 days (施行細則 28-1): a month to its end counts to 30, the 31st is the 30th. */
function daysOfMonth(year: number, month: number, insured: (date: string) => boolean): number {
  const length = monthLength(year, month);
  let days = 0;
  for (let day = 1; day <= length; day += 1) {
    if (!insured(written({ year, month, day }))) continue;
    // The 31st adds a day only where cover begins on it; the last of February stands for the days up to 30 too.
    const onlyLast = day === 31 && insured(written({ year, month, day: 30 }));
    days += onlyLast ? 0 : month === 2 && day === length ? 31 - length : 1;
  }
  return days;
}

/** The day of a month with which so many of its days are counted. */
function dayOfCount(year: number, month: number, insured: (date: string) => boolean, count: number): string {
  for (let day = 1; ; day += 1) {
    const on = written({ year, month, day });
    if (daysOfMonth(year, month, (date) => date <= on && insured(date)) >= count) return on;
  }
}

/** What counts for one month: the greatest salary of a day, or the sum of the units of an employee up to the top grade. */
function salaryOfMonth(spells: readonly Spell[], year: number, month: number): number {
  const first = written({ year, month, day: 1 });
  const last = written({ year, month, day: monthLength(year, month) });
  let most = 0;
  // A sum can only rise on the first of the month or on a day on which a spell begins.
  const begins = spells.map((spell) => spell.from).filter((from) => from > first && from <= last);
  for (const at of [first, ...begins]) {
    const open = spells.filter((spell) => spell.from <= at && at <= spell.to);
    const merged = open.filter((spell) => spell.category === 'employee').reduce((sum, spell) => sum + spell.salary, 0);
    const top = inForce(topGrade, first) ?? 43_900;
    most = Math.max(most, ...open.map((spell) => spell.salary), Math.min(merged, top));
  }
  return most;
}

/** Average of months, whole dollars half up. */
function average(salaries: readonly number[]): number {
  const sum = salaries.reduce((total, salary) => total + BigInt(salary), 0n);
  return Number(rounded(sum, BigInt(salaries.length)));
}

/**
 * The average of the six latest insured months up to the month of an event (勞工保險條例 19 III; 施行細則 44): that month counts, months
 * without cover are passed over, and what begins after the event does not count.
 */
export function averageOfSix(spells: readonly Spell[], on: string): number {
  const begun = spells.filter((spell) => spell.from <= on);
  const known = begun.map((spell) => (spell.to < on ? spell : { ...spell, to: on }));
  const first = Math.min(...known.map((spell) => monthNumber(spell.from)));
  const salaries: number[] = [];
  for (let month = monthNumber(on); month >= first && salaries.length < 6; month -= 1) {
    const salary = salaryOfMonth(known, Math.floor((month - 1) / 12), ((month - 1) % 12) + 1);
    if (salary > 0) salaries.push(salary);
  }
  return average(salaries);
}

/**
 * Reads years and averages from the insured spells (勞工保險條例 12, 19; 施行細則 44, 45): one day is counted once whoever insures it, the 60
 * highest and the 36 latest insured months are averaged. The spells of different units overlap for 30 days or not at all.
 */
export function fromHistory(birthDate: string, spells: readonly Spell[]): OldAgeFacts {
  const insured = (date: string): boolean => spells.some((spell) => spell.from <= date && date <= spell.to);
  const sixtieth = reaches(birthDate, 60);
  const first = spells.map((spell) => spell.from).sort()[0] ?? '';
  const last =
    spells
      .map((spell) => spell.to)
      .sort()
      .at(-1) ?? '';
  const salaries: number[] = [];
  let days = 0;
  let daysAfter60 = 0;
  let yearsCompleteOn: string | undefined;
  for (let month = monthNumber(first); month <= monthNumber(last); month += 1) {
    const [year, inYear] = [Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
    const counted = daysOfMonth(year, inYear, insured);
    if (counted === 0) continue;
    if (days <= 5_370 && days + counted > 5_370) yearsCompleteOn = dayOfCount(year, inYear, insured, 5_371 - days);
    days += counted;
    daysAfter60 += daysOfMonth(year, inYear, (date) => date >= sixtieth && insured(date));
    salaries.push(salaryOfMonth(spells, year, inYear));
  }
  return {
    birthDate,
    coverage: { months: Math.ceil(days / 30) },
    coverageAfter60: { months: Math.ceil(daysAfter60 / 30) },
    averageSalary60: average(salaries.toSorted((one, other) => other - one).slice(0, 60)),
    averageSalary36: average(salaries.slice(-36)),
    ...(yearsCompleteOn === undefined ? {} : { yearsCompleteOn }),
    insuredBefore2009: first < '2009-01-01',
  };
}
