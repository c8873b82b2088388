/**
 * Insured-salary grades (投保薪資分級表) by date, so that invented careers have salaries of their time. From 2007-07 the
 * tables as published (two start dates unconfirmed); before that only the lowest and highest grade follow the basic wage
 * and the ceiling of the day, which is enough for training and not a source of law.
 */
interface Table {
  readonly from: string;
  readonly lowest: readonly number[];
  readonly top: number;
}

const ladder = [
  6000, 6600, 7200, 8100, 9000, 9900, 11_100, 12_300, 13_500, 15_000, 16_500, 18_300, 19_200, 20_100, 21_000, 21_900,
  22_800, 24_000, 25_200, 26_400, 27_600, 28_800, 30_300, 31_800, 33_300, 34_800, 36_300, 38_200, 40_100, 42_000,
  43_900, 45_800,
] as const;

const tables: readonly Table[] = [
  { from: '1900-01-01', lowest: [6000], top: 12_300 },
  { from: '1986-11-01', lowest: [7200], top: 16_500 },
  { from: '1988-01-01', lowest: [8100], top: 21_000 },
  { from: '1991-07-01', lowest: [11_100], top: 26_400 },
  { from: '1993-01-01', lowest: [13_500], top: 33_300 },
  { from: '1995-03-01', lowest: [15_000], top: 36_300 },
  { from: '1997-11-01', lowest: [15_840, 16_500], top: 40_100 },
  { from: '1998-07-01', lowest: [15_840, 16_500], top: 42_000 },
  { from: '2005-01-01', lowest: [15_840, 16_500, 17_400], top: 43_900 },
  { from: '2007-07-01', lowest: [17_280, 17_400, 18_300], top: 43_900 },
  { from: '2011-01-01', lowest: [17_880, 18_300], top: 43_900 },
  { from: '2012-01-01', lowest: [18_780, 19_200], top: 43_900 },
  { from: '2013-07-01', lowest: [19_047, 19_200], top: 43_900 },
  { from: '2014-07-01', lowest: [19_273, 20_100], top: 43_900 },
  { from: '2015-07-01', lowest: [20_008, 20_100], top: 43_900 },
  { from: '2016-05-01', lowest: [20_008, 20_100], top: 45_800 },
  { from: '2017-01-01', lowest: [21_009, 21_900], top: 45_800 },
  { from: '2018-01-01', lowest: [22_000, 22_800], top: 45_800 },
  { from: '2019-01-01', lowest: [23_100, 24_000], top: 45_800 },
  { from: '2020-01-01', lowest: [23_800, 24_000], top: 45_800 },
  { from: '2021-01-01', lowest: [24_000], top: 45_800 },
  { from: '2022-01-01', lowest: [25_250, 26_400], top: 45_800 },
  { from: '2023-01-01', lowest: [26_400], top: 45_800 },
  { from: '2024-01-01', lowest: [27_470, 27_600], top: 45_800 },
  { from: '2025-01-01', lowest: [28_590, 28_800], top: 45_800 },
  { from: '2026-01-01', lowest: [29_500, 30_300], top: 45_800 },
];

/** The first days of tables after `from` up to `to`: when a salary below the new floor has to move. */
export function tableChanges(from: string, to: string): string[] {
  return tables.map((table) => table.from).filter((date) => date > from && date <= to);
}

/** The grade of the day for a monthly wage: the lowest one that is not below it, or the top. */
export function gradeFor(wage: number, date: string): number {
  const table = tables.findLast((each) => each.from <= date);
  if (table === undefined) throw new RangeError('No grade table for this date.');
  const highestSpecial = table.lowest.at(-1) ?? 0;
  const grades = [...table.lowest, ...ladder.filter((grade) => grade > highestSpecial && grade <= table.top)];
  return grades.find((grade) => grade >= wage) ?? table.top;
}
