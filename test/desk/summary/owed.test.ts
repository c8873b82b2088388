import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ARREARS_KINDS } from '../../../src/contract/print-kinds.ts';
import { chosenOf } from '../../../electron/desk/prints/arrears-lines.ts';
import { owedLines, totalOf } from '../../../electron/desk/summary/owed.ts';
import { codeOf } from '../../records/temporary-store.ts';

const arrears = fc.array(
  fc.record({
    kind: fc.constantFrom(...ARREARS_KINDS),
    amount: fc.integer({ min: 0, max: 1_000_000_000 }),
    months: fc.integer({ min: 0, max: 1200 }),
    since: fc.constant('2026-08-01'),
    recoverable: fc.boolean(),
  }),
  { maxLength: 50 },
);

test('whatever is owed, every kind has its line and no dollar that can be collected is missing', () => {
  fc.assert(
    fc.property(arrears, (given) => {
      const lines = owedLines(given, ARREARS_KINDS);
      expect(lines.map((line) => line.key)).toEqual([...ARREARS_KINDS]);
      const payable = given.filter((one) => one.recoverable).reduce((sum, one) => sum + one.amount, 0);
      expect(totalOf(lines)).toBe(payable);
      for (const one of given.filter(({ recoverable }) => !recoverable).filter(({ months }) => months > 0)) {
        expect(lines.find((line) => line.key === one.kind)?.note).toContain('不能補');
      }
    }),
  );
});

test('a paper with fewer kinds has a reason in the log and the sum of the rest in its words', () => {
  fc.assert(
    fc.property(arrears, fc.subarray([...ARREARS_KINDS]), fc.string({ maxLength: 6 }), (given, kinds, reason) => {
      const lines = owedLines(given, ARREARS_KINDS);
      if (kinds.length === 0) {
        expect(codeOf(() => chosenOf(lines, kinds, reason))).toBe('arrears.nothingOwed');
        return;
      }
      const isWhole = kinds.length === ARREARS_KINDS.length;
      if (!isWhole && reason.trim().length < 2) {
        expect(codeOf(() => chosenOf(lines, kinds, reason))).toBe('arrears.partNeedsReason');
        return;
      }
      const { chosen, partly, warning } = chosenOf(lines, kinds, reason);
      expect(chosen.map((line) => line.key)).toEqual(kinds);
      if (isWhole) {
        expect([partly, warning]).toEqual([null, '']);
        return;
      }
      const rest = totalOf(lines) - totalOf(chosen);
      expect(partly).toEqual({
        kinds,
        left: ARREARS_KINDS.filter((kind) => !kinds.includes(kind)),
        reason: reason.trim(),
      });
      expect(warning).toContain(rest === 0 ? '其他種類沒有欠費' : `欠費 ${rest.toLocaleString('en-US')} 元`);
    }),
  );
});
