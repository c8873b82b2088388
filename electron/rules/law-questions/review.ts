import type { Standing } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { type Day, dayOf, isoDay, monthsAfter, nextDay, parseDay, yearOf } from '../calendar.ts';
import { findRow, hasValue, type Law, type MayLack, noEnd, type Parameter, type RowState } from '../law.ts';
import { type ShownRow, shownRow, usedOf } from './parameter.ts';

/** Days without a value; `outside` where the table has ended. ISO days, `to` null where no end is known. */
export interface Lack {
  from: string;
  to: string | null;
  state: Exclude<RowState, 'inForce' | 'zeroByLaw'> | 'outside';
  source: string | null;
}

/**
 * Why somebody has to look at a table again: it was last compared long ago · the law changes it every year and nobody has
 * looked since · a day without a value is near.
 */
export interface Due {
  because: 'checkedLongAgo' | 'yearlyChange' | 'valueEnds';
  /** The day it was last compared, the day of the yearly change, or the first day without a value. */
  day: string;
  why: string;
}

export interface ParameterReview {
  name: string;
  scheme: string;
  title: Text;
  unit: string;
  /** The row of the day with its value as derivations show it; null where the day has none. */
  today: (ShownRow & { shown: string }) | null;
  standing: Standing | null;
  /** Every day must have a value. */
  mustCover: boolean;
  mayLack: MayLack | null;
  /** Days without a value after the first row of the table. */
  lacks: Lack[];
  /** The part of them that lies in the next calendar year; none where the rule has ended. */
  lacksNextYear: Lack[];
  due: Due[];
}

/** What the tables hold and lack, seen from one day. */
export interface LawReview {
  on: string;
  lawVersion: string;
  /** Months after which a comparison with the source counts as old, and within which a coming day without a value is near. */
  months: number;
  nextYear: number;
  parameters: ParameterReview[];
  /** Names of tables that must have a value on the day and have none. */
  uncovered: string[];
}

interface DayLack {
  from: Day;
  to: Day;
  state: Lack['state'];
  source: string | null;
}

function lacksOf(parameter: Parameter): DayLack[] {
  const found: DayLack[] = [];
  for (const { from, to, state, source } of parameter.rows) {
    if (!hasValue(state)) found.push({ from, to, state, source });
  }
  const last = parameter.rows.at(-1);
  if (last !== undefined && last.to !== noEnd) {
    found.push({ from: nextDay(last.to), to: noEnd, state: 'outside', source: null });
  }
  return found;
}

function shownLack({ from, to, state, source }: DayLack): Lack {
  return { from: isoDay(from), to: to === noEnd ? null : isoDay(to), state, source };
}

function within(lack: DayLack, from: Day, to: Day): Lack | undefined {
  if (lack.to < from || lack.from > to) return undefined;
  return shownLack({ ...lack, from: Math.max(lack.from, from), to: Math.min(lack.to, to) });
}

/** The latest yearly day of change up to a day. */
function latestChange(parameter: Parameter, on: Day): Day | undefined {
  if (parameter.yearly === undefined) return undefined;
  const inYear = (year: number) => parseDay(`${year}-${parameter.yearly?.from ?? ''}`);
  const thisYear = inYear(yearOf(on));
  return thisYear <= on ? thisYear : inYear(yearOf(on) - 1);
}

function dueOf(parameter: Parameter, lacks: readonly DayLack[], on: Day, months: number): Due[] {
  const row = findRow(parameter.rows, on);
  const found: Due[] = [];
  const checked = row === undefined ? undefined : parseDay(row.checked);
  if (row !== undefined && checked !== undefined && monthsAfter(checked, months) < on) {
    found.push({ because: 'checkedLongAgo', day: row.checked, why: row.source });
  }
  const change = latestChange(parameter, on);
  if (change !== undefined && checked !== undefined && checked < change) {
    found.push({ because: 'yearlyChange', day: isoDay(change), why: parameter.yearly?.why ?? '' });
  }
  const coming = lacks.find((lack) => lack.from > on && lack.from <= monthsAfter(on, months));
  if (coming !== undefined && parameter.mayLack === undefined) {
    found.push({ because: 'valueEnds', day: isoDay(coming.from), why: parameter.yearly?.why ?? coming.source ?? '' });
  }
  return found;
}

function reviewOf(parameter: Parameter, on: Day, months: number): ParameterReview {
  const { name, scheme, title, unit, mayLack } = parameter;
  const row = findRow(parameter.rows, on);
  const lacks = lacksOf(parameter);
  const next = (yearOf(on) + 1) * 12;
  return {
    name,
    scheme,
    title,
    unit,
    today:
      row !== undefined && hasValue(row.state)
        ? { ...shownRow(row), shown: usedOf(parameter, row)?.value ?? '' }
        : null,
    standing: row?.standing ?? null,
    mustCover: mayLack === undefined,
    mayLack: mayLack ?? null,
    lacks: lacks.map(shownLack),
    lacksNextYear:
      mayLack?.because === 'ended'
        ? []
        : lacks.flatMap((lack) => within(lack, dayOf(next, 1), dayOf(next + 11, 31)) ?? []),
    due: dueOf(parameter, lacks, on, months),
  };
}

/**
 * Reviews every table of the law from a day: values, their standing and source, days without a value, what is due to be
 * compared with its source again.
 * @param months 1 or more
 */
export function reviewLaw(law: Law, on: Day, months: number): LawReview {
  const parameters = [...law.parameters.values()].map((one) => reviewOf(one, on, months));
  return {
    on: isoDay(on),
    lawVersion: law.version,
    months,
    nextYear: yearOf(on) + 1,
    parameters,
    uncovered: parameters.filter((one) => one.mustCover && one.today === null).map((one) => one.name),
  };
}
