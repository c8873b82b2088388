import type { Caution } from '../../../src/contract/answer.ts';
import type { OldAgeEstimate } from './old-age.ts';

/** What the comparison assumes about the future; everything here is shown beside the figures. */
export interface OverTimeAssumptions {
  /** True: the person stays insured to the end of each claim month, and seniority grows. */
  keepsWorking: boolean;
  /** Monthly insured salary while working on, NT$; default the salary of the latest months. */
  salary?: number;
  /** An age in whole years to which totals are also given. */
  chosenAge?: number;
  /** A month `YYYY-MM` through whose end a total is also given. */
  throughMonth?: string;
  /** Yearly growth of the consumer price index in percent as text, such as `1.5`; absent = no adjustment. */
  cpiGrowthPercent?: string;
}

export interface AgeInMonths {
  years: number;
  months: number;
}

/** A sum received, NT$. */
export interface Total {
  total: number;
  /** The same with the assumed price adjustments. */
  indexed?: number;
}

/** Sums received up to the month before the one in which an age is reached. */
export interface TotalsToAge extends Total {
  age: number;
}

/** One choice of the month in which the annuity starts. */
export interface ClaimMonth {
  /** `YYYY-MM`. */
  month: string;
  age: AgeInMonths;
  insuredYears: number;
  adjustmentPercent: number;
  /** NT$ a month at the start. */
  amount: number;
  /** NT$ a month more (or less) than the first row. */
  differenceToFirst: number;
  totals: TotalsToAge[];
  /** Received by the end of the month that was asked for. */
  through?: Total;
  /** Age at which the sum received passes that of the first row; undefined for the first row and where it never does. */
  overtakesFirst?: AgeInMonths;
  /** Age at which the sum received passes each sum paid once. */
  overtakesOnce: Partial<Record<OneOff['option'], AgeInMonths>>;
}

/** A sum paid once at the first claim month, or in the first month it is open where there is no annuity: a level line. */
export interface OneOff {
  option: 'lumpSum' | 'oneTime';
  months: number;
  amount: number;
}

/** Where one choice passes another. */
export interface Crossing {
  /** A claim month, or `lumpSum` / `oneTime`. */
  choice: string;
  overtakes: string;
  age: AgeInMonths;
  indexedAge?: AgeInMonths;
}

export interface OldAgeOverTime {
  rows: ClaimMonth[];
  /** Months to show when there is no room for all: the first, the statutory age and every year to the cap. */
  keyMonths: string[];
  once: OneOff[];
  /** The first month in which anything is open, or the day asked where nothing ever is, with its conditions. */
  first: OldAgeEstimate;
  /** Every crossing among the key months and the sums paid once. */
  crossings: Crossing[];
  /** What stands in the way where there is no row. */
  reasons: readonly string[];
  assumptions: OverTimeAssumptions;
  /** What the comparison rests on, to be said beside it. */
  cautions: Caution[];
  lawVersion: string;
}
