import { daysFromTo, lastDayOf, plusDays, reaches } from './dates.ts';
import { rounded } from './exact.ts';
import type { Expected, Seniority } from './old-age.ts';
import { parentalSubsidyFrom } from './tables.ts';

export interface ParentalLeaveFacts {
  leaveFrom: string;
  leaveTo: string;
  childBornOn: string;
  averageSalary6: number;
  coverage: Seniority;
  otherParent?: { from: string; to: string; sameChild: boolean };
}

/** May both parents draw on that day: never before August 2018, for different children from then, always from 2022-01-18. */
function excluded(facts: ParentalLeaveFacts): boolean {
  const other = facts.otherParent;
  if (other === undefined || other.to < facts.leaveFrom || other.from > facts.leaveTo) return false;
  if (facts.leaveFrom >= '2022-01-18') return false;
  return other.sameChild || facts.leaveFrom < '2018-08-01';
}

/**
 * Parental leave allowance 育嬰留職停薪津貼 (就業保險法 11, 19-2; 施行細則 19-2) and salary subsidy, for a leave that lies wholly before 2026
 * (a part of a month counts as one) or wholly from 2026 (it counts by the day), and another parent's that covers it or does not touch it.
 */
export function parentalLeave(facts: ParentalLeaveFacts): Expected {
  const { years = 0, months = 0, days = 0 } = facts.coverage;
  const insured = years * 360 + months * 30 + days >= 360;
  const third = reaches(facts.childBornOn, 3);
  if (!insured || facts.leaveFrom >= third || excluded(facts)) return { eligible: false, options: {} };

  const last = facts.leaveTo < third ? facts.leaveTo : plusDays(third, -1);
  const byDay = facts.leaveFrom >= '2026-01-01';
  const salary = BigInt(facts.averageSalary6);
  const share = (percent: bigint, paidDays: number): bigint => rounded(salary * percent * BigInt(paidDays), 3_000n);
  const periods: [string, string][] = [];
  let total = 0n;
  let thirtieths = 0;
  for (let month = 1, from = facts.leaveFrom; month <= 6 && from <= last; month += 1) {
    const end = lastDayOf(facts.leaveFrom, month);
    const cut = byDay && last < end;
    const paid = cut ? daysFromTo(from, last) : 30;
    const subsidized = from >= parentalSubsidyFrom ? paid : Math.min(30, daysFromTo(parentalSubsidyFrom, end));
    periods.push([from, cut ? last : end]);
    total += share(60n, paid) + share(20n, subsidized);
    thirtieths += paid;
    from = plusDays(end, 1);
  }
  const option = {
    allowance: Number(share(60n, 30)),
    periods,
    monthsPaid: Number(rounded(BigInt(thirtieths) * 100n, 30n)) / 100,
    total: Number(total),
  };
  return { eligible: true, options: { parentalLeave: option } };
}
