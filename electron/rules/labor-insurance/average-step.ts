import type { Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import type { AverageSalary } from '../average-salary.ts';
import { shownMoney, step } from '../trace.ts';
import { articles } from './articles.ts';

/** The average monthly insured salary 平均月投保薪資 and, from a record, the months behind it. */
export function averageStep(code: string, label: Text, average: AverageSalary): Step {
  const expression =
    average.levels.length === 0
      ? ''
      : `(${average.levels.map((level) => `${shownMoney(level.salary)} × ${level.months}`).join(' + ')}) ÷ ${average.months}`;
  return step(code, label, expression, shownMoney(average.amount), 'dollar', articles.averageSalary, [], {
    zh: `您的平均投保薪資是${shownMoney(average.amount)}元`,
    en: `Your average insured salary is NT$${shownMoney(average.amount)}`,
  });
}
