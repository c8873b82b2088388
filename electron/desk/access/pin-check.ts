import type { Account, PinCheck } from '../../records/index.ts';
import { taipeiTimeAfter } from '../clock.ts';
import { faults, refused } from '../words/faults.ts';
import { accessFaults } from './words.ts';

/**
 * The account a PIN opened.
 * @throws FaultError `session.wrongPin`, `session.accountLocked`, `session.accountDisabled`, `session.accountDormant`,
 *   `session.codeTooOld`
 */
export function refuseUnlessRight(check: PinCheck, at: string): Account {
  switch (check.outcome) {
    case 'right':
      return check.account;
    case 'locked':
      throw refused(faults.accountLocked(taipeiTimeAfter(at, check.minutesLeft)));
    case 'closed':
      throw refused(accessFaults[check.why]);
    default:
      throw refused(faults.wrongPin);
  }
}
