import type { Step } from '../../../src/contract/answer.ts';
import { isoMonth, monthOf, rocMonth } from '../calendar.ts';
import { countOn, type Law, moneyOn, rateOn } from '../law.ts';
import { roundSeniority } from '../money.ts';
import { shownHundredths, shownMoney, shownMonths, step } from '../trace.ts';
import { articles } from './articles.ts';
import type { OldAgeEstimate } from './old-age.ts';

function adjustmentStep(law: Law, estimate: OldAgeEstimate, percent: string): Step | undefined {
  const route = estimate.conditions.annuity;
  if (route === undefined) return undefined;
  const { applyOn } = estimate.facts;
  if (route.route === 'hazardous') {
    const years = countOn(law, 'laborInsurance.oldAge.hazardousYears', applyOn);
    const age = countOn(law, 'laborInsurance.oldAge.hazardousAge', applyOn);
    const label = { zh: '危險或堅強體力工作，不增減', en: 'Hazardous work, no adjustment' };
    return step('oldAge.adjustment', label, '', '0', 'percent', articles.hazardous, [years, age]);
  }
  if (route.route === 'combined') {
    const age = countOn(law, 'laborInsurance.oldAge.combinedAge', applyOn);
    const label = { zh: '國保勞保年資併計，不增減', en: 'Joined with National Pension years, no adjustment' };
    return step('oldAge.adjustment', label, '', '0', 'percent', articles.combined, [age], {
      zh: '勞保加國保滿15年，每月領',
      en: 'With National Pension years you reach 15 and get it monthly',
    });
  }
  const months = Math.abs(route.offset);
  const rate = rateOn(law, 'laborInsurance.oldAge.adjustmentRate', applyOn);
  const cap = countOn(law, 'laborInsurance.oldAge.adjustmentMonths', applyOn);
  const early = route.offset < 0;
  const label =
    months === 0
      ? { zh: '不提前也不延後', en: 'Neither early nor deferred' }
      : { zh: `${early ? '提前' : '延後'}${months}個月`, en: `${months} months ${early ? 'early' : 'deferred'}` };
  const years = shownHundredths(roundSeniority(months));
  const expression = months === 0 ? '' : `${years} × ${rate.used.value}`;
  const plain = early
    ? {
        zh: `早${shownMonths(months).zh}領，每月少一些`,
        en: `Starting ${shownMonths(months).en} early gives less each month`,
      }
    : {
        zh: `晚${shownMonths(months).zh}領，每月多一些`,
        en: `Starting ${shownMonths(months).en} later gives more each month`,
      };
  return step(
    'oldAge.adjustment',
    label,
    expression,
    percent,
    'percent',
    articles.adjustment,
    [rate, cap],
    months === 0 ? undefined : plain,
  );
}

/** The derivation of the annuity: both formulas, the larger, the adjustment, and the loan. */
export function annuitySteps(law: Law, estimate: OldAgeEstimate): Step[] {
  const option = estimate.options.annuity;
  const salary = estimate.facts.highest?.amount;
  if (option === undefined || salary === undefined) return [];
  const { applyOn, months } = estimate.facts;
  const years = shownHundredths(roundSeniority(months));
  const rateA = rateOn(law, 'laborInsurance.oldAge.formulaARate', applyOn);
  const rateB = rateOn(law, 'laborInsurance.oldAge.formulaBRate', applyOn);
  const addition = moneyOn(law, 'laborInsurance.oldAge.formulaAAddition', applyOn);
  const a = `${shownMoney(salary)} × ${years} × ${rateA.used.value} + ${addition.used.value}`;
  const b = `${shownMoney(salary)} × ${years} × ${rateB.used.value}`;
  const larger = option.formulaA > option.formulaB ? 'A' : 'B';
  const percent = shownHundredths(Math.round(option.adjustmentPercent * 100));
  const sign = option.adjustmentPercent < 0 ? '' : '+ ';
  const steps = [
    step(
      'oldAge.formulaA',
      { zh: 'A式', en: 'Formula A' },
      a,
      shownMoney(option.formulaA),
      'dollarPerMonth',
      articles.formula,
      [rateA, addition],
      { zh: '第一種算法', en: 'The first formula' },
    ),
    step(
      'oldAge.formulaB',
      { zh: 'B式', en: 'Formula B' },
      b,
      shownMoney(option.formulaB),
      'dollarPerMonth',
      articles.formula,
      [rateB],
      { zh: '第二種算法', en: 'The second formula' },
    ),
    step(
      'oldAge.base',
      { zh: `${larger}式較高，採用`, en: `Formula ${larger} is higher and used` },
      '',
      shownMoney(option.base),
      'dollarPerMonth',
      articles.formula,
      [],
      { zh: '兩種算法，取比較多的', en: 'Of the two ways, the higher counts' },
    ),
  ];
  const adjustment = adjustmentStep(law, estimate, percent);
  if (adjustment !== undefined) steps.push(adjustment);
  const expression =
    option.adjustmentPercent === 0 ? '' : `${shownMoney(option.base)} × (1 ${sign}${percent.replace('−', '− ')}%)`;
  steps.push(
    step(
      'oldAge.annuity',
      {
        zh: `老年年金，${rocMonth(monthOf(applyOn))}起每月`,
        en: `Old-age annuity a month from ${isoMonth(monthOf(applyOn))}`,
      },
      expression,
      shownMoney(option.amount),
      'dollarPerMonth',
      articles.adjustment,
      [],
      {
        zh: `每月領${shownMoney(option.amount)}元，領一輩子`,
        en: `NT$${shownMoney(option.amount)} each month for life`,
      },
    ),
  );
  if (option.deduction !== undefined && option.net !== undefined) {
    const share = rateOn(law, 'laborInsurance.loan.annuityShare', applyOn);
    const floor = moneyOn(law, 'laborInsurance.loan.annuityFloor', applyOn);
    const shown = `${shownMoney(option.amount)} − ${shownMoney(option.deduction)}`;
    steps.push(
      step(
        'oldAge.loan.annuity',
        { zh: '扣還貸款後每月', en: 'A month while the loan is repaid' },
        shown,
        shownMoney(option.net),
        'dollarPerMonth',
        articles.loan,
        [share, floor],
        {
          zh: `還清貸款前，每月領${shownMoney(option.net)}元`,
          en: `Until the loan is repaid, NT$${shownMoney(option.net)} each month`,
        },
      ),
    );
  }
  return steps;
}
