import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from '../../../electron/desk/access/csv.ts';

/** Reads comma-separated values as RFC 4180 writes them. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*")(,|\r\n)/gy;
  const body = text.slice(1);
  for (let match = cells.exec(body); match !== null; match = cells.exec(body)) {
    rows.at(-1)?.push((match[1] ?? '').slice(1, -1).replaceAll('""', '"'));
    if (match[2] !== ',' && cells.lastIndex < body.length) rows.push([]);
    if (cells.lastIndex === body.length) break;
  }
  return rows;
}

it('1,000 cells: none begins a formula, and every one reads back as it was, but for the apostrophe', () => {
  const start = constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '"', ',', '\n', '正文', '');
  const cell = tuple(start, string()).map((parts) => parts.join(''));
  assert(
    property(array(array(cell, { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 2 }), (rows) => {
      const back = read(csv(rows));
      expect(back.flat()).toHaveLength(10);
      for (const [index, value] of back.flat().entries()) {
        const given = rows.flat()[index] ?? '';
        expect(value).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(value === given || value === `'${given}`).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

it('is marked as UTF-8 for spreadsheets', () => {
  expect(csv([['張']]).codePointAt(0)).toBe(0xfeff);
});
