import type { Assumptions } from '../../../src/contract/staff-view.ts';
import { currentVisit, type DeskContext, openedRecord, saveDraft, visitEvent } from '../context.ts';
import { isDocument } from '../documents.ts';
import { estimateOf } from '../old-age/estimate.ts';
import type { VisitDraft } from '../visit.ts';
import { dateOf } from '../words/dates.ts';
import { faults, refused } from '../words/faults.ts';
import { now } from '../context.ts';

/** 假設: what the clerk supposes beside the record. Refused, with the law's own words, where no figure can be given. */
export function suppose(desk: DeskContext, typed: Assumptions): void {
  const { visit, record } = openedRecord(desk);
  const assumptions = { ...typed, selfSupplied: visit.draft.assumptions.selfSupplied };
  if (visit.draft.receipt !== null) throw refused(faults.alreadyEnded);
  estimateOf(desk, record, visit.draft.release?.asOf ?? dateOf(now(desk)), assumptions);
  saveDraft(desk, { ...visit.draft, assumptions }, visitEvent('visit.step', 'assumed'));
}

/** Ticks a paper as seen, copied or missing. */
export function markDocument(
  desk: DeskContext,
  { key, state, pages }: { key: string; state: VisitDraft['documents'][string]['state']; pages: number },
): void {
  const { draft } = currentVisit(desk);
  if (!isDocument(key)) throw refused(faults.invalidInput('key'));
  if (draft.receipt !== null) throw refused(faults.alreadyEnded);
  const held = { state, pages: state === 'copied' ? Math.max(1, pages) : 0 };
  saveDraft(desk, { ...draft, documents: { ...draft.documents, [key]: held } }, visitEvent('visit.step', 'document'));
}
