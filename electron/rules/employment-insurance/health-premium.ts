import { z } from 'zod';
import type { Step } from '../../../src/contract/answer.ts';
import { assumedStep, estimateCaution, onceStep, statementStep } from '../benefit-steps.ts';
import { type Day, daysAfter, isoDay, isoMonth, monthOf, rocDay } from '../calendar.ts';
import { dayFact, moneyFact, readFacts } from '../case.ts';
import { invalidFact } from '../fault.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { exactProduct } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney, step } from '../trace.ts';

const schema = z.object({
  registeredOn: dayFact,
  leftOn: dayFact.nullish(),
  monthsDrawn: z.int().min(0).max(12),
  healthPremium: moneyFact,
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('就保10，失業被保險人健保費補助辦法2、3');

/**
 * Health insurance premiums paid during unemployment 失業期間健保費補助: the own premium of the month that holds the last day
 * of each paid period, with the dependants enrolled at withdrawal; never twice for a month.
 */
export function answerHealthPremium(law: Law, given: Record<string, unknown>, _asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.leftOn ?? facts.registeredOn;
  if (facts.leftOn != null && facts.registeredOn < facts.leftOn) {
    throw invalidFact('facts.registeredOn', {
      zh: '求職登記日早於離職日。請核對兩個日期。',
      en: 'The registration lies before the day of leaving. Check both days.',
    });
  }
  const rules = tableOn(law, 'employmentInsurance.conditions', on);
  const waiting = numberIn(rules, 'waitingDays');
  const period = numberIn(rules, 'periodDays');
  const cautions = [
    estimateCaution('healthPremium'),
    caution(
      'healthPremium.automatic',
      {
        zh: '不必申請，由勞保局和健保署直接處理；不含補充保險費。健保費金額請向健保署確認。',
        en: 'No claim is needed; supplementary premiums are left out. Confirm the premium with the health insurer.',
      },
      source,
    ),
    ...unusedFacts(given, factNames),
  ];
  if (facts.monthsDrawn === 0) {
    const words = { zh: '還沒有領到失業給付，沒有健保費補助', en: 'No period was paid yet, so no premium is covered' };
    const reason = 'healthPremium.noPeriod';
    return { eligible: false, options: {}, reasons: [reason], steps: [statementStep(reason, words, source)], cautions };
  }
  const steps: Step[] = [];
  const months: string[] = [];
  let last = daysAfter(facts.registeredOn, waiting + period - 1);
  let expression = `${rocDay(facts.registeredOn)} + (${waiting} + ${period} − 1)日`;
  for (let count = 1; count <= facts.monthsDrawn; count += 1) {
    const label = { zh: `第${count}期最後一日`, en: `Last day of period ${count}` };
    steps.push(step('healthPremium.periodEnd', label, expression, isoDay(last), 'date', source, [rules]));
    const month = isoMonth(monthOf(last));
    if (!months.includes(month)) months.push(month);
    expression = `${rocDay(last)} + ${period}日`;
    last = daysAfter(last, period);
  }
  const total = exactProduct(facts.healthPremium, months.length);
  return {
    eligible: true,
    options: { healthPremium: { months, amount: facts.healthPremium, per: 'month', total } },
    reasons: [],
    steps: [
      assumedStep(
        'healthPremium.assumed',
        {
          zh: '眷屬在退保當時已隨同加健保；健保費是自付的部分',
          en: 'dependants were enrolled with the insured at withdrawal; the premium is the own share',
        },
        source,
      ),
      ...steps,
      step(
        'healthPremium.monthly',
        { zh: '每月自付健保費', en: 'The own health premium a month' },
        '',
        shownMoney(facts.healthPremium),
        'dollarPerMonth',
        source,
      ),
      step(
        'healthPremium.months',
        { zh: '補助的月份數，同一月份只補助一次', en: 'Months covered, each once' },
        months.map(() => '1').join(' + '),
        `${months.length}`,
        'month',
        source,
      ),
      onceStep(
        'healthPremium.total',
        { zh: '健保費補助合計', en: 'Premiums covered in all' },
        `${shownMoney(facts.healthPremium)} × ${months.length}`,
        total,
        source,
      ),
    ],
    cautions,
  };
}
