import type { Caution, Step } from '../../../src/contract/answer.ts';
import { aboveTopCaution, averageOfSix, averageOfSixStep } from '../average-of-six.ts';
import { assumedStep, estimateCaution, statementStep } from '../benefit-steps.ts';
import { type Day, daysAfter, isoDay, parseDay, rocDay } from '../calendar.ts';
import { needed } from '../case.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, step } from '../trace.ts';
import { monthlyBenefit, monthlyBenefitSteps, roundingSource } from './benefit-rate.ts';
import {
  type Duration,
  durationOf,
  insuredMonths,
  type Obstacle,
  obstacles,
  obstaclesOf,
} from './unemployment-conditions.ts';
import { readUnemploymentFacts, type UnemploymentFacts, unemploymentFactNames } from './unemployment-facts.ts';
import { paidBesideIncome, incomeSteps } from './work-income.ts';

const articles = {
  conditions: article('就保11'),
  ages: article('就保5'),
  months: article('就保16'),
  timing: article('就保20'),
  limitation: article('就保24'),
  average: article('就保16，勞保細則44'),
};

/** Until this day nobody could add dependants or draw nine months. */
const amended = parseDay('2009-05-01');

function assumedSteps(law: Law, facts: UnemploymentFacts): Step[] {
  const zh = ['有工作能力與意願', '親自登記，14日內沒有推介到工作'];
  const en = ['able and willing to work', 'registered in person, no job found within 14 days'];
  if (insuredMonths(law, facts) === undefined) {
    zh.push('3年內就保年資滿1年');
    en.push('one insured year within 3 years');
  }
  if (facts.age === undefined) {
    zh.push('離職時未滿45歲');
    en.push('below 45 at leaving');
  }
  if (facts.registeredOn == null) {
    zh.push(`${rocDay(facts.claimedOn)}求職登記`);
    en.push(`registered on ${isoDay(facts.claimedOn)}`);
  }
  return [assumedStep('unemployment.assumed', { zh: zh.join('、'), en: en.join('; ') }, articles.conditions)];
}

function durationStep(law: Law, facts: UnemploymentFacts, duration: Duration): Step {
  const table = tableOn(law, 'employmentInsurance.benefitMonths', facts.on);
  const drawn = facts.monthsDrawn ?? 0;
  const expression = duration.halved
    ? `${duration.entitled} ÷ 2`
    : facts.exhaustedOn == null && drawn > 0
      ? `${duration.entitled} − ${drawn}`
      : '';
  return step(
    'unemployment.months',
    { zh: '最多可領月數', en: 'Months at most' },
    expression,
    `${duration.months}`,
    'month',
    articles.months,
    [table],
    { zh: `最多領${duration.months}個月`, en: `For ${duration.months} months at most` },
  );
}

function cautionsOf(law: Law, facts: UnemploymentFacts): Caution[] {
  const found = [
    estimateCaution('unemployment'),
    caution(
      'unemployment.rounding',
      { zh: '就保沒有自己的進位規定，比照勞保四捨五入。', en: 'Rounded as in labor insurance; no rule of its own.' },
      roundingSource,
    ),
  ];
  if (facts.age === 65 && facts.on >= amended) {
    found.push(
      caution(
        'unemployment.sixtyFive',
        {
          zh: '滿65歲當日或前一日退保，沒有查證；生日當天離職請洽承辦單位。',
          en: 'Whether cover ends on the sixty-fifth birthday or its eve is not confirmed; ask where leaving fell on it.',
        },
        articles.ages,
      ),
    );
  }
  if ((facts.workIncome ?? 0) > 0) {
    found.push(
      caution(
        'unemployment.incomeWithDependants',
        {
          zh: '工作收入和給付合計時，眷屬加給也算在內，法條沒有明寫。',
          en: 'The addition for dependants is counted with the benefit; the text does not say so.',
        },
        article('就保17'),
      ),
    );
  }
  const salary = averageOfSix(law, facts, facts.on, true)?.amount ?? 0;
  return [...found, ...aboveTopCaution(law, 'laborInsurance.salaryGrades', salary, facts.on)];
}

/** Unemployment benefit 失業給付 (就保11, 16, 17, 19-1, 20; question `employmentInsurance.unemployment`). */
export function answerUnemployment(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readUnemploymentFacts(given, asOf);
  const reasons: Obstacle[] = obstaclesOf(law, facts);
  const duration = durationOf(law, facts);
  if (duration.months === 0) reasons.push('unemployment.exhausted');
  const steps: Step[] = assumedSteps(law, facts);
  const cautions = [...cautionsOf(law, facts), ...unusedFacts(given, unemploymentFactNames)];
  const average = averageOfSix(law, facts, facts.on, true);
  if (average === undefined && reasons.length === 0) throw needed('averageSalary6');
  let options = {};
  if (average !== undefined && reasons.length === 0) {
    const benefit = monthlyBenefit(law, average.amount, facts.dependants ?? 0, facts.on);
    const paid = paidBesideIncome(law, average.amount, benefit.amount, facts.workIncome ?? 0, facts.on, asOf);
    if (paid.aboveMinimumWage) reasons.push('unemployment.incomeAboveMinimumWage');
    else if (paid.amount === 0) reasons.push('unemployment.incomeTakesAll');
    steps.push(averageOfSixStep('unemployment', average, articles.average));
    steps.push(...monthlyBenefitSteps('unemployment', average.amount, benefit), durationStep(law, facts, duration));
    steps.push(...incomeSteps(average.amount, benefit.amount, facts.workIncome ?? 0, paid));
    if (reasons.length === 0) {
      const conditions = tableOn(law, 'employmentInsurance.conditions', facts.on);
      const first = daysAfter(facts.claimedOn, numberIn(conditions, 'waitingDays'));
      const last = daysAfter(first, numberIn(conditions, 'periodDays') - 1);
      options = {
        unemployment: {
          ratePercent: benefit.ratePercent,
          amount: paid.amount,
          per: 'month',
          maxMonths: duration.months,
          firstFrom: isoDay(first),
          firstTo: isoDay(last),
          deduction: paid.deduction,
        },
      };
      steps.push(
        step(
          'unemployment.firstPeriod',
          { zh: '第一期起日，登記第15日', en: 'First period, from the fifteenth day' },
          `${rocDay(facts.claimedOn)} + ${numberIn(conditions, 'waitingDays')}日`,
          isoDay(first),
          'date',
          articles.timing,
          [conditions],
          { zh: `第一期從${rocDay(first)}算起`, en: `The first period begins on ${isoDay(first)}` },
        ),
        step(
          'unemployment.firstPeriodEnd',
          { zh: '第一期訖日，共30日', en: 'End of the first period of 30 days' },
          `${rocDay(first)} + (${numberIn(conditions, 'periodDays')} − 1)日`,
          isoDay(last),
          'date',
          articles.timing,
          [conditions],
          { zh: `第一期到${rocDay(last)}`, en: `The first period ends on ${isoDay(last)}` },
        ),
      );
    }
  }
  for (const reason of reasons) steps.push(statementStep(reason, obstacles[reason], articles.conditions));
  return { eligible: reasons.length === 0, options, reasons, steps, cautions };
}
