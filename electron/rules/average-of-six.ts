import { z } from 'zod';
import type { Caution, Step } from '../../src/contract/answer.ts';
import type { Text } from '../../src/contract/text.ts';
import { type AverageSalary, declaredAverage, latestAverage, monthlySalaries } from './average-salary.ts';
import { type Day, parseDay } from './calendar.ts';
import { salaryFact } from './case.ts';
import { type Law, listOn, isKnownOn, numberIn, tableOn } from './law.ts';
import { historyUntil, readSalaryHistory } from './salary-history.ts';
import { caution, shownMoney, step } from './trace.ts';

/** Facts from which the average of six months is read. */
export const averageOfSixShape = {
  averageSalary6: salaryFact.nullish(),
  salaryHistory: z.unknown().optional(),
};

const noBirth = parseDay('1800-01-01');

/**
 * Average monthly insured salary of the six months ending with the month of the event 當月起前6個月平均月投保薪資, of
 * fewer months where cover is shorter (就保40, 細則44; 職保27). Unlike ordinary labor insurance no salaries are added: of
 * two units the highest counts (職保細則40).
 * @param employeesOnly leave out union and other covers, which carry no employment insurance
 * @returns undefined where neither an average nor a history with cover before the event is given
 * @throws RuleFault `facts.invalid`, `law.unknown`
 */
export function averageOfSix(
  law: Law,
  facts: { averageSalary6?: number | null | undefined; salaryHistory?: unknown },
  on: Day,
  employeesOnly: boolean,
): AverageSalary | undefined {
  if (facts.salaryHistory == null) {
    return declaredAverage(facts.averageSalary6);
  }
  const lastFrom = parseDay('2299-12-31');
  const history = readSalaryHistory(facts.salaryHistory, 'facts.salaryHistory', noBirth, lastFrom);
  const kept = historyUntil(history, on, (row) => !employeesOnly || history.employee[row] === true);
  // Salaries of two units are never added here: spells count as disjoint, and the highest of a month counts.
  const spells = { ...kept, disjoint: true };
  if (spells.count === 0) return undefined;
  const months = numberIn(tableOn(law, 'laborInsurance.averageSalary.months', on), 'other');
  const average = latestAverage(monthlySalaries(law, spells, on), months);
  const last = Math.max(...kept.to);
  return average !== undefined && last < on ? { ...average, leftOn: last } : average;
}

/** The average with the months behind it. */
export function averageOfSixStep(scope: string, average: AverageSalary, source: Text): Step {
  const levels = average.levels.map((level) => `${shownMoney(level.salary)} × ${level.months}`).join(' + ');
  const shown = shownMoney(average.amount);
  return step(
    `${scope}.averageSalary6`,
    { zh: '最近6個月平均月投保薪資', en: 'Average of the latest 6 months' },
    levels === '' ? '' : `(${levels}) ÷ ${average.months}`,
    shown,
    'dollar',
    source,
    [],
    { zh: `您的平均投保薪資是${shown}元`, en: `Your average insured salary is NT$${shown}` },
  );
}

/** Says so where an average is above the top grade of its day, which no record can hold. */
export function aboveTopCaution(law: Law, table: string, amount: number, on: Day): Caution[] {
  if (!isKnownOn(law, table, on)) return [];
  const top = listOn(law, table, on).value.at(-1) ?? amount;
  if (amount <= top) return [];
  return [
    caution('averageSalary.aboveTopGrade', {
      zh: `平均投保薪資高於當時最高一級${shownMoney(top)}元，請核對紀錄。`,
      en: `The average is above the top grade of ${shownMoney(top)} of that day; check the record.`,
    }),
  ];
}
