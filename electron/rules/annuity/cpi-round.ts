import type { Step } from '../../../src/contract/answer.ts';
import { type Day, dayOf, isoMonth, type Month, rocMonth } from '../calendar.ts';
import { type Dated, type Law, lawUnknown, type Table, tableOn } from '../law.ts';
import { rateOfDecimal, shareOf } from '../money.ts';
import { isPlainObject } from '../plain-object.ts';
import { article, shownHundredths, shownMoney, step } from '../trace.ts';

export const cpiSource = article('勞保65-4，細則96');
const title = { zh: '年金隨物價調整比率', en: 'The CPI adjustment of annuities' };

/** First year in which an annuity could be claimed. */
export const firstClaimYear = 2009;

/** One yearly adjustment of the annuities claimed in one year. */
export interface CpiRound {
  effective: Month;
  /** NT$ a month before the round. */
  before: number;
  /** Hundredths of a percent; undefined where the claim year was not adjusted. */
  hundredths: number | undefined;
  /** NT$ a month. */
  increase: number;
  amount: number;
  row: Dated<Table>;
}

/** Hundredths of a percent; undefined where the claim year was not adjusted. */
function rateIn(row: Dated<Table>, claimYear: number, on: Day): number | undefined {
  const rates = row.value['rates'];
  const text = isPlainObject(rates) ? rates[String(claimYear)] : undefined;
  const confirmed = row.used.standing !== 'C';
  if (typeof text !== 'string' && confirmed) return undefined;
  const rate = typeof text === 'string' && confirmed ? rateOfDecimal(text) : undefined;
  if (rate !== undefined) return (rate.num * 10_000) / rate.den;
  const named = { zh: `${title.zh}，${claimYear - 1911}年請領`, en: `${title.en} for claims of ${claimYear}` };
  throw lawUnknown('annuity.cpiRates', named, on, 'unknown');
}

/**
 * What the adjustment that takes effect in a month does to an annuity (勞保65-4): the increase is rounded half up to whole
 * NT$ and added.
 * @throws RuleFault `law.unknown` where the rate of the claim year was never verified
 */
export function cpiRound(law: Law, claimYear: number, effective: Month, monthly: number): CpiRound {
  const on = dayOf(effective, 1);
  const row = tableOn(law, 'annuity.cpiRates', on);
  const hundredths = rateIn(row, claimYear, on);
  const increase = hundredths === undefined ? 0 : shareOf(monthly, { num: hundredths, den: 10_000 });
  return { effective, before: monthly, hundredths, increase, amount: monthly + increase, row };
}

/** The lines of one adjustment: rate, increase, amount from then. */
export function cpiRoundSteps(scope: string, claimYear: number, round: CpiRound): Step[] {
  const { effective, before, increase, amount } = round;
  const percent = shownHundredths(round.hundredths ?? 0);
  return [
    step(
      `${scope}.rate`,
      {
        zh: `${rocMonth(effective)}，${claimYear - 1911}年請領者調整率`,
        en: `${isoMonth(effective)}, rate of claims of ${claimYear}`,
      },
      round.hundredths === undefined ? '' : `${percent}%`,
      percent,
      'percent',
      cpiSource,
      [round.row],
    ),
    step(
      `${scope}.increase`,
      { zh: '增加金額', en: 'Increase' },
      `${shownMoney(before)} × ${percent}%`,
      shownMoney(increase),
      'dollarPerMonth',
      cpiSource,
    ),
    step(
      `${scope}.amount`,
      { zh: '調整後每月', en: 'A month after the adjustment' },
      `${shownMoney(before)} + ${shownMoney(increase)}`,
      shownMoney(amount),
      'dollarPerMonth',
      cpiSource,
      [],
      {
        zh: `調整後每月領${shownMoney(amount)}元`,
        en: `NT$${shownMoney(amount)} each month from then`,
      },
    ),
  ];
}
