import { randomBytes } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditHead, listAudit, openStore } from '../../electron/records/index.ts';
import { connect } from '../../electron/records/open.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryFolder, temporaryStore } from './temporary-store.ts';

test('every connection writes safely and keeps nothing readable outside the store', () => {
  const { store, file, key } = temporaryStore();
  store.close();
  const again = openStore({ file, key, office: 'training', at: AT });
  const pragma = (name: string) => connectionOf(again).pragma(name, { simple: true });
  expect(pragma('cipher')).toBe('chacha20');
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('temp_store')).toBe(2);
  expect(pragma('cell_size_check')).toBe(1);
  expect(pragma('trusted_schema')).toBe(0);
  expect(pragma('auto_vacuum')).toBe(1);
  again.close();
});

test('says whether this opening created the store, and logs the creation once', () => {
  const { store, file, key } = temporaryStore();
  expect(store.isNew).toBe(true);
  store.close();
  const again = openStore({ file, key, office: 'training', at: AT });
  expect(again.isNew).toBe(false);
  expect(listAudit(again).map((event) => event.type)).toEqual(['store.created']);
  again.close();
});

test('200 wrong keys open nothing and harm nothing', () => {
  const { store, file, key } = temporaryStore();
  const head = auditHead(store);
  store.close();
  for (let each = 0; each < 200; each += 1) {
    expect(codeOf(() => openStore({ file, key: randomBytes(32), office: 'training', at: AT }))).toBe('store.wrongKey');
  }
  const again = openStore({ file, key, office: 'training', at: AT });
  expect(auditHead(again)).toEqual(head);
  again.close();
});

test('a key of another length is refused before the file is touched', () => {
  const file = join(temporaryFolder(), 'counter.db');
  expect(codeOf(() => openStore({ file, key: randomBytes(31), office: 'real', at: AT }))).toBe('store.keyDamaged');
});

test('a file that is no database is not opened and not overwritten', () => {
  const file = join(temporaryFolder(), 'counter.db');
  writeFileSync(file, 'minutes of a meeting, kept in the wrong place '.repeat(200));
  expect(codeOf(() => openStore({ file, key: randomBytes(32), office: 'real', at: AT }))).toBe('store.wrongKey');
  expect(statSync(file).size).toBe(9200);
});

test('a store from the future is refused unchanged', () => {
  const { store, file, key } = temporaryStore();
  store.close();
  const future = connect(file, key);
  future.pragma('user_version = 99');
  future.close();
  expect(codeOf(() => openStore({ file, key, office: 'training', at: AT }))).toBe('store.newerVersion');
  const still = connect(file, key);
  expect(still.pragma('user_version', { simple: true })).toBe(99);
  still.close();
});

test.each(['training', 'real'] as const)('a %s store never opens as the other kind', (office) => {
  const { store, file, key } = temporaryStore(office);
  store.close();
  const other = office === 'real' ? 'training' : 'real';
  expect(codeOf(() => openStore({ file, key, office: other, at: AT }))).toBe('store.mixedData');
  openStore({ file, key, office, at: AT }).close();
});

test('the kind of an office cannot be changed inside either', () => {
  const { store } = temporaryStore('training');
  const connection = connectionOf(store);
  expect(() => connection.prepare(`UPDATE office SET kind = 'real'`).run()).toThrow('office is fixed');
  expect(() => connection.prepare('DELETE FROM office').run()).toThrow('office is fixed');
});

test('a place that cannot be written is said kindly', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const below = join(folder, 'file', 'counter.db');
  expect(codeOf(() => openStore({ file: below, key: randomBytes(32), office: 'real', at: AT }))).toBe(
    'store.unwritable',
  );
  mkdirSync(join(folder, 'counter.db'));
  const taken = join(folder, 'counter.db');
  expect(codeOf(() => openStore({ file: taken, key: randomBytes(32), office: 'real', at: AT }))).toBe(
    'store.unwritable',
  );
});

test('the database can be read by its owner only', { skip: process.platform === 'win32' }, () => {
  const { file } = temporaryStore();
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('a closed store says so', () => {
  const { store } = temporaryStore();
  store.close();
  expect(codeOf(() => auditHead(store))).toBe('store.closed');
});
