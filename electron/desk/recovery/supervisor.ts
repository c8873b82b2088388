import { checkPin, type Store } from '../../records/index.ts';
import { refuseUnlessRight } from '../access/pin-check.ts';
import { LEADERS } from '../access/roles.ts';
import { refused } from '../words/faults.ts';
import { recoveryFaults } from './words.ts';

/**
 * The supervisor who says yes to a recovery, by the accounts of the store that is about to be gone on with.
 * @returns the staff code
 * @throws FaultError `recovery.supervisorOnly`, and those of a sign-in
 */
export function supervisorOf(store: Store, given: { code: string; pin: string; at: string }): string {
  const { code, pin, at } = given;
  const check = checkPin(store, { code: code.trim().toUpperCase(), pin, at, purpose: 'approve' });
  const account = refuseUnlessRight(check, at);
  if (!LEADERS.includes(account.role)) throw refused(recoveryFaults.supervisorOnly);
  return account.code;
}
