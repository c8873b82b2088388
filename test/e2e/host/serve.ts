import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startProgram } from '../../office-day/program.ts';

/** Monday; every spec that says nothing else works on this day. */
export const TRAINING_START = '2026-11-30T09:00';

export interface Served {
  readonly staffUrl: string;
  readonly customerUrl: string;
  /** 叫號: the public board. */
  readonly displayUrl: string;
  /** 抽號: the machine at the door. */
  readonly kioskUrl: string;
  readonly dataFolder: string;
  /** Everything the host printed so far. */
  readonly printed: string;
  /** Ends the host and waits until it is gone; returns its exit code, null when the signal killed it. */
  kill(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts it again on the same data folder; the addresses are new. */
  restart(): Promise<void>;
  /** Ends the host and removes its data. */
  dispose(): Promise<void>;
}

/** The counter as a clerk starts it, on a port, a data folder and a database of its own. */
export async function serve(args: readonly string[] = ['--training-date', TRAINING_START]): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'counter-'));
  const dataFolder = join(folder, 'data');
  const all = ['--data-dir', dataFolder, ...args];
  let running = await startProgram(all);

  return {
    get staffUrl() {
      return running.addresses.staff;
    },
    get customerUrl() {
      return running.addresses.customer;
    },
    get displayUrl() {
      return running.addresses.display;
    },
    get kioskUrl() {
      return running.addresses.kiosk;
    },
    get printed() {
      return running.printed();
    },
    dataFolder,
    kill: (signal) => running.end(signal),
    async restart() {
      await running.end();
      running = await startProgram(all);
    },
    async dispose() {
      await running.end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `test('…', async ({ counter, page }) => …)`: every test has a counter of its own. */
export const test = base.extend<{ counter: Served }>({
  // Playwright reads the fixtures a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  counter: async ({}, use) => {
    const counter = await serve();
    await use(counter);
    await counter.dispose();
  },
});
