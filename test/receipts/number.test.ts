import { assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatReceiptNumber, parseReceiptNumber } from '../../electron/receipts/index.ts';

const day = integer({ min: 0, max: 40_000 }).map((days) =>
  new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10),
);
const number = tuple(
  integer({ min: 0, max: 99 }),
  day,
  integer({ min: 1, max: 99 }),
  integer({ min: 1, max: 9999 }),
).map(([office, date, counter, sequence]) => ({ office: String(office).padStart(2, '0'), date, counter, sequence }));

describe('receipt number 收件號', () => {
  test('is written as office, ROC day, counter, running number and check digit', () => {
    const written = formatReceiptNumber({ office: '01', date: '2026-11-30', counter: 7, sequence: 41 });
    expect(written).toMatch(/^01-1151130-07-0041-\d$/);
  });

  test('reads back what was written, with and without hyphens, in full width too', () => {
    assert(
      property(number, (given) => {
        const written = formatReceiptNumber(given);
        const wide = written.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
        for (const form of [written, written.replaceAll('-', ''), ` ${wide} `]) {
          expect(parseReceiptNumber(form)).toEqual({ ok: true, output: given });
        }
      }),
    );
  });

  test('finds every single wrong digit', () => {
    assert(
      property(number, integer({ min: 0, max: 15 }), integer({ min: 1, max: 9 }), (given, at, by) => {
        const digits = Array.from(formatReceiptNumber(given).replaceAll('-', ''));
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(parseReceiptNumber(digits.join('')).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('finds every swap of two different neighbours', () => {
    assert(
      property(number, integer({ min: 0, max: 14 }), (given, at) => {
        const digits = Array.from(formatReceiptNumber(given).replaceAll('-', ''));
        const [left = '', right = ''] = digits.slice(at, at + 2);
        digits.splice(at, 2, right, left);
        expect(parseReceiptNumber(digits.join('')).ok).toBe(left === right);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['', 'receipt.number.shape'],
    ['01-1151130-07-0041', 'receipt.number.shape'],
    ['01-115113O-07-0041-5', 'receipt.number.shape'],
    ['01-1151130-07-0041-0', 'receipt.number.check'],
  ])('says which part of %j is wrong', (written, code) => {
    const read = parseReceiptNumber(written);
    expect(read.ok ? '' : read.fault.code).toBe(code);
    expect(read.ok ? '' : read.fault.message.zh).toMatch(/請/);
  });

  test('an impossible day, counter or running number is named as such even when its check digit fits', () => {
    const codes = ['011150230070041', '011151130000041', '011151130070000'].map((digits) => {
      const fitting = Array.from('0123456789', (check) => parseReceiptNumber(digits + check)).filter(
        (read) => !read.ok && read.fault.code !== 'receipt.number.check',
      );
      expect(fitting).toHaveLength(1);
      return fitting.map((read) => (read.ok ? '' : read.fault.code))[0];
    });
    expect(codes).toEqual(['receipt.number.date', 'receipt.number.counter', 'receipt.number.sequence']);
  });

  test('is never written with a part out of range', () => {
    const good = { office: '01', date: '2026-11-30', counter: 7, sequence: 41 };
    const bad = constantFrom(
      { ...good, office: '1' },
      { ...good, date: '2026-02-30' },
      { ...good, date: '1911-12-31' },
      { ...good, counter: 0 },
      { ...good, counter: 100 },
      { ...good, sequence: 0 },
      { ...good, sequence: 10_000 },
    );
    assert(
      property(bad, (given) => {
        expect(() => formatReceiptNumber(given)).toThrow('receipt.number');
      }),
    );
  });
});
