import { z } from 'zod';
import { type Day, dayOf, type Month, noDay, parseMonth } from '../calendar.ts';
import { moneyFact, readFacts } from '../case.ts';
import { invalidFact } from '../fault.ts';
import { countOn, type Law, lawUnknown, tableOn } from '../law.ts';
import { type Rate, rateOfDecimal, shareOf } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { isPlainObject } from '../plain-object.ts';
import { article, caution, shownHundredths, shownMoney, step } from '../trace.ts';

const schema = z.object({
  claimYear: z.int().min(1900).max(2299),
  monthly: moneyFact,
  effective: z
    .string()
    .refine((text) => parseMonth(text) !== noDay)
    .transform(parseMonth),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('勞保65-4，細則96', 'Labor Insurance Act 65-4; Enforcement Rules 96');
const title = { zh: '年金隨物價調整比率', en: 'The CPI adjustment of annuities' };

/** First year in which an annuity could be claimed. */
const firstClaimYear = 2009;

function checkYears(claimYear: number, effective: Month): void {
  const year = Math.floor(effective / 12);
  if (claimYear < firstClaimYear || claimYear > year) {
    throw invalidFact('facts.claimYear', {
      zh: '請領年度要在98年（2009）和調整年度之間。請核對請領年度。',
      en: 'The year of the claim lies between 2009 and the year of effect. Check it.',
    });
  }
}

/** The rate of a claim year; undefined where that year was not adjusted. */
function rateOf(
  law: Law,
  claimYear: number,
  effective: Month,
): { rate: Rate | undefined; row: ReturnType<typeof tableOn> } {
  const on: Day = dayOf(effective, 1);
  const row = tableOn(law, 'annuity.cpiRates', on);
  const rates = row.value['rates'];
  const text = isPlainObject(rates) ? rates[String(claimYear)] : undefined;
  if (typeof text !== 'string') return { rate: undefined, row };
  const rate = rateOfDecimal(text);
  if (rate === undefined) {
    const named = { zh: `${title.zh}，${claimYear - 1911}年請領`, en: `${title.en} for claims of ${claimYear}` };
    throw lawUnknown('annuity.cpiRates', named, on, 'unknown');
  }
  return { rate, row };
}

/**
 * The annuity after the yearly adjustment to prices 年金隨物價指數調整: by claim year, from May (勞保65-4). A claim year
 * that was not adjusted keeps its amount; a rate that was never verified is `law.unknown`.
 */
export function answerCpiAdjustment(law: Law, given: Record<string, unknown>, _asOf: Day): Outcome {
  const { claimYear, monthly, effective } = readFacts(schema, given);
  const month = countOn(law, 'annuity.cpiMonth', dayOf(effective, 1));
  if ((effective % 12) + 1 !== month.value) {
    throw invalidFact('facts.effective', {
      zh: '年金隨物價調整從5月開始。請把月份改成那一年的5月，例如 2024-05。',
      en: 'Adjustments take effect in May. Give May of the year, such as 2024-05.',
    });
  }
  checkYears(claimYear, effective);
  const { rate, row } = rateOf(law, claimYear, effective);
  const increase = rate === undefined ? 0 : shareOf(monthly, rate);
  const percentHundredths = rate === undefined ? 0 : (rate.num * 10_000) / rate.den;
  const percent = shownHundredths(percentHundredths);
  const adjusted = { ratePercent: percentHundredths / 100, increase, amount: monthly + increase, per: 'month' };
  return {
    eligible: true,
    options: { adjusted },
    reasons: [],
    steps: [
      step(
        'cpi.rate',
        { zh: `${claimYear - 1911}年請領者調整率`, en: `Rate of claims of ${claimYear}` },
        '',
        percent,
        'percent',
        source,
        [row],
      ),
      step(
        'cpi.increase',
        { zh: '增加金額', en: 'Increase' },
        `${shownMoney(monthly)} × ${percent}%`,
        shownMoney(increase),
        'dollarPerMonth',
        source,
      ),
      step(
        'cpi.amount',
        { zh: '調整後每月', en: 'A month after the adjustment' },
        `${shownMoney(monthly)} + ${shownMoney(increase)}`,
        shownMoney(adjusted.amount),
        'dollarPerMonth',
        source,
        [],
        {
          zh: `調整後每月領${shownMoney(adjusted.amount)}元`,
          en: `NT$${shownMoney(adjusted.amount)} each month from then`,
        },
      ),
    ],
    cautions: [
      ...(row.used.standing === 'A'
        ? []
        : [
            caution(
              'cpi.secondarySource',
              {
                zh: '這一年的調整資料不是官方文件，請再核對公告。',
                en: 'The table of this year is from a secondary source; check the announcement.',
              },
              source,
            ),
          ]),
      ...unusedFacts(given, factNames),
    ],
  };
}
