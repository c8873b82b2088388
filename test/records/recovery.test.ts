import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  appendAudit,
  type Diagnosis,
  auditHead,
  diagnose,
  listAudit,
  openStore,
  recover,
  runBackup,
  StoreError,
  storeFaultOf,
  verifyChain,
} from '../../electron/records/index.ts';
import { connect } from '../../electron/records/open.ts';
import { AT, codeOf, temporaryFolder } from './temporary-store.ts';

const LATER = '2026-11-30T15:00:00+08:00';
const act = { actor: 'T0101', at: AT };
const EVENTS_AFTER = 6;

interface Counter {
  readonly folder: string;
  readonly file: string;
  readonly key: Buffer;
  diagnose(): Diagnosis;
  recover(choice: number): string;
}

/** A counter with a backup and some work after it, closed. */
function counterWithBackup(): Counter {
  const folder = join(temporaryFolder(), 'data');
  const file = join(folder, 'counter.db');
  const key = randomBytes(32);
  const store = openStore({ file, key, office: 'training', at: AT });
  const work = (count: number) => {
    for (let each = 0; each < count; each += 1) {
      const details = { each, note: 'x'.repeat(2000) };
      appendAudit(store, { ...act, type: 'visit.step', subject: `visit-${each}`, details });
    }
  };
  work(20);
  runBackup(store, { ...act, secondFolder: '', plan: { daily: 1, weekly: 0, monthly: 0 } });
  work(EVENTS_AFTER);
  store.close();
  const place = { folder, key, office: 'training', at: LATER, backupFolders: [join(folder, 'backups')] } as const;
  return {
    folder,
    file,
    key,
    diagnose: () => diagnose(place),
    recover: (choice) => recover(place, diagnose(place).rungs[choice - 1]!, () => 'T0101'),
  };
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function rungsOf({ rungs }: Diagnosis): [string, number][] {
  return rungs.map((rung) => [rung.name, rung.end.head.sequence]);
}

test('a sound store needs nothing', () => {
  const counter = counterWithBackup();
  const before = readFileSync(counter.file);
  expect(counter.diagnose()).toEqual({ fault: null, rungs: [] });
  expect(readFileSync(counter.file)).toEqual(before);
  expect(readdirSync(counter.folder).sort()).toEqual(['backups', 'counter.db']);
});

test('a damaged page: the backup is offered, the damaged files are kept, nothing happens without a yes', () => {
  const counter = counterWithBackup();
  flip(counter.file, 5 * 4096 + 100);
  const damaged = readFileSync(counter.file);
  const diagnosis = counter.diagnose();
  expect(diagnosis.fault).toBe('damaged');
  expect(rungsOf(diagnosis)).toEqual([['backup', 21]]);
  expect(readFileSync(counter.file)).toEqual(damaged);

  const refusing = () =>
    recover(
      { folder: counter.folder, key: counter.key, office: 'training', at: LATER, backupFolders: [] },
      diagnosis.rungs[0]!,
      () => {
        throw new StoreError('store.ownApproval');
      },
    );
  expect(codeOf(refusing)).toBe('store.ownApproval');
  expect(readFileSync(counter.file)).toEqual(damaged);

  const quarantine = counter.recover(1);
  expect(readFileSync(join(quarantine, 'counter.db'))).toEqual(damaged);
  const store = openStore({ file: counter.file, key: counter.key, office: 'training', at: LATER });
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'store.restored', actor: 'T0101', details: { sequence: 21 } });
  expect(verifyChain(store, [diagnosis.rungs[0]!.end.head])).toMatchObject({ intact: true });
  store.close();
  expect(counter.diagnose().fault).toBeNull();
});

test('a damaged first page and a key that does not fit look the same; the backup opens only with the right key', () => {
  const counter = counterWithBackup();
  flip(counter.file, 60);
  expect(counter.diagnose()).toMatchObject({ fault: 'unreadable', rungs: [{ name: 'backup' }] });
  const backupFolders = [join(counter.folder, 'backups')];
  const other = { folder: counter.folder, office: 'training', at: LATER, backupFolders } as const;
  expect(diagnose({ ...other, key: randomBytes(32) })).toEqual({ fault: 'unreadable', rungs: [] });
});

test('a database that is gone', () => {
  const counter = counterWithBackup();
  rmSync(counter.file);
  expect(rungsOf(counter.diagnose())).toEqual([['backup', 21]]);
  expect(existsSync(counter.file)).toBe(false);
  counter.recover(1);
  expect(counter.diagnose().fault).toBeNull();
});

test('a lost write-ahead log shows against the backup, which holds more', () => {
  const counter = counterWithBackup();
  const store = openStore({ file: counter.file, key: counter.key, office: 'training', at: LATER });
  appendAudit(store, { ...act, type: 'visit.step', subject: 'only in the log', details: {} });
  runBackup(store, { ...act, at: LATER, secondFolder: '', plan: { daily: 1, weekly: 0, monthly: 0 } });
  const inBackup = auditHead(store).sequence - 1;
  const database = readFileSync(counter.file);
  const log = readFileSync(`${counter.file}-wal`);
  store.close();
  // The database alone, as somebody copies it who forgets its log.
  writeFileSync(counter.file, database);
  const diagnosis = counter.diagnose();
  expect(diagnosis.fault).toBe('behind');
  expect(rungsOf(diagnosis)).toEqual([
    ['backup', inBackup],
    ['reopen', 22 + EVENTS_AFTER],
  ]);

  // With a log that is damaged in its middle the rest of it is gone: again the backup holds more.
  writeFileSync(counter.file, database);
  writeFileSync(`${counter.file}-wal`, log);
  flip(`${counter.file}-wal`, 40);
  expect(counter.diagnose()).toMatchObject({ fault: 'behind', rungs: [{ name: 'backup' }, { name: 'reopen' }] });

  // Whole, it brings everything back by itself.
  writeFileSync(counter.file, database);
  writeFileSync(`${counter.file}-wal`, log);
  expect(counter.diagnose()).toEqual({ fault: null, rungs: [] });
});

test('a chain that was tampered with is not gone on with', () => {
  const counter = counterWithBackup();
  const connection = connect(counter.file, counter.key);
  connection.exec('DROP TRIGGER audit_never_changes');
  connection.exec(`UPDATE audit SET actor = 'nobody' WHERE sequence = 3`);
  connection.close();
  const diagnosis = counter.diagnose();
  expect(diagnosis.fault).toBe('chain');
  expect(rungsOf(diagnosis)).toEqual([['backup', 21]]);
});

test('a store from the future or of the other kind is left alone, and no older state is offered', () => {
  const counter = counterWithBackup();
  const connection = connect(counter.file, counter.key);
  connection.pragma('user_version = 99');
  connection.close();
  expect(counter.diagnose()).toEqual({ fault: 'newerVersion', rungs: [] });
  const sound = counterWithBackup();
  const backupFolders = [join(sound.folder, 'backups')];
  const place = { folder: sound.folder, key: sound.key, office: 'real', at: LATER, backupFolders } as const;
  expect(diagnose(place)).toEqual({ fault: 'otherOffice', rungs: [] });
});

test('a store another program holds is not touched', () => {
  const counter = counterWithBackup();
  const holder = connect(counter.file, counter.key);
  holder.pragma('locking_mode = EXCLUSIVE');
  holder.exec('BEGIN IMMEDIATE');
  expect(counter.diagnose()).toEqual({ fault: 'locked', rungs: [] });
  holder.exec('ROLLBACK');
  holder.close();
  expect(counter.diagnose().fault).toBeNull();
}, 60_000);

test.each([
  ['ENOSPC', 'diskFull'],
  ['SQLITE_FULL', 'diskFull'],
  ['EACCES', 'unwritable'],
] as const)('%s is told as %s', (code, fault) => {
  const cause = Object.assign(new Error('as the system says it'), { code });
  expect(storeFaultOf(new StoreError('store.unwritable', cause))).toBe(fault);
  expect(() => storeFaultOf(cause)).toThrow('as the system says it');
});
