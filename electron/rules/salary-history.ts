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
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly salary: Int32Array;
  readonly unit: readonly (string | undefined)[];
  /** True for employees of units under 勞保6 I ①–⑤ and 8 I ①②, the only ones whose salaries merge (勞保19 II). */
  readonly employee: Uint8Array;
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
  from: Int32Array;
  to: Int32Array;
  salary: Int32Array;
  unit: (string | undefined)[];
  employee: Uint8Array;
  unknownCategories: string[];
  stillInsured: boolean;
}

/** Reads one spell into row `row`; false where it is no ordinary cover. */
function readSpell(spell: unknown, path: string, row: number, into: Reading): boolean {
  if (!isPlainObject(spell)) throw wrongSpell(path);
  const { from, to, salary, unit, category } = spell;
  if (from === undefined || to === undefined || salary === undefined) {
    const field = from === undefined ? 'from' : to === undefined ? 'to' : 'salary';
    throw missingFact(`${path}.${field}`, wrongSpell(path).fault.message);
  }
  const first = typeof from === 'string' ? parseDay(from) : noDay;
  if (first === noDay) throw wrongDay(path, 'from');
  let last = to === null ? into.until : typeof to === 'string' ? parseDay(to) : noDay;
  if (last === noDay) throw wrongDay(path, 'to');
  if (to !== null && first > last) {
    throw invalidFact(path, {
      zh: `這一段的訖日早於起日（${isoDay(first)}）。請對調或更正。`,
      en: `This spell ends before it begins (${isoDay(first)}). Swap or correct the days.`,
    });
  }
  if (first > into.until) {
    throw invalidFact(`${path}.from`, {
      zh: `這一段從 ${isoDay(first)} 開始，晚於申請日 ${isoDay(into.until)}。請刪去或改申請日。`,
      en: `This spell begins on ${isoDay(first)}, after the application on ${isoDay(into.until)}. Remove it or change the day.`,
    });
  }
  if (first < into.birth) {
    throw invalidFact(`${path}.from`, {
      zh: '這一段早於出生日期。請核對出生日期和投保起日。',
      en: 'This spell begins before birth. Check the day of birth and the first day.',
    });
  }
  if (typeof salary !== 'number' || !Number.isInteger(salary) || salary < 1 || salary > greatestSalary) {
    throw invalidFact(`${path}.salary`, {
      zh: '投保薪資要是大於0的整數元。請更正這一段的薪資。',
      en: 'An insured salary is a whole number of NT$ above 0. Correct the salary of this spell.',
    });
  }
  if (unit !== undefined && unit !== null && typeof unit !== 'string') {
    throw invalidFact(`${path}.unit`, {
      zh: '投保單位要是文字。請更正這一段的單位。',
      en: 'The insuring unit is a text. Correct the unit of this spell.',
    });
  }
  let isEmployee = 1;
  if (category !== undefined && category !== null && category !== 'employee') {
    if (typeof category !== 'string') {
      throw invalidFact(`${path}.category`, {
        zh: '被保險人類別要是文字，例如 employee、union。請更正這一段的類別。',
        en: 'The category is a text such as employee or union. Correct the category of this spell.',
      });
    }
    if (category === occupationalOnly) return false;
    if (!ordinaryCategories.has(category)) into.unknownCategories.push(category);
    isEmployee = 0;
  }
  if (to === null || last > into.until) {
    into.stillInsured = true;
    last = into.until;
  }
  into.from[row] = first;
  into.to[row] = last;
  into.salary[row] = salary;
  into.unit[row] = typeof unit === 'string' ? unit : undefined;
  into.employee[row] = isEmployee;
  return true;
}

/** Puts the columns in the order of first day, then last day, then salary, so that no answer depends on the order given. */
function sorted(reading: Reading, count: number): Reading {
  const { from, to, salary, unit, employee } = reading;
  let inOrder = true;
  for (let row = 1; row < count && inOrder; row += 1) inOrder = (from[row - 1] ?? 0) < (from[row] ?? 0);
  if (inOrder) return reading;
  const order = Array.from({ length: count }, (_, row) => row).sort(
    (a, b) => (from[a] ?? 0) - (from[b] ?? 0) || (to[a] ?? 0) - (to[b] ?? 0) || (salary[a] ?? 0) - (salary[b] ?? 0),
  );
  return {
    ...reading,
    from: Int32Array.from(order, (row) => from[row] ?? 0),
    to: Int32Array.from(order, (row) => to[row] ?? 0),
    salary: Int32Array.from(order, (row) => salary[row] ?? 0),
    unit: order.map((row) => unit[row]),
    employee: Uint8Array.from(order, (row) => employee[row] ?? 0),
  };
}

/**
 * Reads `facts.salaryHistory`. One pass by hand instead of a schema: a schema library takes some ten times as long as
 * the whole answer on 480 rows.
 * @param until the application day: what lies after it is cut off and counts as being still insured
 * @throws RuleFault `facts.missing` or `facts.invalid` with the path of the spell
 */
export function readSalaryHistory(value: unknown, path: string, birth: Day, until: Day): SalaryHistory {
  if (!Array.isArray(value) || value.length === 0) {
    throw invalidFact(path, {
      zh: '投保薪資歷史要是至少一段的清單。請附上每一段的起日、訖日和薪資。',
      en: 'The salary history is a list of at least one spell. Give the first day, last day and salary of each.',
    });
  }
  const reading: Reading = {
    birth,
    until,
    from: new Int32Array(value.length),
    to: new Int32Array(value.length),
    salary: new Int32Array(value.length),
    unit: Array.from({ length: value.length }),
    employee: new Uint8Array(value.length),
    unknownCategories: [],
    stillInsured: false,
  };
  let count = 0;
  for (let index = 0; index < value.length; index += 1) {
    if (readSpell(value[index], `${path}.${index}`, count, reading)) count += 1;
  }
  const { from, to, salary, unit, employee, unknownCategories, stillInsured } = sorted(reading, count);
  let disjoint = true;
  for (let row = 1; row < count && disjoint; row += 1) disjoint = (from[row] ?? 0) > (to[row - 1] ?? 0);
  return { count, from, to, salary, unit, employee, disjoint, stillInsured, unknownCategories };
}

/** The same history with one more spell of an employee after its last day, as an assumption about the future. */
export function continuedHistory(history: SalaryHistory, to: Day, salary: number): SalaryHistory {
  const row = history.count;
  const lastDay = history.to.subarray(0, row).reduce((latest, day) => Math.max(latest, day), 0);
  const from = nextDay(lastDay);
  if (from > to) return history;
  const grow = (column: Int32Array, value: number) => {
    const grown = new Int32Array(row + 1);
    grown.set(column.subarray(0, row));
    grown[row] = value;
    return grown;
  };
  const employee = new Uint8Array(row + 1);
  employee.set(history.employee.subarray(0, row));
  return {
    ...history,
    count: row + 1,
    from: grow(history.from, from),
    to: grow(history.to, to),
    salary: grow(history.salary, salary),
    unit: [...history.unit.slice(0, row), undefined],
    employee,
  };
}
