import { createHash } from 'node:crypto';
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { type Server, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FaultError } from '../../src/contract/fault.ts';

/**
 * The name two counters on the same folder would share. The operating system frees it when a process ends, however it
 * ends; only macOS leaves a socket file behind, which nobody answers.
 */
function lockName(folder: string): string {
  const place = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const name = `counter-${createHash('sha256').update(place).digest('hex').slice(0, 32)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
}

function isAnswered(name: string): Promise<boolean> {
  return new Promise((settle) => {
    const caller = connect(name);
    caller.on('connect', () => {
      caller.destroy();
      settle(true);
    });
    caller.on('error', () => settle(false));
  });
}

function take(name: string): Promise<Server | null> {
  return new Promise((settle) => {
    const holder = createServer((caller) => caller.destroy());
    holder.on('error', () => settle(null));
    holder.listen(name, () => {
      holder.unref();
      settle(holder);
    });
  });
}

/**
 * Holds a data folder for this process. Returns a function that lets go of it.
 *
 * @throws FaultError `folder.inUse` when another counter works on it
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const name = lockName(folder);
  let holder = await take(name);
  if (holder === null && process.platform === 'darwin' && !(await isAnswered(name))) {
    rmSync(name, { force: true });
    holder = await take(name);
  }
  if (holder === null) {
    throw new FaultError('folder.inUse', {
      zh: '這個資料夾已經有一個櫃檯程式在用。請用已經開著的那一個，或加上 --data-dir 換一個資料夾。',
      en: 'Another counter is working on this data folder. Use that one, or choose another folder with --data-dir.',
    });
  }
  const held = holder;
  return () => void held.close();
}
