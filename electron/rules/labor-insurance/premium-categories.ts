import type { Text } from '../../../src/contract/text.ts';
import type { Day } from '../calendar.ts';
import { type Dated, type Law, rateIn, type Table, tableOn } from '../law.ts';
import type { Rate } from '../money.ts';

/** Categories of insured persons 被保險人類別 as the question names them. */
export const premiumCategories = [
  'employee',
  'trainee',
  'union',
  'fishery',
  'fisheryAshore',
  'seafarer',
  'laidOff',
  'parentalGovernment',
  'parentalOther',
  'occupationalContinuation',
  'pensionerOccupationalOnly',
] as const;
export type PremiumCategory = (typeof premiumCategories)[number];

export const categoryWords: Readonly<Record<PremiumCategory, Text>> = {
  employee: { zh: '受僱者', en: 'Employee' },
  trainee: { zh: '職訓機構受訓者', en: 'Vocational trainee' },
  union: { zh: '職業工會會員', en: 'Union member' },
  fishery: { zh: '漁會甲類會員', en: 'Fishery association member' },
  fisheryAshore: { zh: '漁民上岸候船', en: 'Fisher ashore' },
  seafarer: { zh: '外僱船員', en: 'Foreign-hired seafarer' },
  laidOff: { zh: '裁減資遣續保', en: 'Continuation after lay-off' },
  parentalGovernment: { zh: '育嬰續保（政府單位）', en: 'Parental leave, government unit' },
  parentalOther: { zh: '育嬰續保（其他單位）', en: 'Parental leave, other unit' },
  occupationalContinuation: { zh: '職災醫療期間續保', en: 'Continuation after an occupational accident' },
  pensionerOccupationalOnly: { zh: '已領老年給付，只加職災保險', en: 'Pensioner, occupational cover only' },
};

const tables: Readonly<Record<Exclude<PremiumCategory, 'occupationalContinuation'>, string>> = {
  employee: 'premiumShare.employee',
  trainee: 'premiumShare.vocationalTrainee',
  union: 'premiumShare.occupationalUnion',
  fishery: 'premiumShare.fishermenClassA',
  fisheryAshore: 'premiumShare.fishermenAshoreWaiting',
  seafarer: 'premiumShare.foreignHiredSeafarer',
  laidOff: 'premiumShare.laidOffContinuation',
  parentalGovernment: 'premiumShare.parentalLeaveGovUnit',
  parentalOther: 'premiumShare.parentalLeaveOtherUnit',
  pensionerOccupationalOnly: 'premiumShare.oaiOnlyPensioner',
};

/** The continuation after an accident is paid by the fund at 80 % for two years, then by half (續保辦法 5). */
const yearsOfHigherFundShare = 2;

/** The three covers of which a premium is made. */
export type Cover = 'ordinary' | 'employment' | 'occupational';
const keyOf = { ordinary: 'li', employment: 'ei', occupational: 'oai' } as const;
const parties = ['insured', 'unit', 'government'] as const;
export type Party = (typeof parties)[number];

/** The shares of one cover; undefined where the category does not carry it. */
export type Shares = Readonly<Record<Party, Rate>>;

/**
 * Who pays what part 保險費負擔比例 (勞保15, 就保41, 職保19).
 * @param continuationYear which year of an occupational continuation, from 1
 * @throws RuleFault `law.unknown` before 2012-07-01, and before 2022-05-01 for occupational continuation
 */
export function premiumShares(
  law: Law,
  category: PremiumCategory,
  continuationYear: number,
  on: Day,
): { row: Dated<Table>; shares: Readonly<Partial<Record<Cover, Shares>>> } {
  const name =
    category === 'occupationalContinuation'
      ? continuationYear <= yearsOfHigherFundShare
        ? 'premiumShare.occAccidentAfterLeavingFirst2y'
        : 'premiumShare.occAccidentAfterLeavingAfter2y'
      : tables[category];
  const row = tableOn(law, name, on);
  const shares: Partial<Record<Cover, Shares>> = {};
  for (const cover of ['ordinary', 'employment', 'occupational'] as const) {
    const key = keyOf[cover];
    if (row.value[key] == null) continue;
    shares[cover] = {
      insured: rateIn(row, key, '0'),
      unit: rateIn(row, key, '1'),
      government: rateIn(row, key, '2'),
    };
  }
  return { row, shares };
}
