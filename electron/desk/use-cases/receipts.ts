import type { CallOutput } from '../../../src/contract/calls.ts';
import { openReceipt, type Receipt, searchReceipts } from '../../records/index.ts';
import { actorOf, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { maskIdentifier } from '../old-age/facts.ts';
import { choiceTitle } from '../words/customer.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
import { faults, refused } from '../words/faults.ts';

const MOST_ROWS = 50;

function open(desk: DeskContext, number: string, why: string): Receipt {
  const visitId = desk.state.visit?.draft.id ?? null;
  return openReceipt(desk.store, number, { actor: actorOf(desk), reason: why, visitId, at: now(desk) });
}

export function readReceipt(desk: DeskContext, { number }: { number: string }): CallOutput<'receipt.read'> {
  const receipt = open(desk, number, '檢視');
  return {
    fileName: `${receipt.number}.pdf`,
    base64: Buffer.from(receipt.pdf).toString('base64'),
    sha256: receipt.sha256,
  };
}

export async function printReceipt(
  desk: DeskContext,
  { number }: { number: string },
): Promise<CallOutput<'receipt.print'>> {
  const receipt = open(desk, number, '列印');
  const by = await desk.options.paper.print(receipt.pdf, receipt.number);
  const { visit } = desk.state;
  if (visit?.draft.receipt?.number === number) {
    const printed = { ...visit.draft.receipt, printed: true };
    saveDraft(desk, { ...visit.draft, receipt: printed }, visitEvent('visit.step', 'printed'));
  }
  return { by };
}

export async function saveReceipt(
  desk: DeskContext,
  { number }: { number: string },
): Promise<CallOutput<'receipt.save'>> {
  const receipt = open(desk, number, '另存');
  return { by: await desk.options.paper.save(receipt.pdf, `${receipt.number}.pdf`) };
}

/** Finds receipts by number, name or day; the search and its reason are in the audit chain. */
export function findReceipts(
  desk: DeskContext,
  { text, day, reason }: { text: string; day: string | null; reason: string },
): CallOutput<'receipt.search'> {
  if ((text.trim() === '' && day === null) || reason.trim().length < 2) throw refused(faults.searchNeedsTerm);
  const request = { actor: actorOf(desk), reason: reason.trim(), at: now(desk) };
  const { rows, more } = searchReceipts(desk.store, { text, day, state: null, limit: MOST_ROWS }, request);
  const sealed = rows.flatMap((row) =>
    row.kind === null || row.state !== 'complete'
      ? []
      : [
          {
            number: row.number,
            at: `${staffDate(dateOf(row.at))} ${timeOf(row.at)}`,
            name: row.name,
            identifier: maskIdentifier(row.identifier),
            kind: row.kind,
            choice: choiceTitle(row.choice),
          },
        ],
  );
  return { rows: sealed, more };
}
