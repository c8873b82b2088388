import type { Step } from '../../src/contract/answer.ts';
import type { Text } from '../../src/contract/text.ts';
import { countStep, onceStep } from './benefit-steps.ts';
import type { Day } from './calendar.ts';
import { countOn, type Law, moneyOn } from './law.ts';
import { exactProduct } from './money.ts';
import { shownMoney } from './trace.ts';

/** Names of the parameters of a benefit of so many months of the insured amount of everyone alike. */
interface FixedMonths {
  /** Code of the step. */
  code: string;
  amount: string;
  months: string;
  label: Text;
  source: Text;
}

/**
 * Months × insured amount × children, both in force on the day of the event.
 * @throws RuleFault `law.unknown` where months or amount are not known on that day
 */
export function fixedMonths(
  law: Law,
  benefit: FixedMonths,
  on: Day,
  children = 1,
): { option: { months: number; amount: number; per: 'once' }; monthsStep: Step; step: Step } {
  const months = countOn(law, benefit.months, on);
  const monthly = moneyOn(law, benefit.amount, on);
  const amount = exactProduct(monthly.value, months.value, children);
  const times = children === 1 ? '' : ` × ${children}`;
  const expression = `${shownMoney(monthly.value)} × ${months.value}${times}`;
  return {
    option: { months: months.value, amount, per: 'once' },
    monthsStep: countStep(
      `${benefit.code}Months`,
      { zh: `${benefit.label.zh}月數`, en: `${benefit.label.en}, months` },
      `${months.value}`,
      'month',
      benefit.source,
      [months],
    ),
    step: onceStep(benefit.code, benefit.label, expression, amount, benefit.source, [monthly, months]),
  };
}
