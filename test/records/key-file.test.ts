import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFile, defaultDataFolder, readOrCreateKey } from '../../electron/records/index.ts';
import { codeOf, temporaryFolder } from './temporary-store.ts';

test('the key is made once, private, and read back the same', () => {
  const folder = join(temporaryFolder(), 'new', 'deep');
  const key = readOrCreateKey(folder);
  expect(key).toHaveLength(32);
  expect(readOrCreateKey(folder)).toEqual(key);
  expect(readdirSync(folder)).toEqual(['counter.key']);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'counter.key')).mode & 0o777).toBe(0o600);
});

test('a database without its key gets no new one', () => {
  const folder = temporaryFolder();
  readOrCreateKey(folder);
  writeFileSync(databaseFile(folder), 'encrypted with the key that was lost');
  rmSync(join(folder, 'counter.key'));
  expect(codeOf(() => readOrCreateKey(folder))).toBe('store.keyMissing');
  expect(readdirSync(folder)).toEqual(['counter.db']);
});

test('a key others can read is refused', { skip: process.platform === 'win32' }, () => {
  const folder = temporaryFolder();
  readOrCreateKey(folder);
  for (const mode of [0o640, 0o604, 0o660, 0o644]) {
    chmodSync(join(folder, 'counter.key'), mode);
    expect(codeOf(() => readOrCreateKey(folder))).toBe('store.keyExposed');
  }
});

test('half a key is refused and left as it is', () => {
  const folder = temporaryFolder();
  const half = readOrCreateKey(folder).toString('hex').slice(0, 40);
  writeFileSync(join(folder, 'counter.key'), half);
  expect(codeOf(() => readOrCreateKey(folder))).toBe('store.keyDamaged');
  expect(readFileSync(join(folder, 'counter.key'), 'utf8')).toBe(half);
});

test.each([
  ['linux', {}, '/home/clerk/.local/share/digital-service-counter'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/digital-service-counter'],
  ['darwin', {}, '/home/clerk/Library/Application Support/digital-service-counter'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/digital-service-counter'],
  ['win32', {}, '/home/clerk/AppData/Local/digital-service-counter'],
] as const)('on %s with %j the data is where its users expect it', (platform, environment, folder) => {
  const surroundings = { platform, home: '/home/clerk', environment };
  expect(defaultDataFolder('real', surroundings)).toBe(folder);
  expect(defaultDataFolder('training', surroundings)).toBe(`${folder}/training`);
});
