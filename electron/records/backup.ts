import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { appendAudit, type AuditHead, auditHead } from './audit.ts';
import { sha256 } from './canonical-json.ts';
import { checkConnection } from './check-store.ts';
import { moveIntoPlace } from './durable-file.ts';
import { rowCounts } from './row-counts.ts';
import { asStoreError, connectionOf, openCopy, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

export interface Backup {
  readonly file: string;
  readonly bytes: number;
  /** Of the encrypted file. */
  readonly sha256: string;
  /** The last audit event inside the copy. */
  readonly head: AuditHead;
}

/** `main`: beside the data; `second`: another disk, which the loss of this computer leaves whole. */
export type BackupPlace = 'main' | 'second';

interface Act {
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/**
 * Writes an encrypted copy with the store's own key. It counts only once it was opened again, every page read, its audit
 * chain walked up to the head of now and the rows of every table counted; then it gets its name, in one step, and the
 * backup is in the audit chain. The one that failed is in the chain too.
 * @throws StoreError `store.backupExists`, `store.backupFailed`
 */
export function backUp(store: Store, { file, ...act }: Act & { readonly file: string }): Backup {
  if (existsSync(file)) throw new StoreError('store.backupExists');
  return logged(store, act, 'main', () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return placeVerified(store, file, (aside) => connectionOf(store).prepare('VACUUM INTO ?').run(aside));
  });
}

/**
 * Copies a fresh backup to the second folder and verifies it there like the first one. The folder is not made: where the
 * disk it lies on is missing, a new folder of that name would be on this one.
 * @throws StoreError `store.backupExists`, `store.backupFolderMissing`, `store.backupFailed`
 */
export function copyBackup(store: Store, { from, folder, ...act }: Act & { from: string; folder: string }): Backup {
  const file = join(folder, basename(from));
  if (existsSync(file)) throw new StoreError('store.backupExists');
  return logged(store, act, 'second', () => {
    if (!existsSync(folder)) throw new StoreError('store.backupFolderMissing');
    return placeVerified(store, file, (aside) => copyFileSync(from, aside), from);
  });
}

function logged(store: Store, { actor, at }: Act, place: BackupPlace, write: () => Backup): Backup {
  try {
    const backup = write();
    const details = { place, bytes: backup.bytes, name: basename(backup.file) };
    appendAudit(store, { at, actor, type: 'store.backedUp', subject: backup.sha256, details });
    return backup;
  } catch (error) {
    const failure =
      error instanceof StoreError && error.code === 'store.backupFolderMissing'
        ? error
        : new StoreError('store.backupFailed', error);
    // The log says more than the refusal: a store that cannot be read whole needs a supervisor, not a larger disk.
    const cause = asStoreError(error);
    const details = { place, code: cause instanceof StoreError ? cause.code : failure.code };
    appendAudit(store, { at, actor, type: 'store.backupFailed', subject: place, details });
    throw failure;
  }
}

/** @param original of a copy: the verified file whose content it must have; else the store as it is now */
function placeVerified(store: Store, file: string, write: (aside: string) => void, original?: string): Backup {
  const aside = `${file}.part`;
  try {
    rmSync(aside, { force: true });
    const content = original === undefined ? contentOf(store, null) : contentOf(store, original);
    write(aside);
    chmodSync(aside, 0o600);
    const copy = contentOf(store, aside, content.head);
    if (!isDeepStrictEqual(copy, content)) throw new StoreError('store.corrupt', 'rows');
    const bytes = readFileSync(aside);
    moveIntoPlace(aside, file);
    return { file, bytes: bytes.length, sha256: sha256(bytes), head: copy.head };
  } finally {
    rmSync(aside, { force: true });
  }
}

interface Content {
  readonly head: AuditHead;
  readonly rows: Readonly<Record<string, number>>;
}

/** Of the open store (`file` null), or of a copy, which is read whole. */
function contentOf(store: Store, file: string | null, known?: AuditHead): Content {
  if (file === null) return { head: auditHead(store), rows: rowCounts(connectionOf(store)) };
  const copy = openCopy(store, file);
  try {
    const check = checkConnection(copy, known === undefined ? [] : [known]);
    if (!check.sound) throw new StoreError('store.corrupt', check.problem);
    return { head: check.head, rows: rowCounts(copy) };
  } finally {
    copy.close();
  }
}
