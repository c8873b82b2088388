import type { ReceiptLifeView } from '../../../src/contract/receipt-life-view.ts';
import { verifyReceipt } from '../../receipts/index.ts';
import {
  type AuditEventType,
  linksOfReceipt,
  listAudit,
  loadVisit,
  readReceiptLine,
  type ReceiptLine,
} from '../../records/index.ts';
import { servesCitizens } from '../access/roles.ts';
import type { DeskContext } from '../context.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
import { openLogged, WHY_PRINT, WHY_SAVE } from './let-out.ts';
import { knownSeals } from '../seal/office-seal.ts';
import { isAtThisDesk } from './void-receipt.ts';
import { EVENT_WORDS, EVIDENCE_ALTERED, NUMBER_LEFT, NUMBER_WAITS, STATE_WORDS } from './words.ts';

/** What became of a receipt since it was sealed, from its row, its links and the log; the look is logged. */
export function lifeOfReceipt(desk: DeskContext, { number }: { number: string }): ReceiptLifeView {
  const line = readReceiptLine(desk.store, number);
  if (line.sha256 === '') return lifeOfNumber(desk, line);
  const receipt = openLogged(desk, number, '看收件證明的經過');
  const { corrects, correctedBy, followedBy } = linksOfReceipt(desk.store, number);
  const state = receipt.state === 'void' ? 'void' : correctedBy === null ? 'complete' : 'corrected';
  const { sealHolds, words } = sealOf(desk, receipt);
  const isOpen = loadVisit(desk.store, receipt.visitId).state === 'open';
  const serves = mayServe(desk);
  return {
    number,
    state,
    stateName: STATE_WORDS[state],
    seal: words,
    sealHolds,
    corrects: corrects ?? '',
    correctedBy: correctedBy ?? '',
    followedBy: followedBy ?? '',
    events: eventsOf(desk, number),
    mayVoid: !serves || state === 'void' ? 'no' : isAtThisDesk(desk, receipt.visitId) ? 'alone' : 'withLeader',
    mayCorrect: serves && state === 'complete' && !isOpen,
  };
}

/** A number that was taken and never sealed, as when its visit was cut off and then cancelled: it can be voided. */
function lifeOfNumber(desk: DeskContext, { number, state, visitId, voidReason }: ReceiptLine): ReceiptLifeView {
  const standing = state === 'void' ? 'void' : 'reserved';
  const isOpen = loadVisit(desk.store, visitId).state === 'open';
  return {
    number,
    state: standing,
    stateName: STATE_WORDS[standing],
    seal: state === 'void' ? `沒有封存過，號碼已作廢（${voidReason}）。` : isOpen ? NUMBER_WAITS : NUMBER_LEFT,
    sealHolds: true,
    corrects: '',
    correctedBy: '',
    followedBy: '',
    events: eventsOf(desk, number),
    mayVoid: state === 'void' || isOpen || !mayServe(desk) ? 'no' : 'withLeader',
    mayCorrect: false,
  };
}

function mayServe({ state, store }: DeskContext): boolean {
  return state.account !== null && servesCitizens(state.account.role, store.office);
}

function eventsOf(desk: DeskContext, number: string): ReceiptLifeView['events'] {
  return listAudit(desk.store, { subject: number }).flatMap(({ sequence, at, actor, type, details }) => {
    const what = isToldByCopy(type, details) ? undefined : EVENT_WORDS[type]?.(details);
    return what === undefined
      ? []
      : [{ key: sequence, at: `${staffDate(dateOf(at))} ${timeOf(at)}`, staff: actor, what }];
  });
}

/** Opening a receipt to print or save it is told by the copy that left the desk. */
function isToldByCopy(type: AuditEventType, { reason }: Readonly<Record<string, unknown>>): boolean {
  return type === 'receipt.opened' && (reason === WHY_PRINT || reason === WHY_SAVE);
}

type OpenedReceipt = ReturnType<typeof openLogged>;

/** Whether the stored file is the one that was sealed, and what was kept with it what was noted then; a voided or corrected one says so with it. */
function sealOf(desk: DeskContext, receipt: OpenedReceipt): { sealHolds: boolean; words: string } {
  const verdict = verifyReceipt(Buffer.from(receipt.pdf), knownSeals(desk.store), receipt.sha256);
  const sealHolds = verdict.code === 'receipt.intact' && receipt.evidenceHolds;
  const standing = receipt.state === 'void' ? `但這個號碼已作廢（${receipt.voidReason}），不能再使用。` : '';
  const kept = receipt.evidenceHolds ? '' : EVIDENCE_ALTERED;
  return { sealHolds, words: `${verdict.message.zh}${kept}${standing}` };
}
