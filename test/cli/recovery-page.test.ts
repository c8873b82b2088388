import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveRecovery } from '../../electron/cli/recovery-page.ts';
import {
  addAccounts,
  checkStore,
  databaseFile,
  openStore,
  readOrCreateKey,
  runBackup,
} from '../../electron/records/index.ts';

const AT = '2026-11-30T14:25:00+08:00';

/** A counter with a backup whose database has a damaged page. */
function damagedCounter() {
  const folder = mkdtempSync(join(tmpdir(), 'counter-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const key = readOrCreateKey(folder);
  const file = databaseFile(folder);
  const store = openStore({ file, key, office: 'training', at: AT });
  addAccounts(store, [{ code: 'T0101', name: '王淑芬', role: 'supervisor', pin: '010100' }], AT);
  runBackup(store, { actor: 'T0101', at: AT, secondFolder: '', plan: { daily: 1, weekly: 0, monthly: 0 } });
  store.close();
  const bytes = readFileSync(file);
  bytes[3 * 4096 + 9] = (bytes[3 * 4096 + 9] ?? 0) ^ 4;
  writeFileSync(file, bytes);
  return { folder, key, file, bytes, office: 'training', backupFolders: [join(folder, 'backups')], port: 0 } as const;
}

async function pageOf(counter: ReturnType<typeof damagedCounter>) {
  const page = await serveRecovery(counter);
  if (page === null) throw new Error('nothing to choose');
  onTestFinished(() => page.close());
  return page;
}

async function choose(url: string, pin: string): Promise<string> {
  const body = new URLSearchParams({ choose: '1', supervisor: 't0101', pin });
  return (await fetch(url, { method: 'POST', body })).text();
}

function statusFor(url: string, host: string): Promise<number> {
  return new Promise((settle, fail) => {
    request(url, { headers: { host } }, (answer) => settle(answer.resume().statusCode ?? 0))
      .on('error', fail)
      .end();
  });
}

test('a supervisor reads what happened and presses one of the choices; then the store opens', async () => {
  const counter = damagedCounter();
  const { url, recovered } = await pageOf(counter);
  const first = await fetch(url);
  expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await first.text();
  expect(text).toContain('資料庫有一部分壞了');
  expect(text).toContain('用最近一份好的備份');
  expect(await choose(url, '999999')).toContain('session.wrongPin');
  expect(readFileSync(counter.file)).toEqual(counter.bytes);

  expect(await choose(url, '010100')).toContain('復原好了');
  await recovered;
  const store = openStore({ file: counter.file, key: counter.key, office: 'training', at: AT });
  expect(checkStore(store)).toMatchObject({ sound: true });
  store.close();
});

test('nobody gets in by another name or address, and PINs cannot be tried without end', async () => {
  const counter = damagedCounter();
  const { url } = await pageOf(counter);
  const own = new URL(url);
  expect((await fetch(new URL('/', url))).status).toBe(404);
  expect((await fetch(new URL('/0123456789abcdef0123456789abcdef/', url))).status).toBe(404);
  expect(await statusFor(url, `counter.example:${own.port}`)).toBe(404);
  expect(await statusFor(url, own.host)).toBe(200);
  for (let each = 0; each < 5; each += 1) expect(await choose(url, '999999')).toContain('session.wrongPin');
  expect(await choose(url, '010100')).toContain('試了5次');
  expect(readFileSync(counter.file)).toEqual(counter.bytes);
});

test('where nothing can be chosen there is no page', async () => {
  const counter = damagedCounter();
  expect(await serveRecovery({ ...counter, backupFolders: [] })).toBeNull();
});
