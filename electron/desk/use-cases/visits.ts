import { randomUUID } from 'node:crypto';
import {
  closeVisit,
  loadVisit,
  lookUpPerson,
  openVisit,
  type PersonRecord,
  receiptOfVisit,
} from '../../records/index.ts';
import { groundOf, isAbsent, presenceOf } from '../access/presence.ts';
import { accessFaults } from '../access/words.ts';
import { actorOf, currentVisit, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { callToCounter, endServing, parkTicket, takeUpTicket } from '../hall/at-counter.ts';
import { demandRecords } from '../counter-mode.ts';
import { forgetConversation } from '../guidance/conversation.ts';
import { takeBackOldRelease } from '../law-update/refresh.ts';
import { mattersOf, needsSignOff } from '../matters/matters-of.ts';
import { settleGrade } from '../seeing/goodbye.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { lookUpUnitOf } from '../unit/visit-unit.ts';
import { beginVisit, isReached, type VisitDraft, visitDraft } from '../visit.ts';
import { dateOf } from '../words/dates.ts';
import { faults, refused } from '../words/faults.ts';
import { CANCEL_REASONS } from '../words/staff.ts';

export function begin(desk: DeskContext, ticket: string, wish: string, identifier: string): void {
  if (desk.state.visit !== null) throw refused(faults.visitInProgress);
  demandRecords(desk);
  const { account } = desk.state;
  if (account === null) throw refused(faults.signInFirst);
  const at = now(desk);
  const draft = beginVisit({
    id: randomUUID(),
    ticket,
    wish,
    identifier,
    counter: desk.options.counter,
    clerk: { code: account.code, name: account.name },
    at,
  });
  openVisit(desk.store, { id: draft.id, ticket, actor: account.code, at, step: draft.step, draft });
  desk.state.visit = { draft, revision: 1, record: null };
  desk.state.screen = 'visit';
  forgetConversation(desk);
  desk.state.covered = false;
}

/** 叫號: the next ticket of today. */
export async function callNext(desk: DeskContext): Promise<void> {
  if (desk.state.visit !== null) throw refused(faults.visitInProgress);
  demandRecords(desk);
  const ticket = await callToCounter(desk);
  begin(desk, ticket.number, ticket.wish, '');
}

/** 不抽號，直接辦: a visit without a ticket, begun with the number the clerk typed. */
export function walkIn(desk: DeskContext, { identifier }: { identifier: string }): void {
  begin(desk, '', '', identifier.trim().toUpperCase());
}

/**
 * Takes up a visit where it was, also after a crash: opens its record again (logged again) and finds a receipt that was
 * sealed in the very moment of the crash.
 */
export async function resume(desk: DeskContext, { visitId }: { visitId: string }): Promise<void> {
  if (desk.state.visit !== null) throw refused(faults.visitInProgress);
  demandRecords(desk);
  const stored = loadVisit(desk.store, visitId);
  if (stored.state !== 'open') throw refused(faults.visitNotFound);
  const saved = visitDraft.parse(stored.draft);
  const record = saved.personId === null ? null : reopen(desk, saved);
  const unit = saved.unit === null ? null : lookUpUnitOf(desk, saved, '續辦：');
  const draft = withSealedReceipt(desk, saved);
  await takeUpTicket(desk, draft.ticket);
  desk.state.visit = { draft, revision: stored.revision, record, unit };
  desk.state.screen = 'visit';
  forgetConversation(desk);
  desk.state.covered = true;
  if (draft !== saved) saveDraft(desk, draft, visitEvent('visit.step', 'receiptFound'));
  takeBackOldRelease(desk);
}

function reopen(desk: DeskContext, draft: VisitDraft): PersonRecord {
  const { id, approvedBy, identity } = draft;
  const { identifier, words } = identity;
  const found = lookUpPerson(desk.store, identifier, {
    actor: actorOf(desk),
    reason: `續辦：${words}`,
    visitId: id,
    at: now(desk),
    capacity: presenceOf(draft),
    ground: groundOf(draft),
    ...(approvedBy === '' ? {} : { approvedBy }),
  });
  if (found.outcome === 'refused') throw refused(accessFaults.approveAgain);
  if (found.outcome !== 'found') throw refused(faults.visitNotFound);
  return found.record;
}

function withSealedReceipt(desk: DeskContext, draft: VisitDraft): VisitDraft {
  if (draft.receipt !== null) return draft;
  const sealed = receiptOfVisit(desk.store, draft.id);
  if (sealed?.state !== 'complete' || sealed.kind === null) return draft;
  const { number, kind, at } = sealed;
  return {
    ...draft,
    step: 'receipt',
    customerPage: 'thanks',
    receipt: { number, kind, at, printed: false, missingGlyphs: [] },
  };
}

/** Leaves a visit open and goes back to the start; the customer's screen is blank at once. */
export async function putAside(desk: DeskContext): Promise<void> {
  const { ticket } = currentVisit(desk).draft;
  leaveVisit(desk);
  await parkTicket(desk, ticket);
}

function leaveVisit(desk: DeskContext): void {
  desk.state.visit = null;
  desk.state.shownLookUps = null;
  desk.state.estimates.clear();
  desk.state.screen = 'start';
}

export function goTo(desk: DeskContext, { step }: { step: VisitDraft['step'] }): void {
  const { draft } = currentVisit(desk);
  if (step === draft.step) return;
  if (!isReached(draft, step)) throw refused(faults.stepNotReached);
  saveDraft(desk, { ...draft, step }, visitEvent('visit.step', step));
}

export async function cancel(
  desk: DeskContext,
  { reason, note }: { reason: keyof typeof CANCEL_REASONS; note: string },
): Promise<void> {
  if (currentVisit(desk).draft.receipt !== null) throw refused(faults.alreadyEnded);
  await end(
    desk,
    'cancelled',
    note.trim() === '' ? CANCEL_REASONS[reason] : `${CANCEL_REASONS[reason]}：${note.trim()}`,
  );
}

/** The number waits in another lane: the visit here ends, and whoever calls it next begins one. */
export async function handOn(desk: DeskContext, reason: string): Promise<void> {
  await end(desk, 'cancelled', reason, true);
}

export async function finish(desk: DeskContext): Promise<void> {
  const { draft } = currentVisit(desk);
  if (draft.receipt === null && !endsWithoutReceipt(desk, draft)) throw refused(faults.stepNotReached);
  await end(desk, 'finished', '');
}

/** Nobody was present, or everything was answered, referred or given up: there is nothing to sign for. */
export function endsWithoutReceipt(desk: DeskContext, draft: VisitDraft): boolean {
  if (isAbsent(draft) && draft.personId !== null) return true;
  const lines = mattersOf(draft, catalogueOf(desk), dateOf(now(desk)));
  return lines.length > 0 && lines.every((line) => line.outcome !== 'open' && !needsSignOff(line));
}

async function end(
  desk: DeskContext,
  state: 'finished' | 'cancelled',
  reason: string,
  handedOn = false,
): Promise<void> {
  const { draft } = currentVisit(desk);
  const act = { actor: actorOf(desk), at: now(desk) };
  settleGrade(desk);
  closeVisit(desk.store, { id: draft.id, state, reason, handedOn, ...act });
  leaveVisit(desk);
  await endServing(desk, draft.ticket, state === 'cancelled' && draft.personId === null);
}
