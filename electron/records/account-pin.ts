import { timingSafeEqual } from 'node:crypto';
import { readAccessSettings } from './access-settings.ts';
import { rememberPin } from './accounts.ts';
import { type PinFault, pinFault } from './account-pin-rules.ts';
import { type AccountRow, freshSecret, hashOf, requireAccount } from './account-rows.ts';
import { checkPin, type PinCheck } from './account-sign-in.ts';
import { appendEvent } from './audit.ts';
import { change, type Connection, type Store } from './store.ts';

/** So many of an account's latest PINs may not come back, the present one among them. */
const REMEMBERED = 3;
const DAY_MILLISECONDS = 86_400_000;

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
  const { pinLeastDays } = readAccessSettings(store);
  return change(store, (connection) => {
    if (isTooNew(requireAccount(connection, code), at, pinLeastDays)) return { outcome: 'unfit', fault: 'tooNew' };
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

/** A one-time code, or what the training office came with, may be changed at once. */
function isTooNew({ code_until, pin_set_at }: AccountRow, at: string, leastDays: number): boolean {
  if (code_until !== null || pin_set_at === null) return false;
  return Date.parse(at) - Date.parse(pin_set_at) < leastDays * DAY_MILLISECONDS;
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
