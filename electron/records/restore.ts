import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { appendEvent, type AuditHead } from './audit.ts';
import { checkConnection } from './check-store.ts';
import { moveIntoPlace } from './durable-file.ts';
import { databaseFile, keepKey } from './key-file.ts';
import { connect } from './open.ts';
import { asStoreError, type Connection, type Office } from './store.ts';
import { StoreError } from './store-error.ts';

/** What a store ends with: what comes after this is not in it. */
export interface StoreEnd {
  readonly office: Office;
  readonly head: AuditHead;
  /** Moment of the last event. */
  readonly at: string;
  /** Number of the last sealed receipt; empty where there is none. */
  readonly lastReceipt: string;
}

interface Wanted {
  /** The backup. */
  readonly from: string;
  /** Where the counter is to work on: a folder without data, made when absent. */
  readonly to: string;
  readonly key: Uint8Array;
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/**
 * Makes a data folder out of a backup, on this or another computer. The backup is read whole before anything is written
 * and stays as it is; database and key get their names only when both are complete.
 * @throws StoreError `store.restoreTaken`, `store.wrongKey`, `store.corrupt`, `store.unwritable`
 */
export function restore({ from, to, key, actor, at }: Wanted): StoreEnd {
  if (existsSync(to) && readdirSync(to).some((name) => name.startsWith('counter.'))) {
    throw new StoreError('store.restoreTaken');
  }
  const file = databaseFile(to);
  const aside = `${file}.part`;
  try {
    const end = endOf(from, key);
    mkdirSync(to, { recursive: true, mode: 0o700 });
    copyFileSync(from, aside);
    chmodSync(aside, 0o600);
    const copy = connect(aside, key);
    try {
      const details = { sequence: end.head.sequence, hash: end.head.hash };
      appendEvent(copy, { at, actor, type: 'store.restored', subject: 'backup', details });
      if (!checkConnection(copy, [end.head]).sound) throw new StoreError('store.corrupt');
    } finally {
      copy.close();
    }
    // The key first: a key without a database is of no use to anybody, a database without its key only to nobody.
    keepKey(to, key);
    moveIntoPlace(aside, file);
    return end;
  } catch (error) {
    throw asStoreError(error);
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Reads a backup whole and says where it ends.
 * @throws StoreError `store.wrongKey`, `store.corrupt`, `store.unwritable`
 */
export function endOf(file: string, key: Uint8Array): StoreEnd {
  let connection: Connection | undefined;
  try {
    connection = connect(file, key, true);
    const check = checkConnection(connection);
    if (!check.sound) throw new StoreError('store.corrupt', check.problem);
    return lastOf(connection, check.head);
  } catch (error) {
    throw asStoreError(error);
  } finally {
    connection?.close();
  }
}

/** @throws StoreError `store.corrupt` where the store does not even say what it holds */
export function lastOf(connection: Connection, head: AuditHead): StoreEnd {
  const office = connection.prepare<{ kind: Office }>('SELECT kind FROM office').get()?.kind;
  if (office === undefined) throw new StoreError('store.corrupt', 'office');
  const event = connection.prepare<{ at: string }>('SELECT at FROM audit ORDER BY sequence DESC LIMIT 1').get();
  const receipt = connection
    .prepare<{ number: string }>(
      `SELECT number FROM receipt WHERE state = 'complete' ORDER BY completed_at DESC, number DESC LIMIT 1`,
    )
    .get();
  return { office, head, at: event?.at ?? '', lastReceipt: receipt?.number ?? '' };
}
