import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStore, listAudit, openStore } from '../../../electron/records/index.ts';
import { appendEvent } from '../../../electron/records/audit.ts';
import { migrations } from '../../../electron/records/migrations/migrations.ts';
import { connect } from '../../../electron/records/open.ts';
import { type Connection, connectionOf } from '../../../electron/records/store.ts';
import { AT, temporaryFolder } from '../temporary-store.ts';
import { sampleRows } from './rows.ts';

type Row = Record<string, unknown>;

function tablesOf(connection: Connection): string[] {
  return connection
    .prepare<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all()
    .map(({ name }) => name);
}

function columnsOf(connection: Connection, table: string): string[] {
  return (connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
}

/** Every value as SQL writes it, so that text, numbers and bytes stay apart. */
function rowsOf(connection: Connection, table: string, columns: readonly string[]): Row[] {
  const quoted = columns.map((column) => `quote(${column}) AS ${column}`).join(', ');
  return connection.prepare<Row>(`SELECT ${quoted} FROM ${table}`).all();
}

function contentOf(connection: Connection): Map<string, Row[]> {
  const tables = tablesOf(connection);
  return new Map(tables.map((table) => [table, rowsOf(connection, table, columnsOf(connection, table))]));
}

/** A store as the program of that version left it, a row in every table. */
function storeOfVersion(file: string, key: Buffer, version: number): Map<string, Row[]> {
  const old = connect(file, key);
  old.pragma('synchronous = OFF');
  old.pragma('auto_vacuum = FULL');
  for (const migration of migrations.slice(0, version)) old.exec(migration);
  old.pragma(`user_version = ${version}`);
  for (const type of ['store.created', 'person.lookedUp', 'receipt.completed'] as const) {
    appendEvent(old, { at: AT, actor: 'T0217', type, subject: 'real', details: { version } });
  }
  const tables = new Set(tablesOf(old));
  for (const { table, row } of sampleRows) {
    if (!tables.has(table)) continue;
    const columns = columnsOf(old, table).filter((column) => Object.hasOwn(row, column));
    old
      .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(...columns.map((column) => row[column] ?? null));
  }
  const content = contentOf(old);
  old.close();
  return content;
}

const schema = `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`;

test.each(migrations.map((_, index) => index + 1))('a store of version %i opens with all its data', (version) => {
  const folder = temporaryFolder();
  const key = randomBytes(32);
  const file = join(folder, 'counter.db');
  const before = storeOfVersion(file, key, version);
  for (const [table, rows] of before) {
    expect(rows.length, `write a row of "${table}" into test/records/migrations/rows.ts`).toBeGreaterThan(0);
  }

  const store = openStore({ file, key, office: 'real', at: AT });
  const connection = connectionOf(store);
  expect(connection.pragma('user_version', { simple: true })).toBe(migrations.length);
  for (const [table, rows] of before) {
    const after = rowsOf(connection, table, Object.keys(rows[0] ?? {}));
    expect(after, table).toEqual(expect.arrayContaining(rows));
  }
  expect(listAudit(store)).toHaveLength(3);
  expect(checkStore(store)).toMatchObject({ sound: true });
  expect(connection.pragma('foreign_key_check')).toEqual([]);

  const fresh = openStore({ file: join(folder, 'fresh.db'), key, office: 'real', at: AT });
  expect(connection.prepare(schema).all()).toEqual(connectionOf(fresh).prepare(schema).all());
  fresh.close();
  store.close();
});

test.each(migrations.map((_, index) => index))('a migration that fails after version %i changes nothing', (version) => {
  const file = join(temporaryFolder(), 'counter.db');
  const key = randomBytes(32);
  if (version > 0) storeOfVersion(file, key, version);
  const blocked = connect(file, key);
  // The last table of the next migration is there already: the migration stops half way.
  const [taken = ''] = (migrations[version] ?? '').match(/(?<=CREATE TABLE )\w+/g)?.slice(-1) ?? [];
  blocked.exec(`CREATE TABLE ${taken} (id INTEGER) STRICT`);
  const before = contentOf(blocked);
  blocked.close();

  expect(() => openStore({ file, key, office: 'real', at: AT })).toThrow();
  const after = connect(file, key);
  expect(after.pragma('user_version', { simple: true })).toBe(version);
  expect(contentOf(after)).toEqual(before);
  after.close();
});
