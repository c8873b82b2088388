import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as downloads from '@electron/get';
import type { Binary } from './shell-choice.ts';

/** Asking whether Electron can be downloaded takes this long at most, also where packets vanish. */
const PROBE_MILLISECONDS = 2_500;
const DOWNLOAD_MILLISECONDS = 10 * 60 * 1000;

const require = createRequire(import.meta.url);

function packageFolder(): string {
  return dirname(require.resolve('electron/package.json'));
}

function executableName(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

/** Path of the Electron executable, as the package itself looks for it; null when it is absent or of another version. */
export function electronExecutable(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  folder: string = packageFolder(),
): string | null {
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const executable = join(override || join(folder, 'dist'), executableName(process.platform));
  if (!existsSync(executable)) return null;
  if (override !== '') return executable;
  const { version }: { version: string } = JSON.parse(readText(join(folder, 'package.json')));
  return readText(join(folder, 'dist', 'version')).replace(/^v/, '') === version ? executable : null;
}

export async function findBinary(): Promise<Binary> {
  if (electronExecutable() !== null) return 'present';
  return (await isDownloadable()) ? 'downloadable' : 'unreachable';
}

/** Whether the first byte of Electron arrives, or the whole of it is in the download cache already. */
export async function isDownloadable(milliseconds: number = PROBE_MILLISECONDS): Promise<boolean> {
  const signal = AbortSignal.timeout(milliseconds);
  const late = new Promise<false>((resolve) => signal.addEventListener('abort', () => resolve(false), { once: true }));
  return Promise.race([probe(signal).catch(() => false), late]);
}

async function probe(signal: AbortSignal): Promise<boolean> {
  const location = createRequire(join(packageFolder(), 'package.json')).resolve('@electron/get');
  const { downloadArtifact }: typeof downloads = await import(pathToFileURL(location).href);
  const { version }: { version: string } = JSON.parse(readText(join(packageFolder(), 'package.json')));
  const checksums: Record<string, string> = JSON.parse(readText(join(packageFolder(), 'checksums.json')));
  let answered = false;
  const cached = await downloadArtifact({
    version,
    artifactName: 'electron',
    checksums,
    downloader: {
      // Only the package's downloader knows the address, with its mirrors; the first byte is all we want of it.
      async download(address) {
        const response = await fetch(address, { headers: { range: 'bytes=0-0' }, signal });
        await response.body?.cancel();
        answered = response.ok;
        throw new Error('asked only whether it is there');
      },
    },
  }).catch(() => null);
  return answered || cached !== null;
}

/** Downloads Electron with its own installer. Returns whether the executable is there afterwards. */
export function installElectron(): Promise<boolean> {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(packageFolder(), 'install.js')], {
      stdio: 'ignore',
      timeout: DOWNLOAD_MILLISECONDS,
    });
    installer.on('error', () => resolve(false));
    installer.on('exit', () => resolve(electronExecutable() !== null));
  });
}
