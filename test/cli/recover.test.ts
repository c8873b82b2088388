import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addAccounts, databaseFile, openStore, readOrCreateKey, runBackup } from '../../electron/records/index.ts';

const AT = '2026-11-30T14:25:00+08:00';

function recover(folder: string, args: readonly string[] = [], input = '') {
  const script = resolve(import.meta.dirname, '../../electron/cli/recover.ts');
  const given = { input, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--data-dir', folder, ...args], given);
  return { status, stdout, stderr };
}

test('a supervisor reads what happened, chooses, and the counter opens again; a clerk may not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counter-recover-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = databaseFile(folder);
  const store = openStore({ file, key: readOrCreateKey(folder), office: 'training', at: AT });
  addAccounts(
    store,
    [
      { code: 'T0101', name: '王淑芬', role: 'supervisor', pin: '010100' },
      { code: 'T0217', name: '林雅婷', role: 'clerk', pin: '021700' },
    ],
    AT,
  );
  runBackup(store, { actor: 'T0101', at: AT, secondFolder: '', plan: { daily: 1, weekly: 0, monthly: 0 } });
  store.close();
  expect(recover(folder)).toMatchObject({ status: 0, stdout: '資料庫整份讀過，是好的。\n' });

  const bytes = readFileSync(file);
  bytes[3 * 4096 + 9] = (bytes[3 * 4096 + 9] ?? 0) ^ 4;
  writeFileSync(file, bytes);
  const told = recover(folder);
  expect(told.status).toBe(1);
  expect(told.stdout).toContain('1. 用最近一份好的備份：內容到115/11/30 14:25');
  expect(readFileSync(file)).toEqual(bytes);

  const choice = ['--choose', '1', '--supervisor'];
  expect(recover(folder, [...choice, 'T0217'], '021700').stderr).toContain('recovery.supervisorOnly');
  expect(recover(folder, [...choice, 'T0101'], '999999').stderr).toContain('session.wrongPin');
  expect(readFileSync(file)).toEqual(bytes);

  const done = recover(folder, [...choice, 'T0101'], '010100\n');
  expect(done).toMatchObject({ status: 0, stderr: '' });
  const [quarantine = ''] = readdirSync(folder).filter((name) => name.startsWith('quarantine-'));
  expect(done.stdout).toContain(quarantine);
  expect(readFileSync(join(folder, quarantine, 'counter.db'))).toEqual(bytes);
  expect(recover(folder).status).toBe(0);
}, 60_000);
