import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { electronExecutable, isDownloadable } from '../../electron/cli/electron-binary.ts';
import { type Binary, chooseShell } from '../../electron/cli/shell-choice.ts';

const clerk = { platform: 'linux', environment: { DISPLAY: ':0' }, isRoot: false } as const;

function finding(binary: Binary) {
  return () => Promise.resolve(binary);
}

describe('which shell', () => {
  test.each(['present', 'downloadable'] as const)('a display and a binary (%s) mean Electron', async (binary) => {
    expect(await chooseShell('auto', clerk, finding(binary))).toEqual({ shell: 'electron', why: null });
  });

  test.each([
    [{ ...clerk, environment: {} }, '沒有圖形畫面'],
    [{ ...clerk, environment: { DISPLAY: '', WAYLAND_DISPLAY: '' } }, '沒有圖形畫面'],
    [{ ...clerk, isRoot: true }, 'root'],
  ])('where Electron cannot open, nobody looks for it on the network, and the reason is given', async (where, why) => {
    const choice = await chooseShell('auto', where, () => Promise.reject(new Error('asked the network')));
    expect(choice.shell).toBe('host');
    expect(choice.why).toContain(why);
  });

  test('no binary and no network mean the host, with the reason', async () => {
    const choice = await chooseShell('auto', clerk, finding('unreachable'));
    expect(choice).toEqual({ shell: 'host', why: expect.stringContaining('下載不到') });
  });

  test.each(['win32', 'darwin'] as const)('%s always has a display', async (platform) => {
    const where = { platform, environment: {}, isRoot: false };
    expect((await chooseShell('auto', where, finding('present'))).shell).toBe('electron');
  });

  test('the host when it was asked for, without a word', async () => {
    expect(await chooseShell('host', clerk, finding('present'))).toEqual({ shell: 'host', why: null });
  });

  test('Electron demanded and impossible is refused with the reason', async () => {
    await expect(chooseShell('electron', clerk, finding('unreachable'))).rejects.toMatchObject({
      code: 'shell.noElectron',
      text: { zh: expect.stringContaining('下載不到') },
    });
  });
});

const executables: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};
const executable = executables[process.platform] ?? 'electron';

describe('the binary', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'electron-'));
    await mkdir(dirname(join(folder, 'dist', executable)), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"version":"45.4.1"}');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is used when it is of the right version', async () => {
    expect(electronExecutable({}, folder)).toBeNull();
    await writeFile(join(folder, 'dist', executable), '');
    expect(electronExecutable({}, folder)).toBeNull();
    await writeFile(join(folder, 'dist/version'), 'v45.4.0');
    expect(electronExecutable({}, folder)).toBeNull();
    await writeFile(join(folder, 'dist/version'), '45.4.1');
    expect(electronExecutable({}, folder)).toBe(join(folder, 'dist', executable));
  });

  test('is looked for where ELECTRON_OVERRIDE_DIST_PATH says', async () => {
    const other = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'other') };
    expect(electronExecutable(other, folder)).toBeNull();
    await mkdir(dirname(join(folder, 'other', executable)), { recursive: true });
    await writeFile(join(folder, 'other', executable), '');
    expect(electronExecutable(other, folder)).toBe(join(folder, 'other', executable));
  });
});

async function secondsToAsk(mirror: string): Promise<number> {
  vi.stubEnv('ELECTRON_MIRROR', mirror);
  const began = performance.now();
  expect(await isDownloadable()).toBe(false);
  return (performance.now() - began) / 1000;
}

describe('asking whether it can be downloaded', () => {
  let silent: Server;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cache-'));
    // Accepts the connection and never says a word, like a proxy that swallows packets.
    silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('XDG_CACHE_HOME', folder);
    vi.stubEnv('HOME', folder);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    silent.close();
    await rm(folder, { recursive: true });
  });

  test('takes well under five seconds where nobody answers', async () => {
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await secondsToAsk(`http://127.0.0.1:${port}/`)).toBeLessThan(4);
  });

  test('takes well under five seconds where packets vanish', async () => {
    // 198.51.100.0/24 is reserved for documentation (RFC 5737): nothing there ever answers.
    expect(await secondsToAsk('http://198.51.100.1/')).toBeLessThan(4);
  });

  test('is over at once where the connection is refused', async () => {
    expect(await secondsToAsk('http://127.0.0.1:1/')).toBeLessThan(2);
  });
});
