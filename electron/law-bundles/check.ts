import { openEnvelope } from './envelope.ts';
import { type OpenBook, withUpdate } from './book.ts';
import { type FigureChange, lawDifference } from './difference.ts';
import { refusedBundle } from './faults.ts';
import { type Signer, verifySignature } from './keys.ts';
import { type Bundle, hashOf, readBody } from './manifest.ts';

/** A bundle that was imported before. */
export interface AcceptedBundle {
  readonly sequence: number;
  readonly sha256: string;
  readonly effectiveFrom: string;
}

export interface Checking {
  readonly signers: readonly Signer[];
  /** Whether this is a training office, the only one that accepts the training key. */
  readonly training: boolean;
  /** The book with every bundle imported so far. */
  readonly head: OpenBook;
  /** In order of sequence. */
  readonly accepted: readonly AcceptedBundle[];
}

/** A bundle that can be imported, and what it would do. */
export interface CheckedBundle {
  readonly bundle: Bundle;
  readonly sha256: string;
  readonly signer: Signer;
  readonly next: OpenBook;
  readonly changes: readonly FigureChange[];
}

/**
 * The one way into the book: size, form, key, signature, order, rows, soundness, in this order; the first that fails
 * refuses. Pure: nothing is kept.
 * @throws FaultError `lawBundle.…`, one code for each reason
 */
export function checkBundle(bytes: Uint8Array, { signers, training, head, accepted }: Checking): CheckedBundle {
  const envelope = openEnvelope(bytes);
  const signer = verifySignature(envelope, signers, training);
  const bundle = readBody(envelope.body);
  const sha256 = hashOf(bytes);
  checkOrder(bundle, sha256, head, accepted);
  const { sequence, effectiveFrom } = bundle.manifest;
  const next = withUpdate(head, { sequence, effectiveFrom, files: bundle.files });
  const changes = lawDifference(head.law, next.law);
  if (changes.length === 0) throw refusedBundle('changesNothing');
  return { bundle, sha256, signer, next, changes };
}

function checkOrder(
  { manifest: { sequence, effectiveFrom, base } }: Bundle,
  sha256: string,
  head: OpenBook,
  accepted: readonly AcceptedBundle[],
): void {
  const same = accepted.find((one) => one.sequence === sequence);
  if (same !== undefined) throw refusedBundle(same.sha256 === sha256 ? 'alreadyAccepted' : 'sequenceUsed', sequence);
  const last = accepted.at(-1);
  if (last !== undefined && sequence < last.sequence) throw refusedBundle('older', sequence, last.sequence);
  if (base !== head.law.version) throw refusedBundle('otherBase', base, head.law.version);
  if (last !== undefined && effectiveFrom < last.effectiveFrom) {
    throw refusedBundle('tooEarly', effectiveFrom, last.effectiveFrom);
  }
}

/** Reads a bundle that was checked when it was imported. */
export function readAccepted(bytes: Uint8Array): Bundle {
  return readBody(openEnvelope(bytes).body);
}
