import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** Makes a file's content survive a power cut. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a finished file its name in one step; after a power cut the name stands for the whole file or is not there. */
export function moveIntoPlace(aside: string, file: string): void {
  syncFile(aside);
  renameSync(aside, file);
  syncFolder(dirname(file));
}
