import type { Strokes } from '../../../src/contract/signature.ts';
import { canonicalBytes, checkSignature, sha256 } from '../../receipts/index.ts';
import { currentVisit, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { comparisonReceipt, signedReceipt } from '../old-age/receipt-document.ts';
import { releasedPicture } from '../old-age/released.ts';
import { chosenOf, signedDocument } from '../old-age/signed-document.ts';
import { NOT_TODAY } from '../../../src/contract/not-today.ts';
import { inLanguage } from '../words/customer.ts';
import { faults, refused } from '../words/faults.ts';
import { PAPER_REASONS } from '../words/staff.ts';
import { requireScope } from '../access/presence.ts';
import { released } from './customer-answers.ts';
import { sealVisit } from './seal.ts';

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
  if (visit?.draft.receipt?.kind === 'application' && visit.draft.release?.id === given.release) return;
  const draft = released(visit?.draft ?? null, given.release);
  requireScope(draft, 'apply');
  if (draft.customerPage !== 'sign' || draft.answers.consentAt === null) throw refused(faults.notAsked);
  const content = signedDocument(desk, draft);
  if (content.shownHash !== given.shownHash) throw refused(faults.releaseChanged);
  const checked = checkSignature(given.strokes);
  if (!checked.ok) {
    const refusal = inLanguage(checked.fault.message, draft.preferences.language);
    saveDraft(desk, { ...draft, pen: null, refusal }, visitEvent('visit.answered', checked.fault.code));
    return;
  }
  const { picture } = releasedPicture(desk);
  await sealVisit(desk, draft, {
    kind: 'application',
    choice: chosenOf(picture, draft).key,
    shown: content.shown,
    shownHash: content.shownHash,
    strokes: checked.output,
    documentOf: (number, at) => signedReceipt(desk, draft, content, checked.output, number, at),
  });
}

/** 今天先不選: the comparison as it was seen, to take home. */
export async function makeSheet(desk: DeskContext): Promise<void> {
  const { draft } = currentVisit(desk);
  if (draft.receipt?.kind === 'estimateOnly') return;
  requireScope(draft, 'collect');
  if (draft.receipt !== null) throw refused(faults.alreadyEnded);
  if (draft.release === null || draft.release.page === 'facts') throw refused(faults.noSheetYet);
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
  requireScope(draft, 'apply');
  if (draft.receipt !== null) throw refused(faults.alreadyEnded);
  if (draft.answers.choiceConfirmedAt === null || draft.answers.touched === NOT_TODAY)
    throw refused(faults.chooseFirst);
  const why = note.trim() === '' ? PAPER_REASONS[reason] : `${PAPER_REASONS[reason]}：${note.trim()}`;
  const content = signedDocument(desk, draft);
  const { picture } = releasedPicture(desk);
  const withReason = { ...draft, paperReason: why, pen: null, answers: { ...draft.answers, paperAskedAt: now(desk) } };
  await sealVisit(desk, withReason, {
    kind: 'paper',
    choice: chosenOf(picture, draft).key,
    shown: content.shown,
    shownHash: content.shownHash,
    strokes: null,
    documentOf: (number, at) => comparisonReceipt(desk, withReason, 'paper', why, content.shownHash, number, at),
  });
}
