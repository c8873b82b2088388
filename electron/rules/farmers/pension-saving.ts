import { z } from 'zod';
import { assumedStep, estimateCaution, statementStep } from '../benefit-steps.ts';
import { ageOn, type Day } from '../calendar.ts';
import { checkBirth, dayFact, readFacts } from '../case.ts';
import { invalidFact } from '../fault.ts';
import { type Law, numberIn, rateIn, tableOn } from '../law.ts';
import { exactProduct, roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { isPlainObject } from '../plain-object.ts';
import { article, caution, shownMoney, step } from '../trace.ts';

const schema = z.object({
  ratePercent: z.int().min(0).max(100),
  days: z.int().min(0).max(30).nullish(),
  savingYears: z.int().min(1).max(50).nullish(),
  eventOn: dayFact.nullish(),
  birthDate: dayFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('農民退休儲金條例7，細則11');
const monthDays = 30;
const upperAge = 65;

function checkRate(rules: unknown, percent: number): void {
  const options = isPlainObject(rules) ? rules['rateOptionsPct'] : undefined;
  if (Array.isArray(options) && options.includes(percent)) return;
  throw invalidFact('facts.ratePercent', {
    zh: '農民退休儲金的提繳率是1%到10%的整數。請更正提繳率。',
    en: 'The rate of pension saving is a whole percentage from 1 to 10. Correct it.',
  });
}

/**
 * Monthly contribution to farmers' pension saving 農民退休儲金: a percentage of the basic wage, matched by the government
 * (農民退休儲金條例7).
 */
export function answerPensionSaving(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.eventOn ?? asOf;
  const cautions = [estimateCaution('farmers.pensionSaving'), ...unusedFacts(given, factNames)];
  if (facts.birthDate != null) checkBirth(facts.birthDate, on);
  if (facts.birthDate != null && ageOn(facts.birthDate, on) >= upperAge) {
    const words = { zh: '滿65歲就停止提繳', en: 'Saving ends at 65' };
    const reason = 'farmers.pensionSaving.overAge';
    return { eligible: false, options: {}, reasons: [reason], steps: [statementStep(reason, words, source)], cautions };
  }
  const rules = tableOn(law, 'farmers.pensionSaving', on);
  checkRate(rules.value, facts.ratePercent);
  const wages = tableOn(law, 'basicWage.amounts', on);
  const wage = numberIn(wages, 'monthly');
  const days = facts.days ?? monthDays;
  const farmer = roundToDollar(exactProduct(wage, facts.ratePercent, days), 100 * monthDays);
  const own = rateIn(rules, 'farmerShare');
  const other = rateIn(rules, 'governmentShare');
  const government = roundToDollar(exactProduct(farmer, other.num, own.den), exactProduct(own.num, other.den));
  const total = farmer + government;
  const years = facts.savingYears ?? undefined;
  const saved = years === undefined ? undefined : exactProduct(total, 12, years);
  const fraction = days === monthDays ? '' : ` × ${days} ÷ ${monthDays}`;
  return {
    eligible: true,
    options: { saving: { farmer, government, amount: total, per: 'month', ...(saved === undefined ? {} : { saved }) } },
    reasons: [],
    steps: [
      assumedStep(
        'farmers.pensionSaving.assumed',
        { zh: '農保加保中、未滿65歲，沒有參加其他社會保險', en: 'insured as a farmer below 65, in no other scheme' },
        source,
      ),
      step(
        'farmers.pensionSaving.rate',
        { zh: '選定的提繳率', en: 'The rate chosen' },
        '',
        `${facts.ratePercent}`,
        'percent',
        source,
      ),
      step(
        'farmers.pensionSaving.farmer',
        { zh: '農民提繳', en: 'Paid by the farmer' },
        `${shownMoney(wage)} × ${facts.ratePercent}%${fraction}`,
        shownMoney(farmer),
        'dollarPerMonth',
        source,
        [wages],
        { zh: `您每月提繳${shownMoney(farmer)}元`, en: `You save NT$${shownMoney(farmer)} each month` },
      ),
      step(
        'farmers.pensionSaving.government',
        { zh: '政府相對提繳', en: 'Added by the government' },
        `${shownMoney(farmer)} × ${(other.num * 100) / other.den}% ÷ ${(own.num * 100) / own.den}%`,
        shownMoney(government),
        'dollarPerMonth',
        source,
        [rules],
        { zh: `政府再提繳${shownMoney(government)}元`, en: `The government adds NT$${shownMoney(government)}` },
      ),
      step(
        'farmers.pensionSaving.total',
        { zh: '每月存入專戶', en: 'Into the account each month' },
        `${shownMoney(farmer)} + ${shownMoney(government)}`,
        shownMoney(total),
        'dollarPerMonth',
        source,
      ),
      ...(saved === undefined || years === undefined
        ? []
        : [
            step(
              'farmers.pensionSaving.saved',
              { zh: `存${years}年的本金`, en: `Contributions of ${years} years` },
              `${shownMoney(total)} × 12 × ${years}`,
              shownMoney(saved),
              'dollar',
              source,
              [],
              {
                zh: `存${years}年，本金共${shownMoney(saved)}元`,
                en: `NT$${shownMoney(saved)} saved in ${years} years`,
              },
            ),
          ]),
    ],
    cautions: [
      ...cautions,
      ...(saved === undefined
        ? []
        : [
            caution(
              'farmers.pensionSaving.withoutReturns',
              {
                zh: '合計是以現在的工資和提繳率計算的本金，沒有算收益；以後的工資和分擔會變。',
                en: 'The sum is contributions at the wage and rate of today without returns; wage and shares will change.',
              },
              source,
            ),
          ]),
    ],
  };
}
