import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, isStale } from '../../electron/cli/built.ts';

let root: string;

async function write(file: string, seconds: number): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), '');
  await utimes(join(root, file), seconds, seconds);
  await utimes(dirname(join(root, file)), 100, 100);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'built-'));
  await write('src/staff/main.tsx', 100);
  await write('resources/fonts/face.ttf', 100);
  await write('electron/main.ts', 100);
  await utimes(join(root, 'src'), 100, 100);
  for (const window of ['staff', 'customer']) await write(`out/renderer/${window}/index.html`, 200);
  await write('out/main/main.js', 200);
  await write('out/preload/preload.cjs', 200);
});
afterEach(() => rm(root, { recursive: true }));

test('what is newer than its sources is not built again', async () => {
  expect(await isStale(root, 'windows')).toBe(false);
  expect(await isStale(root, 'everything')).toBe(false);
});

test('a changed window is built again', async () => {
  await write('src/staff/main.tsx', 300);
  expect(await isStale(root, 'windows')).toBe(true);
});

test('a changed main process concerns Electron only', async () => {
  await write('electron/main.ts', 300);
  expect(await isStale(root, 'windows')).toBe(false);
  expect(await isStale(root, 'everything')).toBe(true);
});

test('a missing page is built', async () => {
  await rm(join(root, 'out/renderer/customer/index.html'));
  expect(await isStale(root, 'windows')).toBe(true);
});

test('a program without sources is as it was delivered', async () => {
  await rm(join(root, 'src'), { recursive: true });
  await rm(join(root, 'out'), { recursive: true });
  expect(await isStale(root, 'everything')).toBe(false);
});

test('a build that cannot work is said in words', async () => {
  await expect(build(root, 'windows')).rejects.toMatchObject({ code: 'build.failed' });
});
