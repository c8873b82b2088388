import { Worker } from 'node:worker_threads';
import { hearThread } from '../thread.ts';
import type { PdfRead } from './pdf-text.ts';

interface Limits {
  /** Milliseconds until the thread is ended; other messages wait meanwhile. */
  readonly time?: number;
  /** Megabytes of the thread's heap. */
  readonly memory?: number;
  /** Megabytes by which the process may grow meanwhile. */
  readonly growth?: number;
}

/** The text of a PDF from outside, read in a thread with limits. Never throws over a file. */
export async function readPdfApart(
  content: Uint8Array,
  { time = 8_000, memory = 192, growth = 384 }: Limits = {},
): Promise<PdfRead> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: content,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    env: {},
    stdin: false,
    // What a reader says about a file could name a person.
    stdout: true,
    stderr: true,
  });
  try {
    const heard = await hearThread<PdfRead>(worker, { time, growth });
    return 'ended' in heard ? { refused: heard.ended } : heard.told;
  } catch {
    return { refused: 'broken' };
  }
}
