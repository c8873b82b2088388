import { readBackupSettings } from './backup-settings.ts';
import { read, type Store } from './store.ts';

/** Minutes that pass between two backups however often somebody signs out, and before one that failed is tried again. */
const LEAST_MINUTES = 30;
/** Work is not held up for a backup until it is overdue by this many times its interval. */
const PATIENCE = 2;

export interface Moment {
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
  /** When this counter was opened; the first interval counts from here. */
  readonly openedAt: string;
  /** Whether nobody is at work just now, so that a moment's pause goes unseen. */
  readonly quiet: boolean;
}

/**
 * Whether a backup should be made now: somebody signed out or printed the day-end since the last one, or the office's
 * interval is over. Order is the log's; a clock that was turned back only makes a backup come early.
 */
export function isBackupDue(store: Store, { at, openedAt, quiet }: Moment): boolean {
  const { hours } = readBackupSettings(store);
  return read(store, (connection) => {
    const last = connection
      .prepare<{ sequence: number; at: string }>(
        `SELECT sequence, at FROM audit WHERE type IN ('store.backedUp', 'store.backupFailed')
         ORDER BY sequence DESC LIMIT 1`,
      )
      .get();
    const ended = connection
      .prepare<{ found: number }>(
        `SELECT EXISTS (SELECT 1 FROM audit WHERE type IN ('account.signedOut', 'dayEnd.printed') AND sequence > ?)
         AS found`,
      )
      .get(last?.sequence ?? 0);
    const workEnded = ended?.found === 1;
    if (last === undefined && workEnded) return quiet;
    const passed = (Date.parse(at) - Date.parse(last?.at ?? openedAt)) / 60_000;
    const minutes = passed < 0 ? Number.POSITIVE_INFINITY : passed;
    if (minutes < LEAST_MINUTES) return false;
    if (quiet) return workEnded || minutes >= hours * 60;
    return minutes >= PATIENCE * hours * 60;
  });
}
