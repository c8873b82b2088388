import type { Right } from '../../../src/contract/rights.ts';
import type { Text } from '../../../src/contract/text.ts';
import { isPlainObject } from '../plain-object.ts';

type Figure = Right['figures'][number];

/** How the options of the engine are called beside a sum. */
const words: Readonly<Record<string, Text>> = {
  annuity: { zh: '年金，每月', en: 'Annuity a month' },
  oneTime: { zh: '老年一次金', en: 'One-time benefit' },
  lumpSum: { zh: '一次請領', en: 'Lump sum' },
  maternity: { zh: '生育給付', en: 'Maternity benefit' },
  birthSubsidy: { zh: '生育補助', en: 'Birth subsidy' },
  total: { zh: '合計', en: 'In all' },
  funeral: { zh: '喪葬津貼', en: 'Funeral grant' },
  survivorAllowance: { zh: '遺屬津貼', en: 'Survivor allowance' },
  survivorAnnuity: { zh: '遺屬年金，每月', en: 'Survivor annuity a month' },
  survivorLumpSum: { zh: '遺屬一次給付', en: 'Paid once to survivors' },
  compensation: { zh: '職災補償一次金', en: 'Paid once for the accident' },
  difference: { zh: '差額', en: 'Difference' },
  sickness: { zh: '傷病給付', en: 'Sickness benefit' },
  care: { zh: '照護補助', en: 'Care allowance' },
  basicGuarantee: { zh: '基本保證年金，每月', en: 'Guaranteed pension a month' },
  unemployment: { zh: '失業給付，每月', en: 'Unemployment benefit a month' },
  earlyReemployment: { zh: '提早就業獎助津貼', en: 'Early re-employment award' },
  training: { zh: '生活津貼，每月', en: 'Allowance a month' },
  parentalLeave: { zh: '育嬰津貼，每月', en: 'Allowance a month' },
  missing: { zh: '失蹤給付', en: 'Benefit for a missing person' },
  repayment: { zh: '墊償金額', en: 'Repaid by the fund' },
  allowance: { zh: '津貼，每月', en: 'Allowance a month' },
  living: { zh: '失能生活津貼，每月', en: 'Living allowance a month' },
  monthly: { zh: '月退休金', en: 'Monthly pension' },
  premium: { zh: '自付保費，每月', en: 'Own premium a month' },
};

export function figuresOf(
  options: Readonly<Record<string, object>>,
  { pays, atLeast }: { pays: boolean; atLeast: boolean },
): Figure[] {
  return Object.entries(options).flatMap(([key, option]) => {
    if (!isPlainObject(option)) return [];
    const { amount, per } = option;
    if (typeof amount !== 'number' || (per !== 'month' && per !== 'once' && per !== 'day')) return [];
    const text = words[key] ?? { zh: key, en: key };
    return [{ key, text, amount, per, direction: pays ? ('pay' as const) : ('receive' as const), atLeast }];
  });
}

/** Months an annuity counts for when rights are put in order: twenty years. */
const monthsOfAnnuity = 240;

/** What a right is worth beside others, NT$: its best option, a limited benefit in all, an annuity for twenty years. */
export function worthOf(options: Readonly<Record<string, object>>): number {
  const worth = Object.values(options).map((option) => {
    if (!isPlainObject(option)) return 0;
    const { amount, per, total, maxMonths } = option;
    if (typeof total === 'number') return total;
    if (typeof amount !== 'number') return 0;
    if (per !== 'month') return amount;
    return amount * (typeof maxMonths === 'number' ? maxMonths : monthsOfAnnuity);
  });
  return Math.max(0, ...worth);
}
