import type { Step } from '../../../src/contract/answer.ts';
import type { Day } from '../calendar.ts';
import { largest, smallest } from '../expression.ts';
import { type Dated, type Law, numberIn, rateOn, type Table, tableOn } from '../law.ts';
import { exactProduct, type Rate, roundToDollar } from '../money.ts';
import { article, shownMoney, step } from '../trace.ts';

const source = article('就保17');

/** What is paid in a month with income from work. */
export interface PaidBesideIncome {
  aboveMinimumWage: boolean;
  amount: number;
  deduction: number;
  /** Income and benefit together stay below the minimum wage. */
  untouched: boolean;
  minimumWage: number;
  share: Dated<Rate> | undefined;
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
  if (income === 0) {
    return {
      aboveMinimumWage: false,
      amount: benefit,
      deduction: 0,
      untouched: true,
      minimumWage: 0,
      share: undefined,
      parameters: [],
    };
  }
  const wages = tableOn(law, 'basicWage.amounts', asOf);
  const share = rateOn(law, 'employmentInsurance.incomeShare', on);
  const parameters = [wages, share];
  const minimumWage = numberIn(wages, 'monthly');
  const known = { minimumWage, share, parameters };
  if (income > minimumWage)
    return { ...known, aboveMinimumWage: true, amount: 0, deduction: benefit, untouched: false };
  if (income + benefit < minimumWage) {
    return { ...known, aboveMinimumWage: false, amount: benefit, deduction: 0, untouched: true };
  }
  const left = exactProduct(salary, share.value.num) - exactProduct(income, share.value.den);
  const amount = Math.min(benefit, left <= 0 ? 0 : roundToDollar(left, share.value.den));
  return { ...known, aboveMinimumWage: false, amount, deduction: benefit - amount, untouched: false };
}

/** The derivation of the deduction; none without income. */
export function incomeSteps(salary: number, benefit: number, income: number, paid: PaidBesideIncome): Step[] {
  if (income === 0) return [];
  const least = shownMoney(paid.minimumWage);
  const share = paid.share?.used.value ?? '';
  const left = `${shownMoney(salary)} × ${share} − ${shownMoney(income)}`;
  const words = paid.aboveMinimumWage
    ? { zh: `工作收入超過最低工資${least}元`, en: `Income above the minimum wage of ${least}` }
    : paid.untouched
      ? { zh: `收入加給付不到最低工資${least}元`, en: `Income and benefit below the minimum wage of ${least}` }
      : { zh: `平均投保薪資的${share}扣掉收入`, en: `${share} of the average salary less the income` };
  return [
    step(
      'unemployment.paid',
      { zh: `這個月實領，${words.zh}`, en: `Paid this month: ${words.en}` },
      paid.untouched || paid.aboveMinimumWage ? '' : smallest(largest(left, '0'), shownMoney(benefit)),
      shownMoney(paid.amount),
      'dollarPerMonth',
      source,
      paid.parameters,
      { zh: `這個月領${shownMoney(paid.amount)}元`, en: `NT$${shownMoney(paid.amount)} this month` },
    ),
    step(
      'unemployment.deduction',
      { zh: '工作收入扣減', en: 'Deduction for work income' },
      `${shownMoney(benefit)} − ${shownMoney(paid.amount)}`,
      shownMoney(paid.deduction),
      'dollarPerMonth',
      source,
      [],
      {
        zh: `因為有工作收入，少領${shownMoney(paid.deduction)}元`,
        en: `Because of the income NT$${shownMoney(paid.deduction)} less`,
      },
    ),
  ];
}
