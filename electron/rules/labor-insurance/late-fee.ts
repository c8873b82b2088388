import { z } from 'zod';
import { type Day, parseDay } from '../calendar.ts';
import { dayFact, moneyFact, readFacts } from '../case.ts';
import { smallest } from '../expression.ts';
import { type Law, numberIn, rateIn, tableOn } from '../law.ts';
import { exactProduct, roundToDollar, shareOf } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney, step } from '../trace.ts';

const schema = z.object({
  payable: moneyFact,
  daysLate: z.int().min(0).max(36_500),
  eventOn: dayFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('勞保17');
/** From this day the occupational part follows its own Act at a double rate (職保21). */
const occupationalAct = parseDay('2022-05-01');

/**
 * Late fee 滯納金 of an unpaid labor-insurance premium: a thousandth a day of what is payable, a fifth of it at most
 * (勞保17). Days are those after the grace of fifteen days.
 */
export function answerLateFee(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const { payable, daysLate, eventOn } = readFacts(schema, given);
  const on = eventOn ?? asOf;
  const row = tableOn(law, 'laborInsurance.lateFee', on);
  const perDay = rateIn(row, 'perDay');
  const cap = shareOf(payable, rateIn(row, 'cap'));
  const uncapped = roundToDollar(exactProduct(payable, daysLate, perDay.num), perDay.den);
  const amount = Math.min(uncapped, cap);
  return {
    eligible: true,
    options: { lateFee: { amount, per: 'once' } },
    reasons: [],
    steps: [
      step(
        'lateFee.uncapped',
        { zh: `每日千分之一，${daysLate}日`, en: `A thousandth a day, ${daysLate} days` },
        `${shownMoney(payable)} × 0.1% × ${daysLate}`,
        shownMoney(uncapped),
        'dollar',
        source,
        [row],
        {
          zh: `每晚1天加千分之一，是${shownMoney(uncapped)}元`,
          en: `A thousandth for each day: NT$${shownMoney(uncapped)}`,
        },
      ),
      step(
        'lateFee.cap',
        { zh: '上限為應繳金額的20%', en: 'At most 20% of the amount payable' },
        `${shownMoney(payable)} × 20%`,
        shownMoney(cap),
        'dollar',
        source,
        [row],
        { zh: `最多加到${shownMoney(cap)}元`, en: `At most NT$${shownMoney(cap)}` },
      ),
      step(
        'lateFee.amount',
        { zh: '滯納金', en: 'Late fee' },
        smallest(shownMoney(uncapped), shownMoney(cap)),
        shownMoney(amount),
        'dollar',
        source,
        [],
        {
          zh: `滯納金是${shownMoney(amount)}元`,
          en: `The late fee is NT$${shownMoney(amount)}`,
        },
      ),
    ],
    cautions: [
      caution(
        'lateFee.grace',
        {
          zh: `日數從寬限期${numberIn(row, 'graceDays')}日滿後起算，到繳清前一日。`,
          en: `Days run from the end of the ${numberIn(row, 'graceDays')} days of grace to the day before payment.`,
        },
        source,
      ),
      ...(on >= occupationalAct
        ? [
            caution(
              'lateFee.occupational',
              {
                zh: '職災保險費的滯納金是每日千分之二，另外計算。',
                en: 'The occupational premium has its own late fee of two thousandths a day.',
              },
              article('職保21'),
            ),
          ]
        : []),
      ...unusedFacts(given, factNames),
    ],
  };
}
