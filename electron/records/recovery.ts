import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { appendAudit, verifyChain } from './audit.ts';
import { backupName, listBackups } from './backup-rotation.ts';
import { sha256 } from './canonical-json.ts';
import { checkStore } from './check-store.ts';
import { moveIntoPlace, syncFile } from './durable-file.ts';
import { databaseFile } from './key-file.ts';
import { connect, openStore } from './open.ts';
import { endOf, type StoreEnd } from './restore.ts';
import { asStoreError, type Office, type Store } from './store.ts';
import { StoreError } from './store-error.ts';
import { type StoreFault, storeFaultOf } from './store-fault.ts';

/** A state of the store that could be worked with, each tried on a copy. */
export type RungName = 'reopen' | 'withoutLog' | 'backup';

export interface Rung {
  readonly name: RungName;
  /** The file it comes from. */
  readonly file: string;
  readonly end: StoreEnd;
}

export interface Diagnosis {
  /** null: nothing is wrong. */
  readonly fault: StoreFault | null;
  /** What can be gone on with, the most complete first. */
  readonly rungs: readonly Rung[];
}

interface Place {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly office: Office;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
  /** Folders with backups: the store's own, the second one. */
  readonly backupFolders: readonly string[];
}

const mendable: ReadonlySet<StoreFault> = new Set(['missing', 'unreadable', 'damaged', 'chain', 'behind']);
const PARTS = ['', '-wal', '-shm', '-journal'] as const;

/** Finds out what is wrong with a store and what could be gone on with. Changes nothing. */
export function diagnose(place: Place): Diagnosis {
  const backup = newestBackup(place);
  return inWorkFolder(place, (work) => {
    const fault = faultOf(place, work, backup);
    // Elsewhere an older state is no remedy: the store is whole, or it is not the store's fault.
    if (fault === null || !mendable.has(fault)) return { fault, rungs: [] };
    const tried = [rungOf(place, work, 'reopen'), rungOf(place, work, 'withoutLog'), backup];
    const rungs = tried.filter((rung) => rung !== null);
    rungs.sort((one, other) => other.end.head.sequence - one.end.head.sequence);
    return { fault, rungs: rungs.filter((rung, index) => isFurther(rung, rungs[index - 1])) };
  });
}

function isFurther(rung: Rung, before: Rung | undefined): boolean {
  return before === undefined || rung.end.head.sequence < before.end.head.sequence;
}

/** Looks at a copy: opening a store, and closing it, writes to it. */
function faultOf(place: Place, work: string, backup: Rung | null): StoreFault | null {
  const { key, office, at } = place;
  const file = databaseFile(place.folder);
  if (!existsSync(file)) return 'missing';
  if (isHeld(file, key)) return 'locked';
  let store: Store | null = null;
  try {
    store = openStore({ file: copyOf({ name: 'reopen', file }, join(work, 'whole')), key, office, at });
    const check = checkStore(store);
    if (!check.sound) return check.problem;
    return backup === null || verifyChain(store, [backup.end.head]).intact ? null : 'behind';
  } catch (error) {
    return storeFaultOf(error);
  } finally {
    store?.close();
  }
}

/** Whether another program keeps this one from even reading. Whoever has a store open has its log beside it. */
function isHeld(file: string, key: Uint8Array): boolean {
  if (!existsSync(`${file}-wal`)) return false;
  try {
    connect(file, key, true).close();
    return false;
  } catch (error) {
    const refusal = asStoreError(error);
    return refusal instanceof StoreError && refusal.code === 'store.busy';
  }
}

function newestBackup({ backupFolders, key, office }: Place): Rung | null {
  const files = backupFolders
    .flatMap((folder) => listBackups(folder))
    .sort((one, other) => (one.name < other.name ? 1 : -1));
  for (const { file } of files) {
    try {
      const end = endOf(file, key);
      if (end.office === office) return { name: 'backup', file, end };
    } catch {
      // Made with another key, or damaged itself: the next older one.
    }
  }
  return null;
}

function inWorkFolder<Result>({ folder }: Place, use: (work: string) => Result): Result {
  const work = join(folder, 'recovery.part');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true, mode: 0o700 });
  try {
    return use(work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Tries a state on a copy. Null where it does not open, is not sound, or is no state of its own. */
function rungOf(place: Place, work: string, name: 'reopen' | 'withoutLog'): Rung | null {
  const file = databaseFile(place.folder);
  const hasLog = existsSync(`${file}-wal`);
  if (!existsSync(file) || (name === 'withoutLog' && !hasLog)) return null;
  try {
    const copy = copyOf({ name, file }, join(work, name));
    // What a write-ahead log holds gets into the one file.
    openStore({ file: copy, key: place.key, office: place.office, at: place.at }).close();
    const end = endOf(copy, place.key);
    return end.office === place.office ? { name, file, end } : null;
  } catch {
    return null;
  }
}

/** A copy of a state's files in a folder of its own. */
function copyOf({ name, file }: Pick<Rung, 'name' | 'file'>, folder: string): string {
  mkdirSync(folder, { mode: 0o700 });
  const copy = join(folder, 'counter.db');
  copyFileSync(file, copy);
  if (name === 'reopen' && existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  return copy;
}

/**
 * Goes on with one of the states that `diagnose` found. All files of the damaged store are first copied into a folder of
 * their own and compared; nothing of them is ever deleted. The new state is made aside, checked, and placed in one step.
 * @param authorize is given the new state before it is placed and returns the supervisor's code; throws to refuse
 * @returns the quarantine's folder
 * @throws StoreError `store.corrupt`, `store.unwritable`, and whatever `authorize` throws
 */
export function recover(place: Place, rung: Rung, authorize: (store: Store) => string): string {
  const { folder, key, office, at } = place;
  const file = databaseFile(folder);
  return inWorkFolder(place, (work) => {
    const copy = copyOf(rung, join(work, rung.name));
    const store = openStore({ file: copy, key, office, at });
    try {
      const actor = authorize(store);
      const { sequence, hash } = rung.end.head;
      const details = { from: rung.name, name: basename(rung.file), sequence, hash };
      appendAudit(store, { at, actor, type: 'store.restored', subject: 'recovery', details });
      if (!checkStore(store, [rung.end.head]).sound) throw new StoreError('store.corrupt');
    } finally {
      store.close();
    }
    const quarantine = setAside(file, at);
    // Compared copies of these are in quarantine; beside another database they would do harm.
    for (const part of PARTS.slice(1)) rmSync(`${file}${part}`, { force: true });
    moveIntoPlace(copy, file);
    return quarantine;
  });
}

/** Copies every file of the store into a folder of its own and compares them. Nothing is moved or removed. */
function setAside(file: string, at: string): string {
  const quarantine = join(dirname(file), `quarantine-${backupName(at).slice('counter-'.length, -'.db'.length)}`);
  mkdirSync(quarantine, { mode: 0o700 });
  for (const part of PARTS) {
    const from = `${file}${part}`;
    if (!existsSync(from)) continue;
    const to = join(quarantine, basename(from));
    copyFileSync(from, to);
    syncFile(to);
    if (sha256(readFileSync(to)) !== sha256(readFileSync(from))) throw new StoreError('store.unwritable');
  }
  return quarantine;
}
