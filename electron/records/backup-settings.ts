import type { BackupPlan } from './backup-rotation.ts';
import { readSetting, writeSetting } from './settings.ts';
import type { Store } from './store.ts';

/** What an office decides about its backups. */
export interface BackupSettings extends BackupPlan {
  /** Whole hours between two backups while the counter is open, 1–24. */
  readonly hours: number;
  /** The second folder, as an absolute path; empty where there is none. */
  readonly secondFolder: string;
}

const KEY = 'backup.settings';

const bounds = {
  daily: { least: 1, most: 60, usual: 14 },
  weekly: { least: 0, most: 60, usual: 8 },
  monthly: { least: 0, most: 120, usual: 12 },
  hours: { least: 1, most: 24, usual: 4 },
} as const;

/** What is stored, or the usual figure where nothing sensible is. */
export function readBackupSettings(store: Store): BackupSettings {
  const stored = readSetting(store, KEY);
  const valueOf = (key: string): unknown =>
    typeof stored === 'object' && stored !== null ? Reflect.get(stored, key) : undefined;
  const figure = (key: keyof typeof bounds): number => {
    const value = valueOf(key);
    const { least, most, usual } = bounds[key];
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : usual;
  };
  const secondFolder = valueOf('secondFolder');
  return {
    daily: figure('daily'),
    weekly: figure('weekly'),
    monthly: figure('monthly'),
    hours: figure('hours'),
    secondFolder: typeof secondFolder === 'string' ? secondFolder : '',
  };
}

export function writeBackupSettings(
  store: Store,
  { daily, weekly, monthly, hours, secondFolder }: BackupSettings,
  { actor, at }: { readonly actor: string; readonly at: string },
): void {
  writeSetting(store, { key: KEY, value: { daily, weekly, monthly, hours, secondFolder }, actor, at });
}
