import type { AgeInMonths, OldAgeOverTime } from '../../rules/labor-insurance/old-age-over-time.ts';
import type { Choice, PriceScenario, Start } from './picture.ts';

const MONTHS = 12;

function inMonths({ years, months }: AgeInMonths): number {
  return years * MONTHS + months;
}

/** The claim months of the rules engine with every payer of the monthly choice added. */
export function startsFrom(
  overTime: OldAgeOverTime,
  choices: readonly Choice[],
  totalAges: readonly number[],
): Start[] {
  const added = choices
    .filter((choice) => choice.per === 'month')
    .flatMap((choice) => choice.parts.slice(1))
    .reduce((sum, part) => sum + part.amount, 0);
  const oneOff = choices.find((choice) => choice.per === 'once');
  return overTime.rows.map((row, index) => {
    const ageMonths = inMonths(row.age);
    const monthly = row.amount + added;
    return {
      month: row.month,
      ageMonths,
      percent: row.adjustmentPercent,
      monthly,
      more: index === 0 ? null : row.differenceToFirst,
      totals: totalAges.map((age) => Math.max(0, age * MONTHS - ageMonths) * monthly),
      overtakesFirst: row.overtakesFirst === undefined ? null : inMonths(row.overtakesFirst),
      overtakesOneOff: oneOff === undefined ? null : ageWhenPaidOut(ageMonths, monthly, oneOff.amount),
    };
  });
}

/** The age by whose month more was paid monthly than the sum paid once. */
function ageWhenPaidOut(ageMonths: number, monthly: number, sum: number): number {
  return ageMonths + Math.floor(sum / monthly);
}

/** The key starts once more under the assumed growth of prices (勞保65-4). */
export function pricesFrom(overTime: OldAgeOverTime, growthPercent: string | null): PriceScenario | null {
  if (growthPercent === null) return null;
  const first = overTime.keyMonths[0];
  return {
    growthPercent,
    rows: overTime.rows
      .filter((row) => overTime.keyMonths.includes(row.month))
      .map((row) => {
        const crossing = overTime.crossings.find((one) => one.choice === row.month && one.overtakes === first);
        return {
          month: row.month,
          totals: row.totals.map((one) => one.indexed ?? one.total),
          overtakesFirst: crossing?.indexedAge === undefined ? null : inMonths(crossing.indexedAge),
        };
      }),
  };
}
