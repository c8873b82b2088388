import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { nextOf, settleKeyChange } from './key-settle.ts';
import { StoreError } from './store-error.ts';
import { syncFolder } from './sync-folder.ts';

const KEY_FILE = 'counter.key';
const DATABASE_FILE = 'counter.db';

/** Where the store of a data folder lives. */
export function databaseFile(folder: string): string {
  return join(folder, DATABASE_FILE);
}

/**
 * The key of a store without an operating system's key store: 32 bytes in hexadecimal, readable by its owner only,
 * beside the database. It protects a copied database, not a copied folder.
 * @throws StoreError `store.keyMissing` where a database waits for another key, `store.keyExposed`, `store.keyDamaged`,
 *   `store.unwritable`
 */
export function readOrCreateKey(folder: string): Buffer {
  const file = join(folder, KEY_FILE);
  settleKeyChange(file, databaseFile(folder));
  if (!existsSync(file)) {
    if (existsSync(databaseFile(folder))) throw new StoreError('store.keyMissing');
    create(folder, file, randomBytes(32));
  }
  return readKey(file);
}

/**
 * Keeps a key that comes from elsewhere in a folder that has none.
 * @throws StoreError `store.keyDamaged`, `store.unwritable`
 */
export function keepKey(folder: string, key: Uint8Array): void {
  if (key.length !== 32) throw new StoreError('store.keyDamaged');
  const file = join(folder, KEY_FILE);
  if (existsSync(file)) throw new StoreError('store.unwritable');
  create(folder, file, key);
}

/**
 * The key that is to take the place of a folder's key: written beside it first, and put in its place at the end.
 * @returns puts it in its place
 */
export function keepNextKey(folder: string, key: Uint8Array): () => void {
  const file = join(folder, KEY_FILE);
  create(folder, nextOf(file), key);
  return () => {
    renameSync(nextOf(file), file);
    syncFolder(folder);
  };
}

function readKey(file: string): Buffer {
  // Windows keeps access lists instead of these bits; the folder in the user's profile is private there.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new StoreError('store.keyExposed');
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new StoreError('store.keyDamaged');
  return Buffer.from(text, 'hex');
}

/** Written aside, synced, then linked into place: a key file is whole or absent, and never replaces another. */
function create(folder: string, file: string, key: Uint8Array): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const descriptor = openSync(aside, 'wx', 0o600);
    writeSync(descriptor, `${Buffer.from(key).toString('hex')}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
    linkSync(aside, file);
    syncFolder(folder);
  } catch (error) {
    const lostTheRace = error instanceof Error && 'code' in error && error.code === 'EEXIST' && existsSync(file);
    if (!lostTheRace) throw new StoreError('store.unwritable', error);
  } finally {
    if (existsSync(aside)) rmSync(aside);
  }
}
