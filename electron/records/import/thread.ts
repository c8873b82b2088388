import type { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  /** Milliseconds until the thread is ended. */
  readonly time: number;
  /** Megabytes by which the process may grow meanwhile: what a thread unpacks lies outside of its heap. */
  readonly growth: number;
}

/** What a thread said, or why it was ended before it said anything. */
export type Heard<Told> = { readonly told: Told } | { readonly ended: 'tooSlow' | 'tooMuch' };

const LOOK_EVERY_MILLISECONDS = 25;
const MEGABYTE = 1024 * 1024;

/**
 * The one message of a thread, which is ended afterwards, when it takes too long, or when it takes too much memory: a
 * hostile file stops neither the command nor the counter. The caller says what the thread tells.
 * @throws whatever the thread did not catch
 */
export function hearThread<Told>(worker: Worker, { time, growth }: ThreadLimits): Promise<Heard<Told>> {
  const { promise, resolve, reject } = Promise.withResolvers<Heard<Told>>();
  const clock = setTimeout(() => resolve({ ended: 'tooSlow' }), time);
  const most = process.memoryUsage.rss() + growth * MEGABYTE;
  const scale = setInterval(() => {
    if (process.memoryUsage.rss() > most) resolve({ ended: 'tooMuch' });
  }, LOOK_EVERY_MILLISECONDS);
  worker.once('message', (told: Told) => resolve({ told }));
  worker.once('error', (error) => (isOutOfMemory(error) ? resolve({ ended: 'tooMuch' }) : reject(error)));
  // Settles nothing when a message or an error came first.
  worker.once('exit', () => resolve({ ended: 'tooMuch' }));
  return promise.finally(() => {
    clearTimeout(clock);
    clearInterval(scale);
    return worker.terminate();
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
