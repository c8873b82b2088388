import { randomBytes, scryptSync } from 'node:crypto';
import type { Connection } from './store.ts';
import { StoreError } from './store-error.ts';

export type AccountRole = 'clerk' | 'greeter' | 'supervisor' | 'branchHead' | 'auditor' | 'trainer';
/** `dormant`: switched off because nobody signed in for too long. */
export type AccountState = 'active' | 'disabled' | 'dormant';

export interface Account {
  /** Staff code, such as `T0217`. */
  readonly code: string;
  readonly name: string;
  readonly role: AccountRole;
}

export interface AccountRow extends Account {
  salt: Buffer;
  pin_hash: Buffer;
  failures: number;
  locked_until: number | null;
  state: AccountState;
  /** Begin of the present use: created or switched on again; null for accounts the training office came with. */
  active_since: string | null;
  /** When the present PIN was chosen; null where it came with the training office. */
  pin_set_at: string | null;
  /** Until when the one-time code counts; null once the account has a PIN of its own. */
  code_until: string | null;
  signed_in_at: string | null;
  reviewed_at: string | null;
  reviewed_by: string | null;
}

/** Those who answer for accounts: 主管 and 科長／主任. */
export const LEADERS: readonly AccountRole[] = ['supervisor', 'branchHead'];

/** About 40 ms a try on a counter PC. */
const scryptCost = { N: 16_384, r: 8, p: 1 };

export function hashOf(pin: string, salt: Buffer): Buffer {
  return scryptSync(pin.normalize('NFKC'), salt, 32, scryptCost);
}

export function freshSecret(pin: string): { salt: Buffer; hash: Buffer } {
  const salt = randomBytes(16);
  return { salt, hash: hashOf(pin, salt) };
}

export function readAccount(connection: Connection, code: string): AccountRow | undefined {
  return connection.prepare<AccountRow>('SELECT * FROM account WHERE code = ?').get(code);
}

/** @throws StoreError `store.unknownAccount` */
export function requireAccount(connection: Connection, code: string): AccountRow {
  const row = readAccount(connection, code);
  if (row === undefined) throw new StoreError('store.unknownAccount');
  return row;
}

/** How many accounts besides this one can still look after the others. */
export function otherLeaders(connection: Connection, code: string): number {
  const row = connection
    .prepare<{ count: number }>(
      `SELECT count(*) AS count FROM account
        WHERE state = 'active' AND code <> ? AND role IN (SELECT value FROM json_each(?))`,
    )
    .get(code, JSON.stringify(LEADERS));
  return row?.count ?? 0;
}
