import { type Day, monthsAfter, nextDay, parseDay } from '../calendar.ts';
import { countOn, type Law } from '../law.ts';
import { historyUntil, readSalaryHistory } from '../salary-history.ts';
import { seniorityOf } from '../seniority.ts';

const beginning = parseDay('1800-01-01');
const end = parseDay('2299-12-31');
/** The Act came into force on 92-01-01; cover before it is no employment insurance. */
const actInForce = parseDay('2003-01-01');

/**
 * Days of employment insurance 就業保險年資 in a history, in months of thirty days, up to a day: spells of an employee only,
 * as unions and fishery associations carry none.
 * @param from where counting begins; the start of the Act where nothing is given
 * @returns undefined where there is no history
 * @throws RuleFault `facts.invalid`, `law.unknown`
 */
export function employmentInsuredDays(
  law: Law,
  salaryHistory: unknown,
  to: Day,
  from = actInForce,
): number | undefined {
  if (salaryHistory == null) return undefined;
  const history = readSalaryHistory(salaryHistory, 'facts.salaryHistory', beginning, end);
  const first = Math.max(from, actInForce);
  const kept = historyUntil(history, to, (row) => history.employee[row] === true && (history.to[row] ?? 0) >= first);
  const clipped = { ...kept, from: kept.from.map((day) => Math.max(day, first)) };
  const february = countOn(law, 'coverage.februaryLastDayLeave', to).value;
  return seniorityOf(clipped, end, beginning, 1, february).days;
}

/** The last day of employment insurance in a history up to a day; undefined where there is none. */
export function lastEmploymentInsuredDay(salaryHistory: unknown, to: Day): Day | undefined {
  if (salaryHistory == null) return undefined;
  const history = readSalaryHistory(salaryHistory, 'facts.salaryHistory', beginning, end);
  const kept = historyUntil(history, to, (row) => history.employee[row] === true);
  return kept.count === 0 ? undefined : Math.max(...kept.to);
}

/** The first day of the three years that end with the day of leaving 退保前3年內. */
export function threeYearsBefore(day: Day): Day {
  return nextDay(monthsAfter(day, -36));
}
