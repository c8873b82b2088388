import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KeyStoreOptions, hasSealedKey, readOrSealKey } from '../../electron/shell/key-store.ts';
import { safeStorage, safeStorageState } from '../fake/electron.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterEach(async () => {
  Object.assign(safeStorageState, { backend: 'gnome_libsecret', available: true, shouldReEncrypt: false });
  await rm(dataFolder, { recursive: true });
});

function read(change: Partial<KeyStoreOptions> = {}): Promise<Uint8Array> {
  return readOrSealKey({ safeStorage, platform: 'linux', dataFolder, ...change });
}

function sealedText(): Promise<string> {
  return readFile(join(dataFolder, 'counter.key.sealed'), 'utf8');
}

test('the key is made once, random, and only its sealed form is on the disk', async () => {
  expect(hasSealedKey(dataFolder)).toBe(false);
  const key = await read();
  expect(key).toHaveLength(32);
  expect(await read()).toEqual(key);
  expect(await sealedText()).not.toContain(Buffer.from(key).toString('hex'));
  expect(JSON.parse(await sealedText())).toMatchObject({ backend: 'gnome_libsecret' });
  expect((await stat(join(dataFolder, 'counter.key.sealed'))).mode & 0o777).toBe(0o600);
  expect(await readdir(dataFolder)).toEqual(['counter.key.sealed']);
});

test.each(['basic_text', 'unknown'])('%s is no key store: nothing is written', async (backend) => {
  Object.assign(safeStorageState, { backend });
  await expect(read()).rejects.toMatchObject({ code: 'key.storeUnsafe' });
  expect(await readdir(dataFolder)).toEqual([]);
});

test('without a key store nothing is written', async () => {
  Object.assign(safeStorageState, { available: false });
  await expect(read()).rejects.toMatchObject({ code: 'key.storeMissing' });
  expect(await readdir(dataFolder)).toEqual([]);
});

test('a key sealed by another key store is not thrown away', async () => {
  await read();
  const before = await sealedText();
  await expect(read({ platform: 'win32' })).rejects.toMatchObject({ code: 'key.storeChanged' });
  expect(await sealedText()).toBe(before);
});

test.each(['', '{', '{"backend":"gnome_libsecret","sealed":"AAAA"}', '{"backend":"gnome_libsecret"}'])(
  'a damaged file (%j) is said and kept',
  async (text) => {
    await writeFile(join(dataFolder, 'counter.key.sealed'), text);
    await expect(read()).rejects.toMatchObject({ code: 'key.unreadable' });
    expect(await sealedText()).toBe(text);
  },
);

test('a key store that refuses is said', async () => {
  await read();
  const refusing = { ...safeStorage, decryptStringAsync: () => Promise.reject(new Error('locked')) };
  await expect(read({ safeStorage: refusing })).rejects.toMatchObject({ code: 'key.unreadable' });
});

test('a rotated key store seals the same key again', async () => {
  const key = await read();
  Object.assign(safeStorageState, { shouldReEncrypt: true });
  const resealing = {
    ...safeStorage,
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`${text} new`)),
  };
  expect(await read({ safeStorage: resealing })).toEqual(key);
  const { sealed }: { sealed: string } = JSON.parse(await sealedText());
  expect(Buffer.from(sealed, 'base64').toString()).toContain('new');
});
