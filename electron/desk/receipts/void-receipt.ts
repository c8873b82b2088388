import { randomUUID } from 'node:crypto';
import type { CallInput } from '../../../src/contract/calls.ts';
import { loadVisit, readReceiptLine, voidReceipt } from '../../records/index.ts';
import { actorOf, type DeskContext, now, visitEvent } from '../context.ts';
import { takeBackOldRelease } from '../law-update/refresh.ts';
import { NO_ANSWERS, type VisitDraft, visitDraft } from '../visit.ts';
import { refused } from '../words/faults.ts';
import { endDownload } from './downloads.ts';
import { leaderWithPin } from './leader-pin.ts';
import { receiptFaults, VOID_WORDS, withNote } from './words.ts';

/**
 * Voids a receipt (作廢). The clerk may alone while the visit it belongs to is the one at the counter; afterwards a
 * leader's PIN is needed. The number stays used, the sealed file stays as it is, and a visit that is still open goes back
 * to where the customer decides, for a receipt under the next number.
 */
export function voidAt(desk: DeskContext, { number, cause, note, approval }: CallInput<'receipt.void'>): void {
  if (cause === 'other' && note.trim() === '') throw refused(receiptFaults.noteNeeded);
  const line = readReceiptLine(desk.store, number);
  if (line.state === 'void') throw refused(receiptFaults.alreadyVoid);
  const approvedBy = isAtThisDesk(desk, line.visitId) ? null : leaderWithPin(desk, approval);
  const actor = actorOf(desk);
  const at = now(desk);
  const stored = loadVisit(desk.store, line.visitId);
  const draft = stored.state === 'open' ? beforeDeciding(visitDraft.parse(stored.draft), at) : null;
  const revision = voidReceipt(desk.store, {
    number,
    cause,
    note: note.trim(),
    reason: withNote(VOID_WORDS[cause], note),
    actor,
    approvedBy,
    at,
    visit:
      draft === null
        ? null
        : {
            id: draft.id,
            revision: stored.revision,
            step: draft.step,
            personId: draft.personId,
            draft,
            actor,
            at,
            event: visitEvent('visit.step', 'receiptVoided'),
          },
  });
  endDownload(desk, number);
  const { visit } = desk.state;
  if (visit !== null && draft !== null && visit.draft.id === draft.id && revision !== null) {
    visit.draft = draft;
    visit.revision = revision;
    takeBackOldRelease(desk);
  }
}

export function isAtThisDesk(desk: DeskContext, visitId: string): boolean {
  const { visit, account } = desk.state;
  return visit?.draft.id === visitId && visit.draft.clerk.code === account?.code;
}

/**
 * The visit as it was before the customer decided. What they confirmed of the facts stays; the release gets a new number,
 * so that a signature for the voided receipt that is still on its way is refused.
 */
function beforeDeciding(draft: VisitDraft, at: string): VisitDraft {
  const { factsConfirmedAt, disputedFacts, comparisonReadAt } = draft.answers;
  const { choice: _choice, sign: _sign, receipt: _receipt, ...doneAt } = draft.doneAt;
  const onMatters = draft.release?.page === 'matters';
  return {
    ...draft,
    step: draft.release === null ? 'summary' : onMatters ? 'matters' : 'choice',
    customerPage: draft.release === null ? 'welcome' : onMatters ? 'matters' : 'choose',
    doneAt,
    release: draft.release === null ? null : { ...draft.release, id: randomUUID(), at },
    answers: { ...NO_ANSWERS, factsConfirmedAt, disputedFacts, comparisonReadAt },
    pen: null,
    refusal: '',
    paperReason: '',
    mark: null,
    receipt: null,
  };
}
