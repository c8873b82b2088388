import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  backUp,
  createTrainingOffice,
  databaseFile,
  listAudit,
  openStore,
  readOrCreateKey,
  restore,
  verifyChain,
} from '../../electron/records/index.ts';
import { type Connection, connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryFolder, temporaryStore } from './temporary-store.ts';

const act = { actor: 'restore', at: AT };

/** Every row of every table as SQL writes its values. */
function contentOf(connection: Connection): Record<string, unknown[]> {
  const tables = connection
    .prepare<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => {
      const columns = connection.pragma(`table_info(${name})`) as { name: string }[];
      const quoted = columns.map((column) => `quote(${column.name})`).join(` || ',' || `);
      return [name, connection.prepare(`SELECT ${quoted} AS row FROM ${name}`).all()];
    }),
  );
}

test('a backup becomes a counter elsewhere, equal row by row, and says where it ends', () => {
  const { store, key } = temporaryStore();
  createTrainingOffice(store, { seed: 3, asOf: '2026-11-27', at: AT });
  const from = join(temporaryFolder(), 'one.db');
  const before = contentOf(connectionOf(store));
  const { head } = backUp(store, { ...act, file: from });
  const bytes = readFileSync(from);
  const to = join(temporaryFolder(), 'another', 'machine');
  expect(restore({ ...act, from, to, key })).toEqual({ office: 'training', head, at: AT, lastReceipt: '' });
  expect(readFileSync(from)).toEqual(bytes);
  expect(readdirSync(to).sort()).toEqual(['counter.db', 'counter.key']);

  const restored = openStore({ file: databaseFile(to), key: readOrCreateKey(to), office: 'training', at: AT });
  const { audit: auditAfter = [], ...after } = contentOf(connectionOf(restored));
  const { audit: auditBefore = [], ...rows } = before;
  expect(after).toEqual(rows);
  expect(auditAfter.slice(0, -1)).toEqual(auditBefore);
  expect(listAudit(restored).at(-1)).toMatchObject({ type: 'store.restored', details: head });
  expect(verifyChain(restored, [head]).intact).toBe(true);
  restored.close();
});

test('data is never overwritten, and a refused restore leaves nothing', () => {
  const { store, key } = temporaryStore();
  const from = join(temporaryFolder(), 'one.db');
  backUp(store, { ...act, file: from });
  for (const taken of ['counter.db', 'counter.db-wal', 'counter.key', 'counter.key.sealed']) {
    const to = temporaryFolder();
    writeFileSync(join(to, taken), 'something');
    expect(codeOf(() => restore({ ...act, from, to, key }))).toBe('store.restoreTaken');
    expect(readdirSync(to)).toEqual([taken]);
  }
  const to = temporaryFolder();
  expect(codeOf(() => restore({ ...act, from, to, key: randomBytes(32) }))).toBe('store.wrongKey');
  const damaged = join(to, 'damaged.db');
  copyFileSync(from, damaged);
  const bytes = readFileSync(damaged);
  bytes[bytes.length - 3000] = (bytes[bytes.length - 3000] ?? 0) ^ 1;
  writeFileSync(damaged, bytes);
  mkdirSync(join(to, 'new'));
  expect(codeOf(() => restore({ ...act, from: damaged, to: join(to, 'new'), key }))).toBe('store.corrupt');
  expect(readdirSync(join(to, 'new'))).toEqual([]);
});
