import { type Account, freshSecret, type AccountState } from './account-rows.ts';
import { appendEvent } from './audit.ts';
import { change, type Connection, read, type Store } from './store.ts';

export interface NewAccount extends Account {
  readonly pin: string;
}

/** An account as the list of accounts shows it (帳號清查). */
export interface AccountLine extends Account {
  readonly state: AccountState;
  /** Moment of the last sign-in; null where there was none. */
  readonly signedInAt: string | null;
  /** Whether the account waits for its first own PIN, and until when the one-time code counts. */
  readonly codeUntil: string | null;
  /** Last time somebody else looked at this account and found it right. */
  readonly reviewedAt: string | null;
  readonly reviewedBy: string | null;
  /** Moment in milliseconds until which wrong PINs keep it locked; null where they do not. */
  readonly lockedUntil: number | null;
}

/** Adds accounts that are not there yet, with PINs that need not change; an existing code keeps everything. */
export function addAccounts(store: Store, accounts: readonly NewAccount[], at: string): void {
  const hashed = accounts.map((account) => ({ ...account, ...freshSecret(account.pin) }));
  change(store, (connection) => {
    const insert = connection.prepare(
      'INSERT INTO account (code, name, role, salt, pin_hash) VALUES (?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING',
    );
    for (const { code, name, role, salt, hash } of hashed) {
      if (insert.run(code, name, role, salt, hash).changes === 0) continue;
      rememberPin(connection, code, { salt, hash });
      appendEvent(connection, { at, actor: 'system', type: 'account.created', subject: code, details: { role } });
    }
  });
}

/** Keeps a PIN among those that may not come back. */
export function rememberPin(connection: Connection, code: string, { salt, hash }: { salt: Buffer; hash: Buffer }) {
  connection
    .prepare(
      `INSERT INTO account_pin (code, place, salt, pin_hash)
       VALUES (:code, (SELECT coalesce(max(place), 0) + 1 FROM account_pin WHERE code = :code), :salt, :hash)`,
    )
    .run({ code, salt, hash });
}

export function listAccounts(store: Store): AccountLine[] {
  return read(store, (connection) =>
    connection
      .prepare<AccountLine>(
        `SELECT code, name, role, state, signed_in_at AS signedInAt, code_until AS codeUntil,
                reviewed_at AS reviewedAt, reviewed_by AS reviewedBy, locked_until AS lockedUntil
           FROM account ORDER BY code`,
      )
      .all(),
  );
}
