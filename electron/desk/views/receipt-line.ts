import type { Visit } from '../../../src/contract/staff-view.ts';
import { receiptOfVisit } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { offeredCode } from '../receipts/downloads.ts';
import type { VisitDraft } from '../visit.ts';
import { citizenMoment } from '../words/dates.ts';

/** The sealed receipt of a visit as the clerk sees it; null before sealing. */
export function openedReceiptLine(desk: DeskContext, draft: VisitDraft): Visit['receipt'] {
  const { receipt } = draft;
  if (receipt === null) return null;
  return {
    number: receipt.number,
    at: citizenMoment(receipt.at, 'zh'),
    kind: receipt.kind,
    sha256: receiptOfVisit(desk.store, draft.id)?.sha256 ?? '',
    printed: receipt.printed,
    mayDownload: desk.downloads.base !== null,
    downloadUntil: offeredCode(desk, receipt.number)?.until ?? '',
    missingGlyphs: receipt.missingGlyphs,
  };
}
