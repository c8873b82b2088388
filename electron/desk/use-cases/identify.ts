import { lookUpPerson } from '../../records/index.ts';
import { actorOf, currentVisit, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { checkIdentifier } from '../identifier.ts';
import type { IdentityDraft } from '../visit.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { faults, refused } from '../words/faults.ts';

/** Keeps what the clerk typed; nothing is looked up by it. */
export function draftIdentity(desk: DeskContext, identity: IdentityDraft): void {
  const { draft } = currentVisit(desk);
  if (draft.personId !== null) throw refused(faults.stepNotReached);
  const identifier = identity.identifier.trim().toUpperCase();
  saveDraft(desk, { ...draft, refused: false, identity: { ...identity, identifier } }, null);
}

/**
 * Opens the record of the person at the counter. The look-up is in the audit chain before anything is shown.
 * @throws FaultError `identifier.invalid`, `identity.notSighted`, `identity.agentIncomplete`, `identity.purposeNeeded`,
 *   `lookup.reasonNeeded`, `person.notFound`
 */
export function identify(desk: DeskContext): void {
  const { draft } = currentVisit(desk);
  const { identity } = draft;
  demandIdentity(desk, identity, draft.ticket);
  const at = now(desk);
  const found = lookUpPerson(desk.store, identity.identifier, {
    actor: actorOf(desk),
    reason: draft.ticket === '' ? identity.reason : `叫號 ${draft.ticket}：${identity.words}`,
    visitId: draft.id,
    at,
    capacity: identity.capacity,
  });
  // An agent hears the same sentence for a locked record and for one that is not there.
  if (found.outcome === 'refused' || (found.outcome === 'notFound' && identity.capacity === 'agent')) {
    saveDraft(desk, { ...draft, refused: true }, visitEvent('visit.step', 'refused'));
    return;
  }
  if (found.outcome === 'notFound') throw refused(faults.personNotFound);
  const { record } = found;
  currentVisit(desk).record = record;
  saveDraft(
    desk,
    { ...draft, refused: false, personId: record.personId, step: 'summary', doneAt: { ...draft.doneAt, identity: at } },
    visitEvent('visit.step', 'identified'),
  );
}

function demandIdentity(desk: DeskContext, identity: IdentityDraft, ticket: string): void {
  const check = checkIdentifier(identity.identifier);
  if (!check.valid || check.kind === 'businessNumber') {
    throw new FaultError('identifier.invalid', { zh: check.message, en: 'The number is not a valid personal number.' });
  }
  if (identity.sighted === 'none') throw refused(faults.notSighted);
  const isAgent = identity.capacity === 'agent';
  const isComplete = identity.agentName.trim() !== '' && /^\d{4}$/.test(identity.agentLastFour) && identity.mandateSeen;
  if (isAgent && !isComplete) throw refused(faults.agentIncomplete);
  if (!desk.purposes.some((one) => one.key === identity.chosenPurpose)) throw refused(faults.purposeNeeded);
  if (ticket === '' && identity.reason.trim().length < 2) throw refused(faults.reasonNeeded);
}
