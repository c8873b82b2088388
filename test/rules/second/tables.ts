/**
 * Dated values of the second implementation, typed in from the acts and announcements and not read from the program's tables: two
 * copies made apart seldom share a slip. Each row holds from its day until the next row.
 */
type Rows<T> = readonly (readonly [from: string, value: T])[];

export function inForce<T>(rows: Rows<T>, on: string): T | undefined {
  let found: T | undefined;
  for (const [from, value] of rows) if (from <= on) found = value;
  return found;
}

/** Statutory age by ROC birth year (勞工保險條例 58 V): 46 and before 60, then a year more each year, 51 and after 65. */
export function statutoryAge(birthYear: number): number {
  const rocYear = birthYear - 1911;
  return Math.min(65, Math.max(60, rocYear - 46 + 60));
}

/** Ordinary premium rate in 1/1000 (勞工保險條例 13 II less the point moved by 就業保險法 41 II). */
export const ordinaryRate: Rows<bigint> = [
  ['2008-01-01', 55n],
  ['2009-01-01', 65n],
  ['2011-01-01', 70n],
  ['2012-01-01', 75n],
  ['2013-01-01', 80n],
  ['2014-01-01', 85n],
  ['2015-01-01', 90n],
  ['2017-01-01', 95n],
  ['2019-01-01', 100n],
  ['2021-01-01', 105n],
  ['2023-01-01', 110n],
  ['2025-01-01', 115n],
];

/** Basic wage a month, NT$; 最低工資 from 2024. */
export const basicWage: Rows<bigint> = [
  ['2007-07-01', 17_280n],
  ['2011-01-01', 17_880n],
  ['2012-01-01', 18_780n],
  ['2013-04-01', 19_047n],
  ['2014-07-01', 19_273n],
  ['2015-07-01', 20_008n],
  ['2017-01-01', 21_009n],
  ['2018-01-01', 22_000n],
  ['2019-01-01', 23_100n],
  ['2020-01-01', 23_800n],
  ['2021-01-01', 24_000n],
  ['2022-01-01', 25_250n],
  ['2023-01-01', 26_400n],
  ['2024-01-01', 27_470n],
  ['2025-01-01', 28_590n],
  ['2026-01-01', 29_500n],
];

/** Top grade of the ordinary salary table, NT$. */
export const topGrade: Rows<number> = [
  ['2007-07-01', 43_900],
  ['2016-05-01', 45_800],
];

/** Days of pay of the maternity benefit, and whether each child of a birth counts (勞工保險條例 32). */
export const maternityPay: Rows<{ days: bigint; eachChild: boolean }> = [
  ['1995-03-01', { days: 30n, eachChild: false }],
  ['2014-05-30', { days: 60n, eachChild: true }],
];

/** Percentage points for each dependant of an unemployed person, two at most (就業保險法 19-1, in force 2009-05-01). */
export const dependantPoints: Rows<bigint> = [
  ['2003-01-01', 0n],
  ['2009-05-01', 10n],
];

/** Months for those of 45 years or with a disability certificate (就業保險法 16); all others 6. */
export const seniorMonths: Rows<number> = [
  ['2003-01-01', 6],
  ['2009-05-01', 9],
];

/** Salary subsidy beside the parental leave allowance, percent (育嬰留職停薪薪資補助要點, from 2021-07-01). */
export const parentalSubsidyFrom = '2021-07-01';
