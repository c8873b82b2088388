import type { CallInput } from '../../../src/contract/calls.ts';
import { closeVisit, lookUpPerson } from '../../records/index.ts';
import { groundOf } from '../access/presence.ts';
import { accessFaults } from '../access/words.ts';
import { actorOf, currentVisit, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { checkIdentifier } from '../identifier.ts';
import { faults, refused } from '../words/faults.ts';
import { begin, putAside } from './visits.ts';

/**
 * 緊急調閱: a supervisor opens a record with nobody present, for a reason. It is told on the screen as long as it is open,
 * and somebody else reviews it. A privacy lock stays shut.
 * @throws FaultError `identifier.invalid`, `person.notFound`, `access.emergencyRefused`, `visit.inProgress`
 */
export async function openInEmergency(
  desk: DeskContext,
  { identifier, reason }: CallInput<'visit.emergency'>,
): Promise<void> {
  const number = identifier.trim().toUpperCase();
  const check = checkIdentifier(number);
  if (!check.valid || check.kind === 'businessNumber') throw refused(accessFaults.emergencyNumber);
  const { screen } = desk.state;
  begin(desk, '', '', number);
  const { draft } = currentVisit(desk);
  const emergency = reason.trim();
  saveDraft(desk, { ...draft, emergency }, visitEvent('visit.step', 'emergency'));
  const at = now(desk);
  const found = lookUpPerson(desk.store, number, {
    actor: actorOf(desk),
    reason: emergency,
    visitId: draft.id,
    at,
    capacity: 'absent',
    ground: groundOf(currentVisit(desk).draft),
  });
  if (found.outcome !== 'found') {
    closeVisit(desk.store, { id: draft.id, state: 'cancelled', reason: '', actor: actorOf(desk), at });
    await putAside(desk);
    desk.state.screen = screen;
    throw refused(found.outcome === 'notFound' ? faults.personNotFound : accessFaults.emergencyRefused);
  }
  currentVisit(desk).record = found.record;
  saveDraft(
    desk,
    { ...currentVisit(desk).draft, personId: found.record.personId, step: 'summary', doneAt: { identity: at } },
    visitEvent('visit.step', 'identified'),
  );
}
