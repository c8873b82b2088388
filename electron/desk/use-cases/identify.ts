import { lookUpPerson } from '../../records/index.ts';
import { groundOf, isAbsent, isInPerson, isNumbered, presenceOf } from '../access/presence.ts';
import { secondPerson } from '../access/second-person.ts';
import { accessFaults } from '../access/words.ts';
import { actorOf, currentVisit, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { beginServing } from '../hall/at-counter.ts';
import { checkIdentifier } from '../identifier.ts';
import { withMatter } from '../matters/changes.ts';
import { printFaults } from '../prints/words.ts';
import { lookUpUnitOf } from '../unit/visit-unit.ts';
import { type IdentityDraft, isOpened, type VisitDraft } from '../visit.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { faults, refused } from '../words/faults.ts';

/** Keeps what the clerk typed; nothing is looked up by it. */
export async function draftIdentity(desk: DeskContext, identity: IdentityDraft): Promise<void> {
  const { draft } = currentVisit(desk);
  if (isOpened(draft)) throw refused(faults.stepNotReached);
  const identifier = identity.identifier.trim().toUpperCase();
  saveDraft(desk, { ...draft, refused: false, identity: { ...identity, identifier } }, null);
  await beginServing(desk, draft.ticket);
}

/**
 * Opens the record of the person at the counter. The look-up is in the audit chain before anything is shown.
 * @throws FaultError `identifier.invalid`, `identity.notSighted`, `identity.agentIncomplete`, `identity.purposeNeeded`,
 *   `lookup.reasonNeeded`, `lookup.basisNeeded`, `lookup.numberNeeded`, `lookup.agentForMandate`, `person.notFound`;
 *   for a unit `unit.notFound`, `unit.comerNeeded`
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
  if (isOpened(draft)) throw refused(faults.stepNotReached);
  if (identity.capacity === 'employer') return openUnit(desk, draft);
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
      ...withPurpose(desk, draft),
      refused: false,
      approvedBy,
      personId: record.personId,
      step: 'summary',
      doneAt: { ...draft.doneAt, identity: at },
    },
    visitEvent('visit.step', 'identified'),
  );
}

/** The visit with the service its purpose leads to on the list of matters. */
function withPurpose(desk: DeskContext, draft: VisitDraft): VisitDraft {
  const purpose = desk.purposes.find((one) => one.key === draft.identity.chosenPurpose);
  if (purpose === undefined || isAbsent(draft)) return draft;
  // It may have been taken from the guidance already.
  if (draft.matters.some(({ service }) => service === purpose.opens)) return draft;
  return withMatter(draft, { service: purpose.opens, at: now(desk) });
}

/** An employer comes for a unit 投保單位: its name, number and debts, no person's record. */
function openUnit(desk: DeskContext, draft: VisitDraft): void {
  const { identity, ticket } = draft;
  if (identity.identifier === '') throw refused(printFaults.unitNotFound);
  if (identity.sighted === 'none') throw refused(faults.notSighted);
  if (identity.agentName.trim() === '' || identity.agentRelation.trim() === '') throw refused(accessFaults.comerNeeded);
  if (!desk.purposes.some((one) => one.key === identity.chosenPurpose)) throw refused(faults.purposeNeeded);
  if (ticket === '' && identity.reason.trim().length < 2) throw refused(faults.reasonNeeded);
  const found = lookUpUnitOf(desk, draft);
  currentVisit(desk).unit = found;
  const { insuranceNumber, businessNumber, name } = found.unit;
  saveDraft(
    desk,
    {
      ...withPurpose(desk, draft),
      unit: { number: insuranceNumber, businessNumber, name },
      step: 'matters',
      doneAt: { ...draft.doneAt, identity: now(desk) },
    },
    visitEvent('visit.step', 'unitOpened'),
  );
}

function demandIdentity(desk: DeskContext, draft: VisitDraft): void {
  const { identity, ticket } = draft;
  const check = checkIdentifier(identity.identifier);
  if (!check.valid || check.kind === 'businessNumber' || check.kind === 'unitNumber') {
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
