import { type Dated, numberIn, type Table } from './law.ts';

/** Items within these grades raise the highest grade by so many: 失能給付標準 6 ③–⑤, the widest range last. */
const raises = [
  { within: 5, by: 3 },
  { within: 8, by: 2 },
  { within: 14, by: 1 },
] as const;

/** What several disability items come to. */
export interface CombinedGrade {
  /** 1 (most severe) to 15. */
  grade: number;
  /** Days of salary, never more than the sum of the separate items. */
  days: number;
  /** The sum of the separate days was lower than the days of the grade. */
  heldToSum: boolean;
}

/** By how many grades several items raise the highest of them. */
export function raiseOf(grades: readonly number[]): number {
  return raises.find((one) => grades.filter((grade) => grade <= one.within).length >= 2)?.by ?? 0;
}

/**
 * Combines the grades of all items 失能等級合併升等: the highest grade, raised where two or more items lie within grades
 * 1–5 (by 3), 1–8 (by 2) or 1–14 (by 1), at most to grade 1, at most the sum of their days (失能給付標準 6).
 * @param grades at least one grade of 1 to 15
 * @param table days of salary by grade
 */
export function combineGrades(grades: readonly number[], table: Dated<Table>): CombinedGrade {
  const highest = Math.min(...grades);
  const grade = Math.max(1, highest - raiseOf(grades));
  const days = numberIn(table, String(grade));
  const sum = grades.reduce((total, one) => total + numberIn(table, String(one)), 0);
  return { grade, days: Math.min(days, sum), heldToSum: sum < days };
}
