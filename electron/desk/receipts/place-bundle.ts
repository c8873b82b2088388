import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../receipts/index.ts';
import { moveIntoPlace } from '../../records/index.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { refused } from '../words/faults.ts';
import { receiptFaults } from './words.ts';

/**
 * Writes files that are not there yet, each aside and then moved into place, and reads every one of them again.
 * @param base the folder that must be there already
 * @returns how many files the bundle has
 * @throws FaultError `bundle.folderMissing`, `bundle.unwritable`, `bundle.different` where a file of that name is another
 */
export function placeBundle(
  folder: string,
  base: string,
  files: readonly { readonly name: string; readonly content: () => Uint8Array }[],
): number {
  if (!existsSync(base)) throw refused(receiptFaults.bundleFolderMissing);
  try {
    for (const { name, content } of files) {
      const file = join(folder, name);
      const bytes = content();
      if (!existsSync(file)) write(file, bytes);
      if (sha256(readFileSync(file)) !== sha256(bytes)) throw refused(receiptFaults.bundleDifferent);
    }
    return files.length;
  } catch (error) {
    throw error instanceof FaultError ? error : refused(receiptFaults.bundleUnwritable);
  }
}

function write(file: string, bytes: Uint8Array): void {
  const aside = `${file}.part`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(aside, bytes, { mode: 0o600 });
    moveIntoPlace(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
