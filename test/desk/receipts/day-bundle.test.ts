import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { identifyJ1, leadTo, openCounter, type OpenCounter, sign, signIn } from '../counter.ts';
import { runOn, testWith } from '../../receipts/poppler.ts';

let counter: OpenCounter;
let archive: string;
const FIRST = '01-1151130-07-0001-6';
const BUNDLE = '01-2026-11-30-1';

/** One receipt sealed and voided, one form on paper, one receipt: three numbers of one day. */
beforeEach(async () => {
  archive = mkdtempSync(join(tmpdir(), 'archive-'));
  counter = await openCounter();
  await identifyJ1(counter);
  await leadTo(counter, 'sign');
  counter.clock.advance(2);
  await sign(counter);
  await counter.send('receipt.void', { number: FIRST, cause: 'rethought', note: '', approval: null });
  await counter.send('customer.choose', { release: releaseNow(), option: 'annuity' });
  await counter.send('customer.acknowledge', { release: releaseNow(), acknowledged: true });
  await counter.send('customer.confirmChoice', { release: releaseNow() });
  await counter.send('receipt.makePaper', { reason: 'padBroken', note: '第二次才壞' });
  await counter.send('visit.finish', {});
  await signIn(counter, 'T0101', '010100');
}, 30_000);
afterEach(() => {
  counter.dispose();
  rmSync(archive, { recursive: true, force: true });
});

function releaseNow(): string {
  const view = counter.customer();
  if (!('release' in view)) throw new Error(view.screen);
  return view.release;
}

async function codeOf(name: string, input: unknown): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? 'ok' : reply.fault.code;
}

function inBundle(name: string): Buffer {
  return readFileSync(join(archive, BUNDLE, name));
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

it('bundles the day once: every number, every sealed file, hashes that hold; a second run changes nothing', async () => {
  expect(await codeOf('dayEnd.bundle', {})).toBe('bundle.noFolder');
  expect(await codeOf('dayEnd.bundleFolder', { folder: 'archive' })).toBe('bundle.folderNotAbsolute');
  await counter.send('dayEnd.bundleFolder', { folder: archive });
  expect(await counter.send('dayEnd.bundles', {})).toMatchObject({ waiting: 2, parts: [] });
  const made = await counter.send('dayEnd.bundle', {});
  expect(made).toMatchObject({ isNew: true, receipts: 2, files: 6, waiting: 0 });
  const index = JSON.parse(inBundle('index.json').toString());
  expect(index.receipts).toMatchObject([
    { number: FIRST, state: 'void', voidReason: '民眾改變主意' },
    { number: '01-1151130-07-0002-7', state: 'complete', kind: 'paper' },
  ]);
  expect(JSON.stringify(index)).not.toContain('張正文');
  for (const line of inBundle('SHA256SUMS').toString().trim().split('\n')) {
    const [hash = '', name = ''] = line.split('  ');
    expect(createHash('sha256').update(inBundle(name)).digest('hex'), name).toBe(hash);
  }
  const before = filesIn(archive);
  expect(await counter.send('dayEnd.bundle', {})).toMatchObject({ isNew: false, files: 6 });
  expect(filesIn(archive)).toEqual(before);
});

it('goes on where it was cut off, also on the next day, and never overwrites another file', async () => {
  const missing = join(archive, 'disk');
  await counter.send('dayEnd.bundleFolder', { folder: missing });
  expect(await codeOf('dayEnd.bundle', {})).toBe('bundle.folderMissing');
  await counter.send('dayEnd.bundleFolder', { folder: archive });
  counter.clock.advance(24 * 60);
  expect(await counter.send('dayEnd.bundle', {})).toMatchObject({ isNew: false, receipts: 2, files: 6 });
  expect(existsSync(join(archive, BUNDLE, 'SHA256SUMS.p7s'))).toBe(true);
  expect(await codeOf('dayEnd.bundle', {})).toBe('bundle.nothing');
});

it('what another hand changed in the folder is not overwritten and not taken for ours', async () => {
  await counter.send('dayEnd.bundleFolder', { folder: archive });
  await counter.send('dayEnd.bundle', {});
  writeFileSync(join(archive, BUNDLE, 'receipts', `${FIRST}.pdf`), 'altered');
  expect(await codeOf('dayEnd.bundle', {})).toBe('bundle.different');
});

it('what happens after the bundle is in a second part of the day', async () => {
  await counter.send('dayEnd.bundleFolder', { folder: archive });
  await counter.send('dayEnd.bundle', {});
  const number = '01-1151130-07-0002-7';
  const approval = { code: 'T0101', pin: '010100' };
  await counter.send('receipt.void', { number, cause: 'takenTwice', note: '', approval });
  expect(await counter.send('dayEnd.bundle', {})).toMatchObject({ isNew: true, parts: [{ part: 1 }, { part: 2 }] });
  const second = JSON.parse(readFileSync(join(archive, '01-2026-11-30-2', 'index.json'), 'utf8'));
  expect(second.receipts).toMatchObject([{ number, state: 'void' }]);
});

it('counts what signing on the screen saved and cost', async () => {
  const { rows, voided } = await counter.send('dayEnd.read', {});
  const of = (key: string) => rows.find((row) => row.key === key);
  expect(of('papers')).toMatchObject({ value: '1', note: '簽名板故障1件' });
  expect(of('slips')).toMatchObject({ value: '0' });
  expect(of('toSignature')).toMatchObject({ value: '2分00秒' });
  expect(of('voidCauses')).toMatchObject({ value: '1', note: '民眾改變主意1件' });
  expect(voided).toEqual([{ number: FIRST, reason: '民眾改變主意' }]);
});

testWith('openssl', 'the seal over the list of hashes holds for anyone', async () => {
  await counter.send('dayEnd.bundleFolder', { folder: archive });
  await counter.send('dayEnd.bundle', {});
  const files = { list: inBundle('SHA256SUMS'), seal: inBundle('SHA256SUMS.p7s') };
  const check = ['cms', '-verify', '-binary', '-inform', 'DER', '-noverify', '-in', '{seal}', '-content', '{list}'];
  expect(runOn('openssl', files, ...check)).toMatch(/successful/i);
  const other = { ...files, list: Buffer.concat([files.list, Buffer.from('0')]) };
  expect(runOn('openssl', other, ...check)).toMatch(/failure/i);
});
