import { type Day, isoDay, nextDay, noDay, parseDay } from './calendar.ts';
import { invalidFact, missingFact, type RuleFault } from './fault.ts';
import { isPlainObject } from './plain-object.ts';

/** The highest insured salary a case may name, in NT$ a month; keeps every product exact. */
export const greatestSalary = 10_000_000;

/**
 * Spells of cover as columns, sorted by first day: a record of forty years has some 480 rows, and columns keep one
 * answer from it in microseconds. Days are insured from `from` to `to`, both included.
 */
export interface SalaryHistory {
  readonly count: number;
  readonly from: readonly Day[];
  readonly to: readonly Day[];
  readonly salary: readonly number[];
  readonly unit: readonly (string | undefined)[];
  /** True for employees of units under 勞保6 I ①–⑤ and 8 I ①②, the only ones whose salaries merge (勞保19 II). */
  readonly employee: readonly boolean[];
  /** No spell begins before the one above it has ended. */
  readonly disjoint: boolean;
  /** A spell is open or ends after the day the history is read for. */
  readonly stillInsured: boolean;
  /** Categories that no rule knows by name; they count as cover and never merge. */
  readonly unknownCategories: readonly string[];
}

/** Categories of ordinary cover besides `employee`. */
const ordinaryCategories = new Set([
  'trainee',
  'union',
  'fishery',
  'fisheryAshore',
  'seafarer',
  'employer',
  'laidOff',
  'parentalGovernment',
  'parentalOther',
  'occupationalContinuation',
]);

/** Cover for occupational accidents only: no seniority of ordinary benefits. */
const occupationalOnly = 'pensionerOccupationalOnly';

function wrongDay(path: string, field: string): RuleFault {
  return invalidFact(`${path}.${field}`, {
    zh: '投保起訖日要寫成西元年月日，例如 2025-04-30。請更正這一段的日期。',
    en: 'The days of a spell are written YYYY-MM-DD, such as 2025-04-30. Correct the day of this spell.',
  });
}

function wrongSpell(path: string): RuleFault {
  return invalidFact(path, {
    zh: '每一段投保要有起日 from、訖日 to 和投保薪資 salary。請補齊這一段。',
    en: 'Each spell needs its first day "from", last day "to" and "salary". Complete this spell.',
  });
}

interface Reading {
  birth: Day;
  until: Day;
  from: Day[];
  to: Day[];
  salary: number[];
  unit: (string | undefined)[];
  employee: boolean[];
  unknownCategories: string[];
  stillInsured: boolean;
  /** Each spell so far begins after the one before it has ended. */
  disjoint: boolean;
  /** Last day of the spell before. */
  last: Day;
}

/** The JSON path of a spell; written only where something is wrong. */
function pathOf(place: { path: string; index: number }): string {
  return `${place.path}.${place.index}`;
}

/** Reads one spell and appends it, unless it is no ordinary cover. */
function readSpell(spell: unknown, place: { path: string; index: number }, into: Reading): void {
  if (!isPlainObject(spell)) throw wrongSpell(pathOf(place));
  const { from, to, salary, unit, category } = spell;
  if (from === undefined || to === undefined || salary === undefined) {
    const field = from === undefined ? 'from' : to === undefined ? 'to' : 'salary';
    throw missingFact(`${pathOf(place)}.${field}`, wrongSpell(pathOf(place)).fault.message);
  }
  const first = typeof from === 'string' ? parseDay(from) : noDay;
  if (first === noDay) throw wrongDay(pathOf(place), 'from');
  let last = to === null ? into.until : typeof to === 'string' ? parseDay(to) : noDay;
  if (last === noDay) throw wrongDay(pathOf(place), 'to');
  if (to !== null && first > last) {
    throw invalidFact(pathOf(place), {
      zh: `這一段的訖日早於起日（${isoDay(first)}）。請對調或更正。`,
      en: `This spell ends before it begins (${isoDay(first)}). Swap or correct the days.`,
    });
  }
  if (first > into.until) {
    throw invalidFact(`${pathOf(place)}.from`, {
      zh: `這一段從 ${isoDay(first)} 開始，晚於申請日 ${isoDay(into.until)}。請刪去或改申請日。`,
      en: `This spell begins on ${isoDay(first)}, after the application on ${isoDay(into.until)}. Remove it or change the day.`,
    });
  }
  if (first < into.birth) {
    throw invalidFact(`${pathOf(place)}.from`, {
      zh: '這一段早於出生日期。請核對出生日期和投保起日。',
      en: 'This spell begins before birth. Check the day of birth and the first day.',
    });
  }
  if (typeof salary !== 'number' || !Number.isInteger(salary) || salary < 1 || salary > greatestSalary) {
    throw invalidFact(`${pathOf(place)}.salary`, {
      zh: '投保薪資要是大於0的整數元。請更正這一段的薪資。',
      en: 'An insured salary is a whole number of NT$ above 0. Correct the salary of this spell.',
    });
  }
  if (unit !== undefined && unit !== null && typeof unit !== 'string') {
    throw invalidFact(`${pathOf(place)}.unit`, {
      zh: '投保單位要是文字。請更正這一段的單位。',
      en: 'The insuring unit is a text. Correct the unit of this spell.',
    });
  }
  let isEmployee = true;
  if (category !== undefined && category !== null && category !== 'employee') {
    if (typeof category !== 'string') {
      throw invalidFact(`${pathOf(place)}.category`, {
        zh: '被保險人類別要是文字，例如 employee、union。請更正這一段的類別。',
        en: 'The category is a text such as employee or union. Correct the category of this spell.',
      });
    }
    if (category === occupationalOnly) return;
    if (!ordinaryCategories.has(category)) into.unknownCategories.push(category);
    isEmployee = false;
  }
  if (to === null || last > into.until) {
    into.stillInsured = true;
    last = into.until;
  }
  if (first <= into.last) into.disjoint = false;
  into.last = last;
  into.from.push(first);
  into.to.push(last);
  into.salary.push(salary);
  into.unit.push(typeof unit === 'string' ? unit : undefined);
  into.employee.push(isEmployee);
}

function at(column: readonly number[], row: number): number {
  return column[row] ?? 0;
}

/** The columns in the order of first day, last day and salary, so that no answer depends on the order given. */
function inOrder(reading: Reading): SalaryHistory {
  const { from, to, salary, unit, employee, stillInsured, unknownCategories, disjoint } = reading;
  const count = from.length;
  const rest = { count, stillInsured, unknownCategories };
  if (disjoint) return { ...rest, from, to, salary, unit, employee, disjoint };
  const order = from
    .map((_, row) => row)
    .sort((a, b) => at(from, a) - at(from, b) || at(to, a) - at(to, b) || at(salary, a) - at(salary, b));
  const sorted = {
    ...rest,
    from: order.map((row) => at(from, row)),
    to: order.map((row) => at(to, row)),
    salary: order.map((row) => at(salary, row)),
    unit: order.map((row) => unit[row]),
    employee: order.map((row) => employee[row] === true),
  };
  return { ...sorted, disjoint: sorted.from.every((day, row) => row === 0 || day > at(sorted.to, row - 1)) };
}

/** Open spells of a prepared history run to a day beyond every question. */
const beyond: Day = parseDay('2299-12-31');

/**
 * A history read once, to be asked about many times: it may stand wherever `facts.salaryHistory` does. Spells that begin
 * after the day of a question are left out of it, which a case of its own would refuse.
 */
export class PreparedHistory {
  readonly whole: SalaryHistory;
  /** Nearly every question about a person asks for the same day. */
  #latest: { until: Day; cut: SalaryHistory } | undefined;

  /** @throws RuleFault `facts.missing` or `facts.invalid` with the path of the spell */
  constructor(value: readonly unknown[], path: string, birth: Day) {
    this.whole = readSalaryHistory(value, path, birth, beyond);
  }

  /** The history as it reads on a day: what runs on after it counts as being still insured. */
  until(day: Day): SalaryHistory {
    if (this.#latest?.until === day) return this.#latest.cut;
    const { whole } = this;
    const stillInsured = whole.from.some((from, row) => from <= day && at(whole.to, row) > day);
    const cut = { ...historyUntil(whole, day), stillInsured };
    this.#latest = { until: day, cut };
    return cut;
  }
}

/**
 * Reads `facts.salaryHistory`. One pass by hand instead of a schema: a schema library takes some ten times as long as
 * the whole answer on 480 rows.
 * @param until the application day: what lies after it is cut off and counts as being still insured
 * @throws RuleFault `facts.missing` or `facts.invalid` with the path of the spell
 */
export function readSalaryHistory(value: unknown, path: string, birth: Day, until: Day): SalaryHistory {
  if (value instanceof PreparedHistory) return value.until(until);
  if (!Array.isArray(value) || value.length === 0) {
    throw invalidFact(path, {
      zh: '投保薪資歷史要是至少一段的清單。請附上每一段的起日、訖日和薪資。',
      en: 'The salary history is a list of at least one spell. Give the first day, last day and salary of each.',
    });
  }
  const reading: Reading = {
    birth,
    until,
    from: [],
    to: [],
    salary: [],
    unit: [],
    employee: [],
    unknownCategories: [],
    stillInsured: false,
    disjoint: true,
    last: noDay,
  };
  const place = { path, index: 0 };
  for (const spell of value) {
    readSpell(spell, place, reading);
    place.index += 1;
  }
  return inOrder(reading);
}

/** Rows in order up to a day: they stand in the order of their first days. */
function rowsUntil({ count, from }: SalaryHistory, day: Day): number {
  let rows = count;
  while (rows > 0 && at(from, rows - 1) > day) rows -= 1;
  return rows;
}

/** The part of a history up to a day that still counts, of the rows that are kept. */
export function historyUntil(history: SalaryHistory, day: Day, isKept?: (row: number) => boolean): SalaryHistory {
  const rows = rowsUntil(history, day);
  const all = isKept === undefined || history.from.every((_, row) => row >= rows || isKept(row));
  const kept = (row: number) => row < rows && (all || isKept(row));
  const part = <T>(column: readonly T[]) => (all ? column.slice(0, rows) : column.filter((_, row) => kept(row)));
  const from = part(history.from);
  const to = part(history.to);
  for (let row = 0; row < to.length; row += 1) if (at(to, row) > day) to[row] = day;
  return {
    ...history,
    count: from.length,
    from,
    to,
    salary: part(history.salary),
    unit: part(history.unit),
    employee: part(history.employee),
  };
}

/** The same history with one more spell of an employee after its last day, as an assumption about the future. */
export function continuedHistory(history: SalaryHistory, to: Day, salary: number): SalaryHistory {
  const from = nextDay(Math.max(...history.to));
  if (from > to) return history;
  return {
    ...history,
    count: history.count + 1,
    from: [...history.from, from],
    to: [...history.to, to],
    salary: [...history.salary, salary],
    unit: [...history.unit, undefined],
    employee: [...history.employee, true],
  };
}
