import type { Assumptions } from '../contract/staff-view.ts';
import { isoMonth, rocMonth } from './roc-month.ts';

/** The assumptions as typed: every field a line of text, empty = as recorded; `leaveOn` is an ISO date. */
export type AssumptionDraft = Record<keyof Assumptions, string>;

const MOST_SALARY = 1_000_000;
const LEAST_AGE = 66;
const MOST_AGE = 110;

export function writeAssumptions(assumptions: Assumptions): AssumptionDraft {
  return {
    leaveOn: assumptions.leaveOn ?? '',
    applyMonth: rocMonth(assumptions.applyMonth),
    averageSalary60: assumptions.averageSalary60?.toString() ?? '',
    averageSalary36: assumptions.averageSalary36?.toString() ?? '',
    priceGrowthPercent: assumptions.priceGrowthPercent ?? '',
    toAge: assumptions.toAge?.toString() ?? '',
  };
}

/** A whole number within bounds; commas between thousands are allowed. */
function whole(text: string, least: number, most: number): number | null {
  const digits = text.trim().replaceAll(',', '');
  if (!/^\d{1,9}$/.test(digits)) return null;
  const value = Number(digits);
  return value >= least && value <= most ? value : null;
}

function percent(text: string): string | null {
  const trimmed = text.trim().replace(/%$/, '');
  return /^\d{1,2}(\.\d{1,2})?$/.test(trimmed) ? trimmed : null;
}

/** What was typed as assumptions, or which fields cannot be read. */
export function readAssumptions(draft: AssumptionDraft): {
  readonly assumptions: Assumptions | null;
  readonly wrong: ReadonlySet<keyof Assumptions>;
} {
  const wrong = new Set<keyof Assumptions>();
  function read<Value>(field: keyof Assumptions, parse: (text: string) => Value | null): Value | null {
    if (draft[field].trim() === '') return null;
    const value = parse(draft[field]);
    if (value === null) wrong.add(field);
    return value;
  }
  const assumptions: Assumptions = {
    leaveOn: read('leaveOn', (text) => text),
    applyMonth: read('applyMonth', isoMonth),
    averageSalary60: read('averageSalary60', (text) => whole(text, 0, MOST_SALARY)),
    averageSalary36: read('averageSalary36', (text) => whole(text, 0, MOST_SALARY)),
    priceGrowthPercent: read('priceGrowthPercent', percent),
    toAge: read('toAge', (text) => whole(text, LEAST_AGE, MOST_AGE)),
  };
  return { assumptions: wrong.size === 0 ? assumptions : null, wrong };
}
