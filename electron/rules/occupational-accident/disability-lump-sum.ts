import { countStep, onceStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { gradeSteps } from '../disability-grade-steps.ts';
import { combineGrades } from '../disability-grades.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { daysOfSalary } from '../money.ts';
import { article, shownMoney } from '../trace.ts';
import type { DisabilityFacts, DisabilityPart } from './disability.ts';

const source = article('職保失能給付標準4、6');

/** The lump sum 失能一次金 by grade, less the days of an earlier disability (職保43, 46; 失能給付標準4, 6). */
export function disabilityLumpSum(
  law: Law,
  facts: DisabilityFacts,
  salary: number | undefined,
  on: Day,
): DisabilityPart {
  const table = tableOn(law, 'occupationalAccident.disability.days', on);
  if (facts.grades == null) return { options: {}, steps: [], missing: ['grades'], reasons: [] };
  const { grade, days: full, heldToSum } = combineGrades(facts.grades, table);
  const before = facts.previousGrade == null ? 0 : numberIn(table, String(facts.previousGrade));
  const days = full - before;
  const steps = gradeSteps('occupationalDisability', facts.grades, { grade, days: full, heldToSum }, table, source);
  if (days <= 0) {
    const words = { zh: '失能程度沒有比原來加重，沒有差額', en: 'Not more severe than before; no difference is due' };
    steps.push(statementStep('occupationalDisability.notAggravated', words, source));
    return { options: {}, steps, missing: [], reasons: ['occupationalDisability.notAggravated'] };
  }
  if (salary === undefined) return { options: {}, steps, missing: ['averageSalary6'], reasons: [] };
  const amount = daysOfSalary(salary, days);
  if (before > 0) {
    steps.push(
      countStep(
        'occupationalDisability.furtherDays',
        { zh: '扣除原有失能後的日數', en: 'Days beyond the earlier disability' },
        shownMoney(days),
        'day',
        source,
        [table],
        `${shownMoney(full)} − ${shownMoney(before)}`,
      ),
    );
  }
  steps.push(
    onceStep(
      'occupationalDisability.lumpSum',
      { zh: '失能一次金', en: 'Disability lump sum' },
      `${shownMoney(salary)} ÷ 30 × ${shownMoney(days)}`,
      amount,
      source,
      [table],
    ),
  );
  return { options: { lumpSum: { grade, days, amount, per: 'once' } }, steps, missing: [], reasons: [] };
}
