import type { ArrearsName, PersonPrint, UnitPrint } from '../../../src/contract/print-kinds.ts';
import type { DeskContext } from '../context.ts';
import { now, saveDraft } from '../context.ts';
import { isOpened, type VisitDraft } from '../visit.ts';
import { takenBack, withMatter } from './changes.ts';

/** 個人資料保密申請和解除 in the catalogue. */
export const PRIVACY_SERVICE = 'TD-02';

/** The service a print about a person belongs to: 投保年資、異動明細 or, for what is owed, 勞保費查詢. */
export function serviceOfPrint(kind: PersonPrint): string {
  return kind === 'arrears' ? 'LI-15' : 'LI-08';
}

/** The service a print about a unit belongs to: a slip of one scheme alone is that scheme's item. */
export function serviceOfUnitPrint(kind: UnitPrint, kinds: readonly ArrearsName[]): string {
  if (kind === 'payments') return 'LI-15';
  if (kinds.every((one) => one === 'laborPension')) return 'LP-07';
  return kinds.every((one) => one === 'employmentInsurance') ? 'EI-12' : 'LI-16';
}

interface Done {
  readonly service: string;
  readonly outcome: 'printed' | 'received';
  readonly note: string;
  /** Sheets handed out. */
  readonly sheets: number;
}

/** The visit with what the program itself did: it ends the matter that was open for it, or adds one. */
export function withDone(draft: VisitDraft, { service, outcome, note, sheets }: Done, at: string): VisitDraft {
  const waiting = draft.matters.findLast((one) => one.service === service && one.outcome === 'open');
  const begun = waiting === undefined ? withMatter(draft, { service, at }) : draft;
  const key = waiting?.key ?? begun.matters.at(-1)?.key;
  return takenBack({
    ...begun,
    matters: begun.matters.map((one) => (one.key === key ? { ...one, outcome, note, sheets, automatic: true } : one)),
  });
}

/** Notes a paper that was handed out in the visit that is open, so that it is signed for with everything else. */
export function noteHandedOut(desk: DeskContext, service: string, note: string, sheets: number): void {
  const draft = desk.state.visit?.draft;
  if (draft === undefined || draft.receipt !== null || !isOpened(draft)) return;
  // The chain has the hand-out itself.
  saveDraft(desk, withDone(draft, { service, outcome: 'printed', note, sheets }, now(desk)), null);
}
