import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { checkStore, listBackups, openEscrow, openStore } from '../../electron/records/index.ts';
import { openCounter, type OpenCounter, signIn } from './counter.ts';

let counter: OpenCounter;
afterEach(() => {
  vi.useRealTimers();
  counter.dispose();
});

function files(): string[] {
  return listBackups(join(counter.folder, 'backups')).map(({ name }) => name);
}

/** Lets the desk look around once, as it does every ten seconds. */
function tick(): void {
  vi.advanceTimersByTime(10_000);
}

it('a supervisor makes a backup now, in both folders, and sees where it lies; a clerk does not get there', async () => {
  const second = mkdtempSync(join(tmpdir(), 'second-'));
  counter = await openCounter();
  await signIn(counter, 'T0101', '010100');
  const usual = { daily: 14, weekly: 8, monthly: 12, hours: 4 };
  await counter.send('backup.settings', { ...usual, secondFolder: second });
  await counter.send('backup.make', {});
  const name = 'counter-20261130T142200.db';
  const view = await counter.send('backup.read', {});
  expect(view.places).toMatchObject([
    { key: 'main', good: { name, at: expect.stringContaining('14:22') }, fault: '' },
    { key: 'second', folder: second, good: { name }, fault: '' },
  ]);
  expect([readdirSync(second), files()]).toEqual([[name], [name]]);
  const store = openStore({ file: join(second, name), key: counter.key, office: 'training', at: counter.clock.now() });
  expect(checkStore(store)).toMatchObject({ sound: true });
  store.close();

  rmSync(second, { recursive: true });
  counter.clock.advance(1);
  await counter.send('backup.make', {});
  expect(existsSync(second)).toBe(false);
  expect(counter.staff().notices).toContainEqual(expect.objectContaining({ key: 'backupSecondFailed' }));

  await signIn(counter);
  for (const call of ['backup.make', 'backup.read'] as const) {
    expect(await counter.attempt('staff', { name: call, input: {} })).toMatchObject({
      fault: { code: 'call.notAllowed' },
    });
  }
});

it('a backup follows a sign-out, and while open one every four hours, when nobody is at work', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  counter = await openCounter();
  await signIn(counter);
  tick();
  expect(files()).toEqual([]);
  await counter.send('session.signOut', {});
  tick();
  expect(files()).toEqual(['counter-20261130T142200.db']);
  counter.clock.advance(20);
  await signIn(counter);
  await counter.send('session.signOut', {});
  tick();
  expect(files()).toHaveLength(1);
  counter.clock.advance(240);
  await signIn(counter);
  tick();
  expect(files()).toHaveLength(1);
  counter.clock.advance(2);
  tick();
  // Of one day the newest stays.
  expect(files()).toEqual(['counter-20261130T184400.db']);
  counter.clock.advance(60);
  tick();
  expect(files()).toEqual(['counter-20261130T184400.db']);
});

it('the key goes to paper under a passphrase only when two supervisors agree, and comes back whole', async () => {
  counter = await openCounter();
  await signIn(counter, 'T0101', '010100');
  const passphrase = '茶壺 腳踏車 颱風 橡皮擦 月台 九號';
  const own = { passphrase, approval: { code: 'T0101', pin: '010100' } };
  expect(await counter.attempt('staff', { name: 'backup.escrowKey', input: own })).toMatchObject({
    fault: { code: 'privacy.secondPerson' },
  });
  expect((await counter.send('backup.read', {})).escrowed).toBe('');
  const file = await counter.send('backup.escrowKey', {
    passphrase,
    approval: { code: 'T0100', pin: '010000' },
  });
  const text = Buffer.from(file.base64, 'base64').toString();
  expect(openEscrow(text, passphrase)).toEqual(Buffer.from(counter.key));
  expect(text).not.toContain(Buffer.from(counter.key).toString('hex').slice(0, 4).repeat(2));
  expect((await counter.send('backup.read', {})).escrowed).toContain('14:22');
});

it('a page that cannot be read: the backup says so, work is to stop, and the next start does not go on', async () => {
  counter = await openCounter();
  counter.desk.close();
  const file = join(counter.folder, 'counter.db');
  const bytes = readFileSync(file);
  const page = Math.floor(bytes.length / 4096 / 2);
  bytes[page * 4096 + 77] = (bytes[page * 4096 + 77] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  counter = await openCounter({ clock: counter.clock, folder: counter.folder, key: counter.key });
  await signIn(counter, 'T0101', '010100');
  const reply = await counter.attempt('staff', { name: 'backup.make', input: {} });
  expect(reply).toMatchObject({ fault: { code: 'store.backupFailed' } });
  await counter.send('session.lock', {});
  expect(counter.staff().notices).toContainEqual(
    expect.objectContaining({ key: 'backupFailed', detail: expect.stringContaining('請停止收件') }),
  );
  expect(files()).toEqual([]);
  await expect(counter.reopen()).rejects.toMatchObject({ code: 'store.corrupt' });
});

it('a second folder must be another one, written in full', async () => {
  counter = await openCounter();
  await signIn(counter, 'T0101', '010100');
  const usual = { daily: 14, weekly: 8, monthly: 12, hours: 4 };
  for (const [secondFolder, code] of [
    ['backup', 'backup.folderNotAbsolute'],
    [join(counter.folder, 'backups'), 'backup.sameFolder'],
  ] as const) {
    const reply = await counter.attempt('staff', { name: 'backup.settings', input: { ...usual, secondFolder } });
    expect(reply).toMatchObject({ fault: { code } });
  }
});

it('terms are the office’s to decide; the list of what is due is a file, and nothing goes', async () => {
  counter = await openCounter();
  await signIn(counter, 'T0101', '010100');
  const before = await counter.send('retention.read', {});
  expect(before.rows.map((row) => [row.key, row.term, row.due])).toEqual([
    ['receipts', 'undecided', 0],
    ['visits', 'undecided', 0],
    ['reservations', 'undecided', 0],
    ['opinions', 'undecided', 0],
    ['hall', 'undecided', 0],
    ['log', 'undecided', 0],
    ['imports', 'undecided', 0],
  ]);
  await counter.send('retention.settings', {
    receipts: 10,
    visits: 5,
    reservations: 'undecided',
    opinions: 'undecided',
    hall: 'undecided',
    log: 1,
    imports: 'permanent',
  });
  counter.clock.set('2028-01-03T09:00:00+08:00');
  const after = await counter.send('retention.read', {});
  expect(after.rows.find((row) => row.key === 'log')).toMatchObject({ term: 1, due: 1 });
  const file = await counter.send('retention.dueList', {});
  expect(file.fileName).toBe('到期清單-2028-01-03.csv');
  const text = Buffer.from(file.base64, 'base64').toString('utf8');
  expect(text).toContain('"操作紀錄（一天一筆）","2026-11-30"');
  expect((await counter.send('retention.read', {})).rows.map((row) => row.count)).toEqual(
    after.rows.map((row) => row.count),
  );
});
