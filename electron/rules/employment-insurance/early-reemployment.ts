import { z } from 'zod';
import type { Text } from '../../../src/contract/text.ts';
import { aboveTopCaution, averageOfSix, averageOfSixShape, averageOfSixStep } from '../average-of-six.ts';
import { assumedStep, countStep, estimateCaution, onceStep, statementStep } from '../benefit-steps.ts';
import { type Day, monthsAfter } from '../calendar.ts';
import { dayFact, needed, readFacts } from '../case.ts';
import { halfUp } from '../expression.ts';
import { invalidFact } from '../fault.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { exactProduct, roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney } from '../trace.ts';
import { claimLapsed, claimLapsedWords, limitCaution } from './claim-limit.ts';
import { monthlyBenefit, monthlyBenefitSteps } from './benefit-rate.ts';
import { monthsFact } from './unemployment-facts.ts';

const schema = z.object({
  ...averageOfSixShape,
  dependants: z.int().min(0).max(50).nullish(),
  entitledMonths: monthsFact.max(12),
  monthsPaid: monthsFact.max(12),
  newInsuredMonths: monthsFact.nullish(),
  sameUnitFixedTerm: z.boolean().nullish(),
  leftOn: dayFact.nullish(),
  registeredOn: dayFact.nullish(),
  reemployedOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));

const source = article('就保18，細則14-1、14-2');
const obstacles = {
  'earlyReemployment.tooFewInsuredMonths': {
    zh: '再就業後加保就保未滿3個月',
    en: 'Fewer than 3 insured months in the new work',
  },
  'earlyReemployment.sameUnit': {
    zh: '定期契約期滿後又回原單位，不能請領',
    en: 'Rehired by the same unit after a fixed term',
  },
  'earlyReemployment.nothingUnpaid': { zh: '失業給付已領完', en: 'The unemployment benefit has been drawn in full' },
  'claim.lapsed': claimLapsedWords,
} as const satisfies Record<string, Text>;
type Obstacle = keyof typeof obstacles;

/** Months as whole days of thirty; a part of a block counts by days (reading). */
function daysOf(months: number): number {
  return Math.round(months * 30);
}

function daysExpression(months: number): string {
  return Number.isInteger(months * 30) ? `${months} × 30` : halfUp(`${months} × 30`);
}

/** Early re-employment award 提早就業獎助津貼: half of the benefit not yet paid, once (就保18). */
export function answerEarlyReemployment(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.leftOn ?? facts.eventOn ?? facts.registeredOn ?? asOf;
  const rules = tableOn(law, 'employmentInsurance.earlyReemployment', on);
  if (facts.monthsPaid > facts.entitledMonths) {
    throw invalidFact('facts.monthsPaid', {
      zh: '已領月數比可領月數多。請核對兩個月數。',
      en: 'More months paid than the entitlement has. Check both.',
    });
  }
  const unpaidDays = daysOf(facts.entitledMonths) - daysOf(facts.monthsPaid);
  const reasons: Obstacle[] = [];
  if (facts.newInsuredMonths != null && facts.newInsuredMonths < numberIn(rules, 'newInsuredMonths')) {
    reasons.push('earlyReemployment.tooFewInsuredMonths');
  }
  if (facts.sameUnitFixedTerm === true) reasons.push('earlyReemployment.sameUnit');
  if (unpaidDays === 0) reasons.push('earlyReemployment.nothingUnpaid');
  // The award can be claimed once three insured months in the new work are complete (就保18).
  const claimable =
    facts.reemployedOn == null ? undefined : monthsAfter(facts.reemployedOn, numberIn(rules, 'newInsuredMonths'));
  if (claimable !== undefined && claimLapsed(law, claimable, facts.applyOn)) reasons.push('claim.lapsed');
  const cautions = [estimateCaution('earlyReemployment')];
  if (claimable === undefined) cautions.push(...limitCaution(law, on, facts.applyOn ?? asOf));
  else if (facts.applyOn == null) cautions.push(...limitCaution(law, claimable, asOf));
  if (unpaidDays % 30 !== 0) {
    cautions.push(
      caution(
        'earlyReemployment.partMonth',
        {
          zh: '未滿一期的部分按日數除以30計，沒有看到規定。',
          en: 'Part of a period is counted by days over 30 (reading).',
        },
        source,
      ),
    );
  }
  if (reasons.length > 0) {
    const steps = reasons.map((reason) => statementStep(reason, obstacles[reason], source, [rules]));
    return { eligible: false, options: {}, reasons, steps, cautions: [...cautions, ...unusedFacts(given, factNames)] };
  }
  const average = averageOfSix(law, facts, on, true);
  if (average === undefined) throw needed('averageSalary6');
  const benefit = monthlyBenefit(law, average.amount, facts.dependants ?? 0, on);
  const percent = numberIn(rules, 'sharePercent');
  const amount = roundToDollar(exactProduct(benefit.amount, unpaidDays, percent), 30 * 100);
  const equivalentMonths = (unpaidDays * percent) / 3_000;
  return {
    eligible: true,
    options: { earlyReemployment: { amount, per: 'once', equivalentMonths } },
    reasons: [],
    steps: [
      assumedStep(
        'earlyReemployment.assumed',
        {
          zh: '在可領期間屆滿前再就業，加保滿3個月',
          en: 'new work before the entitlement ended, insured for 3 months',
        },
        source,
      ),
      averageOfSixStep('earlyReemployment', average, source),
      ...monthlyBenefitSteps('earlyReemployment', average.amount, benefit),
      countStep(
        'earlyReemployment.unpaidDays',
        { zh: '還沒領的日數，1個月30日', en: 'Days not yet paid, 30 to a month' },
        `${unpaidDays}`,
        'day',
        source,
        [],
        `${daysExpression(facts.entitledMonths)} − ${daysExpression(facts.monthsPaid)}`,
      ),
      countStep(
        'earlyReemployment.equivalentMonths',
        { zh: '一次發給的月數', en: 'Months paid at once' },
        `${equivalentMonths}`,
        'month',
        source,
        [rules],
        `${unpaidDays} ÷ 30 × ${percent}%`,
      ),
      onceStep(
        'earlyReemployment.amount',
        { zh: '提早就業獎助津貼', en: 'Early re-employment award' },
        `${shownMoney(benefit.amount)} × ${unpaidDays} ÷ 30 × ${percent}%`,
        amount,
        source,
        [rules],
      ),
    ],
    cautions: [
      ...cautions,
      ...aboveTopCaution(law, 'laborInsurance.salaryGrades', average.amount, on),
      ...unusedFacts(given, factNames),
    ],
  };
}
