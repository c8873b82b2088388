import { checkPin } from '../../records/index.ts';
import { refuseUnlessRight } from '../access/pin-check.ts';
import { LEADERS } from '../access/roles.ts';
import { accessFaults } from '../access/words.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { refused } from '../words/faults.ts';
import { receiptFaults } from './words.ts';

/**
 * A leader (主管) who types code and PIN at this desk: another person, or the signed-in leader once more.
 * @returns the staff code where it is another person's; null where it is the signed-in leader's own
 * @throws FaultError `receipt.leaderNeeded`, `privacy.secondPerson` for one who is no leader, and those of a sign-in
 */
export function leaderWithPin(desk: DeskContext, given: { code: string; pin: string } | null): string | null {
  if (given === null) throw refused(receiptFaults.leaderNeeded);
  const at = now(desk);
  const code = given.code.trim().toUpperCase();
  const account = refuseUnlessRight(checkPin(desk.store, { code, pin: given.pin, at, purpose: 'approve' }), at);
  if (!LEADERS.includes(account.role)) throw refused(accessFaults.secondPerson);
  return account.code === actorOf(desk) ? null : account.code;
}
