import type { Step } from '../../../src/contract/answer.ts';
import { statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { type Law, moneyOn, rateOn } from '../law.ts';
import { shownMoney, step } from '../trace.ts';
import { articles } from './articles.ts';
import { loanDeduction } from './old-age.ts';

/** What is owed on a relief loan 紓困貸款, NT$. */
export interface Loan {
  principal: number;
  interest: number;
}

/** How a relief loan is taken back from an annuity: the same deduction from every payment, and what is left from the last. */
export interface LoanRecovery {
  owed: number;
  /** NT$ a month; 0 where the annuity is no more than the floor. */
  deduction: number;
  /** Absent where nothing can be deducted. */
  payments?: number;
  lastDeduction?: number;
}

/** Recovery from an annuity (貸款本息扣減辦法 4): a third of each payment, never leaving less than NT$3,000. */
export function loanRecovery(law: Law, loan: Loan, monthly: number, on: Day): LoanRecovery {
  const owed = loan.principal + loan.interest;
  const deduction = loanDeduction(law, monthly, owed, on);
  if (deduction === 0) return { owed, deduction };
  const payments = Math.ceil(owed / deduction);
  return { owed, deduction, payments, lastDeduction: owed - deduction * (payments - 1) };
}

function owedStep(loan: Loan, owed: number): Step {
  return step(
    'loan.owed',
    { zh: '紓困貸款本息', en: 'Principal and interest of the relief loan' },
    `${shownMoney(loan.principal)} + ${shownMoney(loan.interest)}`,
    shownMoney(owed),
    'dollar',
    articles.loan,
  );
}

/** The lines of a recovery from an annuity. */
export function loanRecoverySteps(law: Law, loan: Loan, monthly: number, recovery: LoanRecovery, on: Day): Step[] {
  const share = rateOn(law, 'laborInsurance.loan.annuityShare', on);
  const floor = moneyOn(law, 'laborInsurance.loan.annuityFloor', on);
  const { owed, deduction, payments, lastDeduction } = recovery;
  const [shown, least] = [shownMoney(monthly), shownMoney(floor.value)];
  const steps = [owedStep(loan, owed)];
  if (payments === undefined || lastDeduction === undefined) {
    return [
      ...steps,
      statementStep(
        'loan.belowFloor',
        {
          zh: `年金不超過${least}元，不能扣減`,
          en: `An annuity of NT$${least} or less is not reduced`,
        },
        articles.loan,
      ),
    ];
  }
  const third = `${shown} × ${share.value.num} ÷ ${share.value.den}`;
  steps.push(
    step(
      'loan.deduction',
      { zh: `每月扣減，至少留${least}元`, en: `Deducted a month, leaving NT$${least} at least` },
      `取小(${third}、${shown} − ${least}、${shownMoney(owed)})`,
      shownMoney(deduction),
      'dollarPerMonth',
      articles.loan,
      [share, floor],
      {
        zh: `每月先扣${shownMoney(deduction)}元還貸款`,
        en: `NT$${shownMoney(deduction)} of each payment goes to the loan`,
      },
    ),
    step(
      'loan.net',
      { zh: '扣減後每月實領', en: 'Left of each payment' },
      `${shown} − ${shownMoney(deduction)}`,
      shownMoney(monthly - deduction),
      'dollarPerMonth',
      articles.loan,
    ),
    step(
      'loan.payments',
      { zh: '扣減期數', en: 'Number of payments' },
      `進位(${shownMoney(owed)} ÷ ${shownMoney(deduction)})`,
      shownMoney(payments),
      'month',
      articles.loan,
    ),
    step(
      'loan.last',
      { zh: '最後一期扣減', en: 'Deducted from the last payment' },
      `${shownMoney(owed)} − ${shownMoney(deduction)} × (${shownMoney(payments)} − 1)`,
      shownMoney(lastDeduction),
      'dollarPerMonth',
      articles.loan,
    ),
  );
  return steps;
}

/** A benefit paid once with what is taken from it, NT$. */
export interface FullRecovery {
  amount: number;
  deduction: number;
  net: number;
  per: 'once';
}

/** Recovery from a benefit paid once: in full (貸款本息扣減辦法 4); not from a funeral grant. */
export function fullRecovery(loan: Loan, amount: number): FullRecovery {
  const deduction = Math.min(loan.principal + loan.interest, amount);
  return { amount, deduction, net: amount - deduction, per: 'once' };
}

/** The lines of a recovery from a benefit paid once. */
export function fullRecoverySteps(loan: Loan, { amount, deduction, net }: FullRecovery): Step[] {
  return [
    step(
      'loan.fromLumpSum',
      { zh: '一次給付扣減', en: 'Deducted from a benefit paid once' },
      `取小(${shownMoney(loan.principal)} + ${shownMoney(loan.interest)}、${shownMoney(amount)})`,
      shownMoney(deduction),
      'dollar',
      articles.loan,
    ),
    step(
      'loan.netLumpSum',
      { zh: '一次給付扣減後實領', en: 'Left of the benefit paid once' },
      `${shownMoney(amount)} − ${shownMoney(deduction)}`,
      shownMoney(net),
      'dollar',
      articles.loan,
    ),
  ];
}
