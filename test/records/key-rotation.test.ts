import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  appendAudit,
  type AuditHead,
  auditHead,
  changeKey,
  checkStore,
  databaseFile,
  endOf,
  formerKeys,
  KEY_CHANGE_STEPS,
  lastKeyEscrow,
  listAudit,
  openStore,
  readOrCreateKey,
  runBackup,
  writeSetting,
} from '../../electron/records/index.ts';
import { AT, codeOf, temporaryFolder } from './temporary-store.ts';

const KILLS = Math.floor(Number(process.env['COUNTER_KILLS'] ?? 24) / 8);
const changer = resolve(import.meta.dirname, '../faults/key-changer.ts');
const act = { actor: 'T0101', at: AT };

function counterIn(folder: string): AuditHead {
  const store = openStore({ file: databaseFile(folder), key: readOrCreateKey(folder), office: 'training', at: AT });
  writeSetting(store, { ...act, key: 'note', value: '一字不漏' });
  for (let each = 0; each < 6; each += 1) {
    appendAudit(store, { ...act, type: 'visit.step', subject: `visit-${each}`, details: { each } });
  }
  const head = auditHead(store);
  store.close();
  return head;
}

/** What the folder holds for whoever opens it next; with every key but its own refused. */
function opened(folder: string, before: AuditHead): { changed: boolean } {
  const key = readOrCreateKey(folder);
  const store = openStore({ file: databaseFile(folder), key, office: 'training', at: AT });
  expect(checkStore(store, [before])).toMatchObject({ sound: true });
  const events = listAudit(store, { from: before.sequence + 1 });
  store.close();
  expect(readdirSync(folder).sort()).toEqual(['counter.db', 'counter.key']);
  expect(events.every((event) => event.type === 'store.keyChanged')).toBe(true);
  return { changed: events.length > 0 };
}

test('a new key opens everything, the old one nothing but the older backups', () => {
  const folder = temporaryFolder();
  counterIn(folder);
  const oldKey = readOrCreateKey(folder);
  const store = openStore({ file: databaseFile(folder), key: oldKey, office: 'training', at: AT });
  const plan = { daily: 1, weekly: 0, monthly: 0 };
  const { main } = runBackup(store, { ...act, secondFolder: '', plan });
  appendAudit(store, { ...act, type: 'store.keyEscrowed', subject: 'key', details: {} });
  store.close();
  for (let each = 0; each < 2; each += 1) changeKey({ ...act, folder, office: 'training' });
  const newKey = readOrCreateKey(folder);
  expect(newKey).not.toEqual(oldKey);
  expect(codeOf(() => openStore({ file: databaseFile(folder), key: oldKey, office: 'training', at: AT }))).toBe(
    'store.wrongKey',
  );
  const again = openStore({ file: databaseFile(folder), key: newKey, office: 'training', at: AT });
  expect(formerKeys(again)).toHaveLength(2);
  expect(formerKeys(again)[0]).toEqual(oldKey);
  // A key that went to paper before is no longer the one the safe must hold.
  expect(lastKeyEscrow(again)).toBeNull();
  again.close();
  expect(endOf(main.file, oldKey).head).toEqual(main.head);
});

test.each(KEY_CHANGE_STEPS)('killed after "%s": the store opens with all it had', (step) => {
  const folder = temporaryFolder();
  const before = counterIn(folder);
  const { signal } = spawnSync(process.execPath, [changer, folder, step], { stdio: 'inherit' });
  expect(signal).toBe('SIGKILL');
  const { changed } = opened(folder, before);
  expect(changed).toBe(step === 'databasePlaced' || step === 'keyPlaced');
  // And the change can be made after all.
  changeKey({ ...act, folder, office: 'training' });
  expect(opened(folder, before).changed).toBe(true);
});

test('where neither key opens the database, both stay', () => {
  const folder = temporaryFolder();
  counterIn(folder);
  writeFileSync(join(folder, 'counter.key.next'), `${'ab'.repeat(32)}\n`, { mode: 0o600 });
  writeFileSync(databaseFile(folder), 'not a database any more '.repeat(400));
  const key = readOrCreateKey(folder);
  expect(codeOf(() => openStore({ file: databaseFile(folder), key, office: 'training', at: AT }))).toBe(
    'store.wrongKey',
  );
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['counter.db', 'counter.key', 'counter.key.next']));
});

test(`${KILLS} kills at any moment of a change: the store opens with all it had`, async () => {
  const folder = temporaryFolder();
  const before = counterIn(folder);
  for (let each = 0; each < KILLS; each += 1) {
    const child = spawn(process.execPath, [changer, folder], { stdio: 'inherit' });
    await Promise.race([once(child, 'exit'), wait(150 + ((each * 29) % 200))]);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const key = readOrCreateKey(folder);
    const store = openStore({ file: join(folder, 'counter.db'), key, office: 'training', at: AT });
    expect(checkStore(store, [before])).toMatchObject({ sound: true });
    store.close();
    expect(readdirSync(folder).filter((name) => name.includes('next'))).toEqual([]);
  }
}, 300_000);
