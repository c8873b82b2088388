import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { locateRows } from '../../../electron/records/import/locate-rows.ts';

/** The lines of the rows by a parser that keeps positions: JSON is YAML. */
function linesByParser(text: string, list: string): number[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false });
  const found = isMap(document.contents) ? document.contents.get(list) : undefined;
  if (!isSeq(found)) return [];
  return found.items.map((item) => {
    const range =
      item !== null && typeof item === 'object' && 'range' in item && Array.isArray(item.range) ? item.range : [];
    return lineCounter.linePos(range[0] ?? 0).line;
  });
}

const word = fc.string({ unit: fc.constantFrom('a', '"', '\\', '{', ']', ',', ':', '\n', '王', '𤭢', ' ') });
const row = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(word, tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('finds the line of every row that a full parser finds', () => {
  const file = fc.record({
    office: word,
    units: fc.array(row, { maxLength: 6 }),
    persons: fc.array(row, { maxLength: 6 }),
  });
  fc.assert(
    fc.property(file, fc.constantFrom(0, 2, 3), (content, indent) => {
      const text = JSON.stringify(content, null, indent);
      const { lines, doubles } = locateRows(text);
      for (const list of ['units', 'persons']) expect(lines.get(list) ?? []).toEqual(linesByParser(text, list));
      expect(doubles).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('names double keys with their line and row, also when they are spelled differently', () => {
  const text = `{
    "units": [],
    "persons": [
      {"a": {"b": 1}, "c": [{"b": 1}, {"b": 2}]},
      {"a": 1,
       "\\u0061": 2}
    ],
    "units": []
  }`;
  expect(locateRows(text).doubles).toEqual([
    { key: 'a', line: 6, row: { list: 'persons', index: 1 } },
    { key: 'units', line: 8, row: null },
  ]);
});
