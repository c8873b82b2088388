import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import { type ReceiptDocument, receiptDocument, renderReadingCopy } from '../../receipts/index.ts';
import { documentOfReceipt } from '../../records/index.ts';
import { itemCode } from '../../guidance/services.ts';
import type { DeskContext } from '../context.ts';
import { OLD_AGE_SERVICE } from '../matters/matter.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { refused } from '../words/faults.ts';
import { openLogged } from './let-out.ts';
import { receiptFaults } from './words.ts';

const NAMES = { large: '大字本', english: '英文頁' } as const;

/**
 * Prints a copy to read beside the original: large print 大字本 or an English page. The sealed receipt stays the one
 * that counts, and is neither counted as printed nor stamped by this; that the receipt was opened for it is logged.
 * @throws FaultError `receipt.noDocument` for a receipt sealed before its document was kept,
 *   `receipt.evidenceAltered` where what was kept is no longer what was sealed
 */
export async function printReadingCopy(
  desk: DeskContext,
  { number, form }: CallInput<'receipt.printReading'>,
): Promise<CallOutput<'receipt.printReading'>> {
  const receipt = openLogged(desk, number, NAMES[form]);
  if (!receipt.evidenceHolds) throw refused(receiptFaults.evidenceAltered);
  const kept = documentOfReceipt(desk.store, receipt.number);
  if (kept === null) throw refused(receiptFaults.noDocument);
  const document = receiptDocument.parse(JSON.parse(kept));
  const { bytes } = await renderReadingCopy(document, desk.fonts, {
    large: form === 'large',
    english: form === 'english',
    englishNames: englishNamesOf(desk, document),
  });
  const by = await desk.options.paper.print(bytes, `${receipt.number}-${NAMES[form]}`);
  return {
    by,
    fileName: `${receipt.number}-${NAMES[form]}.pdf`,
    base64: by === 'browser' ? bytes.toString('base64') : '',
  };
}

/** What the lines of a receipt are in English: a line begins with its service's name, but that of the old-age claim is its form's. */
function englishNamesOf(desk: DeskContext, { items }: ReceiptDocument): Record<string, string> {
  const { services } = catalogueOf(desk);
  return Object.fromEntries(
    items.flatMap((item): [string, string][] => {
      const sameCode = [...services.values()].filter(({ key }) => itemCode(key) === item.code);
      const service =
        sameCode.find(({ name }) => item.name.startsWith(name.zh)) ??
        sameCode.find(({ key }) => key === OLD_AGE_SERVICE);
      return service === undefined ? [] : [[item.name, service.name.en]];
    }),
  );
}
