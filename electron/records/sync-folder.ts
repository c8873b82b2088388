import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes a new name in a folder survive a power cut; Windows does this by itself and refuses to open folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
