import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../electron/records/index.ts';

export const AT = '2026-11-30T14:25:00+08:00';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counter-records-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new store in a folder of its own, closed and removed with the test. */
export function temporaryStore(office: 'training' | 'real' = 'training'): { store: Store; file: string; key: Buffer } {
  const file = join(temporaryFolder(), 'counter.db');
  const key = randomBytes(32);
  const store = openStore({ file, key, office, at: AT });
  onTestFinished(() => store.close());
  return { store, file, key };
}

/** The stable code of the failure `work` ends in; empty where it succeeds. */
export function codeOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
