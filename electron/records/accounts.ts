import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { appendEvent } from './audit.ts';
import { change, type Connection, read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

export type AccountRole = 'clerk' | 'supervisor' | 'auditor' | 'trainer';

export interface Account {
  /** Staff code, such as `T0217`. */
  readonly code: string;
  readonly name: string;
  readonly role: AccountRole;
}

export interface NewAccount extends Account {
  readonly pin: string;
}

export type PinCheck =
  | { readonly outcome: 'right'; readonly account: Account }
  /** `triesLeft` before the account locks; null where the code is unknown. */
  | { readonly outcome: 'wrong'; readonly triesLeft: number | null }
  | { readonly outcome: 'locked'; readonly minutesLeft: number };

/** 資通安全責任等級分級辦法, Annex 10: five failures, at least fifteen minutes. */
const MOST_FAILURES = 5;
const LOCK_MILLISECONDS = 15 * 60 * 1000;

/** About 40 ms a try on a counter PC. */
const scryptCost = { N: 16_384, r: 8, p: 1 };

interface AccountRow extends Account {
  salt: Buffer;
  pin_hash: Buffer;
  failures: number;
  locked_until: number | null;
}

/** Adds accounts that are not there yet; an existing code keeps its name, role and PIN. */
export function addAccounts(store: Store, accounts: readonly NewAccount[], at: string): void {
  const hashed = accounts.map((account) => {
    const salt = randomBytes(16);
    return { ...account, salt, hash: hashOf(account.pin, salt) };
  });
  change(store, (connection) => {
    const insert = connection.prepare(
      'INSERT INTO account (code, name, role, salt, pin_hash) VALUES (?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING',
    );
    for (const { code, name, role, salt, hash } of hashed) {
      if (insert.run(code, name, role, salt, hash).changes === 0) continue;
      appendEvent(connection, { at, actor: 'system', type: 'account.created', subject: code, details: { role } });
    }
  });
}

export function listAccounts(store: Store): Account[] {
  return read(store, (connection) =>
    connection.prepare<Account>('SELECT code, name, role FROM account ORDER BY code').all(),
  );
}

/**
 * Checks a PIN in constant time. The fifth failure in a row locks the account for 15 minutes of the caller's clock;
 * a locked account is not even tried. Every outcome is in the audit chain.
 * @param at ISO moment with offset, from the caller's clock
 */
export function checkPin(store: Store, { code, pin, at }: { code: string; pin: string; at: string }): PinCheck {
  return change(store, (connection) => {
    const row = readAccount(connection, code);
    const fits = timingSafeEqual(hashOf(pin, row?.salt ?? noSalt), row?.pin_hash ?? noHash);
    const log = (type: 'account.signedIn' | 'account.refused' | 'account.locked', why: string) =>
      appendEvent(connection, {
        at,
        actor: row?.code ?? 'unknown',
        type,
        subject: row?.code ?? 'unknown',
        details: { why },
      });
    if (row === undefined) {
      log('account.refused', 'unknownCode');
      return { outcome: 'wrong', triesLeft: null };
    }
    const now = Date.parse(at);
    if (row.locked_until !== null && now < row.locked_until) {
      log('account.refused', 'locked');
      return { outcome: 'locked', minutesLeft: Math.ceil((row.locked_until - now) / 60_000) };
    }
    if (fits) {
      setFailures(connection, code, 0, null);
      log('account.signedIn', '');
      return { outcome: 'right', account: { code: row.code, name: row.name, role: row.role } };
    }
    const failures = (row.locked_until === null ? row.failures : 0) + 1;
    const lockedUntil = failures < MOST_FAILURES ? null : now + LOCK_MILLISECONDS;
    setFailures(connection, code, failures, lockedUntil);
    log(lockedUntil === null ? 'account.refused' : 'account.locked', 'wrongPin');
    if (lockedUntil !== null) return { outcome: 'locked', minutesLeft: LOCK_MILLISECONDS / 60_000 };
    return { outcome: 'wrong', triesLeft: MOST_FAILURES - failures };
  });
}

/** A supervisor ends a lock early. @throws StoreError `store.unknownAccount` */
export function unlockAccount(store: Store, { code, actor, at }: { code: string; actor: string; at: string }): void {
  change(store, (connection) => {
    if (readAccount(connection, code) === undefined) throw new StoreError('store.unknownAccount');
    setFailures(connection, code, 0, null);
    appendEvent(connection, { at, actor, type: 'account.unlocked', subject: code, details: {} });
  });
}

function readAccount(connection: Connection, code: string): AccountRow | undefined {
  return connection.prepare<AccountRow>('SELECT * FROM account WHERE code = ?').get(code);
}

function setFailures(connection: Connection, code: string, failures: number, lockedUntil: number | null): void {
  connection
    .prepare('UPDATE account SET failures = ?, locked_until = ? WHERE code = ?')
    .run(failures, lockedUntil, code);
}

function hashOf(pin: string, salt: Buffer): Buffer {
  return scryptSync(pin.normalize('NFKC'), salt, 32, scryptCost);
}

/** An unknown code takes as long as a known one and fits no PIN. */
const noSalt = randomBytes(16);
const noHash = randomBytes(32);
