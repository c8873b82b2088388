import type { Standing, UsedParameter } from '../../src/contract/answer.ts';
import type { Text } from '../../src/contract/text.ts';
import { type Day, isoDay, rocDay } from './calendar.ts';
import { RuleFault } from './fault.ts';
import { type Rate, rateOfDecimal } from './money.ts';
import { isPlainObject } from './plain-object.ts';

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

export type Kind = 'money' | 'rate' | 'count' | 'text' | 'flag' | 'list' | 'table';

/** A table whose shape only its reader knows; read it with {@link numberIn}. */
export type Table = Readonly<Record<string, unknown>>;

/** {@link Row.to} of a row without an end. */
export const noEnd: Day = Number.MAX_SAFE_INTEGER;

/** One dated row; exactly the member of the parameter's kind is present where a value can be read. */
export interface Row {
  readonly from: Day;
  /** Last day; {@link noEnd} where the row has none. */
  readonly to: Day;
  readonly state: RowState;
  /** Where the row was read, as the table writes it. */
  readonly source: string;
  readonly standing: Standing;
  /** The day on which somebody last compared the row with its source, `YYYY-MM-DD`. */
  readonly checked: string;
  readonly note?: string;
  /** The value as the table writes it, also where it must not be used yet (`pending`). */
  readonly written?: unknown;
  readonly money?: Dated<number>;
  readonly count?: Dated<number>;
  readonly rate?: Dated<Rate>;
  readonly text?: Dated<string>;
  readonly flag?: Dated<boolean>;
  readonly list?: Dated<readonly number[]>;
  readonly table?: Dated<Table>;
}

/** A value that was announced or drafted without a day of effect: named, never used. */
export interface Proposal {
  readonly value: unknown;
  readonly source: string;
  readonly note?: string;
}

/** The rule ended · the value exists and was not obtained · it is adopted and its day of effect is not known. */
export interface MayLack {
  readonly because: 'ended' | 'notObtained' | 'notEnacted';
  readonly why: string;
}

/** The law looks at this value every year. */
export interface YearlyChange {
  /** Month and day of effect, `01-01`. */
  readonly from: string;
  readonly why: string;
}

export interface Parameter {
  readonly name: string;
  readonly scheme: string;
  readonly kind: Kind;
  readonly unit: string;
  readonly title: Text;
  readonly proposals: readonly Proposal[];
  /** Why a day after the first row may be without a value; absent where every day must have one. */
  readonly mayLack?: MayLack;
  /** Absent where the law names no yearly change. */
  readonly yearly?: YearlyChange;
  /** In order of time, without gap or overlap. */
  readonly rows: readonly Row[];
}

/** A table of the law cannot be used as it stands. */
export function unsoundLaw(where: string, what: string): RuleFault {
  return new RuleFault('law.invalid', where, {
    zh: `法規參數 ${where} 有誤：${what}。請更正 resources/law 後再啟動。`,
    en: `The law parameter ${where} is not sound: ${what}. Correct resources/law and start again.`,
  });
}

const whyUnknown = {
  unknown: { zh: '沒有可以查證的數值', en: 'has no verified value' },
  pending: { zh: '已預告，還沒生效', en: 'is announced but not enacted' },
  notInForce: { zh: '那一天還沒有這項規定', en: 'was not in force' },
  outside: { zh: '不在已載入的法規表內', en: 'is outside the tables that are loaded' },
} as const;

/** The value a question needs is not known on that day; names parameter and day. */
export function lawUnknown(name: string, title: Text, on: Day, state: keyof typeof whyUnknown): RuleFault {
  const why = whyUnknown[state];
  return new RuleFault('law.unknown', name, {
    zh: `「${title.zh}」（${name}）在 ${rocDay(on)} ${why.zh}，不能試算。等公告後請由管理人員更新法規表。`,
    en: `${title.en} (${name}) ${why.en} on ${isoDay(on)}, so no figure can be given. Load the announced value first.`,
  });
}

/** The row in which a day lies, whatever its state. */
export function findRow(rows: readonly Row[], on: Day): Row | undefined {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row !== undefined && row.from <= on) return row.to >= on ? row : undefined;
  }
  return undefined;
}

/** Whether a value can be read from a row in this state; undefined where the day lies in no row. */
export function hasValue(state: RowState | undefined): state is 'inForce' | 'zeroByLaw' {
  return state === 'inForce' || state === 'zeroByLaw';
}

function rowOn(law: Law, name: string, on: Day): Row {
  const found = law.parameters.get(name);
  if (found === undefined) throw lawUnknown(name, { zh: name, en: name }, on, 'outside');
  const row = findRow(found.rows, on);
  if (row === undefined) throw lawUnknown(name, found.title, on, 'outside');
  if (!hasValue(row.state)) throw lawUnknown(name, found.title, on, row.state);
  return row;
}

/** Whether a parameter has a value on a day, for a caution that must not stop an answer. */
export function isKnownOn(law: Law, name: string, on: Day): boolean {
  return hasValue(findRow(law.parameters.get(name)?.rows ?? [], on)?.state);
}

function ofKind<T>(dated: Dated<T> | undefined, name: string, kind: Kind): Dated<T> {
  if (dated === undefined) throw unsoundLaw(name, `it is read as ${kind} and declared otherwise`);
  return dated;
}

/** Whole NT$ in force on a day. @throws RuleFault `law.unknown` */
export function moneyOn(law: Law, name: string, on: Day): Dated<number> {
  return ofKind(rowOn(law, name, on).money, name, 'money');
}

/** A whole number of years, months or days in force on a day. @throws RuleFault `law.unknown` */
export function countOn(law: Law, name: string, on: Day): Dated<number> {
  return ofKind(rowOn(law, name, on).count, name, 'count');
}

/** A fraction in force on a day. @throws RuleFault `law.unknown` */
export function rateOn(law: Law, name: string, on: Day): Dated<Rate> {
  return ofKind(rowOn(law, name, on).rate, name, 'rate');
}

/** A text in force on a day. @throws RuleFault `law.unknown` */
export function textOn(law: Law, name: string, on: Day): Dated<string> {
  return ofKind(rowOn(law, name, on).text, name, 'text');
}

/** A list of whole numbers in force on a day, such as salary grades. @throws RuleFault `law.unknown` */
export function listOn(law: Law, name: string, on: Day): Dated<readonly number[]> {
  return ofKind(rowOn(law, name, on).list, name, 'list');
}

/** A table in force on a day. @throws RuleFault `law.unknown` */
export function tableOn(law: Law, name: string, on: Day): Dated<Table> {
  return ofKind(rowOn(law, name, on).table, name, 'table');
}

/** A whole number inside a table. @throws RuleFault `law.invalid` where it is not there */
export function numberIn(table: Dated<Table>, ...path: readonly string[]): number {
  let at: unknown = table.value;
  for (const key of path) at = isPlainObject(at) ? at[key] : undefined;
  if (typeof at !== 'number') throw unsoundLaw(`${table.used.name} ${path.join('.')}`, 'a number is missing');
  return at;
}

/** A fraction inside a table or its lists, decimal text or a whole number. @throws RuleFault `law.invalid` where it is not there */
export function rateIn(table: Dated<Table>, ...path: readonly string[]): Rate {
  let at: unknown = table.value;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  const rate = typeof at === 'string' || typeof at === 'number' ? rateOfDecimal(String(at)) : undefined;
  if (rate === undefined) throw unsoundLaw(`${table.used.name} ${path.join('.')}`, 'a fraction is missing');
  return rate;
}
