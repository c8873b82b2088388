import { z } from 'zod';
import { type Day, daysInMonth, lastDayOfMonth, monthOf, parseDay } from '../calendar.ts';
import { dayFact, readFacts } from '../case.ts';
import { invalidFact } from '../fault.ts';
import { type Law, moneyOn, rateOn } from '../law.ts';
import { exactProduct, type Rate, roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney, step } from '../trace.ts';

/** Own shares 自付比率 as the question names them, and their parameters. */
const shareParameters = {
  general: 'nationalPension.selfShare.general',
  below2x: 'nationalPension.selfShare.belowTwo',
  'below1.5x': 'nationalPension.selfShare.belowOneAndHalf',
  lowIncome: 'nationalPension.selfShare.lowIncome',
  midLowIncome: 'nationalPension.selfShare.midLowIncome',
  severe: 'nationalPension.selfShare.severe',
  moderate: 'nationalPension.selfShare.moderate',
  mild: 'nationalPension.selfShare.mild',
} as const;
const shareNames = [
  'general',
  'below2x',
  'below1.5x',
  'lowIncome',
  'midLowIncome',
  'severe',
  'moderate',
  'mild',
] as const satisfies readonly (keyof typeof shareParameters)[];

const schema = z.object({
  share: z.enum(shareNames).nullish(),
  days: z.int().min(0).max(31).nullish(),
  daysInMonth: z.int().min(28).max(31).nullish(),
  eventOn: dayFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('國民年金法10–13，細則16、18');

const halved = { from: parseDay('2023-04-01'), to: parseDay('2023-12-31') };
const monthDays = 30;

/** One part in whole NT$: amount × rate × share × days ÷ 30, rounded once (細則18). */
function part(amount: number, rate: Rate, share: Rate, days: number): number {
  const numerator = exactProduct(exactProduct(amount, days, rate.num), share.num);
  return roundToDollar(numerator, exactProduct(monthDays, rate.den, share.den));
}

/** A whole month costs the whole premium; of a part month the real days count, over thirty (國民年金法13). */
function chargedDays(days: number | null | undefined, given: number | null | undefined, on: Day): number {
  if (days == null) return monthDays;
  if (given != null && days > given) {
    throw invalidFact('facts.days', {
      zh: `加保日數比當月的${given}日還多。請核對日數。`,
      en: `More days than the ${given} of the month. Check the days.`,
    });
  }
  return days >= (given ?? daysInMonth(monthOf(on))) ? monthDays : days;
}

/**
 * National Pension premium of a month 國民年金保險費: the own share is rounded directly, the government pays the rounded
 * total less the own share (國民年金法 12, 細則 18). The share follows the status on the last day of the month (細則 16).
 */
export function answerNationalPensionPremium(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.eventOn ?? asOf;
  const rate = rateOn(law, 'nationalPension.premiumRate', on);
  const amount = moneyOn(law, 'nationalPension.monthlyAmount', on);
  const share = rateOn(law, shareParameters[facts.share ?? 'general'], lastDayOfMonth(monthOf(on)));
  const days = chargedDays(facts.days, facts.daysInMonth, on);
  const total = part(amount.value, rate.value, { num: 1, den: 1 }, days);
  const insured = part(amount.value, rate.value, share.value, days);
  const government = total - insured;
  const fraction = days === monthDays ? '' : ` × ${days} ÷ ${monthDays}`;
  const base = `${shownMoney(amount.value)} × ${rate.used.value}`;
  return {
    eligible: true,
    options: { premium: { total, insured, government, amount: insured, per: 'month' } },
    reasons: [],
    steps: [
      ...(facts.share == null
        ? [
            step(
              'nationalPension.premium.generalAssumed',
              { zh: '假設身分別：一般', en: 'Assumed status: general' },
              '',
              '',
              'none',
              source,
              [],
              { zh: '以一般身分計算保險費', en: 'The premium is that of the general status' },
            ),
          ]
        : []),
      step(
        'nationalPension.premium.total',
        { zh: '保險費總額', en: 'Whole premium' },
        `${base}${fraction}`,
        shownMoney(total),
        'dollarPerMonth',
        source,
        [amount, rate],
        { zh: `這個月的保險費一共${shownMoney(total)}元`, en: `The whole premium is NT$${shownMoney(total)}` },
      ),
      step(
        'nationalPension.premium.insured',
        { zh: '個人負擔', en: 'Own share' },
        `${base} × ${share.used.value}${fraction}`,
        shownMoney(insured),
        'dollarPerMonth',
        source,
        [amount, rate, share],
        { zh: `您這個月要繳${shownMoney(insured)}元`, en: `You pay NT$${shownMoney(insured)} for this month` },
      ),
      step(
        'nationalPension.premium.government',
        { zh: '政府負擔', en: 'Part of the government' },
        `${shownMoney(total)} − ${shownMoney(insured)}`,
        shownMoney(government),
        'dollarPerMonth',
        source,
        [],
        {
          zh: `其餘${shownMoney(government)}元由政府付`,
          en: `The government pays the other NT$${shownMoney(government)}`,
        },
      ),
    ],
    cautions: [
      ...(rate.used.standing === 'C'
        ? [
            caution(
              'nationalPension.premium.rateDate',
              { zh: '這個費率的起始日沒有查證。', en: 'The day on which this rate began is not confirmed.' },
              source,
            ),
          ]
        : []),
      ...(on >= halved.from && on <= halved.to
        ? [
            caution('nationalPension.premium.halved2023', {
              zh: '112年4月到12月的自付保費，在114年10月31日前繳清的由政府補助一半，這裡沒有減。',
              en: 'From April to December 2023 the state paid half of the own share if paid by 2025-10-31; not deducted here.',
            }),
          ]
        : []),
      ...unusedFacts(given, factNames),
    ],
  };
}
