import { anniversary, parseDay } from '../../rules/calendar.ts';
import { readSalaryHistory } from '../../rules/salary-history.ts';
import { monthsOfDays, seniorityOf } from '../../rules/seniority.ts';

/** A stretch of cover of any scheme; both days insured, `to: null` = still insured. */
export interface Spell {
  readonly from: string;
  readonly to: string | null;
}

/** What is past on a day: spells that have begun, cut off at that day. */
export function begunBy<One extends Spell>(spells: readonly One[], day: string): One[] {
  return spells.filter((spell) => spell.from <= day);
}

/** Whole months of seniority 保險年資 up to a day, overlaps counted once, odd days as a month (勞保19 IV). */
export function insuredMonths(spells: readonly Spell[], birthDate: string, until: string): number {
  const begun = begunBy(spells, until);
  if (begun.length === 0) return 0;
  const birth = parseDay(birthDate);
  const rows = begun.map(({ from, to }) => ({ from, to, salary: 1 }));
  const history = readSalaryHistory(rows, 'spells', birth, parseDay(until));
  return monthsOfDays(seniorityOf(history, anniversary(birth, 60), parseDay('2009-01-01'), 180, 30).days);
}

/** `31年4個月`; empty for nothing. */
export function monthsInWords(months: number): string {
  if (months === 0) return '';
  const years = Math.floor(months / 12);
  const odd = months % 12;
  return `${years === 0 ? '' : `${years}年`}${odd === 0 ? '' : `${odd}個月`}`;
}

/** The month as a number that grows by one a month, as the timeline counts. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}
