import { Worker } from 'node:worker_threads';
import { FaultError } from '../../../src/contract/fault.ts';
import { importError, LARGEST_IMPORT } from './import-error.ts';
import type { ParsedImport } from './parse-import.ts';
import type { Gathered } from './profile/gather.ts';
import type { ImportProfile } from './profile/profile.ts';
import type { Given, Told } from './read-worker.ts';
import { hearThread } from './thread.ts';

interface Limits {
  /** Milliseconds until the worker is ended. */
  readonly time?: number;
  /** Megabytes of the worker's heap. */
  readonly memory?: number;
}

/** Megabytes a file may take beside the heap of its reader. */
const BESIDE_HEAP = 1024;

/**
 * Reads a file from outside in a thread of its own. Without a profile the file is one in the counter's own format.
 * @throws FaultError `import.tooSlow`, `import.tooMuch`, and all that `readTable` and `parseImport` throw
 */
export function readApart(content: Uint8Array, profile: ImportProfile, limits?: Limits): Promise<Gathered>;
export function readApart(content: Uint8Array, profile: null, limits?: Limits): Promise<ParsedImport>;
export async function readApart(
  content: Uint8Array,
  profile: ImportProfile | null,
  { time = 60_000, memory = 1024 }: Limits = {},
): Promise<Gathered | ParsedImport> {
  if (content.length > LARGEST_IMPORT) throw importError('import.tooLarge');
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: { content, profile } satisfies Given,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    stdin: false,
  });
  const heard = await hearThread<Told>(worker, { time, growth: memory + BESIDE_HEAP });
  if ('ended' in heard) throw importError(`import.${heard.ended}`);
  if ('fault' in heard.told) throw new FaultError(heard.told.fault.code, heard.told.fault.message);
  return heard.told.read;
}
