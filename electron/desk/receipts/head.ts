import type { ReceiptDocument } from '../../receipts/index.ts';
import type { DeskContext } from '../context.ts';
import type { VisitDraft } from '../visit.ts';
import { receiptWords } from '../words/receipt.ts';

/** The head of every receipt made here: office, counter, number and moment, and the ticket where one was called. */
export function receiptHead(
  desk: DeskContext,
  { ticket }: VisitDraft,
  number: string,
  moment: string,
): ReceiptDocument['head'] {
  return {
    agency: receiptWords.agency,
    office: { name: desk.office.zh, code: desk.office.code },
    counter: desk.options.counter,
    place: '',
    number,
    moment,
    ticket: ticket === '' ? null : ticket,
    copy: 'citizen',
  };
}
