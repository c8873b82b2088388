import { formatReceiptNumber, issueReceipt, type ReceiptDocument } from '../../receipts/index.ts';
import { completeReceipt, reserveReceipt } from '../../records/index.ts';
import type { Strokes } from '../../../src/contract/signature.ts';
import { currentVisit, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { basisOfRelease } from '../law-update/basis.ts';
import { claimsOldAge } from '../matters/matters-of.ts';
import { receiptMatters } from '../matters/receipt-document.ts';
import { withNotes } from '../receipts/signing.ts';
import type { VisitDraft } from '../visit.ts';
import { dateOf } from '../words/dates.ts';

/** What a receipt is made of besides its number and moment. */
export interface ToSeal {
  readonly kind: ReceiptDocument['kind'];
  readonly choice: string;
  /** Canonical text of everything shown, and its SHA-256. */
  readonly shown: string;
  readonly shownHash: string;
  readonly strokes: Strokes | null;
  readonly documentOf: (number: string, at: string) => ReceiptDocument;
}

/**
 * Makes the receipt of a visit: reserve the number, draw, seal, store with its hash in the audit chain, then save the
 * visit. A crash anywhere in between leaves a reserved number that the same visit takes up again.
 */
export async function sealVisit(desk: DeskContext, draft: VisitDraft, toSeal: ToSeal): Promise<void> {
  const { record } = currentVisit(desk);
  const actor = draft.clerk.code;
  const at = now(desk);
  const reserved = reserveReceipt(desk.store, {
    visitId: draft.id,
    office: desk.office.code,
    day: dateOf(at),
    numberOf: (sequence) =>
      formatReceiptNumber({ office: desk.office.code, date: dateOf(at), counter: desk.options.counter, sequence }),
    actor,
    at,
  });
  const document = withNotes(desk, draft, toSeal.documentOf(reserved.number, at));
  const issued = await issueReceipt(document, desk.fonts, desk.seal);
  const { receipt } = completeReceipt(desk.store, {
    number: reserved.number,
    visitId: draft.id,
    idempotencyKey: `${draft.id}:${toSeal.kind}`,
    personId: record?.personId ?? null,
    name: draft.unit?.name ?? record?.person.name ?? '',
    identifier: draft.unit?.number ?? draft.identity.identifier,
    kind: toSeal.kind,
    choice: toSeal.choice,
    shown: toSeal.shown,
    shownHash: toSeal.shownHash,
    strokes: toSeal.strokes,
    pdf: { bytes: issued.bytes, sha256: issued.fileHash },
    contentHash: issued.contentHash,
    document: JSON.stringify(document),
    ...(claimsOldAge(draft) || toSeal.kind === 'estimateOnly' ? { basis: basisOfRelease(desk) } : {}),
    matters: receiptMatters(desk, draft),
    actor,
    at,
  });
  saveDraft(
    desk,
    {
      ...draft,
      step: 'receipt',
      customerPage: 'thanks',
      doneAt: {
        ...draft.doneAt,
        ...(claimsOldAge(draft) ? { choice: draft.doneAt.choice ?? at } : {}),
        sign: at,
        receipt: at,
      },
      pen: null,
      refusal: '',
      receipt: {
        number: receipt.number,
        kind: toSeal.kind,
        at: receipt.at,
        printed: false,
        missingGlyphs: issued.missingGlyphs,
      },
    },
    visitEvent('visit.step', 'receipt'),
  );
}
