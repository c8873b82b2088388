import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { appendAudit, type AuditHead, auditHead } from './audit.ts';
import { sha256 } from './canonical-json.ts';
import { checkConnection } from './check-store.ts';
import { syncFolder } from './key-file.ts';
import { connectionOf, openCopy, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

export interface Backup {
  readonly file: string;
  readonly bytes: number;
  /** Of the encrypted file. */
  readonly sha256: string;
  /** The last audit event inside the copy. */
  readonly head: AuditHead;
}

/**
 * Writes an encrypted copy with the store's own key. It counts only once it was opened again, every page read, its audit
 * chain walked up to the head of now; then it gets its name, in one step, and the backup is in the audit chain.
 * @throws StoreError `store.backupExists`, `store.backupFailed`
 */
export function backUp(store: Store, { file, actor, at }: { file: string; actor: string; at: string }): Backup {
  if (existsSync(file)) throw new StoreError('store.backupExists');
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const backup = write(store, file);
    appendAudit(store, { at, actor, type: 'store.backedUp', subject: backup.sha256, details: { bytes: backup.bytes } });
    return backup;
  } catch (error) {
    throw new StoreError('store.backupFailed', error);
  }
}

function write(store: Store, file: string): Backup {
  const aside = `${file}.part`;
  try {
    rmSync(aside, { force: true });
    const known = auditHead(store);
    connectionOf(store).prepare('VACUUM INTO ?').run(aside);
    chmodSync(aside, 0o600);
    const head = verify(store, aside, known);
    sync(aside);
    const content = readFileSync(aside);
    renameSync(aside, file);
    syncFolder(dirname(file));
    return { file, bytes: content.length, sha256: sha256(content), head };
  } finally {
    rmSync(aside, { force: true });
  }
}

function verify(store: Store, file: string, known: AuditHead): AuditHead {
  const copy = openCopy(store, file);
  try {
    const check = checkConnection(copy, [known]);
    if (!check.sound) throw new StoreError('store.corrupt', check.problem);
    return check.head;
  } finally {
    copy.close();
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
