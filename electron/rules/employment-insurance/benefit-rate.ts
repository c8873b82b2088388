import type { Step } from '../../../src/contract/answer.ts';
import type { Day } from '../calendar.ts';
import { type Dated, type Law, numberIn, type Table, tableOn } from '../law.ts';
import { exactProduct, roundToDollar } from '../money.ts';
import { supplementPart, supplementPercent } from '../supplement.ts';
import { article, shownMoney, step } from '../trace.ts';

/** The monthly benefit by the number of dependants. */
export interface MonthlyBenefit {
  ratePercent: number;
  dependants: number;
  /** Whole NT$ a month. */
  amount: number;
  row: Dated<Table>;
}

/** Rate with dependants 加給 (就保16, 19, 19-1): 60 %, and from 98-05-01 10 % for each, 20 % at most. */
export function monthlyBenefit(law: Law, salary: number, dependants: number, on: Day): MonthlyBenefit {
  const row = tableOn(law, 'employmentInsurance.benefitRate', on);
  const ratePercent = numberIn(row, 'base') + supplementPercent(row, dependants);
  return { ratePercent, dependants, amount: roundToDollar(exactProduct(salary, ratePercent), 100), row };
}

/** The derivation of the monthly benefit. */
export function monthlyBenefitSteps(scope: string, salary: number, benefit: MonthlyBenefit): Step[] {
  const source = article('就保16、19、19-1');
  const shown = shownMoney(benefit.amount);
  const base = `${numberIn(benefit.row, 'base')}%`;
  const added = supplementPart(benefit.row, benefit.dependants, String(benefit.dependants));
  return [
    step(
      `${scope}.rate`,
      { zh: '給付比率，含眷屬加給', en: 'Rate with dependants' },
      added === '' ? '' : `${base} + ${added}`,
      `${benefit.ratePercent}`,
      'percent',
      source,
      [benefit.row],
      {
        zh: `每月可領平均投保薪資的${benefit.ratePercent}%`,
        en: `Each month ${benefit.ratePercent}% of the average insured salary`,
      },
    ),
    step(
      `${scope}.monthly`,
      { zh: '每月給付', en: 'Monthly benefit' },
      `${shownMoney(salary)} × ${benefit.ratePercent}%`,
      shown,
      'dollarPerMonth',
      source,
      [benefit.row],
      { zh: `每個月是${shown}元`, en: `That is NT$${shown} a month` },
    ),
  ];
}

/** Employment insurance has no article on rounding of its own. */
export const roundingSource = article('就保40，勞保細則55');
