import type { Step } from '../../../src/contract/answer.ts';
import { isoDay, rocDay } from '../calendar.ts';
import type { Law } from '../law.ts';
import { step } from '../trace.ts';
import { annuitySteps } from './annuity-steps.ts';
import { articles } from './articles.ts';
import { averageStep } from './average-step.ts';
import { obstacleSteps } from './obstacle-steps.ts';
import {
  combinedYearsSteps,
  ownAfterSixty,
  seniorityAfter60Steps,
  seniorityStepsOf,
} from './old-age-seniority-steps.ts';
import type { OldAgeEstimate } from './old-age.ts';
import { loanOwedStep, lumpSumSteps, oneTimeSteps } from './paid-once-steps.ts';

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
  [],
  { zh: '假設您已離職退保，保費也繳清', en: 'Assumed: you have left work and paid all premiums' },
);

function statutoryAgeStep(estimate: OldAgeEstimate): Step {
  const { statutoryAge, statutoryDay } = estimate.conditions;
  return step(
    'oldAge.statutoryAge',
    { zh: '法定請領年齡', en: 'Statutory age' },
    `${rocDay(estimate.facts.birth)} + ${statutoryAge.value}年`,
    isoDay(statutoryDay),
    'date',
    articles.statutoryAge,
    [statutoryAge],
    { zh: `您滿${statutoryAge.value}歲可以領全額`, en: `From ${statutoryAge.value} you get the full amount` },
  );
}

/** The derivation of an estimate, line by line, as the clerk reads it aloud. */
export function oldAgeSteps(law: Law, estimate: OldAgeEstimate): Step[] {
  const { facts, options } = estimate;
  const steps: Step[] = [
    ordinaryCase,
    ...seniorityStepsOf(facts),
    statutoryAgeStep(estimate),
    ...(options.oneTime === undefined && options.lumpSum === undefined
      ? []
      : seniorityAfter60Steps(law, ownAfterSixty(facts))),
    ...combinedYearsSteps(estimate),
    ...loanOwedStep(facts),
  ];
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
