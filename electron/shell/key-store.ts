import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { z } from 'zod';
import { keyFaults } from './key-faults.ts';

const SEALED_KEY_FILE = 'counter.key.sealed';
const KEY_BYTES = 32;

/** The store's key as the operating system sealed it, and by which of its key stores. */
const sealedKey = z.strictObject({ backend: z.string(), sealed: z.base64() });

export interface KeyStoreOptions {
  readonly safeStorage: Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
  >;
  readonly platform: NodeJS.Platform;
  readonly dataFolder: string;
}

export function hasSealedKey(dataFolder: string): boolean {
  return existsSync(join(dataFolder, SEALED_KEY_FILE));
}

/**
 * The store's raw key, 32 bytes, made on the first start and kept by the operating system's key store: only this user of this computer can open it.
 *
 * @throws FaultError `key.storeMissing`, `key.storeUnsafe`, `key.storeChanged`, `key.unreadable`
 */
export async function readOrSealKey(options: KeyStoreOptions): Promise<Uint8Array> {
  const { safeStorage, dataFolder } = options;
  if (!(await safeStorage.isAsyncEncryptionAvailable())) throw keyFaults.storeMissing();
  const backend = backendOf(options);
  const file = join(dataFolder, SEALED_KEY_FILE);
  if (hasSealedKey(dataFolder)) return unseal(safeStorage, file, backend);
  const key = randomBytes(KEY_BYTES);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await seal(safeStorage, file, backend, key.toString('hex'));
  return key;
}

/** `basic_text` seals with a password that is in every copy of Chromium: that is no key store. */
function backendOf({ safeStorage, platform }: KeyStoreOptions): string {
  if (platform === 'win32') return 'dpapi';
  if (platform === 'darwin') return 'keychain';
  const backend = safeStorage.getSelectedStorageBackend();
  if (backend === 'basic_text' || backend === 'unknown') throw keyFaults.storeUnsafe();
  return backend;
}

async function unseal(safeStorage: KeyStoreOptions['safeStorage'], file: string, backend: string): Promise<Uint8Array> {
  const stored = sealedKey.safeParse(readJson(file));
  if (!stored.success) throw keyFaults.unreadable();
  if (stored.data.backend !== backend) throw keyFaults.storeChanged(stored.data.backend);
  const { result, shouldReEncrypt } = await safeStorage
    .decryptStringAsync(Buffer.from(stored.data.sealed, 'base64'))
    .catch(() => {
      throw keyFaults.unreadable();
    });
  if (!/^[0-9a-f]{64}$/.test(result)) throw keyFaults.unreadable();
  if (shouldReEncrypt) await seal(safeStorage, file, backend, result);
  return Buffer.from(result, 'hex');
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Written aside, synced, then moved into place: the sealed key is whole or the one before. */
async function seal(
  safeStorage: KeyStoreOptions['safeStorage'],
  file: string,
  backend: string,
  key: string,
): Promise<void> {
  const sealed = (await safeStorage.encryptStringAsync(key)).toString('base64');
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(aside, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify({ backend, sealed })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
}
