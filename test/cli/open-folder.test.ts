import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '../../electron/cli/folder-lock.ts';
import { databaseFile, escrowKey, openStore, readOrCreateKey } from '../../electron/records/index.ts';

const AT = '2026-11-30T14:25:00+08:00';
const passphrase = '茶壺 腳踏車 颱風 橡皮擦 月台 九號';
const root = resolve(import.meta.dirname, '../..');

/** Beside this process, which holds the folder meanwhile. */
function command(name: string, args: readonly string[]): Promise<{ status: number | null; errors: string }> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [join(root, 'electron/cli', `${name}.ts`), ...args]);
    let errors = '';
    child.stderr.on('data', (words) => (errors += String(words)));
    child.stdin.end(`${passphrase}\n`);
    child.on('close', (status) => settle({ status, errors }));
  });
}

function contentOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? path : `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
  });
}

test('what changes a data folder refuses one that a counter is working on, and changes nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counter-open-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const home = join(folder, 'home');
  const key = readOrCreateKey(home);
  openStore({ file: databaseFile(home), key, office: 'training', at: AT }).close();
  const paper = join(folder, 'key.txt');
  writeFileSync(paper, escrowKey(key, passphrase));
  const unlock = await lockFolder(home);
  const before = contentOf(home);
  const sample = join(root, 'resources/samples/persons.json');
  const commands: readonly (readonly [name: string, refused: number, ...args: string[]])[] = [
    ['import', 2, sample, '--data-dir', home],
    ['backup', 1, '--data-dir', home],
    ['recover', 1, '--data-dir', home],
    ['rotate-key', 1, '--data-dir', home],
    ['restore', 1, '--from', databaseFile(home), '--key', paper, '--to', home],
  ];
  for (const [name, refused, ...args] of commands) {
    const { status, errors } = await command(name, args);
    expect({ name, status }).toEqual({ name, status: refused });
    expect(errors, name).toContain('folder.inUse');
    expect(errors, name).toContain('已經有一個櫃檯程式在用');
  }
  expect(contentOf(home)).toEqual(before);
  unlock();
  await expect
    .poll(() => command('import', [sample, '--data-dir', home]), { timeout: 30_000 })
    .toEqual({ status: 0, errors: '' });
}, 60_000);
