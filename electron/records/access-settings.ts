import { readSetting, writeSetting } from './settings.ts';
import type { Store } from './store.ts';

/** What an office decides about its accounts (資通安全責任等級分級辦法 附表十: 帳號管理、閒置登出、密碼效期). */
export interface AccessSettings {
  /** Days after which a PIN must be changed, 30–365. */
  readonly pinDays: number;
  /** Days a PIN must have been in use before its owner changes it again, 0–30: or old ones come back by way of new ones. */
  readonly pinLeastDays: number;
  /** Days without a sign-in after which an account is switched off, 30–365. */
  readonly dormantDays: number;
  /** Minutes without a key or a tap after which the desk locks itself, 1–15. */
  readonly idleMinutes: number;
}

const KEY = 'access.settings';

const bounds = {
  pinDays: { least: 30, most: 365, usual: 90 },
  pinLeastDays: { least: 0, most: 30, usual: 1 },
  dormantDays: { least: 30, most: 365, usual: 90 },
  idleMinutes: { least: 1, most: 15, usual: 5 },
} as const satisfies Record<keyof AccessSettings, { least: number; most: number; usual: number }>;

/** What is stored, or the usual figure where nothing sensible is. */
export function readAccessSettings(store: Store): AccessSettings {
  const stored = readSetting(store, KEY);
  const of = (key: keyof AccessSettings): number => {
    const value: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, key) : undefined;
    const { least, most, usual } = bounds[key];
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : usual;
  };
  return {
    pinDays: of('pinDays'),
    pinLeastDays: of('pinLeastDays'),
    dormantDays: of('dormantDays'),
    idleMinutes: of('idleMinutes'),
  };
}

export function writeAccessSettings(
  store: Store,
  { pinDays, pinLeastDays, dormantDays, idleMinutes }: AccessSettings,
  { actor, at }: { readonly actor: string; readonly at: string },
): void {
  writeSetting(store, { key: KEY, value: { pinDays, pinLeastDays, dormantDays, idleMinutes }, actor, at });
}
