import { z } from 'zod';
import type { UsedParameter } from '../../src/contract/answer.ts';
import { isoDay, nextDay, noDay, parseDay } from './calendar.ts';
import { type Kind, type Law, noEnd, type Parameter, type Row, type Table, unsoundLaw } from './law.ts';
import { type Rate, rateOfDecimal } from './money.ts';
import { isPlainObject } from './plain-object.ts';

const isoDate = z.string().refine((text) => parseDay(text) !== noDay, 'a date YYYY-MM-DD');

/** One row of a table as it is written. */
export const rowSource = z.strictObject({
  from: isoDate,
  to: isoDate.optional(),
  state: z.enum(['inForce', 'zeroByLaw', 'notInForce', 'unknown', 'pending']).default('inForce'),
  value: z.unknown().optional(),
  source: z.string().min(1),
  standing: z.enum(['A', 'B', 'C']),
  checked: isoDate,
  note: z.string().optional(),
});
export type RowSource = z.infer<typeof rowSource>;

function isMonthAndDay(text: string): boolean {
  return parseDay(`2023-${text}`) !== noDay;
}

const parameterSource = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/),
  kind: z.enum(['money', 'rate', 'count', 'text', 'flag', 'list', 'table']),
  unit: z.string().min(1),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  mayLack: z
    .strictObject({ because: z.enum(['ended', 'notObtained', 'notEnacted']), why: z.string().min(1) })
    .optional(),
  yearly: z
    .strictObject({ from: z.string().refine(isMonthAndDay, 'a month and day MM-DD'), why: z.string().min(1) })
    .optional(),
  values: z.array(rowSource).min(1),
  /** Announced or drafted values without a date of effect: named, never used. */
  proposals: z
    .array(z.strictObject({ value: z.unknown(), source: z.string().min(1), note: z.string().optional() }))
    .optional(),
});

const document = z.strictObject({ scheme: z.string().min(1), parameters: z.array(parameterSource).min(1) });

const fraction = z.strictObject({ num: z.int(), den: z.int().positive() });
const money = z.int().min(0);
const list = z.array(z.int());

function readRate(value: unknown): Rate | undefined {
  const asFraction = fraction.safeParse(value);
  if (asFraction.success) return asFraction.data;
  return typeof value === 'string' ? rateOfDecimal(value) : undefined;
}

/** `0.775%`; a fraction that is no short decimal stays one: `1/3`. */
function shownRate(rate: Rate): string {
  const millionths = (rate.num * 100_000_000) / rate.den;
  return Number.isSafeInteger(millionths) ? `${millionths / 1_000_000}%` : `${rate.num}/${rate.den}`;
}

function shownWhole(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The value of a row under the member named after its kind; undefined where it is not of that kind. */
function valueOf(kind: Kind, value: unknown, used: Omit<UsedParameter, 'value'>): Partial<Row> | undefined {
  const dated = <T extends number | Rate | string | boolean | readonly number[] | Table>(read: T, shown: string) => ({
    value: read,
    used: { ...used, value: shown },
  });
  switch (kind) {
    case 'money': {
      const read = money.safeParse(value);
      return read.success ? { money: dated(read.data, shownWhole(read.data)) } : undefined;
    }
    case 'count': {
      const read = z.int().safeParse(value);
      return read.success ? { count: dated(read.data, shownWhole(read.data)) } : undefined;
    }
    case 'rate': {
      const read = readRate(value);
      return read === undefined ? undefined : { rate: dated(read, shownRate(read)) };
    }
    case 'text':
      return typeof value === 'string' ? { text: dated(value, value) } : undefined;
    case 'flag':
      return typeof value === 'boolean' ? { flag: dated(value, String(value)) } : undefined;
    case 'list': {
      const read = list.safeParse(value);
      return read.success ? { list: dated(read.data, read.data.join(' ')) } : undefined;
    }
    case 'table':
      return isPlainObject(value) ? { table: dated(value, JSON.stringify(value)) } : undefined;
    default:
      return kind satisfies never;
  }
}

function loadRow(name: string, kind: Kind, source: RowSource): Row {
  const where = `${name} ${source.from}`;
  const span = {
    from: parseDay(source.from),
    to: source.to === undefined ? noEnd : parseDay(source.to),
    state: source.state,
    source: source.source,
    standing: source.standing,
    checked: source.checked,
    ...(source.note === undefined ? {} : { note: source.note }),
    ...(source.value === undefined ? {} : { written: source.value }),
  };
  const used = { name, from: source.from, source: source.source, standing: source.standing };
  if (source.state === 'zeroByLaw') return { ...span, ...valueOf(kind, kind === 'rate' ? '0' : 0, used) };
  if (source.value === undefined) {
    if (source.state === 'inForce') throw unsoundLaw(where, 'it is in force and has no value');
    return span;
  }
  if (source.state === 'unknown' || source.state === 'notInForce') {
    throw unsoundLaw(where, `a row in state ${source.state} has no value`);
  }
  const value = valueOf(kind, source.value, used);
  if (value === undefined) throw unsoundLaw(where, `its value is not of kind ${kind}`);
  return { ...span, ...value };
}

function loadParameter(scheme: string, source: z.infer<typeof parameterSource>): Parameter {
  const { name, kind, unit, title, mayLack, yearly } = source;
  const rows = source.values.map((one) => loadRow(name, kind, one));
  rows.forEach((one, index) => {
    const where = `${name} ${isoDay(one.from)}`;
    if (one.to < one.from) throw unsoundLaw(where, 'it ends before it begins');
    const next = rows[index + 1];
    if (next === undefined) return;
    if (one.to === noEnd) throw unsoundLaw(where, 'it has no end and is not the last row');
    if (nextDay(one.to) !== next.from) throw unsoundLaw(where, 'the next row must begin on the day after its end');
  });
  const proposals = (source.proposals ?? []).map(({ note, ...given }) => ({
    ...given,
    ...(note === undefined ? {} : { note }),
  }));
  return {
    name,
    scheme,
    kind,
    unit,
    title,
    rows,
    proposals,
    ...(mayLack === undefined ? {} : { mayLack }),
    ...(yearly === undefined ? {} : { yearly }),
  };
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
      throw unsoundLaw(issue?.path.join('.') ?? '', issue?.message ?? 'unreadable');
    }
    for (const one of parsed.data.parameters) {
      if (parameters.has(one.name)) throw unsoundLaw(one.name, 'it is declared twice');
      parameters.set(one.name, loadParameter(parsed.data.scheme, one));
    }
  }
  return { version, parameters };
}
