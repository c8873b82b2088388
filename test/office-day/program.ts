import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The windows a program without Electron serves, by the word it prints before the address of each. */
const printedNames = { staff: '承辦', customer: '民眾', display: '叫號', kiosk: '抽號' } as const;
export type PrintedWindow = keyof typeof printedNames;

/** The counter as a clerk starts it: one process of the whole program, without Electron. */
export interface Program {
  readonly process: ChildProcess;
  /** The address of each window, with its secret. */
  readonly addresses: Readonly<Record<PrintedWindow, string>>;
  /** Everything it printed so far. */
  printed(): string;
  /** Ends it and waits until it is gone; its exit code, null where the signal killed it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Programs that run; none outlives whoever started it, even where that broke off. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** What `npm start` passes to V8. */
const FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=40'];

/** Starts the program as `npm start` does, on a port that the system chooses. */
export function startProgram(args: readonly string[]): Promise<Program> {
  const all = [...FLAGS, join(root, 'electron/cli/start.ts'), '--shell', 'host', '--port', '0', '--no-open', ...args];
  const child = spawn(process.execPath, all, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.on('exit', () => running.delete(child));
  let text = '';
  return new Promise((settle, reject) => {
    const read = (chunk: string) => {
      text += chunk;
      const addresses = addressesIn(text);
      if (addresses !== null) {
        settle({ process: child, addresses, printed: () => text, end: (signal) => end(child, signal) });
      }
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the program ended with ${code} before it served: ${text}`)));
  });
}

function addressesIn(text: string): Program['addresses'] | null {
  const find = (window: PrintedWindow) =>
    new RegExp(`^${printedNames[window]}  (http://\\S+/)$`, 'm').exec(text)?.[1] ?? null;
  const [staff, customer, display, kiosk] = [find('staff'), find('customer'), find('display'), find('kiosk')];
  // The last line of a start; everything else was printed before it.
  if (!text.includes('按 Ctrl-C 結束。')) return null;
  if (staff === null || customer === null || display === null || kiosk === null) return null;
  return { staff, customer, display, kiosk };
}

function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const gone = new Promise<number | null>((settle) => child.once('exit', settle));
  child.kill(signal);
  return gone;
}
