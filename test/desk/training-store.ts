import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDesk } from '../../electron/desk/open-desk.ts';
import { databaseFile } from '../../electron/records/index.ts';

/** The last working day of November 2026, in the afternoon: when training counters of the tests open. */
export const OPENING = '2026-11-30T14:22:00+08:00';

declare module 'vitest' {
  interface ProvidedContext {
    /** A closed training store as its first start left it, and its key in hexadecimal. */
    readonly trainingStore: { readonly file: string; readonly key: string };
  }
}

/** Fills one training store for the whole run; a counter of a test begins with a copy of it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'training-'));
  const key = crypto.getRandomValues(new Uint8Array(32));
  const desk = await openDesk({
    dataFolder: folder,
    key,
    keyPlace: 'keyFile',
    resources: resolve(import.meta.dirname, '../../resources'),
    holds: 'training',
    firstAccount: () => {},
    office: '01',
    counter: 7,
    clock: { now: () => OPENING },
    paper: { print: async () => 'browser', save: async () => 'browser' },
  });
  desk.close();
  const file = join(folder, 'template.db');
  copyFileSync(databaseFile(folder), file);
  project.provide('trainingStore', { file, key: Buffer.from(key).toString('hex') });
  return () => rmSync(folder, { recursive: true, force: true });
}
