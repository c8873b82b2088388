import type { Step } from '../../../src/contract/answer.ts';
import { isoMonth, monthOf, rocMonth } from '../calendar.ts';
import { largest, smallest } from '../expression.ts';
import { type Law, moneyOn, rateOn } from '../law.ts';
import { roundSeniority } from '../money.ts';
import { shareExpression, shownHundredths, shownMoney, step } from '../trace.ts';
import { adjustmentSteps } from './adjustment-steps.ts';
import { articles } from './articles.ts';
import type { AnnuityOption, OldAgeEstimate } from './old-age.ts';

/** Both formulas of the base annuity and the larger of them (勞保58-1), on a day. */
export function formulaSteps(
  law: Law,
  scope: string,
  salary: number,
  months: number,
  { a, b }: { a: number; b: number },
  on: number,
): Step[] {
  const years = shownHundredths(roundSeniority(months));
  const rateA = rateOn(law, 'laborInsurance.oldAge.formulaARate', on);
  const rateB = rateOn(law, 'laborInsurance.oldAge.formulaBRate', on);
  const addition = moneyOn(law, 'laborInsurance.oldAge.formulaAAddition', on);
  const base = Math.max(a, b);
  const larger = a > b ? 'A' : 'B';
  return [
    step(
      `${scope}.formulaA`,
      { zh: 'A式', en: 'Formula A' },
      `${shownMoney(salary)} × ${years} × ${rateA.used.value} + ${addition.used.value}`,
      shownMoney(a),
      'dollarPerMonth',
      articles.formula,
      [rateA, addition],
      {
        zh: `第一種算法，每月是${shownMoney(a)}元`,
        en: `The first way gives NT$${shownMoney(a)} a month`,
      },
    ),
    step(
      `${scope}.formulaB`,
      { zh: 'B式', en: 'Formula B' },
      `${shownMoney(salary)} × ${years} × ${rateB.used.value}`,
      shownMoney(b),
      'dollarPerMonth',
      articles.formula,
      [rateB],
      {
        zh: `第二種算法，每月是${shownMoney(b)}元`,
        en: `The second way gives NT$${shownMoney(b)} a month`,
      },
    ),
    step(
      `${scope}.base`,
      { zh: `${larger}式較高，採用`, en: `Formula ${larger} is higher and used` },
      largest(shownMoney(a), shownMoney(b)),
      shownMoney(base),
      'dollarPerMonth',
      articles.formula,
      [],
      {
        zh: `兩種算法，取比較多的${shownMoney(base)}元`,
        en: `Of the two ways, the higher counts: NT$${shownMoney(base)}`,
      },
    ),
  ];
}

/** What of each payment repays the loan, and what is left (貸款本息扣減辦法4). */
function loanSteps(law: Law, estimate: OldAgeEstimate, option: AnnuityOption): Step[] {
  const { deduction, net, amount } = option;
  if (deduction === undefined || net === undefined) return [];
  const { applyOn, loan } = estimate.facts;
  const share = rateOn(law, 'laborInsurance.loan.annuityShare', applyOn);
  const floor = moneyOn(law, 'laborInsurance.loan.annuityFloor', applyOn);
  const third = shareExpression(shownMoney(amount), share);
  const most = smallest(third, `${shownMoney(amount)} − ${shownMoney(floor.value)}`, shownMoney(loan));
  return [
    step(
      'oldAge.loan.deduction',
      { zh: '每月扣還貸款', en: 'Repaid of each payment' },
      amount < floor.value ? largest(most, '0') : most,
      shownMoney(deduction),
      'dollarPerMonth',
      articles.loan,
      [share, floor],
      {
        zh: `每月先扣${shownMoney(deduction)}元還貸款`,
        en: `Each month NT$${shownMoney(deduction)} repays the loan`,
      },
    ),
    step(
      'oldAge.loan.annuity',
      { zh: '扣還貸款後每月', en: 'A month while the loan is repaid' },
      `${shownMoney(amount)} − ${shownMoney(deduction)}`,
      shownMoney(net),
      'dollarPerMonth',
      articles.loan,
      [],
      {
        zh: `還清貸款前，每月領${shownMoney(net)}元`,
        en: `Until the loan is repaid, NT$${shownMoney(net)} each month`,
      },
    ),
  ];
}

/** The derivation of the annuity: both formulas, the larger, the adjustment, and the loan. */
export function annuitySteps(law: Law, estimate: OldAgeEstimate): Step[] {
  const option = estimate.options.annuity;
  const salary = estimate.facts.highest?.amount;
  if (option === undefined || salary === undefined) return [];
  const { applyOn, months } = estimate.facts;
  const percent = shownHundredths(Math.round(option.adjustmentPercent * 100));
  const sign = option.adjustmentPercent < 0 ? '' : '+ ';
  return [
    ...formulaSteps(law, 'oldAge', salary, months, { a: option.formulaA, b: option.formulaB }, applyOn),
    ...adjustmentSteps(law, estimate, percent),
    step(
      'oldAge.annuity',
      {
        zh: `老年年金，${rocMonth(monthOf(applyOn))}起每月`,
        en: `Old-age annuity a month from ${isoMonth(monthOf(applyOn))}`,
      },
      option.adjustmentPercent === 0 ? '' : `${shownMoney(option.base)} × (1 ${sign}${percent.replace('−', '− ')}%)`,
      shownMoney(option.amount),
      'dollarPerMonth',
      articles.adjustment,
      [],
      {
        zh: `每月領${shownMoney(option.amount)}元，領一輩子`,
        en: `NT$${shownMoney(option.amount)} each month for life`,
      },
    ),
    ...loanSteps(law, estimate, option),
  ];
}
