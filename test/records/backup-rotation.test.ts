import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backupFolderOf,
  backupState,
  listBackups,
  readBackupSettings,
  runBackup,
  writeBackupSettings,
} from '../../electron/records/index.ts';
import { backupName, superfluous } from '../../electron/records/backup-rotation.ts';
import { codeOf, temporaryFolder, temporaryStore } from './temporary-store.ts';

const plan = { daily: 14, weekly: 8, monthly: 12 };

/** The moment of day `day` of a long run, at an hour. */
function moment(day: number, hour = 12): string {
  const date = new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
  return `${date}T${String(hour).padStart(2, '0')}:00:00+08:00`;
}

test('two years of four backups a day leave 14 days, 8 weeks and 12 months', () => {
  let names: string[] = [];
  for (let day = 0; day < 730; day += 1) {
    for (const hour of [9, 13, 16, 18]) {
      const latest = backupName(moment(day, hour));
      names.push(latest);
      const gone = new Set(superfluous(names, plan, latest));
      names = names.filter((name) => !gone.has(name));
    }
  }
  const last = Array.from({ length: 14 }, (_, back) => backupName(moment(729 - back, 18)));
  expect(names).toEqual(expect.arrayContaining(last));
  expect(new Set(names.map((name) => name.slice(8, 14))).size).toBe(12);
  expect(names.length).toBeLessThanOrEqual(14 + 8 + 12);
  expect(names.length).toBeGreaterThanOrEqual(14 + 6 + 9);
});

test('whatever the clock did, the backup just made stays and no other file is touched', () => {
  const anyName = fc.integer({ min: 0, max: 3000 }).map((day) => backupName(moment(day)));
  const small = fc.record({ daily: fc.nat(3), weekly: fc.nat(3), monthly: fc.nat(3) });
  fc.assert(
    fc.property(fc.uniqueArray(anyName, { minLength: 1 }), fc.nat(), small, (names, pick, few) => {
      const latest = names[pick % names.length] ?? '';
      const gone = superfluous([...names, 'counter.db', 'notes.txt', 'counter-1.db'], few, latest);
      expect(gone).not.toContain(latest);
      expect(names).toEqual(expect.arrayContaining(gone));
      expect(names.length - gone.length).toBeLessThanOrEqual(few.daily + few.weekly + few.monthly + 1);
    }),
  );
});

test('a backup goes to both folders, is rotated in both, and the log knows where and when', () => {
  const { store } = temporaryStore();
  const secondFolder = temporaryFolder();
  const few = { daily: 2, weekly: 0, monthly: 0 };
  for (const day of [1, 2, 3]) {
    const run = runBackup(store, { secondFolder, plan: few, actor: 'T0101', at: moment(day) });
    expect(run.second).toBe('verified');
  }
  const kept = [backupName(moment(3)), backupName(moment(2))];
  expect(listBackups(backupFolderOf(store)).map(({ name }) => name)).toEqual(kept);
  expect(listBackups(secondFolder).map(({ name }) => name)).toEqual(kept);
  for (const place of ['main', 'second'] as const) {
    expect(backupState(store, place)).toMatchObject({ good: { at: moment(3), name: kept[0] }, failed: null });
  }
});

test('a second folder that is gone does not take the first backup back, removes nothing and is told', () => {
  const { store } = temporaryStore();
  const secondFolder = join(temporaryFolder(), 'disk');
  const options = { plan: { daily: 1, weekly: 0, monthly: 0 }, actor: 'T0101' };
  mkdirSync(secondFolder);
  runBackup(store, { ...options, secondFolder, at: moment(1) });
  const gone = runBackup(store, { ...options, secondFolder: `${secondFolder}-unplugged`, at: moment(2) });
  expect(gone.second).toBe('store.backupFolderMissing');
  expect(backupState(store, 'main')).toMatchObject({ good: { at: moment(2) }, failed: null });
  expect(backupState(store, 'second')).toMatchObject({
    good: { at: moment(1) },
    failed: { at: moment(2), code: 'store.backupFolderMissing' },
  });
  expect(readdirSync(secondFolder)).toEqual([backupName(moment(1))]);
  runBackup(store, { ...options, secondFolder, at: moment(3) });
  expect(backupState(store, 'second')).toMatchObject({ good: { at: moment(3) }, failed: null });
});

test('a first folder that cannot be written is told and keeps the last good backup in view', () => {
  const { store } = temporaryStore();
  const act = { secondFolder: '', plan, actor: 'T0101' };
  expect(backupState(store, 'main')).toEqual({ good: null, failed: null });
  writeFileSync(backupFolderOf(store), 'a file where the folder should be');
  expect(codeOf(() => runBackup(store, { ...act, at: moment(1) }))).toBe('store.backupFailed');
  expect(backupState(store, 'main')).toMatchObject({ good: null, failed: { at: moment(1) } });
});

test('settings are the usual ones until an office decides, and nonsense does not count', () => {
  const { store } = temporaryStore();
  const usual = { daily: 14, weekly: 8, monthly: 12, hours: 4, secondFolder: '' };
  expect(readBackupSettings(store)).toEqual(usual);
  const act = { actor: 'T0101', at: moment(1) };
  writeBackupSettings(store, { ...usual, daily: 0, hours: 99, weekly: 4, secondFolder: '/mnt/second' }, act);
  expect(readBackupSettings(store)).toEqual({ ...usual, weekly: 4, secondFolder: '/mnt/second' });
});
