import { createHash } from 'node:crypto';
import type { ReceiptDocument } from './document.ts';

/**
 * Canonical bytes of a JSON value as in RFC 8785: keys sorted by UTF-16 code units, no spaces, UTF-8. Text stays as it
 * was given (NFC where it was NFC): a hash must not depend on anyone's idea of equal characters.
 * Throws a `TypeError` on what is not JSON: functions, `NaN`, and lone surrogates, which UTF-8 cannot carry.
 */
export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(canonical(value), 'utf8');
}

function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('Only finite numbers can be hashed.');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('A text with half a character cannot be hashed.');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} cannot be hashed.`);
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`;
}

/** SHA-256 of bytes, 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Hash of exactly what was released to the customer window. Signatures are bound to it. */
export function shownHash(shown: unknown): string {
  return sha256(canonicalBytes(shown));
}

/**
 * Hash of the content a receipt stands for: what was shown, the strokes, the consent and the clerk when it was signed
 * electronically (電子簽章法2: a signature is linked with its document); otherwise the words of the receipt.
 */
export function contentHash(document: ReceiptDocument): string {
  const { signature, basis, clerk } = document;
  if (signature === null || basis === null) {
    const { auditEntry: _, ...content } = document;
    return sha256(canonicalBytes(content));
  }
  return sha256(
    canonicalBytes({
      shownHash: basis.shownHash,
      strokes: signature.strokes,
      consent: { at: signature.consentAt, readAloud: signature.readAloud, witnesses: signature.witnesses },
      pad: signature.pad,
      clerk,
      at: signature.at,
    }),
  );
}
