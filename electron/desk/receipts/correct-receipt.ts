import { randomUUID } from 'node:crypto';
import type { CallInput } from '../../../src/contract/calls.ts';
import type { ReceiptDocument } from '../../receipts/index.ts';
import { beginCorrection, correctionOfVisit, loadVisit, openReceipt } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { beginVisit, visitDraft } from '../visit.ts';
import { faults, refused } from '../words/faults.ts';
import { CORRECTION_WORDS, receiptFaults, withNote } from './words.ts';

/**
 * Begins the visit in which a receipt is corrected (更正): the person's identity is seen again, and what they sign gets a
 * number of its own that names the former one. The former stays as it is and is marked once the new one is sealed.
 * @throws FaultError `receipt.noteNeeded`, `receipt.finishVisitFirst`, `receipt.stillOpen`; StoreError
 *   `store.receiptVoid`, `store.receiptCorrected`, `store.receiptLocked`
 */
export function beginCorrecting(desk: DeskContext, { number, cause, note }: CallInput<'receipt.correct'>): void {
  const { account, visit } = desk.state;
  if (account === null) throw refused(faults.signInFirst);
  if (cause === 'other' && note.trim() === '') throw refused(receiptFaults.noteNeeded);
  if (visit !== null) throw refused(receiptFaults.finishVisitFirst);
  const at = now(desk);
  const reason = `更正收件證明${number}`;
  const former = openReceipt(desk.store, number, { actor: actorOf(desk), reason, at });
  const stored = loadVisit(desk.store, former.visitId);
  if (stored.state === 'open') throw refused(receiptFaults.stillOpen);
  const before = visitDraft.parse(stored.draft).identity;
  const fresh = beginVisit({
    id: randomUUID(),
    ticket: '',
    wish: before.words,
    identifier: former.identifier,
    counter: desk.options.counter,
    clerk: { code: account.code, name: account.name },
    at,
  });
  const identity = { ...fresh.identity, chosenPurpose: before.chosenPurpose, reason, basis: 'applies' as const };
  const draft = { ...fresh, identity };
  const opening = { id: draft.id, ticket: '', actor: account.code, at, step: draft.step, draft };
  beginCorrection(desk.store, { corrects: number, cause, note: note.trim() }, opening);
  desk.state.visit = { draft, revision: 1, record: null };
  desk.state.screen = 'visit';
  desk.state.covered = false;
}

/** The former number a visit corrects, and why; null for every other visit. */
export function correctionWords(desk: DeskContext, visitId: string): { former: string; why: string } | null {
  const correction = correctionOfVisit(desk.store, visitId);
  if (correction === null) return null;
  const { corrects, cause, note } = correction;
  const known = Object.entries(CORRECTION_WORDS).find(([key]) => key === cause)?.[1] ?? cause;
  return { former: corrects, why: withNote(known, note) };
}

/** Says on the paper of a correction which receipt it takes the place of. */
export function namingFormer(desk: DeskContext, visitId: string, document: ReceiptDocument): ReceiptDocument {
  const correction = correctionWords(desk, visitId);
  if (correction === null) return document;
  const { former, why } = correction;
  const sentence = `這份更正收件號${former}的收件證明（${why}）。原來那份不再使用，以這份為準。`;
  return { ...document, legalTexts: [sentence, ...document.legalTexts] };
}
