import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many backups a folder keeps: the newest of each of so many days, weeks and months that have one. */
export interface BackupPlan {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

const NAME = /^counter-(\d{4})(\d{2})(\d{2})T\d{6}\.db$/;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The name of a backup made at this moment; names sort by time. */
export function backupName(at: string): string {
  return `counter-${at.slice(0, 19).replaceAll(/[-:]/g, '')}.db`;
}

export interface BackupFile {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
}

/** The backups of a folder, newest first; none where the folder is missing. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .map((name) => ({ name, file: join(folder, name), bytes: statSync(join(folder, name)).size }));
}

/** Monday-based week, counted from 1969-12-29. */
function weekOf(day: string): string {
  const days = Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS;
  return String(Math.floor((days + 3) / 7));
}

/**
 * The backups the plan no longer needs. Of each day, week and month the newest is kept; `latest` always is, whatever the
 * clock said when it was made.
 * @param names names of backups, in any order; others are left alone
 */
export function superfluous(names: readonly string[], plan: BackupPlan, latest: string): string[] {
  const newestFirst = names.filter((name) => NAME.test(name)).sort();
  newestFirst.reverse();
  const kept = new Set([latest]);
  const keep = (count: number, periodOf: (day: string) => string) => {
    const newest = new Map<string, string>();
    for (const name of newestFirst) {
      const period = periodOf(name.replace(NAME, '$1-$2-$3'));
      if (!newest.has(period)) newest.set(period, name);
    }
    for (const name of [...newest.values()].slice(0, count)) kept.add(name);
  };
  keep(plan.daily, (day) => day);
  keep(plan.weekly, weekOf);
  keep(plan.monthly, (day) => day.slice(0, 7));
  return newestFirst.filter((name) => !kept.has(name));
}

/** Removes from a folder what the plan no longer needs, after `latest` was verified there. Returns the removed names. */
export function rotate(folder: string, plan: BackupPlan, latest: string): string[] {
  const names = superfluous(
    listBackups(folder).map(({ name }) => name),
    plan,
    latest,
  );
  for (const name of names) rmSync(join(folder, name));
  return names;
}
