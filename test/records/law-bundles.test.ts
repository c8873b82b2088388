import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  completeReceipt,
  keepLawBook,
  keepLawBundle,
  listAudit,
  listLawBundles,
  openStore,
  openVisit,
  readLawBook,
  readReceiptBasis,
  reserveReceipt,
  type Store,
  type StoredLawBundle,
  verifyChain,
} from '../../electron/records/index.ts';
import { migrations } from '../../electron/records/migrations/migrations.ts';
import { connect } from '../../electron/records/open.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryFolder, temporaryStore } from './temporary-store.ts';

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function bundleOf(sequence: number): StoredLawBundle {
  const bytes = Buffer.from(`bundle ${sequence}`);
  return {
    sequence,
    sha256: hash(bytes),
    bytes,
    signer: 'a'.repeat(64),
    training: true,
    base: `law-${sequence - 1}`,
    version: `law-${sequence}`,
    acceptedAt: AT,
    acceptedBy: 'T0101',
  };
}

function completion(store: Store, visitId: string, basis: { lawVersion: string; basis: string }) {
  const act = { actor: 'T0217', at: AT };
  openVisit(store, { ...act, id: visitId, ticket: '086', step: 'sign', draft: {} });
  const given = {
    ...act,
    visitId,
    office: '01',
    day: '2026-11-30',
    numberOf: (sequence: number) => `number ${sequence}`,
  };
  const { number } = reserveReceipt(store, given);
  const [bytes, shown] = [Buffer.from('PDF'), '{}'];
  return {
    ...act,
    number,
    visitId,
    idempotencyKey: visitId,
    personId: null,
    name: '',
    identifier: '',
    kind: 'estimateOnly' as const,
    choice: '',
    shown,
    shownHash: hash(shown),
    strokes: null,
    pdf: { bytes, sha256: hash(bytes) },
    basis,
  };
}

test('bundles are kept in order, byte for byte, with who and when, over a restart', () => {
  const { store, file, key } = temporaryStore();
  keepLawBundle(store, bundleOf(1));
  keepLawBundle(store, bundleOf(7));
  store.close();
  const again = openStore({ file, key, office: 'training', at: AT });
  const kept = listLawBundles(again).map((one) => ({ ...one, bytes: Buffer.from(one.bytes) }));
  expect(kept).toEqual([bundleOf(1), bundleOf(7)]);
  const events = listAudit(again).filter(({ type }) => type === 'law.bundleAccepted');
  expect(events.map(({ subject, actor }) => [subject, actor])).toEqual([
    ['law:1', 'T0101'],
    ['law:7', 'T0101'],
  ]);
  expect(verifyChain(again).intact).toBe(true);
  again.close();
});

test('an older, a second or a damaged bundle is not kept, and leaves no event', () => {
  const { store } = temporaryStore();
  keepLawBundle(store, bundleOf(2));
  const events = listAudit(store).length;
  expect(() => keepLawBundle(store, bundleOf(1))).toThrow('only grow');
  expect(() => keepLawBundle(store, bundleOf(2))).toThrow('only grow');
  expect(codeOf(() => keepLawBundle(store, { ...bundleOf(3), sha256: hash('other') }))).toBe('store.hashMismatch');
  expect(listLawBundles(store)).toHaveLength(1);
  expect(listAudit(store)).toHaveLength(events);
});

test('nothing of it is ever changed or removed', () => {
  const { store } = temporaryStore();
  keepLawBundle(store, bundleOf(1));
  keepLawBook(store, { version: 'law-1', book: 'text', at: AT });
  completeReceipt(store, completion(store, 'a', { lawVersion: 'law-1', basis: '{}' }));
  const connection = connectionOf(store);
  for (const [table, column] of [
    ['law_bundle', 'version'],
    ['law_book', 'version'],
    ['receipt_basis', 'law_version'],
  ]) {
    expect(() => connection.exec(`UPDATE ${table} SET ${column} = 'x'`)).toThrow(/only grow|stay/);
    expect(() => connection.exec(`DELETE FROM ${table}`)).toThrow(/only grow|stay/);
  }
});

test('a book is kept once, compressed, and comes back as it was', () => {
  const { store } = temporaryStore();
  const book = '法規'.repeat(50_000);
  keepLawBook(store, { version: 'law-a', book, at: AT });
  keepLawBook(store, { version: 'law-a', book: 'another text under the same name', at: AT });
  expect(readLawBook(store, 'law-a')).toBe(book);
  expect(readLawBook(store, 'law-b')).toBeNull();
  const size = connectionOf(store).prepare<{ size: number }>('SELECT length(book) AS size FROM law_book').get();
  expect(size?.size).toBeLessThan(5_000);
  expect(listAudit(store).filter(({ type }) => type === 'law.bookKept')).toHaveLength(1);
});

test('a receipt keeps what it was computed from, and none is sealed on a book that is not kept', () => {
  const { store } = temporaryStore();
  const given = completion(store, 'a', { lawVersion: 'law-a', basis: '{"asOf":"2026-11-30"}' });
  expect(() => completeReceipt(store, given)).toThrow('FOREIGN KEY');
  expect(readReceiptBasis(store, given.number)).toBeNull();
  keepLawBook(store, { version: 'law-a', book: 'text', at: AT });
  completeReceipt(store, given);
  expect(readReceiptBasis(store, given.number)).toEqual(given.basis);
});

test.each(migrations.map((_, version) => version))('a store of version %i becomes the newest', (version) => {
  const file = join(temporaryFolder(), 'counter.db');
  const key = randomBytes(32);
  const old = connect(file, key);
  old.pragma('auto_vacuum = FULL');
  for (const migration of migrations.slice(0, version)) old.exec(migration);
  if (version > 0) old.exec(`INSERT INTO setting VALUES ('kept', '"yes"')`);
  old.pragma(`user_version = ${version}`);
  old.close();
  const store = openStore({ file, key, office: 'training', at: AT });
  keepLawBundle(store, bundleOf(1));
  expect(listLawBundles(store)).toHaveLength(1);
  const kept = connectionOf(store).prepare<{ value: string }>(`SELECT value FROM setting WHERE key = 'kept'`).get();
  expect(kept?.value).toBe(version > 0 ? '"yes"' : undefined);
  store.close();
});
