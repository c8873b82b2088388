import { z } from 'zod';
import { aboveTopCaution, averageOfSix, averageOfSixShape, averageOfSixStep } from '../average-of-six.ts';
import { assumedStep, countStep, estimateCaution, onceStep, statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { dayFact, needed, readFacts } from '../case.ts';
import { checkHappened } from '../claim-dates.ts';
import { smallest } from '../expression.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { exactProduct, roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney } from '../trace.ts';
import { averageArticle, outsideRecordCautions } from './accident-act.ts';

const schema = z.object({
  ...averageOfSixShape,
  fullMonths: z.int().min(0).max(1_200),
  accidentOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('職保55');

/** Benefit for a person missing at work 失蹤給付: 70 % a month, paid each three months, for one year at most (職保55). */
export function answerMissing(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.accidentOn ?? facts.eventOn ?? asOf;
  checkHappened('accidentOn', facts.accidentOn, asOf);
  const rules = tableOn(law, 'occupationalAccident.missing', on);
  const months = Math.min(facts.fullMonths, numberIn(rules, 'mostMonths'));
  const average = averageOfSix(law, facts, on, false);
  const salary = average?.amount ?? 0;
  const cautions = [
    estimateCaution('missing'),
    ...aboveTopCaution(law, 'occupationalAccident.salaryGrades', salary, on),
    ...outsideRecordCautions(average, on),
    ...(months % numberIn(rules, 'paidEach') === 0
      ? []
      : [
          caution(
            'missing.paidEachQuarter',
            {
              zh: '每滿3個月的期末發一次；未滿3個月的部分，到生還、死亡宣告或滿1年時才結清。',
              en: 'Paid at the end of each three months; the rest follows on return, declaration of death or one year.',
            },
            source,
          ),
        ]),
    ...unusedFacts(given, factNames),
  ];
  if (months === 0) {
    const words = { zh: '失蹤還沒滿1個月', en: 'Missing for less than a month' };
    const steps = [statementStep('missing.noFullMonth', words, source, [rules])];
    return { eligible: false, options: {}, reasons: ['missing.noFullMonth'], steps, cautions };
  }
  if (average === undefined) throw needed('averageSalary6');
  const percent = numberIn(rules, 'percent');
  const amount = roundToDollar(exactProduct(salary, percent, months), 100);
  return {
    eligible: true,
    options: { missing: { months, amount, per: 'once' } },
    reasons: [],
    steps: [
      assumedStep('missing.assumed', { zh: '在作業中遭遇意外事故失蹤', en: 'missing by an accident at work' }, source),
      averageOfSixStep('missing', average, averageArticle),
      countStep(
        'missing.months',
        { zh: '給付月數', en: 'Months paid' },
        `${months}`,
        'month',
        source,
        [rules],
        months < facts.fullMonths ? smallest(String(facts.fullMonths), String(months)) : '',
      ),
      onceStep(
        'missing.amount',
        { zh: '失蹤給付', en: 'Benefit for a missing person' },
        `${shownMoney(salary)} × ${percent}% × ${months}`,
        amount,
        source,
        [rules],
      ),
    ],
    cautions,
  };
}
