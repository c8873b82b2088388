import type { Step } from '../../../src/contract/answer.ts';
import type { Day } from '../calendar.ts';
import { type Dated, type Law, numberIn, rateOn, type Table, tableOn } from '../law.ts';
import { exactProduct, type Rate, roundToDollar } from '../money.ts';
import { article, shownMoney, step } from '../trace.ts';

const source = article('就保17', 'Employment Insurance Act 17');

/** What is paid in a month with income from work. */
export interface PaidBesideIncome {
  aboveMinimumWage: boolean;
  amount: number;
  deduction: number;
  parameters: readonly (Dated<Table> | Dated<Rate>)[];
}

/**
 * The benefit of a month with income 工作收入 (就保17): none above the minimum wage; untouched where income and benefit
 * together stay below the minimum wage; otherwise less what both together exceed 80 % of the average salary.
 * @param asOf the month of the income, whose minimum wage counts
 * @throws RuleFault `law.unknown` for a minimum wage that is not known
 */
export function paidBesideIncome(
  law: Law,
  salary: number,
  benefit: number,
  income: number,
  on: Day,
  asOf: Day,
): PaidBesideIncome {
  if (income === 0) return { aboveMinimumWage: false, amount: benefit, deduction: 0, parameters: [] };
  const wages = tableOn(law, 'basicWage.amounts', asOf);
  const share = rateOn(law, 'employmentInsurance.incomeShare', on);
  const parameters = [wages, share];
  const least = numberIn(wages, 'monthly');
  if (income > least) return { aboveMinimumWage: true, amount: 0, deduction: benefit, parameters };
  if (income + benefit < least) return { aboveMinimumWage: false, amount: benefit, deduction: 0, parameters };
  const left = exactProduct(salary, share.value.num) - exactProduct(income, share.value.den);
  const amount = Math.min(benefit, left <= 0 ? 0 : roundToDollar(left, share.value.den));
  return { aboveMinimumWage: false, amount, deduction: benefit - amount, parameters };
}

/** The derivation of the deduction; none without income. */
export function incomeSteps(salary: number, benefit: number, income: number, paid: PaidBesideIncome): Step[] {
  if (income === 0) return [];
  const expression =
    paid.deduction === 0 || paid.aboveMinimumWage
      ? ''
      : `${shownMoney(income)} + ${shownMoney(benefit)} − ${shownMoney(salary)} × 80%`;
  return [
    step(
      'unemployment.deduction',
      { zh: '工作收入扣減', en: 'Deduction for work income' },
      expression,
      shownMoney(paid.deduction),
      'dollarPerMonth',
      source,
      paid.parameters,
    ),
    step(
      'unemployment.paid',
      { zh: '這個月實領', en: 'Paid this month' },
      `${shownMoney(benefit)} − ${shownMoney(paid.deduction)}`,
      shownMoney(paid.amount),
      'dollarPerMonth',
      source,
      [],
      { zh: `這個月領${shownMoney(paid.amount)}元`, en: `NT$${shownMoney(paid.amount)} this month` },
    ),
  ];
}
