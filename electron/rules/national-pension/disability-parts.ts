import type { Caution, Step } from '../../../src/contract/answer.ts';
import { monthlyStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { type Law, moneyOn, rateOn } from '../law.ts';
import { roundSeniority, yearlyShare } from '../money.ts';
import { daysOfDeclared, monthsOfDays } from '../seniority.ts';
import { declaredDays, senioritySteps } from '../seniority-steps.ts';
import { article, caution, shownHundredths, shownMoney, step } from '../trace.ts';
import type { DisabilityFacts } from './disability.ts';
import { yearlyPart } from './yearly-part.ts';

const articles = {
  years: article('國民年金法34，細則6-1'),
  floor: article('國民年金法34、54-1'),
  joined: article('國民年金法34，細則47；勞保53第3項'),
};

interface Parts {
  options: Record<string, object>;
  steps: Step[];
  cautions: Caution[];
}

/** The part of joined labor insurance years, which labor insurance pays by its own rule. */
function laborInsurancePart(
  law: Law,
  joined: NonNullable<DisabilityFacts['laborInsurance']>,
  asOf: Day,
): { amount: number; steps: Step[] } {
  const rate = rateOn(law, 'laborInsurance.disability.annuityRate', asOf);
  const years = roundSeniority(monthsOfDays(daysOfDeclared(joined.coverage)));
  const amount = yearlyShare(joined.averageSalary60, years, rate.value);
  const scope = 'nationalPension.disability';
  return {
    amount,
    steps: [
      ...senioritySteps(
        { declared: joined.coverage },
        {
          code: { scope, ending: 'LaborInsurance' },
          label: { zh: '勞保年資', en: 'Labor insurance seniority' },
          plain: ({ zh, en }) => ({ zh: `勞保年資是${zh}`, en: `Labor insurance seniority: ${en}` }),
          source: articles.joined,
        },
      ),
      step(
        `${scope}.laborInsurance`,
        { zh: '勞保年資的部分', en: 'The part of labor insurance years' },
        `${shownMoney(joined.averageSalary60)} × ${shownHundredths(years)} × ${rate.used.value}`,
        shownMoney(amount),
        'dollarPerMonth',
        articles.joined,
        [rate],
      ),
    ],
  };
}

/**
 * The annuity by years, with joined labor insurance years, raised to the floor unless that is barred; who paid arrears
 * only after notice goes without the floor for three months (國民年金法34, 細則47).
 */
export function disabilityParts(law: Law, facts: DisabilityFacts, asOf: Day): Parts {
  const days = daysOfDeclared(facts.coverage ?? {});
  const row = facts.monthlyAmount == null ? moneyOn(law, 'nationalPension.monthlyAmount', asOf) : undefined;
  const monthly = facts.monthlyAmount ?? row?.value ?? 0;
  const rate = rateOn(law, 'nationalPension.disability.rate', asOf);
  const own = yearlyPart(monthly, days, rate.value);
  const steps: Step[] = [
    step(
      'nationalPension.disability.byYears',
      { zh: '依國保年資計算', en: 'By years of the National Pension' },
      `${shownMoney(monthly)} × (${declaredDays(facts.coverage ?? {})}) ÷ 360 × ${rate.used.value}`,
      shownMoney(own),
      'dollarPerMonth',
      articles.years,
      row === undefined ? [rate] : [row, rate],
    ),
  ];
  const cautions: Caution[] = [];
  let computed = own;
  let joined = {};
  if (facts.laborInsurance != null) {
    const part = laborInsurancePart(law, facts.laborInsurance, asOf);
    computed += part.amount;
    joined = { nationalPension: own, laborInsurance: part.amount };
    steps.push(
      ...part.steps,
      step(
        'nationalPension.disability.sum',
        { zh: '兩者相加', en: 'Both together' },
        `${shownMoney(own)} + ${shownMoney(part.amount)}`,
        shownMoney(computed),
        'dollarPerMonth',
        articles.joined,
      ),
    );
    cautions.push(
      caution(
        'nationalPension.disability.joined',
        {
          zh: '國保和勞保依各自的規定分別計算再相加；這一點要向承辦單位確認。',
          en: 'Each insurance is computed by its own rule and then added; to be confirmed with the office.',
        },
        articles.joined,
      ),
    );
  }
  let amount = computed;
  if (facts.barredFromFloor !== true) {
    const floor = moneyOn(law, 'nationalPension.disability.floor', asOf);
    amount = Math.max(computed, floor.value);
    if (computed < floor.value) {
      const label = { zh: '未達基本保障，提高到基本保障', en: 'Raised to the floor' };
      const code = 'nationalPension.disability.floor';
      steps.push(step(code, label, '', shownMoney(amount), 'dollarPerMonth', articles.floor, [floor]));
    }
  }
  steps.push(
    monthlyStep(
      'nationalPension.disability.annuity',
      { zh: '國保身心障礙年金', en: 'National Pension disability annuity' },
      '',
      amount,
      articles.floor,
    ),
  );
  const late = facts.paidLate === true && amount > computed;
  if (late) {
    cautions.push(
      caution(
        'nationalPension.disability.paidLate',
        {
          zh: `經通知才補繳保費，前3個月沒有基本保障，每月${shownMoney(computed)}元。`,
          en: `Premiums paid only after notice: for three months no floor, NT$${shownMoney(computed)} a month.`,
        },
        articles.floor,
      ),
    );
  }
  return {
    options: {
      annuity: { computed, ...joined, amount, per: 'month', ...(late ? { firstThreeMonths: computed } : {}) },
    },
    steps,
    cautions,
  };
}
