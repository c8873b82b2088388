import type { Form } from './profile.ts';

/** What a cell says, or why it is not understood, in words for whoever made the file. */
export type Said = { readonly value: string | number | null } | { readonly reason: string };

/** Control characters, characters that turn the direction of writing, and what could not be decoded. */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
const UNREADABLE = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFD]/;
const LONGEST_CELL = 500;

/** Reads a cell as its profile says it is written. Blanks around it do not count. */
export function understand(cell: string, form: Form): Said {
  if (cell.length > LONGEST_CELL) return { reason: `這一格超過 ${LONGEST_CELL} 個字。` };
  if (UNREADABLE.test(cell)) return { reason: '有無法辨認的字，請確認編碼。' };
  const text = cell.replace(/^[ \u3000]+|[ \u3000]+$/g, '');
  if (form.as === 'text') return { value: text };
  if (form.as === 'code') {
    const meant = Object.hasOwn(form.codes, text) ? form.codes[text] : undefined;
    return meant === undefined
      ? { reason: `代碼只能是這些之一：${Object.keys(form.codes).join('、')}。` }
      : { value: meant };
  }
  if (form.as === 'money') return amount(text, form.written);
  if (form.open.includes(text)) return { value: null };
  const date = dateParts(text, form.written);
  if (date === null) return { reason: `日期要寫成${dateWords[form.written]}。` };
  return exists(date) ? { value: date.map(padded).join('-') } : { reason: '沒有這一天。' };
}

function amount(text: string, written: 'digits' | 'grouped'): Said {
  const shape = written === 'digits' ? /^\d{1,15}$/ : /^\d{1,3}(,\d{3}){0,4}$/;
  if (shape.test(text)) return { value: Number(text.replaceAll(',', '')) };
  return { reason: written === 'digits' ? '金額要寫成整數，只用數字。' : '金額要寫成整數，每三位一個逗號。' };
}

type DateForm = Extract<Form, { as: 'date' }>['written'];
type DateParts = [year: number, month: number, day: number];

const dateWords: Readonly<Record<DateForm, string>> = {
  roc7: '民國年 7 碼，例如 0701231',
  rocParts: '民國年月日，例如 70/12/31',
  iso: '西元年月日，例如 1981-12-31',
  digits8: '西元年 8 碼，例如 19811231',
  serial: '活頁簿的日期格式',
};

const dateShapes: Readonly<Record<Exclude<DateForm, 'serial'>, readonly [shape: RegExp, roc: boolean]>> = {
  roc7: [/^(\d{3})(\d{2})(\d{2})$/, true],
  rocParts: [/^(\d{2,3})[/.-](\d{1,2})[/.-](\d{1,2})$/, true],
  iso: [/^(\d{4})-(\d{2})-(\d{2})$/, false],
  digits8: [/^(\d{4})(\d{2})(\d{2})$/, false],
};

/** Year 1 of 民國 is 1912. */
const ROC = 1911;

function dateParts(text: string, written: DateForm): DateParts | null {
  if (written === 'serial') return fromSerial(text);
  const [shape, roc] = dateShapes[written];
  const match = shape.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || year === 0) return null;
  return [roc ? year + ROC : year, month, day];
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Day 61 of a workbook is 1900-03-01. Before it stands a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1):
 * such days are not understood.
 */
function fromSerial(text: string): DateParts | null {
  const day = /^\d{2,6}$/.test(text) ? Number(text) : 0;
  if (day < 61 || day > 109_574) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + day * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function exists([year, month, day]: DateParts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}
