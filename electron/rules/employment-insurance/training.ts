import { z } from 'zod';
import { aboveTopCaution, averageOfSix, averageOfSixShape, averageOfSixStep } from '../average-of-six.ts';
import { assumedStep, estimateCaution, onceStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, needed, readFacts } from '../case.ts';
import { roundedDown, smallest } from '../expression.ts';
import { type Dated, type Law, numberIn, type Table, tableOn } from '../law.ts';
import { exactProduct, roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, shownMoney, step } from '../trace.ts';
import { claimLapsed, claimLapsedWords, claimLimitArticle, limitCaution } from './claim-limit.ts';
import { monthlyBenefit, monthlyBenefitSteps } from './benefit-rate.ts';

const schema = z.object({
  ...averageOfSixShape,
  dependants: z.int().min(0).max(50).nullish(),
  trainingDays: z.int().min(0).max(3_650),
  tailHours: z.number().min(0).max(720).nullish(),
  leftOn: dayFact.nullish(),
  registeredOn: dayFact.nullish(),
  trainingFrom: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('就保19，細則16、19');

/** Half months of training: a remainder of 10 days and 30 hours is a half, of 20 days and 60 hours a whole (細則19). */
function halfMonths(rules: Dated<Table>, days: number, hours: number | null | undefined): number {
  const monthDays = numberIn(rules, 'monthDays');
  const rest = days % monthDays;
  const whole = ((days - rest) / monthDays) * 2;
  if (rest < numberIn(rules, 'halfDays')) return whole;
  if (hours == null) throw needed('tailHours');
  if (rest >= numberIn(rules, 'fullDays') && hours >= numberIn(rules, 'fullHours')) return whole + 2;
  return hours >= numberIn(rules, 'halfHours') ? whole + 1 : whole;
}

/** `捨去(39 ÷ 30) + 1 ÷ 2`, held to the longest duration. */
function monthsExpression(rules: Dated<Table>, days: number, halves: number, most: number): string {
  const monthDays = numberIn(rules, 'monthDays');
  const whole = (days - (days % monthDays)) / monthDays;
  const months = roundedDown(`${days} ÷ ${monthDays}`);
  if (halves === most) return smallest(halves === whole * 2 + 2 ? `${months} + 1` : months, String(most / 2));
  return `${months}${['', ' + 1 ÷ 2', ' + 1'][halves - whole * 2] ?? ''}`;
}

/** Training living allowance 職業訓練生活津貼: the rate of the unemployment benefit for at most six months (就保19). */
export function answerTraining(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.leftOn ?? facts.eventOn ?? facts.registeredOn ?? asOf;
  const rules = tableOn(law, 'employmentInsurance.training', on);
  const durations = tableOn(law, 'employmentInsurance.benefitMonths', on);
  const from = facts.trainingFrom;
  const limit = [
    ...(from == null ? limitCaution(law, on, facts.applyOn ?? asOf) : []),
    ...(from != null && facts.applyOn == null ? limitCaution(law, from, asOf) : []),
  ];
  if (from != null && claimLapsed(law, from, facts.applyOn)) {
    return {
      eligible: false,
      options: {},
      reasons: ['claim.lapsed'],
      steps: [statementStep('claim.lapsed', claimLapsedWords, claimLimitArticle)],
      cautions: [estimateCaution('training'), ...unusedFacts(given, factNames)],
    };
  }
  if (facts.trainingDays < numberIn(rules, 'monthDays')) {
    const words = { zh: '訓練未滿1個月，不是全日制職業訓練', en: 'Less than a month is no full-time course' };
    return {
      eligible: false,
      options: {},
      reasons: ['training.tooShort'],
      steps: [statementStep('training.tooShort', words, source, [rules])],
      cautions: [estimateCaution('training'), ...unusedFacts(given, factNames)],
    };
  }
  const most = numberIn(durations, 'training') * 2;
  const enough = facts.trainingDays >= numberIn(rules, 'monthDays') * numberIn(durations, 'training');
  const halves = enough ? most : Math.min(most, halfMonths(rules, facts.trainingDays, facts.tailHours));
  const average = averageOfSix(law, facts, on, true);
  if (average === undefined) throw needed('averageSalary6');
  const benefit = monthlyBenefit(law, average.amount, facts.dependants ?? 0, on);
  const total = roundToDollar(exactProduct(benefit.amount, halves), 2);
  const months = halves / 2;
  return {
    eligible: true,
    options: { training: { amount: benefit.amount, per: 'month', months, total } },
    reasons: [],
    steps: [
      assumedStep(
        'training.assumed',
        {
          zh: '非自願離職，經就業服務機構安排，每月100小時以上的全日制課程',
          en: 'involuntary leaving, a full-time course arranged by the employment service, 100 hours a month',
        },
        source,
      ),
      averageOfSixStep('training', average, source),
      ...monthlyBenefitSteps('training', average.amount, benefit),
      step(
        'training.months',
        { zh: `訓練${facts.trainingDays}日，可領月數`, en: `Months of ${facts.trainingDays} days of training` },
        monthsExpression(rules, facts.trainingDays, halves, most),
        `${months}`,
        'month',
        source,
        [rules, durations],
        { zh: `這次訓練可以領${months}個月`, en: `This course gives ${months} months` },
      ),
      onceStep(
        'training.total',
        { zh: '職業訓練生活津貼，合計', en: 'Training allowance in all' },
        `${shownMoney(benefit.amount)} × ${months}`,
        total,
        source,
      ),
    ],
    cautions: [
      estimateCaution('training'),
      ...limit,
      ...aboveTopCaution(law, 'laborInsurance.salaryGrades', average.amount, on),
      ...unusedFacts(given, factNames),
    ],
  };
}
