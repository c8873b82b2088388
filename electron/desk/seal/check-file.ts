import type { Text } from '../../../src/contract/text.ts';
import {
  checkTimestamp,
  describeDifference,
  type FindingCode,
  parseReceiptNumber,
  type Sealer,
  timestampWords,
  type Verdict,
  verdictOf,
  verifyReceipt,
} from '../../receipts/index.ts';
import {
  linksOfReceipt,
  logVerified,
  type SealedFile,
  sealedFileOfHash,
  sealedFileOfNumber,
  type Store,
  timestampOf,
} from '../../records/index.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { citizenMoment, dateOf, staffDate, timeOf } from '../words/dates.ts';
import { grouped, ownerOf } from './certificate-words.ts';
import { knownSeals } from './office-seal.ts';
import { timestampCertificates } from './timestamp-server.ts';

/** What can be said of a file that came back, in both languages. */
export interface FileCheck extends Pick<Verdict, 'code' | 'outcome' | 'message' | 'details' | 'fileHash'> {
  readonly sealer: Text | null;
  /** 收件號 under which this counter knows the file, or the one the file claims. */
  readonly number: string;
  readonly sealedAt: string;
  readonly timestamp: Text | null;
}

interface Act {
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/**
 * Checks a file against this counter: its seal, its hash in the audit chain, its number. Nothing of the stored receipt
 * is told but number, time and which part of the file differs. The check itself is logged.
 * @throws FaultError `receipt.tooLarge`
 */
export function checkFile(store: Store, bytes: Buffer, act: Act): FileCheck {
  const verdict = verifyReceipt(bytes, knownSeals(store));
  const same = sealedFileOfHash(store, verdict.fileHash);
  const held = same ?? claimedFile(store, bytes);
  const code = codeOf(verdict, same, held);
  const settled = verdictOf(code, verdict);
  const check: FileCheck = {
    code,
    outcome: settled.outcome,
    message: settled.message,
    details: [
      ...(verdict.sealer?.borrowsName === true ? [BORROWED] : []),
      ...verdict.details,
      ...detailsOf(store, bytes, code, held),
    ],
    fileHash: verdict.fileHash,
    sealer: verdict.sealer === null ? null : sealerWords(verdict.sealer),
    number: held?.number ?? '',
    sealedAt: same === null ? '' : momentWords(same.at),
    timestamp: same === null ? null : timestampWordsOf(store, same),
  };
  const details = { code, sha256: verdict.fileHash };
  logVerified(store, { ...act, subject: held?.number ?? 'file', details });
  return check;
}

/** The stored receipt whose number the file bears in its plain parts; PDF writes Chinese titles two bytes a character. */
function claimedFile(store: Store, bytes: Buffer): SealedFile | null {
  const text = bytes.toString('latin1').replaceAll('\0', '');
  const numbers = new Set(text.match(/\b\d{2}-\d{7}-\d{2}-\d{4}-\d\b/g)?.slice(0, MOST_NUMBERS));
  for (const number of numbers) {
    const found = parseReceiptNumber(number).ok ? sealedFileOfNumber(store, number) : null;
    if (found !== null) return found;
  }
  return null;
}

const MOST_NUMBERS = 20;

function codeOf(verdict: Verdict, same: SealedFile | null, held: SealedFile | null): FindingCode {
  if (same !== null && same.chained !== same.sha256) return 'receipt.chainDiffers';
  if (verdict.code !== 'receipt.intact' || same !== null) return verdict.code;
  return held === null ? 'receipt.numberUnknown' : 'receipt.otherFile';
}

function detailsOf(store: Store, bytes: Buffer, code: FindingCode, held: SealedFile | null): Text[] {
  if (held === null) return [];
  const details = stateDetails(store, held);
  if (code === 'receipt.changed' || code === 'receipt.sealTouched' || code === 'receipt.stranger') {
    details.unshift(...describeDifference(Buffer.from(held.pdf), bytes));
  }
  if (code === 'receipt.notOurs') {
    details.unshift({
      zh: `檔案裡寫的收件號 ${held.number} 這個櫃檯有。蓋了「副本」或「作廢」的檔案沒有封章，請從系統調出原件核對。`,
      en: `This counter knows number ${held.number}. A stamped copy carries no seal; compare it with the original.`,
    });
  }
  return details;
}

function stateDetails(store: Store, { number, state }: SealedFile): Text[] {
  const details: Text[] = [];
  const { correctedBy } = linksOfReceipt(store, number);
  if (state === 'void') {
    details.push({ zh: '這個收件號已經作廢，不能再用。', en: 'This receipt was voided and must not be used.' });
  }
  if (correctedBy !== null) {
    details.push({ zh: `已經更正，請用收件號 ${correctedBy}。`, en: `It was corrected by receipt ${correctedBy}.` });
  }
  return details;
}

export function sealerWords(sealer: Sealer): Text {
  const owner = ownerOf(sealer);
  const by = sealer.selfSigned
    ? { zh: '自己簽發', en: 'self-signed' }
    : { zh: `由${sealer.issuer}簽發`, en: `issued by ${sealer.issuer}` };
  const print = grouped(sealer.fingerprint);
  return { zh: `${owner}（${by.zh}）。憑證指紋 ${print}`, en: `${owner} (${by.en}). Fingerprint ${print}` };
}

const BORROWED: Text = {
  zh: '封章的名稱和本機關一樣，但不是本機關的憑證。',
  en: 'The seal bears the name of this office but is not its certificate.',
};

function momentWords(at: string): string {
  return `${staffDate(dateOf(at))} ${timeOf(at)}`;
}

function timestampWordsOf(store: Store, { number, sha256 }: SealedFile): Text | null {
  const held = timestampOf(store, number);
  if (held === null) return null;
  if ('fault' in held) return held.fault === '' ? STILL_WAITING : timestampWords(held.fault);
  const trusted = timestampCertificates(store);
  try {
    const { at, signer } = checkTimestamp(Buffer.from(held.token), { sha256, trusted });
    const moment = new Date(Date.parse(at) + TAIPEI).toISOString();
    return {
      zh: `時戳：${citizenMoment(moment, 'zh')}以前就有這個檔案（伺服器憑證指紋 ${grouped(signer).slice(0, 19)}）`,
      en: `Timestamp: the file existed by ${citizenMoment(moment, 'en')} (server ${grouped(signer).slice(0, 19)})`,
    };
  } catch (error) {
    if (error instanceof FaultError) return error.text;
    throw error;
  }
}

const TAIPEI = 8 * 3_600_000;
const STILL_WAITING: Text = { zh: '時戳還沒有拿到，會自動再試。', en: 'The timestamp is still to come.' };
