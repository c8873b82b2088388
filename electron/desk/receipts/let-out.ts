import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import { type CopyStamp, stampCopy } from '../../receipts/index.ts';
import {
  type CopyMedium,
  countCopy,
  linksOfReceipt,
  openReceipt,
  type Receipt,
  type ReceiptCopy,
  spoilLastCopy,
} from '../../records/index.ts';
import { actorOf, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { citizenMoment } from '../words/dates.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { refused } from '../words/faults.ts';
import { receiptFaults } from './words.ts';

/** Why a receipt was opened, as the log keeps it. */
export const WHY_PRINT = '列印';
export const WHY_SAVE = '另存';

/** Opens a receipt for the one who serves; logged, and refused for whoever is under a privacy lock. */
export function openLogged(desk: DeskContext, number: string, why: string): ReturnType<typeof openReceipt> {
  const visitId = desk.state.visit?.draft.id ?? null;
  return openReceipt(desk.store, number, { actor: actorOf(desk), reason: why, visitId, at: now(desk) });
}

/**
 * Prints a receipt. The first paper is the citizen's original, sealed; every later one says on each page that it is a
 * copy (補發), which one, when and by whom, and carries no seal.
 * @throws FaultError `receipt.printFailed`; the number and the seal stay, and the paper that did not come out is noted
 */
export async function printReceipt(
  desk: DeskContext,
  { number, spoiled }: CallInput<'receipt.print'>,
): Promise<CallOutput<'receipt.print'>> {
  const receipt = openLogged(desk, number, WHY_PRINT);
  if (spoiled === true) spoilLastCopy(desk.store, { number, actor: actorOf(desk), at: now(desk), why: 'reprinted' });
  const { bytes, copy } = takeCopy(desk, receipt, 'printed');
  const by = await desk.options.paper.print(bytes, number).catch((error: unknown) => {
    spoilLastCopy(desk.store, { number, actor: actorOf(desk), at: now(desk), why: 'printer' });
    throw error instanceof FaultError ? error : refused(receiptFaults.printFailed);
  });
  const { visit } = desk.state;
  if (visit?.draft.receipt?.number === number && !visit.draft.receipt.printed) {
    const printed = { ...visit.draft.receipt, printed: true };
    saveDraft(desk, { ...visit.draft, receipt: printed }, visitEvent('visit.step', 'printed'));
  }
  return letOut(by, copy, number, bytes);
}

/** Saves a receipt as a file, counted and marked like a print. */
export async function saveReceipt(
  desk: DeskContext,
  { number }: CallInput<'receipt.save'>,
): Promise<CallOutput<'receipt.save'>> {
  const receipt = openLogged(desk, number, WHY_SAVE);
  const { bytes, copy } = takeCopy(desk, receipt, 'saved');
  const by = await desk.options.paper.save(bytes, fileNameOf(number, copy));
  if (by === 'cancelled') {
    spoilLastCopy(desk.store, { number, actor: actorOf(desk), at: now(desk), why: 'cancelled' });
  }
  return letOut(by, copy, number, bytes);
}

function letOut(
  by: CallOutput<'receipt.save'>['by'],
  copy: ReceiptCopy,
  number: string,
  bytes: Buffer,
): CallOutput<'receipt.save'> {
  const base64 = by === 'browser' ? bytes.toString('base64') : '';
  return { by, reissue: copy.reissue, fileName: fileNameOf(number, copy), base64 };
}

function fileNameOf(number: string, { original, reissue }: ReceiptCopy): string {
  return original ? `${number}.pdf` : `${number}-副本${reissue}.pdf`;
}

/** Counts the copy first, then makes it: what left the desk is never missing from the log. */
function takeCopy(desk: DeskContext, receipt: Receipt, medium: CopyMedium): { bytes: Buffer; copy: ReceiptCopy } {
  const { number } = receipt;
  const { correctedBy, followedBy } = linksOfReceipt(desk.store, number);
  const isValid = receipt.state === 'complete' && correctedBy === null;
  const copy = countCopy(desk.store, { number, actor: actorOf(desk), at: now(desk), medium, isValid });
  const sealed = Buffer.from(receipt.pdf);
  if (copy.original) return { bytes: sealed, copy };
  const stamp = stampOf(desk, receipt, copy, correctedBy, followedBy);
  return { bytes: stampCopy(sealed, stamp, desk.fonts), copy };
}

function stampOf(
  desk: DeskContext,
  { state, voidReason }: Receipt,
  { reissue, at }: ReceiptCopy,
  correctedBy: string | null,
  followedBy: string | null,
): CopyStamp {
  const { account } = desk.state;
  const made = `補發第${reissue}份　${citizenMoment(at, 'zh')}　${account?.code ?? ''} ${account?.name ?? ''}`;
  if (state === 'void') {
    const next = followedBy === null ? '' : `　新的收件號${followedBy}`;
    return { mark: '作廢', line: `已作廢（${voidReason.slice(0, 20)}）${next}　${made}` };
  }
  if (correctedBy !== null) return { mark: '更正', line: `已更正，請用收件號${correctedBy}　${made}` };
  return { mark: '副本', line: `副本　${made}　不含封章，正本以收件號查驗` };
}
