import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { appendEvent, auditHead } from './audit.ts';
import { canonicalJson } from './canonical-json.ts';
import { checkConnection, checkStore } from './check-store.ts';
import { moveIntoPlace } from './durable-file.ts';
import { keyName } from './key-escrow.ts';
import { databaseFile, keepNextKey, readOrCreateKey } from './key-file.ts';
import { nextOf } from './key-settle.ts';
import { connect, openStore, rawKey } from './open.ts';
import { rowCounts } from './row-counts.ts';
import { asStoreError, type Connection, connectionOf, type Office, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** The steps of a change of key, in order; a stop after any of them leaves a store that opens. */
export const KEY_CHANGE_STEPS = ['keyKept', 'copied', 'encrypted', 'verified', 'databasePlaced', 'keyPlaced'] as const;
export type KeyChangeStep = (typeof KEY_CHANGE_STEPS)[number];

/** Keys of before, so that whoever has the store can still open its older backups. */
const FORMER_KEYS = 'key.former';

interface Wanted {
  readonly folder: string;
  readonly office: Office;
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
  /** Told after each step. */
  readonly passed?: (step: KeyChangeStep) => void;
}

/**
 * Gives a store a new key (金鑰更換). The store must not be open anywhere. A copy is encrypted with the new key, read
 * whole, and takes the place of the database in one step; the key follows. Whoever opens the folder after a crash in
 * between goes on with the key that fits (`settleKeyChange`). Older backups keep the key they were made with.
 * @returns the name of the new key
 * @throws StoreError those of `openStore` and `readOrCreateKey`, `store.corrupt`
 */
export function changeKey({ folder, office, actor, at, passed = () => {} }: Wanted): string {
  const file = databaseFile(folder);
  if (!existsSync(file)) throw new StoreError('store.keyMissing');
  const oldKey = readOrCreateKey(folder);
  const newKey = randomBytes(32);
  const aside = nextOf(file);
  rmSync(aside, { force: true });
  const store = openStore({ file, key: oldKey, office, at });
  try {
    if (!checkStore(store).sound) throw new StoreError('store.corrupt');
    const placeKey = keepNextKey(folder, newKey);
    passed('keyKept');
    copyWith(store, aside, { oldKey, newKey, actor, at, passed });
    store.close();
    // What is still in a write-ahead log would be lost with the database it belongs to.
    if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) throw new StoreError('store.busy');
    moveIntoPlace(aside, file);
    passed('databasePlaced');
    placeKey();
    passed('keyPlaced');
    return keyName(newKey);
  } catch (error) {
    throw asStoreError(error);
  } finally {
    store.close();
  }
}

function copyWith(
  store: Store,
  aside: string,
  {
    oldKey,
    newKey,
    actor,
    at,
    passed,
  }: Required<Omit<Wanted, 'folder' | 'office'>> & { oldKey: Buffer; newKey: Buffer },
): void {
  connectionOf(store).prepare('VACUUM INTO ?').run(aside);
  passed('copied');
  const copy = connect(aside, oldKey);
  try {
    copy.transaction(() => remember(copy, oldKey)).immediate();
    const details = { former: keyName(oldKey) };
    appendEvent(copy, { at, actor, type: 'store.keyChanged', subject: keyName(newKey), details });
    copy.rekey(rawKey(newKey));
  } finally {
    copy.close();
  }
  passed('encrypted');
  const again = connect(aside, newKey, true);
  try {
    const known = auditHead(store);
    const { audit, setting, ...rows } = rowCounts(connectionOf(store));
    const { audit: auditNow, setting: settingNow, ...rowsNow } = rowCounts(again);
    const complete = auditNow === (audit ?? 0) + 1 && (settingNow ?? 0) >= (setting ?? 0);
    if (!complete || !isDeepStrictEqual(rowsNow, rows)) throw new StoreError('store.corrupt', 'rows');
    if (!checkConnection(again, [known]).sound) throw new StoreError('store.corrupt');
  } finally {
    again.close();
  }
  passed('verified');
}

function remember(copy: Connection, oldKey: Buffer): void {
  const stored = copy.prepare<{ value: string }>('SELECT value FROM setting WHERE key = ?').get(FORMER_KEYS)?.value;
  const former: string[] = stored === undefined ? [] : JSON.parse(stored);
  copy
    .prepare('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(FORMER_KEYS, canonicalJson([...former, oldKey.toString('hex')]));
}

/** The keys this store had before, newest last: its older backups open with them. */
export function formerKeys(store: Store): Buffer[] {
  const stored = connectionOf(store)
    .prepare<{ value: string }>('SELECT value FROM setting WHERE key = ?')
    .get(FORMER_KEYS)?.value;
  const former: string[] = stored === undefined ? [] : JSON.parse(stored);
  return former.map((hex) => Buffer.from(hex, 'hex'));
}
