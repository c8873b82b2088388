import type { CallInput } from '../../../src/contract/calls.ts';
import type { CustomerView } from '../../../src/contract/customer-view.ts';
import { LOW_GRADE, UNDO_SECONDS } from '../../../src/contract/seeing-terms.ts';
import { keepGrade, keepOpinion } from '../../records/index.ts';
import { type DeskContext, now, saveDraft } from '../context.ts';
import type { VisitDraft } from '../visit.ts';
import { faults, refused } from '../words/faults.ts';

type Touched = NonNullable<VisitDraft['satisfaction']>;

/** The visit whose last page is on the customer's screen. @throws FaultError `release.notAsked` */
function leaving({ state }: DeskContext): VisitDraft {
  const draft = state.visit?.draft;
  if (draft?.customerPage !== 'thanks' || state.locked || state.covered) throw refused(faults.notAsked);
  return draft;
}

function save(desk: DeskContext, draft: VisitDraft, satisfaction: Touched | null): void {
  saveDraft(desk, { ...draft, satisfaction }, null);
}

/** A face was touched, or with null taken back. What was kept already stays. */
export function touchFace(desk: DeskContext, { grade }: CallInput<'customer.grade'>): void {
  const draft = leaving(desk);
  if (isKept(draft)) return;
  const stage = grade !== null && grade <= LOW_GRADE ? 'unsure' : 'chosen';
  save(desk, draft, grade === null ? null : { grade, at: now(desk), stage });
}

/** "對，是不滿意": one of the two lowest faces was not touched by mistake. */
export function confirmFace(desk: DeskContext): void {
  const draft = leaving(desk);
  const { satisfaction } = draft;
  if (satisfaction?.stage === 'unsure') save(desk, draft, { ...satisfaction, at: now(desk), stage: 'chosen' });
}

/** The time to take it back is over; before that nothing happens. */
export function letFaceStand(desk: DeskContext): void {
  const { satisfaction } = leaving(desk);
  if (satisfaction === null) return;
  const seconds = (Date.parse(now(desk)) - Date.parse(satisfaction.at)) / 1000;
  if (seconds >= UNDO_SECONDS) settleGrade(desk);
}

/** Keeps the grade of the visit that is at the counter, as the visit ends at the latest; an unsure one counts as none. */
export function settleGrade(desk: DeskContext): void {
  const draft = desk.state.visit?.draft;
  if (draft?.satisfaction?.stage !== 'chosen') return;
  keepGrade(desk.store, { visitId: draft.id, at: now(desk), grade: draft.satisfaction.grade });
  save(desk, draft, { ...draft.satisfaction, stage: 'kept' });
}

/** 政策 or 服務, and words; said once and only to a grade that stands. */
export function explainGrade(desk: DeskContext, { about, words }: CallInput<'customer.opinion'>): void {
  const draft = leaving(desk);
  const { satisfaction } = draft;
  if (satisfaction?.stage === 'explained') return;
  if (satisfaction?.stage !== 'kept') throw refused(faults.notAsked);
  keepOpinion(desk.store, { visitId: draft.id, at: now(desk), about, words: words.trim() });
  save(desk, draft, { ...satisfaction, stage: 'explained' });
}

function isKept({ satisfaction }: VisitDraft): boolean {
  return satisfaction?.stage === 'kept' || satisfaction?.stage === 'explained';
}

/** What the customer's own screen shows of it. */
export function gradeShown({ satisfaction }: VisitDraft): Extract<CustomerView, { screen: 'thanks' }>['satisfaction'] {
  return satisfaction === null ? null : { grade: satisfaction.grade, stage: satisfaction.stage };
}
