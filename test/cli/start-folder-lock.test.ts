import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../electron/cli/folder-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a folder has one counter at a time', async () => {
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder.inUse' });
  await expect(lockFolder(join(folder, '.'))).rejects.toMatchObject({ code: 'folder.inUse' });
  unlock();
  await expect
    .poll(() =>
      lockFolder(folder)
        .then((release) => (release(), true))
        .catch(() => false),
    )
    .toBe(true);
});

test('another name for the same folder is the same folder', async () => {
  const unlock = await lockFolder(folder);
  await symlink(folder, `${folder}-link`);
  await expect(lockFolder(`${folder}-link`)).rejects.toMatchObject({ code: 'folder.inUse' });
  await rm(`${folder}-link`);
  unlock();
});

test('two folders have two counters', async () => {
  const first = await lockFolder(join(folder, 'a'));
  const second = await lockFolder(join(folder, 'b'));
  first();
  second();
});
