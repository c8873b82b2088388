import { dirname, join } from 'node:path';
import { type Backup, backUp, type BackupPlace, copyBackup } from './backup.ts';
import { backupName, type BackupPlan, rotate } from './backup-rotation.ts';
import { read, type Store } from './store.ts';
import { StoreError, type StoreErrorCode } from './store-error.ts';

/** Where a store's own backups lie: beside it. */
export function backupFolderOf(store: Store): string {
  return join(dirname(store.file), 'backups');
}

export interface BackupRun {
  readonly main: Backup;
  /** What became of the copy in the second folder: none wanted, verified there, or why not. */
  readonly second: 'none' | 'verified' | StoreErrorCode;
}

/**
 * One backup to each folder, verified there; only then does the folder's rotation remove older ones. A second folder that
 * fails does not take the first backup back.
 * @throws StoreError `store.backupExists`, `store.backupFailed`
 */
export function runBackup(
  store: Store,
  { secondFolder, plan, ...act }: { secondFolder: string; plan: BackupPlan; actor: string; at: string },
): BackupRun {
  const folder = backupFolderOf(store);
  const name = backupName(act.at);
  const main = backUp(store, { ...act, file: join(folder, name) });
  rotate(folder, plan, name);
  if (secondFolder === '') return { main, second: 'none' };
  try {
    copyBackup(store, { ...act, from: main.file, folder: secondFolder });
    rotate(secondFolder, plan, name);
    return { main, second: 'verified' };
  } catch (error) {
    return { main, second: error instanceof StoreError ? error.code : 'store.backupFailed' };
  }
}

export interface BackupState {
  /** The last backup that was verified; null where there was none. */
  readonly good: { readonly at: string; readonly name: string; readonly bytes: number; readonly sha256: string } | null;
  /** Set where the latest attempt failed. */
  readonly failed: { readonly at: string; readonly code: StoreErrorCode } | null;
}

/** What the log says of a place's backups; by its order, not by the clock. */
export function backupState(store: Store, place: BackupPlace): BackupState {
  return read(store, (connection) => {
    const last = (type: 'store.backedUp' | 'store.backupFailed') =>
      connection
        .prepare<{ sequence: number; at: string; subject: string; details: string }>(
          `SELECT sequence, at, subject, details FROM audit
           WHERE type = ? AND coalesce(json_extract(details, '$.place'), 'main') = ? ORDER BY sequence DESC LIMIT 1`,
        )
        .get(type, place);
    const good = last('store.backedUp');
    const failed = last('store.backupFailed');
    return {
      good: good === undefined ? null : { at: good.at, sha256: good.subject, ...writtenOf(good.details) },
      failed:
        failed === undefined || failed.sequence < (good?.sequence ?? 0)
          ? null
          : { at: failed.at, code: codeOf(failed.details) },
    };
  });
}

function writtenOf(details: string): { name: string; bytes: number } {
  const { name = '', bytes = 0 }: { name?: string; bytes?: number } = JSON.parse(details);
  return { name, bytes };
}

function codeOf(details: string): StoreErrorCode {
  const { code }: { code: StoreErrorCode } = JSON.parse(details);
  return code;
}
