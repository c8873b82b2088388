import type { Reply } from '../../src/contract/fault.ts';
import { FaultError } from '../../src/contract/fault.ts';
import type { Text } from '../../src/contract/text.ts';

/** Receipt number 收件號: `office(2)-YYYMMDD(7, 民國)-counter(2)-sequence(4)-check(1)`, such as `01-1151130-07-0041-3`. */
export interface ReceiptNumber {
  /** Office code, two digits. */
  office: string;
  /** ISO calendar date, from 0001-01-01 of the ROC calendar (1912) on. */
  date: string;
  /** 1–99 */
  counter: number;
  /** 1–9999, gap-free per office and day. */
  sequence: number;
}

const shape = /^(\d{2})-?(\d{7})-?(\d{2})-?(\d{4})-?(\d)$/;

/**
 * The quasigroup of order 10 of H. Michael Damm, "Total anti-symmetrische Quasigruppen" (Marburg, 2004): its check digit
 * detects every single wrong digit and every transposition of two neighbours.
 */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

function checkDigit(digits: string): string {
  let interim = '0';
  for (const digit of digits) interim = damm[Number(interim)]?.charAt(Number(digit)) ?? '';
  return interim;
}

/** Writes a receipt number. Throws `receipt.number` when a part is out of its range. */
export function formatReceiptNumber(number: ReceiptNumber): string {
  const year = Number(number.date.slice(0, 4)) - 1911;
  const date = `${String(year).padStart(3, '0')}${number.date.slice(5, 7)}${number.date.slice(8, 10)}`;
  const counter = String(number.counter).padStart(2, '0');
  const sequence = String(number.sequence).padStart(4, '0');
  const written = `${number.office}-${date}-${counter}-${sequence}`;
  const text = `${written}-${checkDigit(written.replaceAll('-', ''))}`;
  const read = parseReceiptNumber(text);
  if (!read.ok) throw new FaultError('receipt.number', read.fault.message);
  return text;
}

/** Reads a receipt number, with or without its hyphens; a fault says which part is wrong. */
export function parseReceiptNumber(written: string): Reply<ReceiptNumber> {
  const parts = shape.exec(written.normalize('NFKC').trim().replaceAll(/\s+/g, ''));
  const [, office = '', rocDate = '', counter = '', sequence = '', check = ''] = parts ?? [];
  if (parts === null) {
    return refuse('shape', {
      zh: '收件號有 16 個數字，像 01-1151130-07-0041-3，請再看一次單子右上的號碼。',
      en: 'A receipt number has 16 digits, such as 01-1151130-07-0041-3. Please look at the slip again.',
    });
  }
  if (checkDigit(office + rocDate + counter + sequence) !== check) {
    return refuse('check', {
      zh: '收件號的檢查碼不合，可能有一個數字打錯，或兩個數字對調。請一個一個對一次。',
      en: 'The check digit does not fit: one digit may be wrong, or two are swapped. Please compare them one by one.',
    });
  }
  const date = isoDate(rocDate);
  if (date === null) {
    return refuse('date', {
      zh: '收件號的第二段是民國日期，這一天不存在，請再看一次。',
      en: 'The second part of the number is an ROC date, and there is no such day. Please look again.',
    });
  }
  if (counter === '00') {
    return refuse('counter', {
      zh: '收件號的第三段是櫃檯號，從 01 開始，請再看一次。',
      en: 'The third part of the number is the counter, from 01 on. Please look again.',
    });
  }
  if (sequence === '0000') {
    return refuse('sequence', {
      zh: '收件號的第四段是流水號，從 0001 開始，請再看一次。',
      en: 'The fourth part of the number is the running number, from 0001 on. Please look again.',
    });
  }
  return { ok: true, output: { office, date, counter: Number(counter), sequence: Number(sequence) } };
}

function refuse(part: string, message: Text): Reply<ReceiptNumber> {
  return { ok: false, fault: { code: `receipt.number.${part}`, message } };
}

function isoDate(rocDate: string): string | null {
  const year = Number(rocDate.slice(0, 3)) + 1911;
  const month = Number(rocDate.slice(3, 5));
  const day = Number(rocDate.slice(5, 7));
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year > 1911 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
