import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FaultError } from '../../src/contract/fault.ts';

/** What the host needs built is the windows; Electron needs its own two bundles as well. */
export type Target = 'windows' | 'everything';

const windowSources = ['src', 'resources/fonts', 'electron.vite.config.ts', 'package.json'];
const builtFiles: Readonly<Record<Target, readonly string[]>> = {
  windows: ['out/renderer/staff/index.html', 'out/renderer/customer/index.html'],
  everything: ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/staff/index.html'],
};

async function times(path: string): Promise<number[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [found.mtimeMs];
  const entries = await readdir(path, { recursive: true });
  const each = await Promise.all(entries.map(async (entry) => (await stat(join(path, entry))).mtimeMs));
  return [found.mtimeMs, ...each];
}

/** Whether anything built is absent or older than what it was built from. A packaged program has no sources. */
export async function isStale(root: string, target: Target): Promise<boolean> {
  if (!existsSync(join(root, 'src'))) return false;
  const built = builtFiles[target].map((file) => join(root, file));
  if (!built.every((file) => existsSync(file))) return true;
  const sources = target === 'windows' ? windowSources : [...windowSources, 'electron'];
  const changed = await Promise.all(sources.map((source) => times(join(root, source))));
  const made = await Promise.all(built.map(async (file) => (await stat(file)).mtimeMs));
  return Math.max(...changed.flat()) > Math.min(...made);
}

/**
 * Builds in a process of its own, so that the tools' memory is given back.
 *
 * @throws FaultError `build.failed`
 */
export async function build(root: string, target: Target): Promise<void> {
  const tool = spawn(process.execPath, [join(import.meta.dirname, 'build.ts'), target], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  tool.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4_000);
  });
  const code = await new Promise<number | null>((resolve) => {
    tool.on('error', () => resolve(null));
    tool.on('close', resolve);
  });
  if (code === 0) return;
  const reason = complaint.split('\n').find((line) => line.includes('Error')) ?? '';
  throw new FaultError('build.failed', {
    zh: `畫面沒有建置成功。請執行 npm ci 再試；細節請看 npm run build。${reason.trim()}`,
    en: `The windows could not be built. Run npm ci and try again; npm run build shows the details. ${reason.trim()}`,
  });
}
