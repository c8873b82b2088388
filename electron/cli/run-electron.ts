import { spawn } from 'node:child_process';

/** A failure this soon is Electron's own: missing system libraries, a sandbox that cannot start. */
const START_UP_MILLISECONDS = 5_000;
const OWN_FAILURES: readonly (number | string | null)[] = [126, 127, 'SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL'];

/**
 * Runs Electron until it ends and passes the signals on.
 *
 * @returns its exit code, or null when it broke before it could show anything
 */
export function runElectron(executable: string, root: string, args: readonly string[]): Promise<number | null> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...environment } = process.env;
  const began = performance.now();
  return new Promise((resolve) => {
    const electron = spawn(executable, [root, ...args], { stdio: 'inherit', env: environment });
    const pass = (signal: NodeJS.Signals) => void electron.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass);
    electron.on('error', () => resolve(null));
    electron.on('exit', (code, signal) => {
      const soon = performance.now() - began < START_UP_MILLISECONDS;
      resolve(soon && OWN_FAILURES.includes(code ?? signal) ? null : (code ?? 0));
    });
  });
}
