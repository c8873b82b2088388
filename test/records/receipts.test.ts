import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Completion,
  completeReceipt,
  createTrainingOffice,
  listAudit,
  lookUpPerson,
  openReceipt,
  openStore,
  openVisit,
  receiptOfVisit,
  reserveReceipt,
  searchReceipts,
  type Store,
  verifyChain,
  voidReceipt,
  type Voiding,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryStore } from './temporary-store.ts';

const act = { actor: 'T0217', at: AT };
const request = { ...act, reason: '重印' };

function visit(store: Store, id: string): void {
  openVisit(store, { ...act, id, ticket: '086', step: 'sign', draft: {} });
}

function reserve(store: Store, visitId: string, day = '2026-11-30') {
  const numberOf = (sequence: number) => `01-${day.replaceAll('-', '')}-07-${String(sequence).padStart(4, '0')}-X`;
  return reserveReceipt(store, { ...act, visitId, office: '01', day, numberOf });
}

function voiding(number: string, reason: string): Voiding {
  return { ...act, number, cause: 'rethought', note: '', reason, approvedBy: null, visit: null };
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function completion(number: string, visitId: string, pdf = 'PDF of the receipt'): Completion {
  const bytes = Buffer.from(pdf);
  const shown = '{"page":"choose"}';
  return {
    ...act,
    number,
    visitId,
    idempotencyKey: `key of ${visitId}`,
    personId: null,
    name: '鄭文峯',
    identifier: 'D128362909',
    kind: 'application',
    choice: '月領',
    shown,
    shownHash: hash(shown),
    strokes: { width: 600, height: 200, lines: [[{ x: 1, y: 2, time: 0, pressure: 0.5 }]] },
    pdf: { bytes, sha256: hash(bytes) },
  };
}

test('a visit keeps the number it was given, over a restart, and another visit gets the next', () => {
  const { store, file, key } = temporaryStore();
  visit(store, 'a');
  visit(store, 'b');
  expect(reserve(store, 'a')).toMatchObject({ sequence: 1, state: 'reserved' });
  store.close();
  const again = openStore({ file, key, office: 'training', at: AT });
  expect(reserve(again, 'a')).toMatchObject({ sequence: 1, number: '01-20261130-07-0001-X' });
  expect(reserve(again, 'a', '2026-12-01')).toMatchObject({ sequence: 1, day: '2026-11-30' });
  expect(reserve(again, 'b').sequence).toBe(2);
  expect(codeOf(() => reserve(again, 'nobody'))).toBe('store.unknownVisit');
  again.close();
});

test('completing twice with one key is done once; with another key it is refused', () => {
  const { store } = temporaryStore();
  visit(store, 'a');
  const { number } = reserve(store, 'a');
  const first = completeReceipt(store, completion(number, 'a'));
  expect(first.already).toBe(false);
  expect(Buffer.from(first.receipt.pdf).toString()).toBe('PDF of the receipt');
  const second = completeReceipt(store, completion(number, 'a', 'another rendering'));
  expect(second).toEqual({ already: true, receipt: first.receipt });
  const other = { ...completion(number, 'a'), idempotencyKey: 'another act' };
  expect(codeOf(() => completeReceipt(store, other))).toBe('store.receiptSealed');
  expect(listAudit(store).filter((event) => event.type === 'receipt.completed')).toHaveLength(1);
  expect(reserve(store, 'a')).toMatchObject({ number, state: 'complete' });
});

test('what does not match its hash, its visit or its number is not stored', () => {
  const { store } = temporaryStore();
  visit(store, 'a');
  visit(store, 'b');
  const { number } = reserve(store, 'a');
  const good = completion(number, 'a');
  const otherBytes = { ...good, pdf: { bytes: Buffer.from('PDF of the receipT'), sha256: good.pdf.sha256 } };
  expect(codeOf(() => completeReceipt(store, otherBytes))).toBe('store.hashMismatch');
  expect(codeOf(() => completeReceipt(store, { ...good, shown: '{}' }))).toBe('store.hashMismatch');
  expect(codeOf(() => completeReceipt(store, { ...good, visitId: 'b' }))).toBe('store.unknownReceipt');
  expect(codeOf(() => completeReceipt(store, { ...good, number: '99' }))).toBe('store.unknownReceipt');
  expect(receiptOfVisit(store, 'a')?.state).toBe('reserved');
  expect(codeOf(() => openReceipt(store, number, request))).toBe('store.unknownReceipt');
});

test('the hash of the PDF, of what was shown and of the signature are in the audit chain', () => {
  const { store } = temporaryStore();
  visit(store, 'a');
  const given = completion(reserve(store, 'a').number, 'a');
  completeReceipt(store, given);
  expect(listAudit(store).at(-1)).toMatchObject({
    type: 'receipt.completed',
    subject: given.number,
    details: { sha256: given.pdf.sha256, shownHash: given.shownHash, signature: hash(JSON.stringify(given.strokes)) },
  });
});

test('a void number stays used and the visit gets a new one', () => {
  const { store } = temporaryStore();
  visit(store, 'a');
  const { number } = reserve(store, 'a');
  completeReceipt(store, completion(number, 'a'));
  voidReceipt(store, voiding(number, '民眾撤回'));
  voidReceipt(store, voiding(number, '再一次'));
  expect(receiptOfVisit(store, 'a')).toBeNull();
  expect(reserve(store, 'a').sequence).toBe(2);
  expect(openReceipt(store, number, request)).toMatchObject({ state: 'void', voidReason: '民眾撤回' });
  expect(codeOf(() => completeReceipt(store, completion(number, 'a')))).toBe('store.receiptVoid');
  expect(codeOf(() => voidReceipt(store, voiding('0', '')))).toBe('store.unknownReceipt');
});

test('a sealed receipt cannot be changed or removed inside either', () => {
  const { store } = temporaryStore();
  visit(store, 'a');
  completeReceipt(store, completion(reserve(store, 'a').number, 'a'));
  const connection = connectionOf(store);
  expect(() => connection.exec(`UPDATE receipt SET pdf = x'00'`)).toThrow('sealed');
  expect(() => connection.exec(`UPDATE receipt SET strokes = NULL`)).toThrow('sealed');
  expect(() => connection.exec('DELETE FROM receipt')).toThrow('receipts stay');
});

test('receipts are found by number, identifier, name with variants, and day; each search is logged', () => {
  const { store } = temporaryStore();
  for (const [id, day] of [
    ['a', '2026-11-27'],
    ['b', '2026-11-30'],
    ['c', '2026-11-30'],
  ] as const) {
    visit(store, id);
    completeReceipt(store, completion(reserve(store, id, day).number, id));
  }
  const found = (text: string, day: string | null = null) => {
    return searchReceipts(store, { text, day, state: null, limit: 10 }, request).rows.map((row) => row.visitId);
  };
  expect(found('')).toEqual(['c', 'b', 'a']);
  expect(found('', '2026-11-30')).toEqual(['c', 'b']);
  expect(found('01-20261127')).toEqual(['a']);
  expect(found('d128362909')).toEqual(['c', 'b', 'a']);
  expect(found('鄭文峰', '2026-11-27')).toEqual(['a']);
  expect(found('李')).toEqual([]);
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'receipt.searched', details: { text: '李', reason: '重印' } });
  expect(searchReceipts(store, { text: '', day: null, state: null, limit: 2 }, request).more).toBe(true);
  expect(
    codeOf(() => searchReceipts(store, { text: '', day: null, state: null, limit: 2 }, { ...request, reason: '' })),
  ).toBe('store.reasonMissing');
});

test('a privacy lock hides whose receipt it is, not that a number was used', () => {
  const { store } = temporaryStore();
  createTrainingOffice(store, { seed: 1, asOf: '2026-11-27', at: AT });
  visit(store, 'a');
  const { number } = reserve(store, 'a');
  const found = lookUpPerson(store, 'D128362909', { ...request, visitId: 'a', capacity: 'self' });
  const personId = found.outcome === 'found' ? found.record.personId : null;
  completeReceipt(store, { ...completion(number, 'a'), personId });
  const rows = (text: string) => searchReceipts(store, { text, day: null, state: null, limit: 10 }, request).rows;
  expect(rows('鄭文峯')).toHaveLength(1);
  connectionOf(store).prepare('UPDATE person SET privacy_lock = 1 WHERE id = ?').run(personId);
  expect(rows('鄭文峯')).toEqual([]);
  expect(rows('D128362909')).toEqual([]);
  expect(rows('')).toMatchObject([{ number, name: '', identifier: '' }]);
  expect(rows(number)).toMatchObject([{ number, name: '', identifier: '' }]);
});

test('whatever the order of reserving, completing, voiding and trying again: no gap, no double', () => {
  const step = fc.record({
    visit: fc.integer({ min: 0, max: 4 }),
    day: fc.constantFrom('2026-11-27', '2026-11-30'),
    what: fc.constantFrom('reserve', 'complete', 'void'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { store } = temporaryStore();
      connectionOf(store).pragma('synchronous = OFF');
      for (const id of ['0', '1', '2', '3', '4']) visit(store, id);
      for (const { visit: id, day, what } of steps) {
        const held = receiptOfVisit(store, `${id}`);
        if (what === 'reserve' || held === null) reserve(store, `${id}`, day);
        else if (what === 'void') voidReceipt(store, voiding(held.number, 'x'));
        else completeReceipt(store, completion(held.number, `${id}`));
      }
      const rows = searchReceipts(store, { text: '', day: null, state: null, limit: 200 }, request).rows;
      for (const day of ['2026-11-27', '2026-11-30']) {
        const sequences = rows.filter((row) => row.day === day).map((row) => row.sequence);
        expect(sequences.sort((left, right) => left - right)).toEqual(sequences.map((_, index) => index + 1));
      }
      const live = rows.filter((row) => row.state !== 'void').map((row) => row.visitId);
      expect(new Set(live).size).toBe(live.length);
      expect(verifyChain(store).intact).toBe(true);
    }),
    { numRuns: 40 },
  );
});
