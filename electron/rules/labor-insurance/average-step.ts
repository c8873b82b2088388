import type { Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import type { AverageSalary } from '../average-salary.ts';
import { shownMoney, step } from '../trace.ts';
import { articles } from './articles.ts';

const owners = { own: { zh: '您', en: 'Your' }, deceased: { zh: '過世的被保險人', en: "The deceased's" } } as const;

/** The average monthly insured salary 平均月投保薪資 and, from a record, the months behind it. */
export function averageStep(
  code: string,
  label: Text,
  average: AverageSalary,
  whose: 'own' | 'deceased' = 'own',
): Step {
  const expression =
    average.levels.length === 0
      ? ''
      : `(${average.levels.map((level) => `${shownMoney(level.salary)} × ${level.months}`).join(' + ')}) ÷ ${average.months}`;
  return step(code, label, expression, shownMoney(average.amount), 'dollar', articles.averageSalary, average.tops, {
    zh: `${owners[whose].zh}的平均投保薪資是${shownMoney(average.amount)}元`,
    en: `${owners[whose].en} average insured salary is NT$${shownMoney(average.amount)}`,
  });
}
