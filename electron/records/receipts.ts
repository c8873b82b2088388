import type { Strokes } from '../../src/contract/signature.ts';
import { appendEvent, type AuditEntry, type AuditEventType } from './audit.ts';
import { sha256 } from './canonical-json.ts';
import { foldName } from './names.ts';
import { keepBasis, type ReceiptBasis } from './receipt-basis.ts';
import { keepDocument } from './receipt-documents.ts';
import { keepMatters, type ReceiptMatter } from './receipt-matters.ts';
import { logCorrection } from './receipt-correction.ts';
import {
  asLine,
  asReceipt,
  readOfVisit,
  type Receipt,
  type ReceiptKind,
  type ReceiptLine,
  requireRow,
} from './receipt-rows.ts';
import { change, type Connection, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

interface Act {
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

export interface Reservation extends Act {
  readonly visitId: string;
  /** Two-digit office code. */
  readonly office: string;
  /** `YYYY-MM-DD`; numbers count from 1 on each day of each office. */
  readonly day: string;
  readonly numberOf: (sequence: number) => string;
}

export interface Completion extends Act {
  readonly number: string;
  readonly visitId: string;
  /** The same key again is the same act again: the stored receipt is the answer. */
  readonly idempotencyKey: string;
  readonly personId: number | null;
  readonly name: string;
  readonly identifier: string;
  readonly kind: ReceiptKind;
  readonly choice: string;
  /** Canonical text of everything the customer saw; its SHA-256 in hexadecimal is `shownHash`. */
  readonly shown: string;
  readonly shownHash: string;
  /** Null where nobody signed on the screen. */
  readonly strokes: Strokes | null;
  readonly pdf: { readonly bytes: Uint8Array; readonly sha256: string };
  /** SHA-256 of the content as the paper prints it and its QR code carries in short. */
  readonly contentHash?: string;
  /** What its figures were computed from; absent where nothing was computed. */
  readonly basis?: ReceiptBasis;
  /** JSON of the document it was drawn from. */
  readonly document?: string;
  /** Its lines 辦理事項; absent where it has only the claim it was computed for. */
  readonly matters?: readonly ReceiptMatter[];
}

/**
 * Gives a visit the next number of the office's day, durably. A visit that has a number gets the same one back, so that
 * a crash between reserving and completing leaves neither a gap nor a double.
 * @throws StoreError `store.unknownVisit`
 */
export function reserveReceipt(store: Store, { visitId, office, day, numberOf, actor, at }: Reservation): ReceiptLine {
  return change(store, (connection) => {
    const held = readOfVisit(connection, visitId);
    if (held !== undefined) return asLine(held);
    if (connection.prepare('SELECT 1 FROM visit WHERE id = ?').get(visitId) === undefined) {
      throw new StoreError('store.unknownVisit');
    }
    const last = connection
      .prepare<{ sequence: number | null }>(
        'SELECT max(sequence) AS sequence FROM receipt WHERE office = ? AND day = ?',
      )
      .get(office, day);
    const sequence = (last?.sequence ?? 0) + 1;
    const number = numberOf(sequence);
    connection
      .prepare(
        `INSERT INTO receipt (office, day, sequence, number, visit_id, state, reserved_at)
         VALUES (?, ?, ?, ?, ?, 'reserved', ?)`,
      )
      .run(office, day, sequence, number, visitId, at);
    log(connection, { actor, at }, 'receipt.reserved', number, { visitId });
    return asLine(requireRow(connection, number));
  });
}

/**
 * Stores the sealed PDF with its hash, the signature and what was shown, together with the audit event, all or nothing.
 * `already` = this very act had been done; the answer is the receipt of then.
 * @throws StoreError `store.unknownReceipt`, `store.receiptVoid`, `store.receiptSealed` where another act completed it,
 *   `store.hashMismatch`
 */
export function completeReceipt(store: Store, given: Completion): { already: boolean; receipt: Receipt } {
  if (sha256(given.pdf.bytes) !== given.pdf.sha256 || sha256(given.shown) !== given.shownHash) {
    throw new StoreError('store.hashMismatch');
  }
  return change(store, (connection) => {
    const row = requireRow(connection, given.number);
    if (row.visit_id !== given.visitId) throw new StoreError('store.unknownReceipt');
    if (row.state === 'void') throw new StoreError('store.receiptVoid');
    if (row.state === 'complete') {
      if (row.idempotency_key !== given.idempotencyKey) throw new StoreError('store.receiptSealed');
      return { already: true, receipt: asReceipt(row) };
    }
    const { number, at, idempotencyKey, personId, name, identifier, kind, choice, shown, shownHash, pdf } = given;
    const strokes = given.strokes === null ? null : JSON.stringify(given.strokes);
    connection
      .prepare(
        `UPDATE receipt SET state = 'complete', completed_at = ?, idempotency_key = ?, person_id = ?, name = ?,
           folded_name = ?, identifier = ?, route = ?, services = ?, choice = ?, shown = ?, shown_hash = ?, strokes = ?, pdf = ?, sha256 = ?
          WHERE number = ?`,
      )
      .run(
        at,
        idempotencyKey,
        personId,
        name,
        foldName(name),
        identifier,
        kind === 'services' ? 'application' : kind,
        kind === 'services' ? 1 : 0,
        choice,
        shown,
        shownHash,
        strokes,
        pdf.bytes,
        pdf.sha256,
        number,
      );
    const signature = strokes === null ? null : sha256(strokes);
    const contentHash = given.contentHash ?? null;
    const document = given.document === undefined ? null : sha256(given.document);
    const hashes = { sha256: pdf.sha256, shownHash, contentHash, signature, document };
    const details = { visitId: given.visitId, personId, kind, ...hashes };
    if (given.basis !== undefined) keepBasis(connection, number, given.basis);
    keepMatters(connection, number, given.matters ?? []);
    if (given.document !== undefined) keepDocument(connection, number, given.document);
    log(connection, given, 'receipt.completed', number, details);
    logCorrection(connection, given);
    return { already: false, receipt: asReceipt(requireRow(connection, number)) };
  });
}

function log(
  connection: Connection,
  { actor, at }: Act,
  type: AuditEventType,
  subject: string,
  details: AuditEntry['details'],
): void {
  appendEvent(connection, { at, actor, type, subject, details });
}
