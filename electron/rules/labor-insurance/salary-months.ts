import { monthsBehindAverages, type SalaryMonth } from '../average-salary.ts';
import { parseDay } from '../calendar.ts';
import type { Law } from '../law.ts';
import { readSalaryHistory } from '../salary-history.ts';

/**
 * The months behind both old-age averages, latest first: the list of 60 and of 36 months the clerk shows.
 * @param salaryHistory as in the case format
 * @param asOf ISO date, the day of application
 * @throws RuleFault `facts.invalid`, `law.unknown`
 */
export function salaryMonthsOf(
  law: Law,
  salaryHistory: unknown,
  asOf: string,
): { highest: SalaryMonth[]; latest: SalaryMonth[] } {
  const on = parseDay(asOf);
  return monthsBehindAverages(law, readSalaryHistory(salaryHistory, 'facts.salaryHistory', 0, on), on);
}
