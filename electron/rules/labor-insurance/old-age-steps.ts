import type { Step } from '../../../src/contract/answer.ts';
import { anniversary, isoDay, rocDay } from '../calendar.ts';
import type { Law } from '../law.ts';
import { roundSeniority } from '../money.ts';
import { shownHundredths, shownMoney, shownMonths, step } from '../trace.ts';
import { annuitySteps } from './annuity-steps.ts';
import { articles } from './articles.ts';
import { averageStep } from './average-step.ts';
import { obstacleSteps } from './obstacle-steps.ts';
import type { OldAgeFacts } from './old-age-facts.ts';
import type { OldAgeEstimate } from './old-age.ts';
import { lumpSumSteps, oneTimeSteps } from './paid-once-steps.ts';

/** What is assumed where the facts are silent. */
const ordinaryCase = step(
  'oldAge.ordinaryCase',
  {
    zh: '假設：普通事故、受僱、保費繳清、已離職退保、照規定申請',
    en: 'Assumed: ordinary risk, employee, premiums paid, every unit left, application in order',
  },
  '',
  '',
  'none',
  articles.oldAge,
);

/** Months as a sum of years: `31 + 4 ÷ 12`. */
function yearsExpression(months: number): string {
  const odd = months % 12;
  const years = (months - odd) / 12;
  return odd === 0 ? `${years}` : `${years} + ${odd} ÷ 12`;
}

function seniorityStep(facts: OldAgeFacts): Step {
  const spoken = shownMonths(facts.months);
  const days = facts.history === undefined ? '' : `${shownMoney(facts.history.days)} ÷ 30 → `;
  return step(
    'oldAge.seniority',
    { zh: `保險年資 ${spoken.zh}`, en: `Seniority ${spoken.en}` },
    `${days}${yearsExpression(facts.months)}`,
    shownHundredths(roundSeniority(facts.months)),
    'year',
    articles.seniority,
    [],
    { zh: `您的勞保年資是${spoken.zh}`, en: `You have ${spoken.en} of labor insurance` },
  );
}

function seniorityAfter60Step(facts: OldAgeFacts): Step {
  const spoken = shownMonths(facts.monthsAfter60);
  const sixtieth = rocDay(anniversary(facts.birth, 60));
  return step(
    'oldAge.seniorityAfter60',
    { zh: `滿60歲（${sixtieth}）以後 ${spoken.zh}`, en: `From the sixtieth birthday ${spoken.en}` },
    yearsExpression(facts.monthsAfter60),
    shownHundredths(roundSeniority(facts.monthsAfter60)),
    'year',
    articles.seniority,
  );
}

function combinedYearsStep(estimate: OldAgeEstimate): Step {
  const { facts, conditions } = estimate;
  const months = Math.floor(facts.nationalPensionDays / 30);
  return step(
    'oldAge.combinedYears',
    { zh: '加計國保年資，合計滿15年', en: 'With National Pension years, 15 years in all' },
    `(${yearsExpression(facts.months)}) + (${yearsExpression(months)})`,
    shownHundredths(roundSeniority(facts.months + months)),
    'year',
    articles.combined,
    [conditions.annuityYears],
  );
}

function statutoryAgeStep(estimate: OldAgeEstimate): Step {
  const { statutoryAge, statutoryDay } = estimate.conditions;
  return step(
    'oldAge.statutoryAge',
    { zh: '法定請領年齡', en: 'Statutory age' },
    `${rocDay(estimate.facts.birth)} + ${statutoryAge.value}`,
    isoDay(statutoryDay),
    'date',
    articles.statutoryAge,
    [statutoryAge],
    { zh: `您滿${statutoryAge.value}歲可以領全額`, en: `From ${statutoryAge.value} you get the full amount` },
  );
}

/** The derivation of an estimate, line by line, as the clerk reads it aloud. */
export function oldAgeSteps(law: Law, estimate: OldAgeEstimate): Step[] {
  const { facts, options, conditions } = estimate;
  const steps: Step[] = [ordinaryCase, seniorityStep(facts), statutoryAgeStep(estimate)];
  if (facts.monthsAfter60 > 0) steps.push(seniorityAfter60Step(facts));
  if (conditions.annuity?.route === 'combined') steps.push(combinedYearsStep(estimate));
  if (facts.highest !== undefined && (options.annuity !== undefined || options.oneTime !== undefined)) {
    const words = { zh: '最高60個月平均月投保薪資', en: 'Average of the highest 60 months' };
    steps.push(averageStep('oldAge.averageSalary60', words, facts.highest));
  }
  steps.push(...annuitySteps(law, estimate), ...oneTimeSteps(law, estimate));
  if (facts.latest !== undefined && options.lumpSum !== undefined) {
    const words = { zh: '最近36個月平均月投保薪資', en: 'Average of the latest 36 months' };
    steps.push(averageStep('oldAge.averageSalary36', words, facts.latest));
  }
  steps.push(...lumpSumSteps(law, estimate), ...obstacleSteps(estimate));
  return steps;
}
