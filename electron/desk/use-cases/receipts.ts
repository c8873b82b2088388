import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../../receipts/index.ts';
import { searchReceipts } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { demandRecords } from '../counter-mode.ts';
import { maskIdentifier } from '../old-age/facts.ts';
import { openLogged } from '../receipts/let-out.ts';
import { STATE_WORDS } from '../receipts/words.ts';
import { choiceTitle } from '../words/customer.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
import { faults, refused } from '../words/faults.ts';

const MOST_ROWS = 50;

export function readReceipt(desk: DeskContext, { number }: { number: string }): CallOutput<'receipt.read'> {
  const receipt = openLogged(desk, number, '檢視');
  return {
    fileName: `${receipt.number}.pdf`,
    base64: Buffer.from(receipt.pdf).toString('base64'),
    sha256: receipt.sha256,
  };
}

/** As many digits as a receipt number has, however they were typed: as wide as the letters beside them, without hyphens, with spaces. */
const WHOLE_NUMBER = /^(?:\d[\s-]*){16}$/;

/**
 * A whole receipt number as the store writes it; anything else as it was typed.
 * @throws FaultError `receipt.number.check` and its like where a digit was mistyped
 */
function asNumber(text: string): string {
  const typed = text.normalize('NFKC').trim();
  if (!WHOLE_NUMBER.test(typed)) return text;
  const parsed = parseReceiptNumber(typed.replaceAll(/[\s-]/g, ''));
  if (!parsed.ok) throw refused(parsed.fault);
  return formatReceiptNumber(parsed.output);
}

/** Finds receipts by number, name, day or how they stand; the search and its reason are in the audit chain. */
export function findReceipts(
  desk: DeskContext,
  { text, day, state, reason }: CallInput<'receipt.search'>,
): CallOutput<'receipt.search'> {
  demandRecords(desk);
  if ((text.trim() === '' && day === null && state === undefined) || reason.trim().length < 2) {
    throw refused(faults.searchNeedsTerm);
  }
  const request = { actor: actorOf(desk), reason: reason.trim(), at: now(desk) };
  const query = { text: asNumber(text), day, state: state ?? null, limit: MOST_ROWS };
  const { rows, more } = searchReceipts(desk.store, query, request);
  const found = rows.map(({ kind, correctedBy, ...row }) => {
    const standing = row.state === 'complete' && correctedBy !== '' ? 'corrected' : row.state;
    return {
      number: row.number,
      at: `${staffDate(dateOf(row.at))} ${timeOf(row.at)}`,
      name: row.name,
      identifier: maskIdentifier(row.identifier),
      kind,
      choice: row.choice === '' ? '' : choiceTitle(row.choice),
      state: standing,
      stateName: STATE_WORDS[standing],
    } as const;
  });
  return { rows: found, more };
}
