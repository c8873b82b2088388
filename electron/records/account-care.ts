import { randomInt } from 'node:crypto';
import { type Account, type AccountRole, freshSecret, LEADERS, otherLeaders, requireAccount } from './account-rows.ts';
import { setFailures } from './account-sign-in.ts';
import { appendEvent, type AuditEntry, type AuditEventType } from './audit.ts';
import { change, type Connection, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** Who looks after an account, and when. */
export interface Care {
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/** A one-time code is spelt out by telephone: no letter or figure that sounds or looks like another. */
const SIGNS = 'ACDEFHJKLMNPQRTUVWXY34679';
const CODE_LENGTH = 10;
/** Hours a one-time code counts (附表十: 一次性及具時效性符記). */
export const CODE_HOURS = 24;

/** A one-time code, to be shown once: nothing keeps it but its hash. */
function oneTimeCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? '').join('');
}

/**
 * Opens an account. Its owner signs in with the returned one-time code within a day and chooses a PIN.
 * @throws StoreError `store.accountExists`
 */
export function openAccount(store: Store, { code, name, role }: Account, care: Care): string {
  const once = oneTimeCode();
  const { salt, hash } = freshSecret(once);
  change(store, (connection) => {
    const { changes } = connection
      .prepare(
        `INSERT INTO account (code, name, role, salt, pin_hash, active_since, code_until)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING`,
      )
      .run(code, name, role, salt, hash, care.at, codeEnd(care.at));
    if (changes === 0) throw new StoreError('store.accountExists');
    log(connection, care, 'account.created', code, { role });
  });
  return once;
}

/** Replaces a forgotten PIN by a one-time code, ends a lock, and returns the code. @throws StoreError `store.ownAccount` */
export function resetAccount(store: Store, code: string, care: Care): string {
  const once = oneTimeCode();
  const { salt, hash } = freshSecret(once);
  change(store, (connection) => {
    requireOther(connection, code, care);
    connection
      .prepare('UPDATE account SET salt = ?, pin_hash = ?, code_until = ? WHERE code = ?')
      .run(salt, hash, codeEnd(care.at), code);
    setFailures(connection, code, 0, null);
    log(connection, care, 'account.reset', code, {});
  });
  return once;
}

/** @throws StoreError `store.ownAccount`, `store.lastLeader` */
export function changeRole(store: Store, code: string, role: AccountRole, care: Care): void {
  change(store, (connection) => {
    const before = requireOther(connection, code, care);
    if (before.role === role) return;
    if (!LEADERS.includes(role)) keepLeader(connection, code, before.role);
    connection
      .prepare('UPDATE account SET role = ?, reviewed_at = NULL, reviewed_by = NULL WHERE code = ?')
      .run(role, code);
    log(connection, care, 'account.roleChanged', code, { from: before.role, to: role });
  });
}

/** Switches an account off. @throws StoreError `store.ownAccount`, `store.lastLeader` */
export function disableAccount(store: Store, code: string, care: Care): void {
  change(store, (connection) => {
    const { role, state } = requireOther(connection, code, care);
    if (state === 'disabled') return;
    keepLeader(connection, code, role);
    connection.prepare(`UPDATE account SET state = 'disabled' WHERE code = ?`).run(code);
    log(connection, care, 'account.disabled', code, {});
  });
}

/** Switches an account on again, also one that was dormant. @throws StoreError `store.ownAccount` */
export function enableAccount(store: Store, code: string, care: Care): void {
  change(store, (connection) => {
    const { state } = requireOther(connection, code, care);
    if (state === 'active') return;
    connection
      .prepare(
        `UPDATE account SET state = 'active', active_since = ?, failures = 0, locked_until = NULL WHERE code = ?`,
      )
      .run(care.at, code);
    log(connection, care, 'account.enabled', code, { from: state });
  });
}

/** A supervisor ends a lock early. @throws StoreError `store.unknownAccount`, `store.ownAccount` */
export function unlockAccount(store: Store, code: string, care: Care): void {
  change(store, (connection) => {
    requireOther(connection, code, care);
    setFailures(connection, code, 0, null);
    log(connection, care, 'account.unlocked', code, {});
  });
}

/** 定期清查: marks every account but one's own as looked at and right. Returns how many. */
export function reviewAccounts(store: Store, care: Care): number {
  return change(store, (connection) => {
    const { changes } = connection
      .prepare('UPDATE account SET reviewed_at = ?, reviewed_by = ? WHERE code <> ?')
      .run(care.at, care.actor, care.actor);
    log(connection, care, 'account.reviewed', 'all', { accounts: changes });
    return changes;
  });
}

function codeEnd(at: string): string {
  return new Date(Date.parse(at) + CODE_HOURS * 60 * 60 * 1000).toISOString();
}

function requireOther(connection: Connection, code: string, { actor }: Care) {
  const row = requireAccount(connection, code);
  if (code === actor) throw new StoreError('store.ownAccount');
  return row;
}

/** Somebody must be left who can look after accounts. */
function keepLeader(connection: Connection, code: string, role: AccountRole): void {
  if (LEADERS.includes(role) && otherLeaders(connection, code) === 0) throw new StoreError('store.lastLeader');
}

function log(
  connection: Connection,
  { actor, at }: Care,
  type: AuditEventType & `account.${string}`,
  subject: string,
  details: AuditEntry['details'],
): void {
  appendEvent(connection, { at, actor, type, subject, details });
}
