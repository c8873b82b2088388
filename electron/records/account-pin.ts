import { timingSafeEqual } from 'node:crypto';
import { rememberPin } from './accounts.ts';
import { type PinFault, pinFault } from './account-pin-rules.ts';
import { freshSecret, hashOf, requireAccount } from './account-rows.ts';
import { checkPin, type PinCheck } from './account-sign-in.ts';
import { appendEvent } from './audit.ts';
import { change, type Connection, type Store } from './store.ts';

/** So many of an account's latest PINs may not come back, the present one among them. */
const REMEMBERED = 3;

export type PinChange =
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'unfit'; readonly fault: PinFault }
  /** The present PIN did not open the account. */
  | Exclude<PinCheck, { outcome: 'right' }>;

/** Gives an account a new PIN; its owner says the present one first, which counts like a try to sign in. */
export function changePin(
  store: Store,
  { code, pin, newPin, at }: { code: string; pin: string; newPin: string; at: string },
): PinChange {
  const check = checkPin(store, { code, pin, at, purpose: 'change' });
  if (check.outcome !== 'right') return check;
  const fault = pinFault(newPin, code);
  if (fault !== null) return { outcome: 'unfit', fault };
  return change(store, (connection) => {
    if (wasUsed(connection, code, newPin)) return { outcome: 'unfit', fault: 'usedBefore' };
    const secret = freshSecret(newPin);
    connection
      .prepare('UPDATE account SET salt = ?, pin_hash = ?, pin_set_at = ?, code_until = NULL WHERE code = ?')
      .run(secret.salt, secret.hash, at, code);
    rememberPin(connection, code, secret);
    appendEvent(connection, { at, actor: code, type: 'account.pinChanged', subject: code, details: {} });
    return { outcome: 'changed' };
  });
}

function wasUsed(connection: Connection, code: string, pin: string): boolean {
  const { salt, pin_hash: present } = requireAccount(connection, code);
  const latest = connection
    .prepare<{ salt: Buffer; pin_hash: Buffer }>(
      'SELECT salt, pin_hash FROM account_pin WHERE code = ? ORDER BY place DESC LIMIT ?',
    )
    .all(code, REMEMBERED);
  return [...latest, { salt, pin_hash: present }].some((one) => timingSafeEqual(hashOf(pin, one.salt), one.pin_hash));
}
