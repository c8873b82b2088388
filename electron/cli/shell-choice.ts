import { FaultError } from '../../src/contract/fault.ts';
import type { WantedShell } from './options.ts';

/** What is known of Electron on this computer. `unreachable`: not here, and not to be had over the network now. */
export type Binary = 'present' | 'downloadable' | 'unreachable';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Chromium's sandbox does not run for the administrator of a Linux machine. */
  readonly isRoot: boolean;
}

export interface ShellChoice {
  readonly shell: 'host' | 'electron';
  /** Why the host serves although Electron would be the product; null when nothing needs saying. */
  readonly why: string | null;
}

export function hasDisplay({ platform, environment }: Pick<Surroundings, 'platform' | 'environment'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}

/**
 * Electron where it can run, the host everywhere else. The binary is looked for only when the rest would allow it,
 * because looking may cost a network round trip.
 *
 * @throws FaultError `shell.noElectron` when Electron was demanded and cannot run
 */
export async function chooseShell(
  wanted: WantedShell,
  surroundings: Surroundings,
  findBinary: () => Promise<Binary>,
): Promise<ShellChoice> {
  if (wanted === 'host') return { shell: 'host', why: null };
  const why = await whyNotElectron(surroundings, findBinary);
  if (why === null) return { shell: 'electron', why: null };
  if (wanted === 'auto') return { shell: 'host', why };
  throw noElectron(why);
}

export function noElectron(why: string): FaultError {
  return new FaultError('shell.noElectron', {
    zh: `不能開 Electron：${why}。請改用 --shell host，在瀏覽器裡使用。`,
    en: 'Electron cannot run here. Use --shell host to work in a browser.',
  });
}

async function whyNotElectron(surroundings: Surroundings, findBinary: () => Promise<Binary>): Promise<string | null> {
  if (!hasDisplay(surroundings)) return '這台電腦沒有圖形畫面';
  if (surroundings.platform === 'linux' && surroundings.isRoot) return '系統管理員帳號（root）不能開 Electron 的沙箱';
  return (await findBinary()) === 'unreachable' ? '沒有安裝 Electron，現在也下載不到' : null;
}
