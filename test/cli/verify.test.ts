import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { knownSeals, officeSealOf, replaceOfficeSeal } from '../../electron/desk/seal/office-seal.ts';
import { createOfficeSeal, issueReceipt } from '../../electron/receipts/index.ts';
import { databaseFile, openStore, readOrCreateKey } from '../../electron/records/index.ts';
import { identifyJ1, leadTo, openCounter } from '../desk/counter.ts';
import { fonts, sampleReceipt } from '../receipts/sample.ts';
import { createAuthority, hasOpenssl, PASSPHRASE } from '../receipts/seal/authority.ts';

const AT = '2026-11-30T14:25:00+08:00';

function command(name: 'verify' | 'seal', args: readonly string[], input = '') {
  const script = resolve(import.meta.dirname, '../../electron/cli', `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counter-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a file is verified by itself: intact with the certificate, unproven without, altered, not ours', async () => {
  const folder = temporary();
  const at = (name: string) => join(folder, name);
  const seal = createOfficeSeal({ office: '臺北市辦事處', from: AT });
  const { bytes } = await issueReceipt(sampleReceipt(), fonts, seal);
  writeFileSync(at('receipt.pdf'), bytes);
  writeFileSync(at('longer.pdf'), Buffer.concat([bytes, Buffer.from('\n')]));
  writeFileSync(at('office.pem'), seal.certificate);
  const office = ['--certificate', at('office.pem')];
  expect(command('verify', [at('receipt.pdf'), ...office])).toMatchObject({ status: 0, stderr: '' });
  const unproven = command('verify', [at('receipt.pdf'), '--alone']);
  expect(unproven).toMatchObject({ status: 2, stderr: '' });
  expect(unproven.stdout).toContain('receipt.sealerUnknown');
  expect(unproven.stdout).toContain('臺北市辦事處');
  const longer = command('verify', [at('longer.pdf'), '--alone']);
  expect(longer).toMatchObject({ status: 1, stderr: '' });
  expect(longer.stdout).toContain('receipt.appended');
  for (const wrong of [
    [at('nothing.pdf'), '--alone'],
    [at('receipt.pdf'), '--certificate', at('nothing.pdf')],
  ]) {
    const mistyped = command('verify', wrong);
    expect(mistyped).toMatchObject({ status: 64, stdout: '' });
    expect(mistyped.stderr).toContain(`找不到檔案：${at('nothing.pdf')}`);
  }
  expect(command('verify', [folder, '--alone']).stderr).toContain('這是資料夾，不是檔案');
}, 120_000);

test.skipIf(!hasOpenssl)(
  'the seal of a folder is shown, exported, replaced (left out where openssl is missing)',
  async () => {
    const folder = temporary();
    const at = (name: string) => join(folder, name);
    const home = ['--data-dir', at('home')];
    const store = openStore({
      file: databaseFile(at('home')),
      key: readOrCreateKey(at('home')),
      office: 'training',
      at: AT,
    });
    const seal = officeSealOf(store, '臺北市辦事處', AT);
    store.close();
    writeFileSync(at('receipt.pdf'), (await issueReceipt(sampleReceipt(), fonts, seal)).bytes);
    expect(command('seal', ['show', ...home]).stdout).toContain('自己簽發');
    expect(command('seal', ['export', at('office.pem'), ...home])).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(at('office.pem'), 'utf8')).toBe(seal.certificate);

    const authority = createAuthority();
    writeFileSync(at('new.p12'), authority.handOut('臺北市辦事處').p12);
    authority.dispose();
    expect(command('seal', ['import', at('new.p12'), ...home], 'wrong\n').stderr).toContain('seal.wrongPassphrase');
    const imported = command('seal', ['import', at('new.p12'), ...home], `${PASSPHRASE}\n`);
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    expect(imported.stdout).toContain('測試政府憑證');

    const verified = command('verify', [at('receipt.pdf'), ...home]);
    expect(verified).toMatchObject({ status: 2, stderr: '' });
    // Sealed by the former certificate, which is known, but never kept in this store.
    expect(verified.stdout).toContain('receipt.numberUnknown');
    expect(command('seal', ['dance'])).toMatchObject({ status: 2 });
  },
  60_000,
);

test('a receipt of a counter is verified against its log while the counter is open', async () => {
  const folder = temporary();
  const counter = await openCounter({ folder, key: readOrCreateKey(folder) });
  onTestFinished(() => counter.desk.close());
  await identifyJ1(counter);
  await leadTo(counter, 'comparison');
  await counter.send('receipt.makeSheet', {});
  const number = counter.staff().visit?.receipt?.number ?? '';
  const { base64 } = await counter.send('receipt.read', { number });
  const bytes = Buffer.from(base64, 'base64');
  const file = join(folder, 'receipt.pdf');
  writeFileSync(file, bytes);
  const intact = command('verify', [file, '--folder', folder]);
  expect(intact).toMatchObject({ status: 0, stderr: '' });
  expect(intact.stdout).toContain(number);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 3000) ^ 1, bytes.length - 3000);
  writeFileSync(file, bytes);
  const altered = command('verify', [file, '--folder', folder]);
  expect(altered).toMatchObject({ status: 1, stderr: '' });
  expect(altered.stdout).toContain('receipt.changed');
}, 120_000);

test('a seal that cannot be read is never made anew', () => {
  const folder = temporary();
  const store = openStore({ file: databaseFile(folder), key: readOrCreateKey(folder), office: 'training', at: AT });
  onTestFinished(() => store.close());
  const seal = officeSealOf(store, '臺北市辦事處', AT);
  expect(officeSealOf(store, '別的名稱', AT)).toEqual(seal);
  expect(replaceOfficeSeal(store, seal, { actor: 'T0100', at: AT })).toBe(false);
  expect(knownSeals(store)).toHaveLength(1);
});
