import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFile, openStore, readOrCreateKey } from '../../electron/records/index.ts';

const AT = '2026-11-30T14:25:00+08:00';
const passphrase = '茶壺 腳踏車 颱風 橡皮擦 月台 九號';

function command(name: string, args: readonly string[], input: string) {
  const script = resolve(import.meta.dirname, '../../electron/cli', `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('from a lost computer to another one: backup and key on paper, a wrong passphrase, an edited paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counter-restore-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const home = join(folder, 'home');
  openStore({ file: databaseFile(home), key: readOrCreateKey(home), office: 'training', at: AT }).close();
  const paper = join(folder, 'key.txt');
  const made = command('backup', ['--data-dir', home, '--key', paper], `${passphrase}\n`);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const [backup = ''] = readdirSync(join(home, 'backups'));
  const to = join(folder, 'away');
  const args = ['--from', join(home, 'backups', backup), '--key', paper, '--to', to];

  const wrong = command('restore', args, '別的通行句別的通行句別的通行句\n');
  expect(wrong).toMatchObject({ status: 1, stdout: '' });
  expect(wrong.stderr).toContain('store.escrowRefused');
  const sealed = readFileSync(paper, 'utf8');
  writeFileSync(
    paper,
    sealed.replace(/^(2: .*)(.)$/m, (_, line: string, last: string) => `${line}${last === '0' ? '1' : '0'}`),
  );
  expect(command('restore', args, passphrase).stderr).toContain('store.escrowUnreadable');
  expect(readdirSync(folder).sort()).toEqual(['home', 'key.txt']);

  writeFileSync(paper, sealed);
  // A backup that was cut short or has another key: the backup is named, and no store is said to be damaged.
  const whole = readFileSync(join(home, 'backups', backup));
  const other = join(folder, 'other.db');
  for (const [bytes, code] of [
    [whole.subarray(0, whole.length - 8_192), 'restore.damaged'],
    [Buffer.concat([Buffer.alloc(4_096, 7), whole.subarray(4_096)]), 'restore.otherKey'],
  ] as const) {
    writeFileSync(other, bytes);
    const refused = command('restore', ['--from', other, '--key', paper, '--to', to], passphrase);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain(code);
    expect(refused.stderr).toContain(other);
  }
  expect(existsSync(to)).toBe(false);
  rmSync(other);
  const right = command('restore', args, passphrase);
  expect(right).toMatchObject({ status: 0, stderr: '' });
  expect(right.stdout).toContain(to);
  const store = openStore({ file: databaseFile(to), key: readOrCreateKey(to), office: 'training', at: AT });
  store.close();
  expect(command('restore', args, passphrase).stderr).toContain('store.restoreTaken');
}, 60_000);

test.each(['restore', 'backup'])('npm run %s says how it is used', (name) => {
  const { status, stderr } = command(name, ['--nonsense'], '');
  expect(status).toBe(2);
  expect(stderr).toContain(`npm run ${name}`);
});
