import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';

const root = resolve(import.meta.dirname, '../../..');

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

interface Running {
  readonly child: ChildProcess;
  readonly printed: () => string;
  readonly staffUrl: string;
  readonly customerUrl: string;
  readonly displayUrl: string;
  readonly kioskUrl: string;
}

function addressIn(text: string, label: string): string | undefined {
  return new RegExp(`^${label}  (http://\\S+/)$`, 'm').exec(text)?.[1];
}

function run(args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [join(root, 'electron/cli/start.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  return new Promise((settle, reject) => {
    const read = (chunk: string) => {
      text += chunk;
      const [staffUrl, customerUrl] = [addressIn(text, '承辦'), addressIn(text, '民眾')];
      const [displayUrl, kioskUrl] = [addressIn(text, '叫號'), addressIn(text, '抽號')];
      if (staffUrl !== undefined && customerUrl !== undefined && displayUrl !== undefined && kioskUrl !== undefined) {
        settle({ child, printed: () => text, staffUrl, customerUrl, displayUrl, kioskUrl });
      }
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the host ended with ${code} before it served: ${text}`)));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((settle) => child.once('exit', settle));
}

/** The counter as a clerk starts it, on a port, a data folder and a database of its own. */
export async function serve(args: readonly string[] = ['--training-date', TRAINING_START]): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'counter-'));
  const dataFolder = join(folder, 'data');
  const all = ['--shell', 'host', '--port', '0', '--no-open', '--data-dir', dataFolder, ...args];
  let running = await run(all);

  async function kill(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    running.child.kill(signal);
    return ended(running.child);
  }

  return {
    get staffUrl() {
      return running.staffUrl;
    },
    get customerUrl() {
      return running.customerUrl;
    },
    get displayUrl() {
      return running.displayUrl;
    },
    get kioskUrl() {
      return running.kioskUrl;
    },
    get printed() {
      return running.printed();
    },
    dataFolder,
    kill,
    async restart() {
      await kill();
      running = await run(all);
    },
    async dispose() {
      await kill('SIGKILL');
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
