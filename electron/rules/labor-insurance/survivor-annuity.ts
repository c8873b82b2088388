import type { Text } from '../../../src/contract/text.ts';
import { averageStep } from './average-step.ts';
import { monthlyStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { largest } from '../expression.ts';
import { type Law, moneyOn, rateOn, tableOn } from '../law.ts';
import { roundSeniority, shareOf, yearlyShare } from '../money.ts';
import { supplementExpression, withSupplement } from '../supplement.ts';
import { caution, shownHundredths, shownMoney, step } from '../trace.ts';
import type { DeathPart } from './death.ts';
import { deathArticles } from './death-articles.ts';
import type { DeathFacts } from './death-facts.ts';
import { recordSenioritySteps } from './record-seniority-steps.ts';

const names = {
  rate: 'laborInsurance.survivorAnnuity.rate',
  share: 'laborInsurance.survivorAnnuity.share',
  floor: 'laborInsurance.survivorAnnuity.floor',
  supplement: 'laborInsurance.survivorAnnuity.supplement',
} as const;

/** `原來年金的一半是…`. */
export function halfWords(half: number): Text {
  return {
    zh: `遺屬領一半，是每月${shownMoney(half)}元`,
    en: `Survivors get half of it: NT$${shownMoney(half)} a month`,
  };
}

/** Nobody qualifies, or the number of those who do is not known. */
function noAnnuity(facts: DeathFacts): DeathPart {
  const part: DeathPart = { options: {}, steps: [], cautions: [], missing: [], reasons: [] };
  if (facts.survivors === undefined) part.missing.push('survivors');
  else {
    part.reasons.push('death.noQualifiedSurvivor');
    part.steps.push(
      statementStep(
        'death.noQualifiedSurvivor',
        { zh: '沒有符合條件的遺屬，不能領遺屬年金', en: 'No survivor meets the conditions of the annuity' },
        deathArticles.insured,
      ),
    );
  }
  return part;
}

/**
 * The annuity from its computed amount: raised to the floor first, then 25 % for each further survivor of the same rank,
 * 50 % at most (勞保63-2 II, III).
 */
export function annuityOfSurvivors(law: Law, computed: number, survivors: number, on: Day): DeathPart {
  const floor = moneyOn(law, names.floor, on);
  const table = tableOn(law, names.supplement, on);
  const base = Math.max(computed, floor.value);
  const amount = withSupplement(table, base, survivors - 1);
  const steps = [];
  if (computed < floor.value) {
    steps.push(
      step(
        'death.annuityFloor',
        { zh: '未達最低金額，提高到最低金額', en: 'Raised to the floor' },
        largest(shownMoney(computed), shownMoney(floor.value)),
        shownMoney(base),
        'dollarPerMonth',
        deathArticles.amount,
        [floor],
        {
          zh: `算出來不到${shownMoney(floor.value)}元，就給${shownMoney(floor.value)}元`,
          en: `Less than NT$${shownMoney(floor.value)} is raised to it`,
        },
      ),
    );
  }
  steps.push(
    monthlyStep(
      'death.survivorAnnuity',
      { zh: '遺屬年金', en: 'Survivor annuity' },
      supplementExpression(table, shownMoney(base), survivors - 1, `(${survivors} − 1)`),
      amount,
      deathArticles.amount,
      [table],
    ),
  );
  return {
    options: { survivorAnnuity: { base, amount, per: 'month' } },
    steps,
    cautions: [
      caution(
        'death.backPayment',
        {
          zh: '遺屬年金從申請起往前最多追溯5年；以後的物價調整沒有算進去。',
          en: 'Up to five years before the claim are paid; later adjustments to prices are not included.',
        },
        deathArticles.backPayment,
      ),
    ],
    missing: [],
    reasons: [],
  };
}

/**
 * Half of the annuity that the deceased drew, half up from the whole-dollar annuity, then as every survivor annuity (勞保63-1 I).
 * @param monthly the annuity in payment, NT$ a month
 */
export function annuityOfPensioner(law: Law, monthly: number, survivors: number, on: Day): DeathPart {
  const share = rateOn(law, names.share, on);
  const half = shareOf(monthly, share.value);
  const part = annuityOfSurvivors(law, half, survivors, on);
  part.steps.unshift(
    step(
      'death.half',
      { zh: '原領年金的半數', en: 'Half of the annuity drawn' },
      `${shownMoney(monthly)} × ${share.used.value}`,
      shownMoney(half),
      'dollarPerMonth',
      deathArticles.amount,
      [share],
      halfWords(half),
    ),
    statementStep(
      'death.noFuneralGrant',
      { zh: '領取年金中死亡，沒有喪葬津貼', en: 'No funeral grant for a pensioner' },
      deathArticles.afterAnnuity,
    ),
  );
  part.cautions.push(
    caution(
      'death.pensionerAmount',
      {
        zh: '半數以四捨五入後的年金月額計算；是否含物價調整，要向承辦單位確認。',
        en: 'Half is taken of the rounded annuity; whether price adjustments count is to be confirmed.',
      },
      deathArticles.amount,
    ),
  );
  return part;
}

/** The survivor annuity of someone who died while insured, or while drawing an annuity (勞保63, 63-1 I, 63-2). */
export function survivorAnnuity(law: Law, facts: DeathFacts): DeathPart {
  const { survivors, on, record } = facts;
  if (survivors === undefined || survivors === 0) return noAnnuity(facts);
  if (facts.pensionerMonthly !== undefined) return annuityOfPensioner(law, facts.pensionerMonthly, survivors, on);
  const { average60, months } = record;
  const lacking = [
    ...(months === undefined ? ['coverage'] : []),
    ...(average60 === undefined ? ['averageSalary60'] : []),
  ];
  if (months === undefined || average60 === undefined) {
    return { options: {}, steps: [], cautions: [], missing: lacking, reasons: [] };
  }
  const rate = rateOn(law, names.rate, on);
  const years = roundSeniority(months);
  const computed = yearlyShare(average60.amount, years, rate.value);
  const part = annuityOfSurvivors(law, computed, survivors, on);
  part.steps.unshift(
    ...recordSenioritySteps('death', record, 'deceased'),
    averageStep(
      'death.averageSalary60',
      { zh: '最高60個月平均月投保薪資', en: 'Average of the highest 60 months' },
      average60,
      'deceased',
    ),
    step(
      'death.annuityBase',
      { zh: '依年資計算', en: 'By years of seniority' },
      `${shownMoney(average60.amount)} × ${shownHundredths(years)} × ${rate.used.value}`,
      shownMoney(computed),
      'dollarPerMonth',
      deathArticles.amount,
      [rate],
      {
        zh: `平均薪資乘年資，再乘${rate.used.value}，是${shownMoney(computed)}元`,
        en: `Average × years × ${rate.used.value} gives NT$${shownMoney(computed)}`,
      },
    ),
  );
  return part;
}
