import { lookUpPerson } from '../../records/index.ts';
import { groundOf, isAbsent, isInPerson, isNumbered, presenceOf } from '../access/presence.ts';
import { secondPerson } from '../access/second-person.ts';
import { accessFaults } from '../access/words.ts';
import { actorOf, currentVisit, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { checkIdentifier } from '../identifier.ts';
import type { IdentityDraft, VisitDraft } from '../visit.ts';
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
 *   `lookup.reasonNeeded`, `lookup.basisNeeded`, `lookup.numberNeeded`, `lookup.agentForMandate`, `person.notFound`
 */
export function identify(desk: DeskContext): void {
  openRecord(desk, '');
}

/**
 * A second person agrees that a locked record opens for the person himself, who stands here with a photo ID.
 * @throws FaultError `privacy.inPersonOnly`, `privacy.secondPerson`, and those of a sign-in
 */
export function approveLocked(desk: DeskContext, given: { code: string; pin: string }): void {
  const { draft } = currentVisit(desk);
  if (draft.personId !== null || !draft.refused || !isInPerson(draft)) throw refused(accessFaults.inPersonOnly);
  openRecord(desk, secondPerson(desk, given));
}

function openRecord(desk: DeskContext, approvedBy: string): void {
  const { draft } = currentVisit(desk);
  const { identity } = draft;
  if (draft.personId !== null) throw refused(faults.stepNotReached);
  demandIdentity(desk, draft);
  const at = now(desk);
  const capacity = presenceOf(draft);
  const found = lookUpPerson(desk.store, identity.identifier, {
    actor: actorOf(desk),
    reason: draft.ticket === '' ? identity.reason : `叫號 ${draft.ticket}：${identity.words}`,
    visitId: draft.id,
    at,
    capacity,
    ground: groundOf(draft),
    ...(approvedBy === '' ? {} : { approvedBy }),
  });
  // Whoever is not the person hears the same sentence for a locked record and for one that is not there.
  if (found.outcome === 'refused' || (found.outcome === 'notFound' && capacity !== 'self')) {
    saveDraft(desk, { ...draft, refused: true }, visitEvent('visit.step', 'refused'));
    return;
  }
  if (found.outcome === 'notFound') throw refused(faults.personNotFound);
  const { record } = found;
  currentVisit(desk).record = record;
  saveDraft(
    desk,
    {
      ...draft,
      refused: false,
      approvedBy,
      personId: record.personId,
      step: 'summary',
      doneAt: { ...draft.doneAt, identity: at },
    },
    visitEvent('visit.step', 'identified'),
  );
}

function demandIdentity(desk: DeskContext, draft: VisitDraft): void {
  const { identity, ticket } = draft;
  const check = checkIdentifier(identity.identifier);
  if (!check.valid || check.kind === 'businessNumber') {
    throw new FaultError('identifier.invalid', { zh: check.message, en: 'The number is not a valid personal number.' });
  }
  if (identity.sighted === 'none' && !isAbsent(draft)) throw refused(faults.notSighted);
  if (identity.capacity === 'agent' && !isMandateComplete(identity)) throw refused(accessFaults.agentIncomplete);
  if (!desk.purposes.some((one) => one.key === identity.chosenPurpose)) throw refused(faults.purposeNeeded);
  if (ticket === '') demandBasis(identity);
}

/** Who the agent is to the person, what they may do, the last four signs of their card; nothing is copied. */
function isMandateComplete({
  agentName,
  agentLastFour,
  agentRelation,
  agentScope,
  mandateSeen,
}: IdentityDraft): boolean {
  const known = agentName.trim() !== '' && /^\d{4}$/.test(agentLastFour) && agentRelation.trim() !== '';
  return known && mandateSeen && agentScope.length > 0;
}

/** Nothing opens without a called ticket or a typed reason with its legal basis (個資法5、15、16). */
function demandBasis({ basis, basisNumber, capacity, reason }: IdentityDraft): void {
  if (basis === '') throw refused(accessFaults.basisNeeded);
  if (isNumbered(basis) && basisNumber.trim().length < 2) throw refused(accessFaults.numberNeeded);
  if (basis === 'mandate' && capacity !== 'agent') throw refused(accessFaults.agentForMandate);
  if (reason.trim().length < 2) throw refused(faults.reasonNeeded);
}
