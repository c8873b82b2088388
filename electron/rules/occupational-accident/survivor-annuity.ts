import type { Step } from '../../../src/contract/answer.ts';
import { monthlyStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { averageStep } from '../labor-insurance/average-step.ts';
import { readInsuredRecord } from '../labor-insurance/insured-record.ts';
import { recordSenioritySteps } from '../labor-insurance/record-seniority-steps.ts';
import { annuityOfSurvivors, halfWords } from '../labor-insurance/survivor-annuity.ts';
import { type Law, numberIn, rateOn, tableOn } from '../law.ts';
import { exactProduct, roundSeniority, roundToDollar, shareOf, yearlyShare } from '../money.ts';
import { supplementExpression, withSupplement } from '../supplement.ts';
import { article, shownHundredths, shownMoney, step } from '../trace.ts';
import { underOldAct } from './accident-act.ts';
import { besideOtherPensions } from './concurrent.ts';
import type { AccidentDeath, DeathPart } from './death-facts.ts';

const articles = {
  annuity: article('職保49、51'),
  pensioner: article('職保50、51'),
  old: article('勞保63-2、64'),
};

const nothing: DeathPart = { options: {}, steps: [], missing: [], reasons: [] };

function annuityOfAct(law: Law, death: AccidentDeath, survivors: number): DeathPart {
  const { pensioner, average, on } = death;
  const table = tableOn(law, 'occupationalAccident.survivorAnnuity', on);
  const needsAverage = pensioner === undefined || death.otherPension > 0;
  if (needsAverage && average === undefined) return { ...nothing, missing: ['averageSalary6'] };
  const of = pensioner ?? average?.amount ?? 0;
  const percent = numberIn(table, pensioner === undefined ? 'percent' : 'pensionerPercent');
  const base = roundToDollar(exactProduct(of, percent), 100);
  const full = withSupplement(table, base, survivors - 1);
  const source = pensioner === undefined ? articles.annuity : articles.pensioner;
  const steps: Step[] = [
    step(
      'occupationalDeath.base',
      pensioner === undefined
        ? { zh: '平均月投保薪資的半數', en: 'Half of the average salary' }
        : { zh: '原領失能年金的半數', en: 'Half of the disability annuity' },
      `${shownMoney(of)} × ${percent}%`,
      shownMoney(base),
      'dollarPerMonth',
      source,
      [table],
      halfWords(base),
    ),
    monthlyStep(
      'occupationalDeath.survivorAnnuity',
      { zh: '遺屬年金', en: 'Survivor annuity' },
      supplementExpression(table, shownMoney(base), survivors - 1, `(${survivors} − 1)`),
      full,
      source,
      [table],
    ),
  ];
  let amount = full;
  if (death.otherPension > 0) {
    const salary = average?.amount ?? 0;
    const lowered = besideOtherPensions(law, 'occupationalDeath', on, full, death.otherPension, salary);
    amount = lowered.amount;
    steps.push(lowered.step);
  }
  return { ...nothing, options: { survivorAnnuity: { base, amount, per: 'month' } }, steps };
}

/** Deaths before 111-05-01: the annuity of the Labor Insurance Act, by years of seniority (勞保63-2, 64). */
function annuityOfOldAct(law: Law, death: AccidentDeath, survivors: number, asOf: Day): DeathPart {
  const { on, pensioner } = death;
  if (pensioner !== undefined) {
    const share = rateOn(law, 'laborInsurance.survivorAnnuity.share', on);
    const half = shareOf(pensioner, share.value);
    const part = annuityOfSurvivors(law, half, survivors, on);
    const halfStep = step(
      'occupationalDeath.half',
      { zh: '原領年金的半數', en: 'Half of the annuity drawn' },
      `${shownMoney(pensioner)} × ${share.used.value}`,
      shownMoney(half),
      'dollarPerMonth',
      articles.old,
      [share],
      halfWords(half),
    );
    return { ...nothing, options: part.options, steps: [halfStep, ...part.steps] };
  }
  const record = readInsuredRecord(law, death.declared, on, asOf);
  const { months, average60 } = record;
  if (months === undefined || average60 === undefined) {
    const missing = [
      ...(months === undefined ? ['coverage'] : []),
      ...(average60 === undefined ? ['averageSalary60'] : []),
    ];
    return { ...nothing, missing };
  }
  const rate = rateOn(law, 'laborInsurance.survivorAnnuity.rate', on);
  const years = roundSeniority(months);
  const computed = yearlyShare(average60.amount, years, rate.value);
  const part = annuityOfSurvivors(law, computed, survivors, on);
  const byYears = step(
    'occupationalDeath.byYears',
    { zh: '依年資計算', en: 'By years of seniority' },
    `${shownMoney(average60.amount)} × ${shownHundredths(years)} × ${rate.used.value}`,
    shownMoney(computed),
    'dollarPerMonth',
    articles.old,
    [rate],
    {
      zh: `平均薪資乘年資，再乘${rate.used.value}，是${shownMoney(computed)}元`,
      en: `Average × years × ${rate.used.value} gives NT$${shownMoney(computed)}`,
    },
  );
  const words = { zh: '最高60個月平均月投保薪資', en: 'Average of the highest 60 months' };
  return {
    ...nothing,
    options: part.options,
    steps: [
      ...recordSenioritySteps('occupationalDeath', record, 'deceased'),
      averageStep('occupationalDeath.averageSalary60', words, average60, 'deceased'),
      byYears,
      ...part.steps,
    ],
  };
}

/** The survivor annuity 遺屬年金 of an occupational death (職保49–51; before 111-05-01 勞保63-2, 64). */
export function accidentSurvivorAnnuity(law: Law, death: AccidentDeath, asOf: Day): DeathPart {
  const { survivors } = death;
  if (survivors === undefined) return { ...nothing, missing: ['survivors'] };
  if (survivors === 0) {
    const words = { zh: '沒有符合條件的遺屬，不能領遺屬年金', en: 'No survivor meets the conditions of the annuity' };
    const code = 'occupationalDeath.noQualifiedSurvivor';
    return { ...nothing, steps: [statementStep(code, words, articles.annuity)], reasons: [code] };
  }
  return underOldAct(death.on) ? annuityOfOldAct(law, death, survivors, asOf) : annuityOfAct(law, death, survivors);
}
