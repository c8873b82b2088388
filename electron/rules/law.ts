import { z } from 'zod';
import type { Standing, UsedParameter } from '../../src/contract/answer.ts';
import type { Text } from '../../src/contract/text.ts';
import { type Day, isoDay, nextDay, noDay, parseDay, rocDay } from './calendar.ts';
import { RuleFault } from './fault.ts';
import { type Rate, rateOfDecimal } from './money.ts';

/**
 * The law as data: dated parameters read from `resources/law/*.yaml`. What is not in the tables is an error,
 * never the nearest row.
 */
export interface Law {
  /** Identifies the exact tables an answer was computed with. */
  readonly version: string;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** A value of a parameter together with the row it was read from. */
export interface Dated<T> {
  readonly value: T;
  readonly used: UsedParameter;
}

/**
 * `inForce` a value · `zeroByLaw` the law says nothing is due · `notInForce` the rule did not exist · `unknown` never
 * verified · `pending` announced, not enacted.
 */
export type RowState = 'inForce' | 'zeroByLaw' | 'notInForce' | 'unknown' | 'pending';

/** A table whose shape only its reader knows. */
export type Table = Readonly<Record<string, unknown>>;
type ParameterValue = number | Rate | string | boolean | readonly number[] | Table;
type Kind = 'money' | 'rate' | 'count' | 'text' | 'flag' | 'list' | 'table';

interface Row {
  readonly from: Day;
  readonly to: Day;
  readonly state: RowState;
  readonly dated: Dated<ParameterValue>;
}

export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  readonly title: Text;
  readonly rows: readonly Row[];
}

const noEnd: Day = Number.MAX_SAFE_INTEGER;
const isoDate = z.string().refine((text) => parseDay(text) !== noDay, 'a date YYYY-MM-DD');
const fraction = z.strictObject({ num: z.int(), den: z.int().positive() });
const proposal = z.strictObject({ value: z.unknown(), source: z.string().min(1), note: z.string().optional() });

const row = z.strictObject({
  from: isoDate,
  to: isoDate.optional(),
  state: z.enum(['inForce', 'zeroByLaw', 'notInForce', 'unknown', 'pending']).default('inForce'),
  value: z.unknown().optional(),
  source: z.string().min(1),
  standing: z.enum(['A', 'B', 'C']),
  checked: isoDate,
  note: z.string().optional(),
});

const parameter = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/),
  kind: z.enum(['money', 'rate', 'count', 'text', 'flag', 'list', 'table']),
  unit: z.string().min(1),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  values: z.array(row).min(1),
  /** Announced or drafted values without a date of effect: named, never used. */
  proposals: z.array(proposal).optional(),
});

const document = z.strictObject({ scheme: z.string().min(1), parameters: z.array(parameter).min(1) });

const valueOfKind: Record<Kind, (value: unknown) => ParameterValue | undefined> = {
  money: (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined),
  count: (value) => (Number.isSafeInteger(value) ? Number(value) : undefined),
  rate: readRate,
  text: (value) => (typeof value === 'string' ? value : undefined),
  flag: (value) => (typeof value === 'boolean' ? value : undefined),
  list: (value) => (Array.isArray(value) && value.every((one) => Number.isSafeInteger(one)) ? value : undefined),
  table: (value) => (isTable(value) ? value : undefined),
};

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readRate(value: unknown): Rate | undefined {
  const asFraction = fraction.safeParse(value);
  if (asFraction.success) return asFraction.data;
  return typeof value === 'string' ? rateOfDecimal(value) : undefined;
}

function unsound(where: string, what: string): RuleFault {
  return new RuleFault('law.invalid', where, {
    zh: `法規參數 ${where} 有誤：${what}。請更正 resources/law 後再啟動。`,
    en: `The law parameter ${where} is not sound: ${what}. Correct resources/law and start again.`,
  });
}

/** How a value is shown in a step: `0.775%`, `3,000`, `1/3`. */
function shownValue(kind: Kind, value: ParameterValue): string {
  if (kind === 'rate') return shownRate(value as Rate);
  if (kind === 'money' || kind === 'count') return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

function shownRate(rate: Rate): string {
  const millionths = (rate.num * 100_000_000) / rate.den;
  return Number.isSafeInteger(millionths) ? `${millionths / 1_000_000}%` : `${rate.num}/${rate.den}`;
}

function loadRow(name: string, kind: Kind, source: z.infer<typeof row>): Row {
  const where = `${name} ${source.from}`;
  const needsValue = source.state === 'inForce' || source.state === 'pending';
  let value: ParameterValue | undefined = 0;
  if (source.state === 'inForce' || (source.state === 'pending' && source.value !== undefined)) {
    value = valueOfKind[kind](source.value);
    if (value === undefined) throw unsound(where, `its value is not of kind ${kind}`);
  } else if (!needsValue && source.value !== undefined) {
    throw unsound(where, `a row in state ${source.state} has no value`);
  } else if (kind === 'rate') value = { num: 0, den: 1 };
  const used: UsedParameter = {
    name,
    from: source.from,
    value: shownValue(kind, value),
    source: source.source,
    standing: source.standing,
  };
  const to = source.to === undefined ? noEnd : parseDay(source.to);
  return { from: parseDay(source.from), to, state: source.state, dated: { value, used } };
}

function loadParameter(source: z.infer<typeof parameter>): Parameter {
  const { name, kind, title } = source;
  const rows = source.values.map((one) => loadRow(name, kind, one));
  rows.forEach((one, index) => {
    const where = `${name} ${isoDay(one.from)}`;
    if (one.to < one.from) throw unsound(where, 'it ends before it begins');
    const next = rows[index + 1];
    if (next === undefined) return;
    if (one.to === noEnd) throw unsound(where, 'it has no end and is not the last row');
    if (nextDay(one.to) !== next.from) throw unsound(where, 'the next row must begin on the day after its end');
  });
  return { name, kind, title, rows };
}

/**
 * Builds the law from parsed documents.
 * @param documents the parsed contents of `resources/law/*.yaml`, in any order
 * @param version identifies exactly these contents, such as a hash of the files
 * @throws RuleFault `law.invalid` where a row has no citation or date, is out of order, overlaps or leaves a gap
 */
export function loadLaw(documents: readonly unknown[], version: string): Law {
  const parameters = new Map<string, Parameter>();
  for (const source of documents) {
    const parsed = document.safeParse(source);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw unsound(issue?.path.join('.') ?? '', issue?.message ?? 'unreadable');
    }
    for (const one of parsed.data.parameters) {
      if (parameters.has(one.name)) throw unsound(one.name, 'it is declared twice');
      parameters.set(one.name, loadParameter(one));
    }
  }
  return { version, parameters };
}

const whyUnknown: Record<Exclude<RowState, 'inForce' | 'zeroByLaw'> | 'outside', Text> = {
  unknown: { zh: '沒有可以查證的數值', en: 'has no verified value' },
  pending: { zh: '已預告，還沒生效', en: 'is announced but not enacted' },
  notInForce: { zh: '那一天還沒有這項規定', en: 'was not in force' },
  outside: { zh: '不在已載入的法規表內', en: 'is outside the tables that are loaded' },
};

/** The value a question needs is not known on that day; names parameter and day. */
export function lawUnknown(name: string, title: Text, on: Day, state: keyof typeof whyUnknown): RuleFault {
  const why = whyUnknown[state];
  return new RuleFault('law.unknown', name, {
    zh: `「${title.zh}」（${name}）在 ${rocDay(on)} ${why.zh}，不能試算。等公告後請由管理人員更新法規表。`,
    en: `${title.en} (${name}) ${why.en} on ${isoDay(on)}, so no figure can be given. Load the announced value first.`,
  });
}

function rowOn(law: Law, name: string, on: Day): { parameter: Parameter; row: Row | undefined } {
  const found = law.parameters.get(name);
  if (found === undefined) throw lawUnknown(name, { zh: name, en: name }, on, 'outside');
  const { rows } = found;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const one = rows[index];
    if (one !== undefined && one.from <= on) return { parameter: found, row: one.to >= on ? one : undefined };
  }
  return { parameter: found, row: undefined };
}

function read(law: Law, name: string, kind: Kind, on: Day): Dated<ParameterValue> {
  const { parameter: found, row: one } = rowOn(law, name, on);
  if (one === undefined) throw lawUnknown(name, found.title, on, 'outside');
  if (one.state !== 'inForce' && one.state !== 'zeroByLaw') throw lawUnknown(name, found.title, on, one.state);
  if (found.kind !== kind) throw unsound(name, `it is read as ${kind} and declared as ${found.kind}`);
  return one.dated;
}

/** Whole NT$ in force on a day. @throws RuleFault `law.unknown` */
export function moneyOn(law: Law, name: string, on: Day): Dated<number> {
  return read(law, name, 'money', on) as Dated<number>;
}

/** A whole number of years, months or days in force on a day. @throws RuleFault `law.unknown` */
export function countOn(law: Law, name: string, on: Day): Dated<number> {
  return read(law, name, 'count', on) as Dated<number>;
}

/** A fraction in force on a day. @throws RuleFault `law.unknown` */
export function rateOn(law: Law, name: string, on: Day): Dated<Rate> {
  return read(law, name, 'rate', on) as Dated<Rate>;
}

/** A text in force on a day. @throws RuleFault `law.unknown` */
export function textOn(law: Law, name: string, on: Day): Dated<string> {
  return read(law, name, 'text', on) as Dated<string>;
}

/** A table in force on a day. @throws RuleFault `law.unknown` */
export function tableOn(law: Law, name: string, on: Day): Dated<Table> {
  return read(law, name, 'table', on) as Dated<Table>;
}

/** How sure the row in force on a day is; undefined where there is none. */
export function standingOn(law: Law, name: string, on: Day): Standing | undefined {
  return rowOn(law, name, on).row?.dated.used.standing;
}
