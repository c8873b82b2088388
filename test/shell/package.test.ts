import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const recipe = z.object({
  asar: z.literal(true),
  files: z.array(z.string()),
  directories: z.object({ buildResources: z.string() }),
  electronFuses: z.record(z.string(), z.boolean()),
  linux: z.object({ icon: z.string() }),
});

let read: z.infer<typeof recipe>;
beforeAll(() => {
  read = recipe.parse(parse(readFileSync(resolve(root, 'electron-builder.yml'), 'utf8')));
});

test('every fuse of this Electron is decided, none by default', () => {
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  const decided = Object.keys(read.electronFuses).map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`);
  expect(decided.toSorted()).toEqual(known.toSorted());
});

test('the delivered binary is no Node, takes no debugger and loads only what was packed', () => {
  expect(read.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('the icon is there, a square large enough for every size', () => {
  const icon = readFileSync(resolve(root, read.directories.buildResources, read.linux.icon));
  expect(icon.subarray(1, 4).toString()).toBe('PNG');
  expect(icon.readUInt32BE(16)).toBe(icon.readUInt32BE(20));
  expect(icon.readUInt32BE(16)).toBeGreaterThanOrEqual(512);
});
