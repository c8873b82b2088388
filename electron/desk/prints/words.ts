import type { Fault } from '../../../src/contract/fault.ts';

function fault(code: string, zh: string, en: string): Fault {
  return { code, message: { zh, en } };
}

/** What the desk refuses about prints, units and searches. */
export const printFaults = {
  partNeedsReason: fault(
    'arrears.partNeedsReason',
    '只印一部分的欠費，請先寫原因；沒有印的種類會寫在紙上。',
    'To print only part of the arrears, give a reason first; the kinds left out are named on the paper.',
  ),
  nothingOwed: fault(
    'arrears.nothingOwed',
    '選的種類沒有欠費，沒有單子可以補。',
    'Nothing is owed of the chosen kinds.',
  ),
  unitNotFound: fault(
    'unit.notFound',
    '查無這個保險證號的單位。請核對號碼，或改用統一編號、名稱找。',
    'No unit has this insurance number. Check it, or search by business number or name.',
  ),
  findNeedsWords: fault(
    'find.needsWords',
    '請輸入要找的名稱或號碼，和查詢原因。',
    'Enter what to look for and the reason of the look-up.',
  ),
  hitGone: fault('find.hitGone', '這份名單已經過期，請再找一次。', 'This list has run out. Search once more.'),
  recipientNeeded: fault(
    'print.recipientNeeded',
    '請寫下誰領取、是單位的什麼人。',
    'Write down who takes the paper and what they are to the unit.',
  ),
} as const;
