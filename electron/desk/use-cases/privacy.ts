import type { CallInput } from '../../../src/contract/calls.ts';
import { setPrivacyLock } from '../../records/index.ts';
import { isInPerson } from '../access/presence.ts';
import { secondPerson } from '../access/second-person.ts';
import { accessFaults } from '../access/words.ts';
import { actorOf, type DeskContext, now, openedRecord, saveDraft, visitEvent } from '../context.ts';
import { PRIVACY_SERVICE, withDone } from '../matters/automatic.ts';
import { refused } from '../words/faults.ts';

const LOCK_DONE = { service: PRIVACY_SERVICE, outcome: 'received', sheets: 0 } as const;

/**
 * 個資保密: the person present sets or lifts the lock of the own record, and a second person agrees.
 * @throws FaultError `privacy.inPersonOnly`, `privacy.secondPerson`
 */
export function setLock(desk: DeskContext, { locked, code, pin }: CallInput<'privacy.setLock'>): void {
  const { visit, record } = openedRecord(desk);
  if (!isInPerson(visit.draft)) throw refused(accessFaults.inPersonOnly);
  const approvedBy = secondPerson(desk, { code, pin });
  const { personId } = record;
  setPrivacyLock(desk.store, {
    personId,
    locked,
    visitId: visit.draft.id,
    actor: actorOf(desk),
    approvedBy,
    at: now(desk),
  });
  visit.record = { ...record, person: { ...record.person, privacyLock: locked } };
  saveDraft(
    desk,
    withDone({ ...visit.draft, approvedBy }, { ...LOCK_DONE, note: locked ? '設定保密' : '解除保密' }, now(desk)),
    visitEvent('visit.step', locked ? 'privacyLocked' : 'privacyUnlocked'),
  );
}
