import { z } from 'zod';
import type { Step } from '../../../src/contract/answer.ts';
import { estimateCaution, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, moneyFact, readFacts, salaryFact } from '../case.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { exactProduct, roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney, step } from '../trace.ts';

const source = article('併領調整辦法4');
const table = 'occupationalAccident.survivorAnnuity';

/** A pension of occupational accident insurance beside pensions for another event. */
interface Beside {
  /** What is paid each month, NT$. */
  amount: number;
  step: Step;
}

/**
 * Beside pensions for another event 併領 a pension of occupational accident insurance is lowered by what all of them exceed
 * the average salary, by half of it at most (併領調整辦法 4).
 * @param scope prefix of the step's code
 * @param full the pension before the adjustment, NT$ a month
 * @param others all other pensions, NT$ a month
 */
export function besideOtherPensions(
  law: Law,
  scope: string,
  on: Day,
  full: number,
  others: number,
  salary: number,
): Beside {
  const rules = tableOn(law, table, on);
  const percent = numberIn(rules, 'leastPercentBesideOthers');
  const least = roundToDollar(exactProduct(full, percent), 100);
  const amount = Math.max(least, Math.min(full, salary - others));
  const excess = `${shownMoney(full)} − (${shownMoney(full)} + ${shownMoney(others)} − ${shownMoney(salary)})`;
  return {
    amount,
    step: step(
      `${scope}.besideOthers`,
      { zh: '和其他年金併領，調整後每月', en: 'A month beside other pensions' },
      amount === full ? '' : amount === least ? `${shownMoney(full)} × ${percent}%` : excess,
      shownMoney(amount),
      'dollarPerMonth',
      source,
      [rules],
      { zh: `調整後每月領${shownMoney(amount)}元`, en: `NT$${shownMoney(amount)} each month after the adjustment` },
    ),
  };
}

const schema = z.object({
  monthly: salaryFact,
  otherPension: moneyFact,
  averageSalary6: salaryFact,
  eventOn: dayFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));

/** What is left each month of an occupational pension beside others (question `occupationalAccident.concurrentPension`). */
export function answerConcurrentPension(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.eventOn ?? asOf;
  const { amount, step: line } = besideOtherPensions(
    law,
    'concurrentPension',
    on,
    facts.monthly,
    facts.otherPension,
    facts.averageSalary6,
  );
  const reduction = facts.monthly - amount;
  return {
    eligible: true,
    options: { adjusted: { reduction, amount, per: 'month' } },
    reasons: [],
    steps: [
      statementStep(
        'concurrentPension.rule',
        {
          zh: '各種年金合計超過職保平均月投保薪資的部分，從職保年金扣減，最多扣一半',
          en: 'What all pensions exceed the average salary is taken off the occupational pension, half of it at most',
        },
        source,
      ),
      line,
      step(
        'concurrentPension.reduction',
        { zh: '每月減少', en: 'Less a month' },
        `${shownMoney(facts.monthly)} − ${shownMoney(amount)}`,
        shownMoney(reduction),
        'dollarPerMonth',
        source,
      ),
    ],
    cautions: [
      estimateCaution('concurrentPension'),
      caution(
        'concurrentPension.sameEvent',
        {
          zh: '限不同事故；同一事故只能擇一社會保險請領（職保29）。',
          en: 'For different events only; for one event a single social insurance pays (29).',
        },
        article('職保29'),
      ),
      ...unusedFacts(given, factNames),
    ],
  };
}
