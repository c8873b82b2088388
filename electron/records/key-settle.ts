import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect } from './open.ts';
import { syncFolder } from './sync-folder.ts';

/** What lies beside a store while its key is being changed. */
export function nextOf(file: string): string {
  return `${file}.next`;
}

/**
 * Finishes a change of key that was interrupted: forward where the database already has the new key, back where it does
 * not. Nothing was lost either way: until the last step the database of before stands untouched. Where neither key opens
 * it, both stay: one of them may be the only one there is.
 */
export function settleKeyChange(keyFile: string, database: string): void {
  const nextKey = nextOf(keyFile);
  if (!existsSync(nextKey)) return;
  if (opens(database, nextKey)) renameSync(nextKey, keyFile);
  else if (opens(database, keyFile)) {
    for (const part of ['', '-journal', '-wal', '-shm']) rmSync(`${nextOf(database)}${part}`, { force: true });
    rmSync(nextKey);
  }
  syncFolder(dirname(keyFile));
}

function opens(database: string, keyFile: string): boolean {
  try {
    connect(database, Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex'), true).close();
    return true;
  } catch {
    return false;
  }
}
