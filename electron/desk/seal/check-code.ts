import type { SealCheck } from '../../../src/contract/seal-view.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { parseReceiptNumber } from '../../receipts/index.ts';
import { linksOfReceipt, logVerified, sealedFileOfNumber } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';

const SHORTEST_HASH = 8;

/**
 * Checks what the QR code of a paper says: 收件號 and the beginning of the content's hash, against the audit chain. It
 * says nothing of what else stands on the paper.
 * @throws FaultError `receipt.code` where the text is not of such a code, `receipt.number.…`
 */
export function checkCode(desk: DeskContext, { text }: { text: string }): SealCheck {
  const folded = text.normalize('NFKC').trim();
  const [, number = '', rest = ''] = /^(\d{2}-?\d{7}-?\d{2}-?\d{4}-?\d)\s*([\da-f\s]*)$/i.exec(folded) ?? [];
  const hash = rest.replaceAll(/\s+/g, '').toLowerCase();
  if (number === '' || hash.length < SHORTEST_HASH) throw unreadable();
  const parsed = parseReceiptNumber(number);
  if (!parsed.ok) throw new FaultError(parsed.fault.code, parsed.fault.message);
  const { code, outcome, message, details, at, known } = judge(desk, hyphened(number), hash);
  const act = { actor: actorOf(desk), at: now(desk) };
  logVerified(desk.store, { ...act, subject: known ?? 'code', details: { code, hash } });
  return {
    outcome,
    code,
    message,
    details,
    sealer: '',
    number: known ?? '',
    sealedAt: at === null ? '' : `${staffDate(dateOf(at))} ${timeOf(at)}`,
    timestamp: '',
    fileHash: '',
  };
}

interface Judged {
  readonly outcome: SealCheck['outcome'];
  readonly code: string;
  readonly message: string;
  readonly details: string[];
  readonly at: string | null;
  readonly known: string | null;
}

function judge({ store }: DeskContext, number: string, hash: string): Judged {
  const held = sealedFileOfNumber(store, number);
  const nothing = { details: [], at: null, known: null } as const;
  if (held === null) {
    const message = '這個櫃檯沒有這個收件號。可能是別的辦事處或別台櫃檯發的，請向發件的單位查。';
    return { ...nothing, details: [], outcome: 'notOurs', code: 'receipt.numberUnknown', message };
  }
  const known = { at: held.at, known: number };
  if (held.contentHash === null) {
    const message = '有這個收件號，但這份是以前發的，沒有留內容的雜湊值。請改用檔案查驗，或調出原件核對。';
    return { ...known, details: [], outcome: 'notOurs', code: 'receipt.codeNotKept', message };
  }
  if (!held.contentHash.startsWith(hash)) {
    const message = '收件號是真的，但條碼裡的雜湊值和紀錄不一樣。這張單子可能被改過，請不要採用，調出原件核對。';
    return { ...known, details: [], outcome: 'altered', code: 'receipt.codeDiffers', message };
  }
  const details: string[] = [];
  if (held.state === 'void') details.push('這個收件號已經作廢，不能再用。');
  const { correctedBy } = linksOfReceipt(store, number);
  if (correctedBy !== null) details.push(`已經更正，請用收件號 ${correctedBy}。`);
  details.push('條碼只證明有這一件；紙上的其他文字，請和系統裡的原件核對。');
  const message = '收件號和條碼裡的雜湊值，都和紀錄一樣。';
  return { ...known, details, outcome: 'intact', code: 'receipt.codeMatches', message };
}

function hyphened(number: string): string {
  const digits = number.replaceAll('-', '');
  return [digits.slice(0, 2), digits.slice(2, 9), digits.slice(9, 11), digits.slice(11, 15), digits.slice(15)].join(
    '-',
  );
}

function unreadable(): FaultError {
  return new FaultError('receipt.code', {
    zh: '看不懂這串文字。請掃單子右上角的方塊條碼，或輸入收件號，空一格，再輸入雜湊值的前8個字以上。',
    en: 'This is not the code of a receipt. Scan the square at the top right, or type number and hash.',
  });
}
