import type { Answer } from '../../../electron/rules/index.ts';
import type { Step } from '../../../src/contract/answer.ts';
import { comesTo, evaluate, type Literal } from './evaluate.ts';
import { compare, decimal, negative, over, rational, type Rational, shown, times } from './rational.ts';

type Numeric = Rational;

/**
 * Numbers of the grammar itself, the only ones an expression may use without naming where they come from:
 * 0 none, 1 the first one or the person himself, 2 halves and doubles spelt out by an article (就保16, 勞保59, 失能給付標準6),
 * 3 months of a quarter, 4 quarters of a year, 12 months of a year, 30 days of a month (細則28-1), 360 days of a year of such months, 100 % the whole, 1,000,000 six decimals,
 * 60 the age at which 勞保59 parts the years, 29 the days a last month may lack (勞保19 IV: odd days count as one month).
 */
const constants = [0, 1, 2, 3, 4, 12, 29, 30, 60, 100, 360, 1_000_000].map((one) => rational(BigInt(one)));

const hundred = rational(100n);

/** What a derivation may take its numbers and dates from. */
class Origins {
  private readonly numbers = new Set<string>();
  private readonly dates = new Set<string>();

  number(one: Numeric): void {
    this.numbers.add(shown(one));
  }

  date(text: string): void {
    const [year = 0, month = 0] = text.split('-').map(Number);
    this.dates.add(text);
    // A month that is known is known to its first and last day.
    this.dates.add(text.slice(0, 7));
    this.dates.add(`${text.slice(0, 7)}-01`);
    this.dates.add(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
  }

  holds(one: Numeric): boolean {
    return this.numbers.has(shown(one));
  }

  has(literal: Literal): boolean {
    if (literal.kind !== 'number') return this.dates.has(literal.date);
    // A percentage may be given as a number of percent.
    return this.holds(literal.number) || (literal.text.endsWith('%') && this.holds(times(literal.number, hundred)));
  }

  /** Every number and date inside a value, however deep. */
  addDeep(value: unknown): void {
    if (typeof value === 'number') {
      const one = decimal(String(value));
      if (one !== undefined) this.number(one);
    } else if (typeof value === 'string') {
      if (/^\d{4}-\d\d(-\d\d)?$/.test(value)) this.date(value);
      const one = decimal(value);
      if (one !== undefined) this.number(one);
    } else if (Array.isArray(value)) {
      for (const one of value) this.addDeep(one);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        this.addDeep(key);
        this.addDeep(one);
      }
    }
  }
}

/** A record of cover gives its salaries, their sums in months of two units, and counts of its months. */
function addRecord(origins: Origins, facts: Record<string, unknown>): void {
  const rows = facts['salaryHistory'];
  if (!Array.isArray(rows)) return;
  const salaries = [...new Set(rows.map((row: { salary?: number }) => row.salary ?? 0))];
  for (const one of salaries) {
    for (const other of salaries) {
      origins.addDeep(one + other);
      for (const third of salaries) origins.addDeep(one + other + third);
    }
  }
  const months = rows.length === 0 ? 0 : 60;
  for (let count = 1; count <= months; count += 1) origins.addDeep(count);
}

/** Numbers a parameter holds: its shown value, or every number of its table, as written, as a percentage and in hundredths. */
function addParameters(origins: Origins, step: Step): void {
  for (const { value, from } of step.parameters) {
    origins.date(from);
    for (const text of value.match(/\d{4}-\d\d-\d\d|\d+\/\d+|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?%?/g) ?? []) {
      if (text.includes('-')) origins.date(text);
      const parts = /^(\d+)\/(\d+)$/.exec(text);
      if (parts !== null) {
        origins.addDeep(Number(parts[1]));
        origins.addDeep(Number(parts[2]));
      }
      const one = decimal(text.replace('%', ''));
      if (one === undefined) continue;
      origins.number(one);
      origins.number(over(one, hundred));
    }
    // A list or a table without blanks between its numbers: every number on its own.
    for (const text of value.match(/\d+(?:\.\d+)?/g) ?? []) origins.addDeep(text);
  }
}

function isFigure(value: string): boolean {
  return decimal(value) !== undefined || /^\d{4}-\d\d(-\d\d)?$/.test(value);
}

function figureOf(value: string): Literal {
  const number = decimal(value);
  return number === undefined ? { kind: 'day', text: value, date: value } : { kind: 'number', text: value, number };
}

/**
 * What a reader with the steps, the facts and a pencil would stumble over; empty where every step can be redone.
 * @param others answers to the same facts on other days, whose steps the reader has as well
 */
export function stumblingBlocks(
  answer: Answer,
  facts: Record<string, unknown>,
  others: readonly Answer[] = [],
): string[] {
  const found: string[] = [];
  const origins = new Origins();
  origins.addDeep(facts);
  origins.addDeep(answer.asOf);
  for (const other of others) for (const { value } of other.steps) origins.addDeep(value);
  addRecord(origins, facts);
  for (const one of constants) origins.number(one);
  for (const step of answer.steps) {
    const name = `${answer.ask} ${step.code} «${step.expression}» = ${step.value}`;
    const own = new Origins();
    addParameters(own, step);
    const known = (literal: Literal) => origins.has(literal) || own.has(literal);
    if (step.expression === '') {
      if (step.unit !== 'none' && !isFigure(step.value)) found.push(`${name}: no figure for its unit`);
      if (isFigure(step.value) && !known(figureOf(step.value))) found.push(`${name}: the figure comes from nowhere`);
    } else {
      try {
        const reached = comesTo(step.expression, step.unit);
        const value = decimal(step.value);
        const same =
          typeof reached === 'string' ? reached === step.value : value !== undefined && compare(reached, value) === 0;
        if (!same) found.push(`${name}: comes to ${typeof reached === 'string' ? reached : shown(reached)}`);
        for (const literal of evaluate(step.expression).literals) {
          if (!known(literal)) found.push(`${name}: ${literal.text} comes from nowhere`);
        }
      } catch (error) {
        found.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    origins.addDeep(step.value.replace(/,/g, ''));
    const value = decimal(step.value);
    if (value === undefined) continue;
    // A percentage of −1.32 is taken off as 1.32 %.
    for (const one of [value, negative(value)]) {
      origins.number(one);
      if (step.unit === 'percent') origins.number(over(one, hundred));
    }
  }
  return found;
}

/** Figures of the options that no step has as its value; nothing is to be derived of 0, nor of a list that repeats rows. */
export function underivedFigures(answer: Answer): string[] {
  const values = new Origins();
  values.number(rational(0n));
  for (const { value } of answer.steps) {
    const one = decimal(value);
    if (one !== undefined) values.number(one);
    else values.addDeep(value);
  }
  const found: string[] = [];
  const look = (value: unknown, path: string) => {
    if (typeof value === 'number') {
      const one = decimal(String(value));
      if (one === undefined || !values.holds(one)) found.push(`${answer.ask} ${path} = ${value}`);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, one] of Object.entries(value)) look(one, path === '' ? key : `${path}.${key}`);
    }
  };
  look(answer.options, '');
  return found;
}
