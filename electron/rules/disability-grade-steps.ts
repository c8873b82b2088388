import type { Step } from '../../src/contract/answer.ts';
import type { Text } from '../../src/contract/text.ts';
import { countStep } from './benefit-steps.ts';
import { type CombinedGrade, raiseOf } from './disability-grades.ts';
import { largest, smallest } from './expression.ts';
import { type Dated, numberIn, type Table } from './law.ts';
import { shownMoney, step } from './trace.ts';

/** How several items become one grade, and the days of salary it gives. */
export function gradeSteps(
  scope: string,
  grades: readonly number[],
  combined: CombinedGrade,
  table: Dated<Table>,
  source: Text,
): Step[] {
  const { grade, days, heldToSum } = combined;
  const raise = raiseOf(grades);
  const items = [...new Set(grades)].map(String);
  const highest = items.length === 1 ? (items[0] ?? '') : smallest(...items);
  const raised = `${highest} − ${raise}`;
  const sum = grades.map((one) => shownMoney(numberIn(table, String(one)))).join(' + ');
  return [
    step(
      `${scope}.grade`,
      {
        zh: `失能等級 ${grades.join('、')} → 第${grade}等級`,
        en: `Grades ${grades.join(', ')} → grade ${grade}`,
      },
      raise === 0 ? highest : Math.min(...grades) - raise < 1 ? largest(raised, '1') : raised,
      String(grade),
      'none',
      source,
      [table],
      raise === 0
        ? { zh: `以最重的一項計，是第${grade}等級`, en: `The most severe item counts: grade ${grade}` }
        : {
            zh: `有兩項以上，往上升${raise}級，是第${grade}等級`,
            en: `Several items raise it by ${raise}: grade ${grade}`,
          },
    ),
    countStep(
      `${scope}.days`,
      heldToSum
        ? { zh: '給付日數，以各項日數合計為限', en: 'Days of salary, held to the sum of the items' }
        : { zh: `第${grade}等級的給付日數`, en: `Days of salary of grade ${grade}` },
      shownMoney(days),
      'day',
      source,
      [table],
      heldToSum ? smallest(shownMoney(numberIn(table, String(grade))), sum) : '',
    ),
  ];
}
