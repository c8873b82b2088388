import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { appendEvent } from './audit.ts';
import { keepStatements } from './kept-statements.ts';
import { migrations } from './migrations/migrations.ts';
import { asStoreError, type Connection, type Office, registerStore, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

export interface OpenOptions {
  /** Path of the database file; its folder is made when absent. */
  readonly file: string;
  /** 32 random bytes. Whoever has them reads everything: they live in the key store or in a key file. */
  readonly key: Uint8Array;
  /** What the store must hold; recorded when it is created, checked ever after. */
  readonly office: Office;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/** Settings of every connection, in order; each is read back, because the engine ignores what it does not support. */
const settings: readonly (readonly [name: string, value: string, expected: string | number])[] = [
  // A free page is never read, so damage there would go unseen; this leaves none. Counts only while the store is empty.
  ['auto_vacuum', 'FULL', 1],
  ['journal_mode', 'WAL', 'wal'],
  // The build silently uses NORMAL under WAL, which lost acknowledged commits in simulated power cuts.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  // Otherwise sorting spills readable rows into temporary files.
  ['temp_store', 'MEMORY', 2],
  ['cell_size_check', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
];

/**
 * Opens the encrypted store, or creates it.
 * @throws StoreError `store.wrongKey` `store.keyDamaged` `store.newerVersion` `store.mixedData` `store.corrupt`
 *   `store.unsafe` `store.unwritable` `store.busy`
 */
export function openStore(options: OpenOptions): Store {
  let connection: Connection | undefined;
  try {
    const isNew = !existsSync(options.file);
    mkdirSync(dirname(options.file), { recursive: true, mode: 0o700 });
    connection = connect(options.file, options.key);
    if (isNew) chmodSync(options.file, 0o600);
    configure(connection);
    const opened = connection;
    const created = opened.transaction(() => settle(opened, options)).immediate();
    return registerStore(
      { office: options.office, file: options.file, isNew: created, close: () => opened.close() },
      opened,
      (file) => connect(file, options.key, true),
    );
  } catch (error) {
    connection?.close();
    throw asStoreError(asFileError(error));
  }
}

/** A connection that has its key and has read the first page with it. */
export function connect(file: string, key: Uint8Array, readonly = false): Connection {
  const raw = rawKey(key);
  const connection = new Database(file, { readonly, fileMustExist: readonly });
  try {
    connection.pragma("cipher = 'chacha20'");
    connection.key(raw);
    keepStatements(connection);
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A key as the engine takes it: 32 bytes as they are, not a password to be stretched. */
export function rawKey(key: Uint8Array): Buffer {
  if (key.length !== 32) throw new StoreError('store.keyDamaged');
  return Buffer.from(`raw:${Buffer.from(key).toString('hex')}`);
}

function configure(connection: Connection): void {
  for (const [name, value, expected] of settings) {
    connection.pragma(`${name} = ${value}`);
    if (connection.pragma(name, { simple: true }) !== expected) throw new StoreError('store.unsafe', name);
  }
}

/** Brings the tables up to date and settles which kind of office this is, all or nothing. Returns whether it is new. */
function settle(connection: Connection, { office, at }: OpenOptions): boolean {
  migrate(connection);
  const kind = connection.prepare<{ kind: Office }>('SELECT kind FROM office').get()?.kind;
  if (kind === office) return false;
  if (kind !== undefined) throw new StoreError('store.mixedData');
  connection.prepare('INSERT INTO office (id, kind, created_at) VALUES (1, ?, ?)').run(office, at);
  appendEvent(connection, { at, actor: 'system', type: 'store.created', subject: office, details: {} });
  return true;
}

function migrate(connection: Connection): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > migrations.length) throw new StoreError('store.newerVersion');
  for (const migration of migrations.slice(version)) connection.exec(migration);
  if (version < migrations.length) connection.pragma(`user_version = ${migrations.length}`);
}

const fileCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'EDQUOT']);

function asFileError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The driver reports a missing folder as a plain TypeError.
  const isMissingFolder = error instanceof TypeError && error.message.includes('directory');
  return fileCodes.has(code) || isMissingFolder ? new StoreError('store.unwritable', error) : error;
}
