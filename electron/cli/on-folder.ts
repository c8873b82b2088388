import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { defaultDataFolder, type Office } from '../records/index.ts';
import { lockFolder } from './folder-lock.ts';
import { sentence } from './sentence.ts';

export interface DataFolder {
  readonly folder: string;
  readonly office: Office;
}

/** What every command on a data folder takes. */
export const folderOptions = { 'data-dir': { type: 'string' }, real: { type: 'boolean' } } as const;

export function dataFolderFrom(values: { 'data-dir'?: string; real?: boolean }): DataFolder {
  const office = values.real === true ? 'real' : 'training';
  return { folder: resolve(values['data-dir'] ?? defaultDataFolder(office)), office };
}

/** The options a command was given; null where it does not know them. */
export function readOptionValues<const Options extends ParseArgsOptionsConfig>(options: Options) {
  try {
    return parseArgs({ options }).values;
  } catch {
    return null;
  }
}

/**
 * Runs a command that has its data folder to itself. Returns 2 after the usage where it was not asked properly, 1 after
 * what went wrong in words, else what the work returns.
 */
export async function runOnFolder<Wanted extends { readonly folder: string }>(
  usage: string,
  wanted: Wanted | null,
  work: (wanted: Wanted) => number | Promise<number>,
): Promise<number> {
  if (wanted === null) {
    console.error(usage);
    return 2;
  }
  try {
    const unlock = await lockFolder(wanted.folder);
    try {
      return await work(wanted);
    } finally {
      unlock();
    }
  } catch (error) {
    console.error(sentence(error));
    return 1;
  }
}
