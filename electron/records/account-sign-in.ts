import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type AccessSettings, readAccessSettings } from './access-settings.ts';
import { retireDormant } from './account-dormancy.ts';
import { type Account, type AccountRow, hashOf, readAccount } from './account-rows.ts';
import { appendEvent } from './audit.ts';
import { change, type Connection, type Store } from './store.ts';

export type PinCheck =
  | {
      readonly outcome: 'right';
      readonly account: Account;
      /** Why the PIN must be changed before anything else; `no` where it need not. */
      readonly mustChange: 'no' | 'oneTimeCode' | 'tooOld';
    }
  /** `triesLeft` before the account locks; null where the code is unknown. */
  | { readonly outcome: 'wrong'; readonly triesLeft: number | null }
  | { readonly outcome: 'locked'; readonly minutesLeft: number }
  /** The PIN is right, but the account is switched off or its one-time code is too old. Told to its owner only. */
  | { readonly outcome: 'closed'; readonly why: 'disabled' | 'dormant' | 'codeTooOld' };

export interface PinTry {
  readonly code: string;
  readonly pin: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
  /** What the PIN is for; `approve` = a second person agrees at a colleague's desk, `change` = for a new PIN. */
  readonly purpose?: 'signIn' | 'approve' | 'change';
}

/** 資通安全責任等級分級辦法, Annex 10: five failures, at least fifteen minutes. */
const MOST_FAILURES = 5;
const LOCK_MILLISECONDS = 15 * 60 * 1000;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

type Log = (type: 'account.signedIn' | 'account.approved' | 'account.refused' | 'account.locked', why: string) => void;

/**
 * Checks a PIN in constant time. The fifth failure in a row locks the account for 15 minutes of the caller's clock;
 * a locked account is not even tried. Every outcome is in the audit chain.
 */
export function checkPin(store: Store, { code, pin, at, purpose = 'signIn' }: PinTry): PinCheck {
  const settings = readAccessSettings(store);
  return change(store, (connection) => {
    retireDormant(connection, settings.dormantDays, at);
    const row = readAccount(connection, code);
    const fits = timingSafeEqual(hashOf(pin, row?.salt ?? noSalt), row?.pin_hash ?? noHash);
    const known = row?.code ?? 'unknown';
    const log: Log = (type, why) =>
      appendEvent(connection, { at, actor: known, type, subject: known, details: { why } });
    if (row === undefined) {
      log('account.refused', 'unknownCode');
      return { outcome: 'wrong', triesLeft: null };
    }
    const minutesLeft = row.locked_until === null ? 0 : Math.ceil((row.locked_until - Date.parse(at)) / 60_000);
    if (minutesLeft > 0) {
      log('account.refused', 'locked');
      return { outcome: 'locked', minutesLeft };
    }
    return fits ? letIn(connection, row, settings, log, { at, purpose }) : countFailure(connection, row, at, log);
  });
}

function letIn(
  connection: Connection,
  row: AccountRow,
  { pinDays }: AccessSettings,
  log: Log,
  { at, purpose }: Required<Pick<PinTry, 'at' | 'purpose'>>,
): PinCheck {
  const isOver = row.code_until !== null && Date.parse(at) > Date.parse(row.code_until);
  const why = row.state === 'active' ? (isOver ? 'codeTooOld' : null) : row.state;
  if (why !== null) {
    log('account.refused', why);
    return { outcome: 'closed', why };
  }
  setFailures(connection, row.code, 0, null);
  connection.prepare('UPDATE account SET signed_in_at = ? WHERE code = ?').run(at, row.code);
  log(purpose === 'signIn' ? 'account.signedIn' : 'account.approved', purpose === 'signIn' ? '' : purpose);
  const account = { code: row.code, name: row.name, role: row.role };
  const age = row.pin_set_at === null ? 0 : Date.parse(at) - Date.parse(row.pin_set_at);
  const tooOld = age > pinDays * DAY_MILLISECONDS;
  return { outcome: 'right', account, mustChange: row.code_until !== null ? 'oneTimeCode' : tooOld ? 'tooOld' : 'no' };
}

function countFailure(connection: Connection, row: AccountRow, at: string, log: Log): PinCheck {
  const failures = (row.locked_until === null ? row.failures : 0) + 1;
  const locks = failures >= MOST_FAILURES;
  setFailures(connection, row.code, failures, locks ? Date.parse(at) + LOCK_MILLISECONDS : null);
  log(locks ? 'account.locked' : 'account.refused', 'wrongPin');
  return locks
    ? { outcome: 'locked', minutesLeft: LOCK_MILLISECONDS / 60_000 }
    : { outcome: 'wrong', triesLeft: MOST_FAILURES - failures };
}

export function setFailures(connection: Connection, code: string, failures: number, lockedUntil: number | null): void {
  connection
    .prepare('UPDATE account SET failures = ?, locked_until = ? WHERE code = ?')
    .run(failures, lockedUntil, code);
}

/** An unknown code takes as long as a known one and fits no PIN. */
const noSalt = randomBytes(16);
const noHash = randomBytes(32);
