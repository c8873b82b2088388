import type Database from 'better-sqlite3-multiple-ciphers';
import { StoreError, type StoreErrorCode } from './store-error.ts';

export type Office = 'training' | 'real';
export type Connection = Database;

/** An open store. It shows no tables: persons are reached only through functions that log who looked and why. */
export interface Store {
  /** Whether this store holds invented or real persons; fixed when the store is created. */
  readonly office: Office;
  readonly file: string;
  /** True when this opening created the store. */
  readonly isNew: boolean;
  close(): void;
}

interface Inside {
  readonly connection: Connection;
  /** Opens another file with this store's key, to read only. */
  readonly openOther: (file: string) => Connection;
}

const insides = new WeakMap<Store, Inside>();

/** Ties a store to its connection; connection and key stay inside this room. */
export function registerStore(store: Store, connection: Connection, openOther: Inside['openOther']): Store {
  insides.set(store, { connection, openOther });
  return store;
}

/** A copy of this store, opened with the same key to read only. */
export function openCopy(store: Store, file: string): Connection {
  const inside = insides.get(store);
  if (inside === undefined) throw new StoreError('store.closed');
  return inside.openOther(file);
}

/** @throws StoreError `store.closed` */
export function connectionOf(store: Store): Connection {
  const connection = insides.get(store)?.connection;
  if (connection === undefined || !connection.open) throw new StoreError('store.closed');
  return connection;
}

/** One all-or-nothing change: takes the write lock first, so that what it reads stays true until it commits. */
export function change<Result>(store: Store, work: (connection: Connection) => Result): Result {
  const connection = connectionOf(store);
  try {
    return connection.inTransaction ? work(connection) : connection.transaction(() => work(connection)).immediate();
  } catch (error) {
    throw asStoreError(error);
  }
}

export function read<Result>(store: Store, work: (connection: Connection) => Result): Result {
  try {
    return work(connectionOf(store));
  } catch (error) {
    throw asStoreError(error);
  }
}

const engineCodes: readonly (readonly [prefix: string, code: StoreErrorCode])[] = [
  ['SQLITE_NOTADB', 'store.wrongKey'],
  ['SQLITE_CORRUPT', 'store.corrupt'],
  ['SQLITE_BUSY', 'store.busy'],
  ['SQLITE_FULL', 'store.unwritable'],
  ['SQLITE_READONLY', 'store.unwritable'],
  ['SQLITE_CANTOPEN', 'store.unwritable'],
  ['SQLITE_PERM', 'store.unwritable'],
  ['SQLITE_IOERR', 'store.unwritable'],
];

/** Translates the engine's failures into the store's; leaves everything else as it is. */
export function asStoreError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const match = engineCodes.find(([prefix]) => code.startsWith(prefix));
  return match === undefined ? error : new StoreError(match[1], error);
}
