import type { Law } from '../../../electron/rules/index.ts';
import { isoDay } from '../../../electron/rules/calendar.ts';
import type { Draw } from '../second/random-cases.ts';
import { plusDays } from '../second/dates.ts';
import type { KnownFacts } from './known-facts.ts';

/** Values no fact takes, or only at its limit. */
const wrong: readonly unknown[] = [
  null,
  '',
  ' ',
  'x',
  true,
  [],
  {},
  [null],
  -1,
  0,
  0.5,
  -0.000_1,
  1e9,
  1e15,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '1850-01-01',
  '115-01-01',
  '１２３',
  { years: -1 },
  { years: 1.5 },
  { years: 1, weeks: 2 },
  [[]],
  [{ from: '2020-01-01', to: '2019-01-01', salary: 1 }],
];

const strangers = ['constructor', 'toString', '__proto__x', 'Coverage', ''];

/** The first days of the rows of the law: the days around which answers change. */
export function turnsOf(law: Law): string[] {
  const days = [...law.parameters.values()].flatMap((parameter) => parameter.rows.map((row) => row.from));
  return [...new Set(days)].map(isoDay).filter((day) => day > '1950-01-01');
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

function anyDay(draw: Draw, turns: readonly string[]): string {
  if (draw(3) > 0) return plusDays(turns[draw(turns.length)] ?? '2026-01-01', draw(3) - 1);
  const year = String(1930 + draw(110));
  const day = [`${year}-02-28`, `${year}-12-31`, `${year}-01-01`][draw(3)] ?? year;
  return plusDays(day, draw(40));
}

/** A value like a known one: another day, a number near it or of its size, the parts of a list or an object changed. */
function like(draw: Draw, value: unknown, turns: readonly string[]): unknown {
  if (typeof value === 'boolean') return draw(2) === 0;
  if (typeof value === 'number') {
    const made = [value + 1, value - 1, value * 2, draw(1 + Math.abs(Math.trunc(value)) * 2), draw(100)][draw(5)];
    return Number.isInteger(value) && made !== undefined ? Math.trunc(made) : made;
  }
  if (typeof value === 'string') return isDay.test(value) ? anyDay(draw, turns) : value;
  if (Array.isArray(value)) {
    const changed = value.map((one) => (draw(2) === 0 ? one : like(draw, one, turns)));
    return draw(4) === 0 ? [...changed, ...changed.slice(0, 1)] : changed;
  }
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).filter(() => draw(8) > 0);
  return Object.fromEntries(parts.map(([name, part]) => [name, draw(2) === 0 ? part : like(draw, part, turns)]));
}

function nearby(draw: Draw, value: unknown): unknown {
  const at = wrong[draw(wrong.length)];
  if (value === null || typeof value !== 'object' || draw(2) === 0) return at;
  if (Array.isArray(value)) return value.length === 0 ? at : [...value.slice(1), nearby(draw, value[0])];
  const names = Object.keys(value);
  return { ...value, [names[draw(names.length)] ?? 'x']: at };
}

interface FactSet {
  id: string;
  ask: string;
  asOf: string;
  facts: Record<string, unknown>;
}

/** A case with a fact or two changed or left out: most days stay in order, so that most are answered. */
function changedCase(draw: Draw, known: KnownFacts, turns: readonly string[]): Omit<FactSet, 'id' | 'ask'> {
  const { asOf, facts } = known.cases[draw(known.cases.length)] ?? { asOf: '2026-06-10', facts: {} };
  const kept = Object.entries(facts).filter(() => draw(12) > 0);
  const changed = kept.map(([name, value]) => [name, draw(4) === 0 ? like(draw, value, turns) : value]);
  return { asOf: draw(4) === 0 ? anyDay(draw, turns) : asOf, facts: Object.fromEntries(changed) };
}

/** Facts drawn one by one, each from any case or like it. */
function mixedFacts(draw: Draw, known: KnownFacts, turns: readonly string[]): Omit<FactSet, 'id' | 'ask'> {
  const absent = draw(3);
  const kept = [...known.values].filter(() => draw(6) >= absent);
  const drawn = kept.map(([name, values]) => {
    const value = values[draw(values.length)];
    return [name, draw(3) === 0 ? like(draw, value, turns) : value];
  });
  return { asOf: anyDay(draw, turns), facts: Object.fromEntries(drawn) };
}

/** One set of facts for a question; in every third set some have a value that no fact takes. */
export function factSet(draw: Draw, ask: string, known: KnownFacts, turns: readonly string[]): FactSet {
  const { asOf, facts } = draw(2) === 0 ? changedCase(draw, known, turns) : mixedFacts(draw, known, turns);
  if (draw(3) > 0) return { id: 'set', ask, asOf, facts };
  const spoilt = Object.entries(facts).map(([name, value]) => [name, draw(4) === 0 ? nearby(draw, value) : value]);
  if (draw(10) === 0) spoilt.push([strangers[draw(strangers.length)], wrong[draw(wrong.length)]]);
  return { id: 'set', ask, asOf, facts: Object.fromEntries(spoilt) };
}
