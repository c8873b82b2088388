import { mean, sampleStandardDeviation, sampleVariance } from 'simple-statistics';

/** Grades of one question, 1 (very dissatisfied) to 5 (very satisfied). */
export interface SurveyItem {
  readonly answers: number;
  /** How many gave each grade, from 1 to 5. */
  readonly grades: readonly number[];
  /** In percent of the answers, one decimal, from 1 to 5. */
  readonly percent: readonly number[];
  /** Null where nobody answered. */
  readonly mean: number | null;
  /** Null below two answers. */
  readonly standardDeviation: number | null;
}

export interface SurveyResult {
  readonly items: readonly SurveyItem[];
  /** Cronbach's α over those who answered everything; null below two items or two such persons, or where all agree. */
  readonly alpha: number | null;
}

const GRADES = [1, 2, 3, 4, 5] as const;

/** @param sheets one row a person, one grade a question; null = not answered */
export function surveyResult(sheets: readonly (readonly (number | null)[])[]): SurveyResult {
  const questions = Math.max(0, ...sheets.map((sheet) => sheet.length));
  const items = Array.from({ length: questions }, (_, question) =>
    itemOf(sheets.flatMap((sheet) => sheet[question] ?? [])),
  );
  const whole = sheets.filter(
    (sheet): sheet is number[] => sheet.length === questions && sheet.every((grade) => grade !== null),
  );
  return { items, alpha: alphaOf(whole, questions) };
}

function itemOf(answers: readonly number[]): SurveyItem {
  const grades = GRADES.map((grade) => answers.filter((answer) => answer === grade).length);
  return {
    answers: answers.length,
    grades,
    percent: grades.map((count) => (answers.length === 0 ? 0 : Math.round((count * 1_000) / answers.length) / 10)),
    mean: answers.length === 0 ? null : mean([...answers]),
    standardDeviation: answers.length < 2 ? null : sampleStandardDeviation([...answers]),
  };
}

/** α = k ÷ (k − 1) × (1 − sum of the items' variances ÷ variance of the persons' sums) (Cronbach 1951). */
function alphaOf(sheets: readonly (readonly number[])[], questions: number): number | null {
  if (questions < 2 || sheets.length < 2) return null;
  const sums = sheets.map((sheet) => sheet.reduce((sum, grade) => sum + grade, 0));
  const total = sampleVariance(sums);
  if (total === 0) return null;
  const single = Array.from({ length: questions }, (_, question) =>
    sampleVariance(sheets.map((sheet) => sheet[question] ?? 0)),
  );
  return (questions / (questions - 1)) * (1 - single.reduce((sum, variance) => sum + variance, 0) / total);
}
