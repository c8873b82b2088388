import { checkPin } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { refused } from '../words/faults.ts';
import { refuseUnlessRight } from './pin-check.ts';
import { LEADERS } from './roles.ts';
import { accessFaults } from './words.ts';

/**
 * The second person who agrees at this desk, with code and PIN of their own; counts like a try to sign in.
 * @returns the staff code
 * @throws FaultError `privacy.secondPerson` for the clerk's own code or for one who is no supervisor, and those of a
 *   sign-in
 */
export function secondPerson(desk: DeskContext, { code, pin }: { code: string; pin: string }): string {
  const at = now(desk);
  const folded = code.trim().toUpperCase();
  if (folded === actorOf(desk)) throw refused(accessFaults.secondPerson);
  const check = checkPin(desk.store, { code: folded, pin, at, purpose: 'approve' });
  const account = refuseUnlessRight(check, at);
  if (!LEADERS.includes(account.role)) throw refused(accessFaults.secondPerson);
  return account.code;
}
