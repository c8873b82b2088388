import { Worker } from 'node:worker_threads';
import { FaultError } from '../../../src/contract/fault.ts';
import { importError, LARGEST_IMPORT } from './import-error.ts';
import type { ParsedImport } from './parse-import.ts';
import type { Gathered } from './profile/gather.ts';
import type { ImportProfile } from './profile/profile.ts';
import type { Given, Told } from './read-worker.ts';

interface Limits {
  /** Milliseconds until the worker is ended. */
  readonly time?: number;
  /** Megabytes of the worker's heap. */
  readonly memory?: number;
}

/**
 * Reads a file from outside in a thread of its own, which is ended when it takes too long or too much memory: a hostile
 * file stops neither the command nor the counter. Without a profile the file is one in the counter's own format.
 * @throws FaultError `import.tooSlow`, `import.tooMuch`, and all that `readTable` and `parseImport` throw
 */
export function readApart(content: Uint8Array, profile: ImportProfile, limits?: Limits): Promise<Gathered>;
export function readApart(content: Uint8Array, profile: null, limits?: Limits): Promise<ParsedImport>;
export function readApart(
  content: Uint8Array,
  profile: ImportProfile | null,
  { time = 60_000, memory = 1024 }: Limits = {},
): Promise<Gathered | ParsedImport> {
  if (content.length > LARGEST_IMPORT) return Promise.reject(importError('import.tooLarge'));
  const { promise, resolve, reject } = Promise.withResolvers<Gathered | ParsedImport>();
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: { content, profile } satisfies Given,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    stdin: false,
  });
  const clock = setTimeout(() => reject(importError('import.tooSlow')), time);
  worker.once('message', (told: Told) => {
    if ('read' in told) resolve(told.read);
    else reject(new FaultError(told.fault.code, told.fault.message));
  });
  worker.once('error', (error) => {
    reject(isOutOfMemory(error) ? importError('import.tooMuch') : error);
  });
  // Settles nothing when a message or an error came first.
  worker.once('exit', () => reject(importError('import.tooMuch')));
  return promise.finally(() => {
    clearTimeout(clock);
    return worker.terminate();
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
