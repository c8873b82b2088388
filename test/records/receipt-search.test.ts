import { expect, test } from 'vitest';
import { receiptSearchSql, type ReceiptStanding } from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { temporaryStore } from './temporary-store.ts';

const bindings = { day: '2026-11-30', text: '陳', folded: '陳', last: '\u{10FFFF}', limit: 51 };

test('no search walks the table of receipts: every branch begins at an index', () => {
  const { store } = temporaryStore();
  const standings: (ReceiptStanding | null)[] = [null, 'complete', 'corrected', 'void'];
  for (const text of ['', '陳']) {
    for (const day of [null, bindings.day]) {
      for (const state of standings) {
        const sql = receiptSearchSql({ text, day, state });
        const plan = connectionOf(store).prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(bindings);
        const walks = plan.map(({ detail }) => detail).filter((detail) => /^SCAN receipt\b(?!.*USING)/.test(detail));
        expect(walks, sql).toEqual([]);
      }
    }
  }
  store.close();
});

test('a common name is found and sorted in its index alone', () => {
  const { store } = temporaryStore();
  const sql = receiptSearchSql({ text: '陳', day: null, state: null });
  const plan = connectionOf(store).prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(bindings);
  expect(plan.some(({ detail }) => detail.includes('USING COVERING INDEX receipt_name'))).toBe(true);
  store.close();
});
