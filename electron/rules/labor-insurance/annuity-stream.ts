import type { Day, Month } from '../calendar.ts';
import { invalidFact } from '../fault.ts';
import { countOn, type Law, rateOn } from '../law.ts';
import { rateOfDecimal, shareOf } from '../money.ts';

/**
 * How an assumed steady growth of prices adjusts an annuity in payment (勞保65-4): each May the growth since the base year
 * is looked at; when it reaches the threshold the annuity changes by it and the base restarts.
 */
export interface Indexation {
  /** Years of growth until the threshold is reached; undefined where it never is. */
  years: number | undefined;
  /** Size of one adjustment in hundredths of a percent; always 0 or more, with `falls` for its sign. */
  hundredths: number;
  falls: boolean;
  /** 1 to 12. */
  effectiveMonth: number;
}

/** Growth over more years than this is not looked at. */
const longest = 60;

/** Growth of `years` years in hundredths of a percent, two decimals of a percent half up as the Bureau states it. */
function growthHundredths(num: bigint, den: bigint, years: number): bigint {
  const power = BigInt(years);
  const difference = (den * 100n + num) ** power - (den * 100n) ** power;
  const size = difference < 0n ? -difference : difference;
  const whole = (den * 100n) ** power;
  return (size * 20_000n + whole) / (whole * 2n);
}

/**
 * Works out the steps by which a yearly growth adjusts annuities.
 * @param percent yearly growth in percent as text, −10 to 20
 * @throws RuleFault `facts.invalid`
 */
export function indexationOf(law: Law, percent: string, on: Day): Indexation {
  const rate = rateOfDecimal(percent);
  if (rate === undefined || rate.num > 20 * rate.den || rate.num < -10 * rate.den) {
    throw invalidFact('assumptions.cpiGrowthPercent', {
      zh: '假設的物價年增率請填 −10 到 20 的數字，例如 1.5。',
      en: 'The assumed yearly growth of prices is a number from -10 to 20, such as 1.5.',
    });
  }
  const threshold = rateOn(law, 'annuity.cpiThreshold', on).value;
  const least = BigInt((threshold.num * 10_000) / threshold.den);
  const effectiveMonth = countOn(law, 'annuity.cpiMonth', on).value;
  const falls = rate.num < 0;
  if (rate.num !== 0) {
    for (let years = 1; years <= longest; years += 1) {
      const hundredths = growthHundredths(BigInt(rate.num), BigInt(rate.den), years);
      if (hundredths >= least) return { years, hundredths: Number(hundredths), falls, effectiveMonth };
    }
  }
  return { years: undefined, hundredths: 0, falls: false, effectiveMonth };
}

/** A level of monthly payment and the month from which it is paid. */
interface Level {
  from: Month;
  amount: number;
  /** Received before `from`. */
  before: number;
}

/** Payments month by month: an annuity from its first month, or one sum. Never empty. */
export type PaymentStream = readonly Level[];

/** An annuity from its first month, with the price adjustments that are assumed. */
export function annuityStream(start: Month, amount: number, indexation?: Indexation): PaymentStream {
  let last: Level = { from: start, amount, before: 0 };
  const levels = [last];
  if (indexation?.years === undefined) return levels;
  // The growth from the claim year on is known in the year after it is complete; then the base restarts.
  const claimYear = Math.floor(start / 12);
  for (let year = claimYear + indexation.years + 1; year <= claimYear + longest; year += indexation.years) {
    const from = year * 12 + indexation.effectiveMonth - 1;
    const change = shareOf(last.amount, { num: indexation.hundredths, den: 10_000 });
    last = {
      from,
      amount: last.amount + (indexation.falls ? -change : change),
      before: last.before + last.amount * (from - last.from),
    };
    levels.push(last);
  }
  return levels;
}

/** One sum paid in a month. */
export function sumPaidOnce(start: Month, amount: number): PaymentStream {
  return [{ from: start, amount: 0, before: amount }];
}

/** NT$ received before a month. */
export function totalBefore(stream: PaymentStream, month: Month): number {
  for (let index = stream.length - 1; index >= 0; index -= 1) {
    const level = stream[index];
    if (level !== undefined && level.from < month) return level.before + level.amount * (month - level.from);
  }
  return 0;
}

/**
 * The month by whose end the sum received from one stream first passes that of another it was behind; undefined where it
 * was never behind or never passes by `last`. Between two changes of level the difference is a straight line.
 */
export function overtakingMonth(one: PaymentStream, other: PaymentStream, last: Month): Month | undefined {
  const start = Math.max(one[0]?.from ?? 0, other[0]?.from ?? 0);
  const ahead = (month: Month) => totalBefore(one, month) - totalBefore(other, month);
  if (ahead(start + 1) > 0) return undefined;
  const changes = [...one, ...other].map((level) => level.from).filter((month) => month > start + 1 && month <= last);
  let from = start + 1;
  let behind = ahead(from);
  for (const to of [...changes.sort((a, b) => a - b), last + 1]) {
    if (to <= from) continue;
    const reached = ahead(to);
    if (reached > 0) {
      const slope = (reached - behind) / (to - from);
      return from + Math.floor(-behind / slope);
    }
    from = to;
    behind = reached;
  }
  return undefined;
}
