import type { Parameter, Row } from '../../rules/law.ts';
import { numberOfWritten } from './numbers.ts';
import type { LawInWords } from './book.ts';

/** A value as it is shown: one text, or the members of a table. */
export interface ShownValue {
  readonly value: string;
  readonly members: readonly { readonly label: string; readonly value: string }[];
}

const LONG_LIST = 6;
const DECIMAL = /^\d+\.\d+$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

function wholeNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `0.775%`, for a fraction written as decimal text; a fraction that is no short decimal stays one, `1/3`. */
function percent(fraction: number): string {
  return `${Math.round(fraction * 100_000_000) / 1_000_000}%`;
}

function isFraction(value: unknown): value is { num: number; den: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'den' in value;
}

/** What bare figures of a table mean: fractions of one, percent already, hundredths of a unit, yes or no. */
type Figures = 'fraction' | 'percent' | 'hundredths' | 'flag' | 'plain';

function shownText(book: LawInWords, value: string, figures: Figures): string {
  const date = DATE.exec(value);
  if (date !== null) return `${Number(date[1]) - 1911}/${date[2]}/${date[3]}`;
  if (DECIMAL.test(value)) return figures === 'percent' ? `${value}%` : percent(Number(value));
  return book.texts.get(value) ?? value;
}

/** Long lists of figures are told by their ends: 29,500、30,300 … 45,800（11級）. */
function shownList(book: LawInWords, values: readonly unknown[], figures: Figures): string {
  const shown = values.map((one) => shownWritten(book, one, figures));
  if (shown.length <= LONG_LIST) return shown.join('、');
  return `${shown.slice(0, 2).join('、')} … ${shown.at(-1) ?? ''}（${shown.length}級）`;
}

function shownNumber(value: number, figures: Figures): string {
  // Beside fractions as decimal text, tables write none and the whole of it as 0 and 1.
  if (figures === 'fraction' && value <= 1) return percent(value);
  if (figures === 'flag') return value === 0 ? '否' : '是';
  return figures === 'hundredths' ? String(value / 100) : wholeNumber(value);
}

function shownWritten(book: LawInWords, value: unknown, figures: Figures): string {
  if (typeof value === 'number') return shownNumber(value, figures);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return shownText(book, value, figures);
  if (isFraction(value)) return `${value.num}/${value.den}`;
  if (Array.isArray(value)) return shownList(book, value, figures);
  return value === null || value === undefined ? '—' : '';
}

/** A member that only numbers its rows, such as a disability grade or an industry. */
function isNumbered(key: string): boolean {
  return /^\d+$/.test(key);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isFraction(value);
}

function numberedLabel(parameter: string, key: string): string {
  if (parameter.startsWith('annuity.')) return `${Number(key) - 1911}年度請領`;
  return parameter.includes('industry') ? `行業${key}` : `第${key}級`;
}

function labelOf(book: LawInWords, parameter: string, key: string): string {
  return isNumbered(key) ? numberedLabel(parameter, key) : book.member(parameter, key);
}

/** A member may say itself what its figures mean. */
function figuresOf(key: string, outer: Figures): Figures {
  if (key.includes('Pct')) return 'percent';
  if (key === 'eachChild') return 'flag';
  return key.endsWith('Age') ? 'plain' : outer;
}

/** The members of a table, those of tables within it beside them; a wrapper around numbered ones adds no name. */
function membersOf(book: LawInWords, { name, unit }: Parameter, value: Record<string, unknown>): ShownValue['members'] {
  const read = (table: Record<string, unknown>, before: string, outer: Figures): ShownValue['members'] =>
    Object.entries(table).flatMap(([key, member]) => {
      const figures = figuresOf(key, outer);
      const label = `${before}${labelOf(book, name, key)}`;
      if (isTable(member)) return read(member, isNumberedTable(member) ? '' : `${label} `, figures);
      return [{ label, value: shownWritten(book, member, figures) }];
    });
  return read(
    value,
    '',
    unit.startsWith('fraction') ? 'fraction' : unit.startsWith('hundredths') ? 'hundredths' : 'plain',
  );
}

function isNumberedTable(value: Record<string, unknown>): boolean {
  return Object.keys(value).every(isNumbered);
}

/** What a written value looks like on screen. */
export function shownValue(book: LawInWords, parameter: Parameter, written: unknown): ShownValue {
  if (isTable(written)) {
    const members = membersOf(book, parameter, written);
    return { value: members.length === 0 ? '沒有調整' : '', members };
  }
  if (parameter.kind === 'rate' && !isFraction(written)) {
    const fraction = numberOfWritten(written);
    if (fraction !== null) return { value: percent(fraction), members: [] };
  }
  return { value: shownWritten(book, written, 'plain'), members: [] };
}

/** The value of a row; the words of its state where it has none. */
export function shownRowValue(book: LawInWords, parameter: Parameter, row: Row): ShownValue {
  if (row.state === 'zeroByLaw') return { value: '0', members: [] };
  if (row.written === undefined) return { value: '', members: [] };
  return shownValue(book, parameter, row.written);
}

/** `65歲`, `3,000元／月`, `20%`: a single figure with its unit, without what the unit says besides. */
function withUnit(value: string, unit: string): string {
  if (!/^[\d,.]+$/.test(value)) return value;
  if (unit.endsWith('%')) return `${value}%`;
  const [short = ''] = unit.split(/[，（]/);
  return /^(占|每)/.test(short) ? value : `${value}${short}`;
}

/** One line of it, for lists: `每月 29,500、每小時 196`; a single figure with the given unit. */
export function inOneLine({ value, members }: ShownValue, unit: string, most = 4): string {
  if (members.length === 0) return withUnit(value, unit);
  const shown = members.slice(0, most).map((member) => `${member.label} ${member.value}`);
  return members.length > most ? `${shown.join('、')} …` : shown.join('、');
}
