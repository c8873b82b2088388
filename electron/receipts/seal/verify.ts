import { verify as verifySignature, X509Certificate } from 'node:crypto';
import type { Text } from '../../../src/contract/text.ts';
import { sha256 } from '../shown.ts';
import { readSignedData, signedAttributes, signedData } from './cades.ts';
import { readElement } from './der.ts';

const verdicts = {
  'receipt.intact': {
    zh: '這份收件證明是本機關封存的，封存以後沒有被改過。',
    en: 'This receipt was sealed by this office and has not been altered since.',
  },
  'receipt.altered': {
    zh: '這份檔案和封存的不一樣，內容可能被改過。請不要採用，改從系統調出原件。',
    en: 'This file differs from the one that was sealed. Please do not rely on it; take the original from the system.',
  },
  'receipt.notOurs': {
    zh: '這份檔案沒有本機關的封章，不是這裡發的收件證明。請向交來的人問清楚來源。',
    en: 'This file does not carry this office’s seal; it is not a receipt made here. Please ask where it came from.',
  },
} as const satisfies Record<string, Text>;

export interface Verdict {
  code: keyof typeof verdicts;
  message: Text;
  /** SHA-256 of the file that was checked. */
  fileHash: string;
}

/**
 * Checks a sealed receipt: the byte range covers the whole file, nothing but the seal stands in its gap, the signature
 * is one of our certificates', and the file is the one the audit chain names where `fileHash` is given.
 *
 * @param ours certificates of the office, PEM, present and former
 */
export function verifyReceipt(bytes: Buffer, ours: readonly string[], fileHash?: string): Verdict {
  const found = sha256(bytes);
  const code = judge(bytes, ours);
  const verdict = code === 'receipt.intact' && fileHash !== undefined && fileHash !== found ? 'receipt.altered' : code;
  return { code: verdict, message: verdicts[verdict], fileHash: found };
}

function judge(bytes: Buffer, ours: readonly string[]): Verdict['code'] {
  const gap = findGap(bytes);
  if (gap === null) return bytes.includes('/ByteRange') ? 'receipt.altered' : 'receipt.notOurs';
  try {
    const sealed = readSeal(bytes.subarray(gap.start, gap.end).toString('latin1'));
    if (sealed === null) return 'receipt.altered';
    const { certificate, signature } = readSignedData(sealed);
    const own = ours.map((pem) => new X509Certificate(pem)).find(({ raw }) => raw.equals(certificate));
    if (own === undefined) return 'receipt.notOurs';
    const content = Buffer.concat([bytes.subarray(0, gap.start), bytes.subarray(gap.end)]);
    const attributes = signedAttributes(content, certificate);
    // Parts of a signature are not covered by it (versions, algorithm names): it must be ours to the last byte.
    if (!signedData(attributes, certificate, signature).equals(sealed)) return 'receipt.altered';
    const genuine = verifySignature('sha256', attributes, own.publicKey, signature);
    return genuine ? 'receipt.intact' : 'receipt.altered';
  } catch {
    // The seal's bytes are not a signature any more: whatever the reader stumbled on, the file was changed.
    return 'receipt.altered';
  }
}

/** Where the one seal stands. Null unless there is exactly one byte range and it leaves out that place only. */
function findGap(bytes: Buffer): { start: number; end: number } | null {
  const text = bytes.toString('latin1');
  const ranges = [...text.matchAll(/\/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9})\]/g)];
  const [range] = ranges;
  if (ranges.length !== 1 || !range || text.split('/ByteRange').length !== 2) return null;
  const [start, end, rest] = [Number(range[1]), Number(range[2]), Number(range[3])];
  const whole = start < end && end + rest === bytes.length;
  return whole && text.startsWith('/Contents ', start - '/Contents '.length) ? { start, end } : null;
}

/** The seal between `<` and `>`: lower-case hexadecimal, padded with zeros only. */
function readSeal(contents: string): Buffer | null {
  const [, hexadecimal] = /^<((?:[0-9a-f]{2})+)>$/.exec(contents) ?? [];
  if (hexadecimal === undefined) return null;
  const padded = Buffer.from(hexadecimal, 'hex');
  const { encoded } = readElement(padded);
  return padded.subarray(encoded.length).every((byte) => byte === 0) ? encoded : null;
}
