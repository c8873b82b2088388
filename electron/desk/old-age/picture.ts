import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';

/** The ways to take an old-age benefit that a person can choose between (請領方式). */
export type ChoiceKey = 'annuity' | 'combined' | 'oneTime' | 'lumpSum';

export interface Choice {
  readonly key: ChoiceKey;
  /** Whole NT$, every payer added. */
  readonly amount: number;
  readonly per: 'month' | 'once';
  /** The payers of a sum from two insurances; empty where there is one. */
  readonly parts: readonly { readonly label: Text; readonly amount: number }[];
  /** Claimed before the statutory age: reduced for life (勞保58-2). */
  readonly early: boolean;
}

/** One month in which the monthly choice could begin. */
export interface Start {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Age in whole months at the birthday month reckoning of the payments. */
  readonly ageMonths: number;
  readonly percent: number;
  readonly monthly: number;
  /** More a month than the first start; null on the first. */
  readonly more: number | null;
  /** Sums paid out before the birthday month of each age in `totalAges`. */
  readonly totals: readonly number[];
  /** Age in months from which this start has paid more in all than the first; null where never before 110. */
  readonly overtakesFirst: number | null;
  /** The same against the one-off sum. */
  readonly overtakesOneOff: number | null;
}

/** The same starts once more with prices assumed to grow. */
export interface PriceScenario {
  readonly growthPercent: string;
  readonly rows: readonly {
    readonly month: string;
    readonly totals: readonly number[];
    readonly overtakesFirst: number | null;
  }[];
}

/** What the record says, or would say under the clerk's assumptions, of the facts an estimate rests on. */
export interface DerivedFacts {
  readonly leaveOn: string | null;
  readonly applyMonth: string;
  readonly months: number;
  readonly monthsBefore2009: number;
  readonly monthsAfter60: number;
  readonly highest60: number | null;
  readonly latest36: number | null;
  readonly nationalPensionMonths: number;
}

/** One complete old-age estimate: every figure that any screen, sheet or receipt shows is read from here. */
export interface OldAgePicture {
  readonly asOf: string;
  readonly birthDate: string;
  readonly dataAsOf: string;
  readonly lawVersion: string;
  /** Whether any choice is open on the application day. */
  readonly eligible: boolean;
  /** Whether it can be applied for today, on the record and not on a what-if. */
  readonly opensToday: boolean;
  readonly reasons: readonly string[];
  /** The insured time is what the customer brought, not what the Bureau holds (民眾自行提供). */
  readonly selfSupplied: boolean;
  readonly facts: DerivedFacts;
  readonly statutoryAge: number;
  readonly choices: readonly Choice[];
  /** Now, at the statutory age and every year to the cap. */
  readonly starts: readonly Start[];
  /** Every month from the earliest to the cap. */
  readonly monthStarts: readonly Start[];
  readonly totalAges: readonly number[];
  readonly prices: PriceScenario | null;
  readonly derivations: readonly { readonly key: string; readonly title: Text; readonly steps: readonly Step[] }[];
  readonly cautions: readonly Caution[];
  readonly notComputed: readonly Caution[];
  readonly salaryMonths: {
    readonly highest60: readonly { readonly month: string; readonly salary: number }[];
    readonly latest36: readonly { readonly month: string; readonly salary: number }[];
  };
}

/** The one-off sum a comparison is drawn against: the lump sum where there is one, else the one-time benefit. */
export function oneOffOf(picture: OldAgePicture): Choice | undefined {
  return picture.choices.find((choice) => choice.per === 'once');
}

export function monthlyOf(picture: OldAgePicture): Choice | undefined {
  return picture.choices.find((choice) => choice.per === 'month');
}

/** Sum paid out by a start before a given age, whole NT$. */
export function paidOutBy(start: Start, ageMonths: number): number {
  return Math.max(0, ageMonths - start.ageMonths) * start.monthly;
}
