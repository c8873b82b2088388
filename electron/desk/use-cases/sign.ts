import type { Strokes } from '../../../src/contract/signature.ts';
import { canonicalBytes, checkSignature, sha256 } from '../../receipts/index.ts';
import { currentVisit, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { needsSignOff, otherMatters } from '../matters/matters-of.ts';
import { currentMatters } from '../matters/clerk-acts.ts';
import { matterFaults } from '../matters/words.ts';
import { visitReceipt } from '../matters/receipt-document.ts';
import { releasedMatters } from '../matters/shown.ts';
import { appliesForOldAge, takesSheetHome, visitDocument } from '../matters/visit-document.ts';
import { comparisonReceipt } from '../old-age/receipt-document.ts';
import { releasedPicture } from '../old-age/released.ts';
import { chosenOf } from '../old-age/signed-document.ts';
import { NOT_TODAY } from '../../../src/contract/not-today.ts';
import type { VisitDraft } from '../visit.ts';
import { inLanguage } from '../words/customer.ts';
import { faults, refused } from '../words/faults.ts';
import { PAPER_REASONS } from '../words/staff.ts';
import { requireScope } from '../access/presence.ts';
import { released } from './customer-answers.ts';
import { isCompared, whyNotReleased } from './release.ts';
import { sealVisit } from './seal.ts';

/** What was chosen in this visit, as the list of receipts names it: the old-age option, or the codes of its services. */
export function choiceOf(desk: DeskContext, draft: VisitDraft): string {
  if (appliesForOldAge(draft)) return chosenOf(releasedPicture(desk).picture, draft).key;
  if (takesSheetHome(draft)) return NOT_TODAY;
  return [...new Set(releasedMatters(desk, draft).map(({ code }) => code))].join('、');
}

/**
 * The customer's signature on exactly what is shown. A scribble is refused in kind words; a retried submission finds
 * the receipt already there.
 * @throws FaultError `release.changed` where the document is no longer the one that was shown
 */
export async function sign(
  desk: DeskContext,
  given: { release: string; shownHash: string; strokes: Strokes },
): Promise<void> {
  const { visit } = desk.state;
  const sealedAs = visit?.draft.receipt?.kind;
  const isSealed = sealedAs === 'application' || sealedAs === 'services';
  if (isSealed && visit?.draft.release?.id === given.release) return;
  const draft = released(visit?.draft ?? null, given.release);
  const applies = appliesForOldAge(draft);
  if (applies) requireScope(draft, 'apply');
  if (draft.customerPage !== 'sign' || draft.answers.consentAt === null) throw refused(faults.notAsked);
  const content = visitDocument(desk, draft);
  if (content.shownHash !== given.shownHash) throw refused(faults.releaseChanged);
  const checked = checkSignature(given.strokes);
  if (!checked.ok) {
    const refusal = inLanguage(checked.fault.message, draft.preferences.language);
    saveDraft(desk, { ...draft, pen: null, refusal }, visitEvent('visit.answered', checked.fault.code));
    return;
  }
  const kind = applies ? 'application' : 'services';
  const sealing = { kind, content, strokes: checked.output, paperReason: null } as const;
  await sealVisit(desk, draft, {
    kind,
    choice: choiceOf(desk, draft),
    shown: content.shown,
    shownHash: content.shownHash,
    strokes: checked.output,
    documentOf: (number, at) => visitReceipt(desk, draft, sealing, number, at),
  });
}

/** 今天先不選: the comparison as it was seen, to take home. */
export async function makeSheet(desk: DeskContext): Promise<void> {
  const { draft } = currentVisit(desk);
  if (draft.receipt?.kind === 'estimateOnly') return;
  requireScope(draft, 'collect');
  if (draft.receipt !== null) throw refused(faults.alreadyEnded);
  if (draft.release === null || !isCompared(draft.release)) throw refused(faults.noSheetYet);
  if (otherMatters(currentMatters(desk)).length > 0) throw refused(matterFaults.sheetWithOthers);
  const { picture } = releasedPicture(desk);
  const bytes = canonicalBytes({ release: draft.release, choices: picture.choices, starts: picture.starts });
  const shownHash = sha256(bytes);
  await sealVisit(desk, draft, {
    kind: 'estimateOnly',
    choice: NOT_TODAY,
    shown: bytes.toString('utf8'),
    shownHash,
    strokes: null,
    documentOf: (number, at) => comparisonReceipt(desk, draft, 'estimateOnly', '', shownHash, number, at),
  });
}

/** 改用紙本: a form to sign by hand, with the reason; every confirmation before it stays. */
export async function makePaper(
  desk: DeskContext,
  { reason, note }: { reason: keyof typeof PAPER_REASONS; note: string },
): Promise<void> {
  const { draft } = currentVisit(desk);
  if (draft.receipt?.kind === 'paper') return;
  if (appliesForOldAge(draft)) requireScope(draft, 'apply');
  if (draft.receipt !== null) throw refused(faults.alreadyEnded);
  demandSomethingToSign(desk, draft);
  const why = note.trim() === '' ? PAPER_REASONS[reason] : `${PAPER_REASONS[reason]}：${note.trim()}`;
  const content = visitDocument(desk, draft);
  const withReason = { ...draft, paperReason: why, pen: null, answers: { ...draft.answers, paperAskedAt: now(desk) } };
  const sealing = { kind: 'paper', content, strokes: null, paperReason: why } as const;
  await sealVisit(desk, withReason, {
    kind: 'paper',
    choice: choiceOf(desk, draft),
    shown: content.shown,
    shownHash: content.shownHash,
    strokes: null,
    documentOf: (number, at) => visitReceipt(desk, withReason, sealing, number, at),
  });
}

/** A paper form is for a choice that was made, or for matters that each have their outcome. */
function demandSomethingToSign(desk: DeskContext, draft: VisitDraft): void {
  if (otherMatters(currentMatters(desk)).length === 0) {
    if (!appliesForOldAge(draft)) throw refused(faults.chooseFirst);
    return;
  }
  const blocked = whyNotReleased(desk, draft);
  if (blocked !== null) throw refused(blocked);
  const isChosen = draft.answers.choiceConfirmedAt !== null;
  if (!isChosen && !currentMatters(desk).some(needsSignOff)) throw refused(matterFaults.nothingToSign);
}
