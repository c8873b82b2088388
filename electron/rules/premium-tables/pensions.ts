import { z } from 'zod';
import type { Day } from '../calendar.ts';
import { answerPensionContribution } from '../labor-pension/contribution.ts';
import { type Law, listOn } from '../law.ts';
import { RuleFault } from '../fault.ts';
import { answerNationalPensionPremium } from '../national-pension/premium.ts';
import { daysOfMonth, type TableBody } from './table.ts';

const premium = z.object({ premium: z.object({ insured: z.int(), government: z.int() }) });
const contribution = z.object({ contribution: z.object({ amount: z.int() }) });

/** The statuses of the own share 自付比率, as the question names them. */
const statuses = [
  ['general', '一般'],
  ['below2x', '所得未達2倍'],
  ['below1.5x', '所得未達1.5倍'],
  ['midLowIncome', '中低收入戶'],
  ['lowIncome', '低收入戶'],
  ['mild', '輕度身心障礙'],
  ['moderate', '中度身心障礙'],
  ['severe', '重度以上身心障礙'],
] as const;

/** Part months are those of a month of 31 days; a whole month costs the whole premium however long it is. */
const longestMonth = 31;

function nationalPensionOf(law: Law, on: Day, share: string, days: number) {
  const facts = { share, days, daysInMonth: longestMonth };
  return premium.parse(answerNationalPensionPremium(law, facts, on).options).premium;
}

/** Whether the law knew a status on the day; the share of mid-low income began in 2020. */
function isKnownStatus(law: Law, on: Day, share: string): boolean {
  try {
    nationalPensionOf(law, on, share, longestMonth);
    return true;
  } catch (error) {
    if (error instanceof RuleFault && error.fault.path.includes('selfShare')) return false;
    throw error;
  }
}

/** National Pension 國民年金: by days and status, part of the person and of the government. */
export function nationalPensionTable(law: Law, on: Day): TableBody {
  const known = statuses.filter(([share]) => isKnownStatus(law, on, share));
  return {
    note: '未滿1個月以實際日數除以30；全月不論大小月',
    columns: ['日數', ...known.flatMap(([, words]) => [`${words} 個人`, `${words} 政府`])],
    rows: [...daysOfMonth, longestMonth].map((days) => [
      days === longestMonth ? '全月' : days,
      ...known.flatMap(([share]) => {
        const { insured, government } = nationalPensionOf(law, on, share, days);
        return [insured, government];
      }),
    ]),
  };
}

const percents = [1, 2, 3, 4, 5, 6] as const;

/** Labor pension 勞工退休金: the wages of each grade and the contribution of a whole month at 1 to 6 %. */
export function laborPensionTable(law: Law, on: Day): TableBody {
  const grades = listOn(law, 'laborPension.wageGrades', on).value;
  return {
    note: '30日；雇主提繳6%以上，個人自願提繳最多6%',
    columns: ['級', '實際工資起', '實際工資訖', '月提繳工資', ...percents.map((percent) => `${percent}%`)],
    rows: grades.map((grade, index) => [
      index + 1,
      (grades[index - 1] ?? 0) + 1,
      index === grades.length - 1 ? '以上' : grade,
      grade,
      ...percents.map(
        (ratePercent) =>
          contribution.parse(answerPensionContribution(law, { monthlyWage: grade, ratePercent }, on).options)
            .contribution.amount,
      ),
    ]),
  };
}
