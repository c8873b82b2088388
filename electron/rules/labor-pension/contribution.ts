import { z } from 'zod';
import type { Day } from '../calendar.ts';
import { dayFact, readFacts, salaryFact } from '../case.ts';
import { type Law, listOn, rateOn } from '../law.ts';
import { exactProduct, rateOfDecimal, roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney, step } from '../trace.ts';

/** A percentage with at most one decimal (勞退細則 5). */
const percentFact = z
  .number()
  .min(0)
  .max(100)
  .transform((percent) => rateOfDecimal(String(percent)))
  .refine((rate) => rate !== undefined && rate.den <= 10);

const schema = z.object({
  monthlyWage: salaryFact,
  days: z.int().min(0).max(30).nullish(),
  ratePercent: percentFact.nullish(),
  eventOn: dayFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('勞退14，細則22');
const gradeSource = article('勞退月提繳工資分級表');
const usualPercent = { num: 6, den: 1 };
const monthDays = 30;

/** The smallest grade not below the wage; above the table its last (月提繳工資分級表). */
function gradeOf(grades: readonly number[], wage: number): number {
  return grades.find((grade) => grade >= wage) ?? grades.at(-1) ?? wage;
}

/** Monthly contribution to a labor pension account 勞工退休金提繳: grade × rate × days ÷ 30, rounded once per worker. */
export function answerPensionContribution(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.eventOn ?? asOf;
  const grades = listOn(law, 'laborPension.wageGrades', on);
  const least = rateOn(law, 'laborPension.employerMinimumRate', on);
  const grade = gradeOf(grades.value, facts.monthlyWage);
  const percent = facts.ratePercent ?? usualPercent;
  const days = facts.days ?? monthDays;
  const amount = roundToDollar(exactProduct(grade, days, percent.num), exactProduct(monthDays, 100, percent.den));
  const fraction = days === monthDays ? '' : ` × ${days} ÷ ${monthDays}`;
  const belowLeast = percent.num * least.value.den < least.value.num * percent.den * 100;
  const aboveLeast = percent.num * least.value.den > least.value.num * percent.den * 100;
  return {
    eligible: true,
    options: { contribution: { grade, amount, per: 'month' } },
    reasons: [],
    steps: [
      step(
        'contribution.grade',
        { zh: '月提繳工資，分級表不低於工資的一級', en: 'Contribution wage, the grade not below the wage' },
        '',
        shownMoney(grade),
        'dollarPerMonth',
        gradeSource,
        [grades],
        {
          zh: `工資對到分級表的${shownMoney(grade)}元這一級`,
          en: `The wage belongs to the grade of NT$${shownMoney(grade)}`,
        },
      ),
      step(
        'contribution.amount',
        { zh: '提繳金額', en: 'Contribution' },
        `${shownMoney(grade)} × ${percent.num / percent.den}%${fraction}`,
        shownMoney(amount),
        'dollarPerMonth',
        source,
        [least],
        {
          zh: `這個月提繳${shownMoney(amount)}元到退休金專戶`,
          en: `NT$${shownMoney(amount)} goes to the pension account for this month`,
        },
      ),
    ],
    cautions: [
      ...(belowLeast
        ? [
            caution(
              'contribution.belowEmployerMinimum',
              {
                zh: '雇主提繳率不能低於6%；這是自願提繳的金額。',
                en: 'An employer pays 6% at least; this is voluntary.',
              },
              source,
            ),
          ]
        : []),
      ...(aboveLeast
        ? [
            caution(
              'contribution.aboveVoluntaryMaximum',
              {
                zh: '個人自願提繳最多6%；這是雇主提繳的金額。',
                en: 'A worker adds 6% at most; this is for an employer.',
              },
              source,
            ),
          ]
        : []),
      ...unusedFacts(given, factNames),
    ],
  };
}
