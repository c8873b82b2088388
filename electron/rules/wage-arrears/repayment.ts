import { z } from 'zod';
import type { Step } from '../../../src/contract/answer.ts';
import { assumedStep, estimateCaution, onceStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, moneyFact, needed, readFacts } from '../case.ts';
import { halfUp, smallest } from '../expression.ts';
import { countOn, type Law } from '../law.ts';
import { monthsOfSalary } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney, step } from '../trace.ts';

const schema = z.object({
  eventOn: dayFact.nullish(),
  monthlyWage: moneyFact.nullish(),
  unpaidMonths: z.number().min(0).max(600).nullish(),
  severanceAndPension: moneyFact.nullish(),
  averageWage: moneyFact.nullish(),
});
type Facts = z.output<typeof schema>;
const factNames = new Set(Object.keys(schema.shape));
const source = article('勞基法28');

/** Unpaid wages of at most so many months before closure (勞基法28 I ①). */
function wagesPart(law: Law, facts: Facts, on: Day): { wages: number; step: Step } {
  const limit = countOn(law, 'wageArrears.wageMonths', on);
  const unpaid = Math.round((facts.unpaidMonths ?? 0) * 100);
  const months = Math.min(unpaid, limit.value * 100);
  if (months > 0 && facts.monthlyWage == null) throw needed('monthlyWage');
  const wage = facts.monthlyWage ?? 0;
  const wages = monthsOfSalary(wage, months);
  const label = { zh: `積欠工資，最多${limit.value}個月`, en: `Unpaid wages, ${limit.value} months at most` };
  const owed = String(facts.unpaidMonths ?? 0);
  const counted = Number.isInteger((facts.unpaidMonths ?? 0) * 100) ? owed : `${halfUp(`${owed} × 100`)} ÷ 100`;
  const shown = unpaid > months ? smallest(counted, String(limit.value)) : counted;
  return {
    wages,
    step: step(
      'wageArrears.wages',
      label,
      `${shownMoney(wage)} × ${shown}`,
      shownMoney(wages),
      'dollar',
      source,
      [limit],
      {
        zh: `積欠的工資，可以墊${shownMoney(wages)}元`,
        en: `Of the wages NT$${shownMoney(wages)} is repaid`,
      },
    ),
  };
}

/** Pension and severance together, at most so many months of average wage (勞基法28 I ②③, since 104-02-06). */
function severancePart(law: Law, facts: Facts, on: Day): { severance: number; steps: Step[] } {
  const owed = facts.severanceAndPension ?? 0;
  if (owed === 0) return { severance: 0, steps: [] };
  const limit = countOn(law, 'wageArrears.severanceMonths', on);
  if (limit.value === 0) {
    const words = {
      zh: '104年2月6日以前，不墊償退休金和資遣費',
      en: 'Before 6 February 2015 pension and severance were not covered',
    };
    return { severance: 0, steps: [statementStep('wageArrears.severanceNotCovered', words, source, [limit])] };
  }
  if (facts.averageWage == null) throw needed('averageWage');
  const ceiling = monthsOfSalary(facts.averageWage, limit.value * 100);
  const severance = Math.min(owed, ceiling);
  const label = {
    zh: `退休金及資遣費，最多${limit.value}個月平均工資`,
    en: `Pension and severance, ${limit.value} months of average wage at most`,
  };
  const expression = smallest(shownMoney(owed), `${shownMoney(facts.averageWage)} × ${limit.value}`);
  return {
    severance,
    steps: [
      step('wageArrears.severance', label, expression, shownMoney(severance), 'dollar', source, [limit], {
        zh: `退休金和資遣費，可以墊${shownMoney(severance)}元`,
        en: `Of pension and severance NT$${shownMoney(severance)} is repaid`,
      }),
    ],
  };
}

/**
 * What the wage arrears fund repays 積欠工資墊償 when an employer closes, is liquidated or bankrupt: wages of the last six
 * months, and pension and severance up to six months of average wage (勞基法28).
 */
export function answerWageArrears(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.eventOn ?? asOf;
  if (facts.unpaidMonths == null && facts.severanceAndPension == null) {
    throw needed(facts.monthlyWage == null ? 'monthlyWage' : 'unpaidMonths');
  }
  const { wages, step: wageStep } = wagesPart(law, facts, on);
  const { severance, steps } = severancePart(law, facts, on);
  const amount = wages + severance;
  const eligible = amount > 0;
  const assumed = assumedStep(
    'wageArrears.assumed',
    {
      zh: '雇主歇業、清算或破產，有提繳墊償基金，工資是之前6個月內積欠的',
      en: 'the employer closed, in liquidation or bankrupt, contributed to the fund; wages of the six months before',
    },
    source,
  );
  const nothing = statementStep(
    'wageArrears.nothingOwed',
    { zh: '沒有可以墊償的金額', en: 'Nothing that the fund repays' },
    source,
  );
  return {
    eligible,
    options: eligible ? { repayment: { wages, severanceAndPension: severance, amount, per: 'once' } } : {},
    reasons: eligible ? [] : ['wageArrears.nothingOwed'],
    steps: [
      assumed,
      wageStep,
      ...steps,
      eligible
        ? onceStep(
            'wageArrears.amount',
            { zh: '積欠工資墊償', en: 'Repaid by the fund' },
            `${shownMoney(wages)} + ${shownMoney(severance)}`,
            amount,
            source,
          )
        : nothing,
    ],
    cautions: [
      estimateCaution('wageArrears'),
      caution(
        'wageArrears.together',
        {
          zh: '同一雇主的全體勞工一次共同申請；付款時扣繳所得稅，沒有算進去。',
          en: 'All workers of the employer apply together, once; income tax is withheld at payment and not included.',
        },
        source,
      ),
      ...unusedFacts(given, factNames),
    ],
  };
}
