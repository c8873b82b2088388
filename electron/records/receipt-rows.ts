import type { Strokes } from '../../src/contract/signature.ts';
import type { Connection } from './store.ts';
import { StoreError } from './store-error.ts';

/** How a receipt came about; `services`: papers taken in or data handed out, nothing applied for on the screen. */
export type ReceiptKind = 'application' | 'estimateOnly' | 'paper' | 'services';

/** What a list may show of a receipt (收件證明). */
export interface ReceiptLine {
  readonly number: string;
  readonly sequence: number;
  /** `reserved`: the number belongs to its visit but nothing was sealed yet. */
  readonly state: 'reserved' | 'complete' | 'void';
  readonly visitId: string;
  readonly day: string;
  /** ISO moment of completion, or of reservation before it. */
  readonly at: string;
  readonly personId: number | null;
  /** As printed; empty while reserved. */
  readonly name: string;
  readonly identifier: string;
  readonly kind: ReceiptKind | null;
  readonly choice: string;
  /** SHA-256 of the sealed PDF; empty while reserved. */
  readonly sha256: string;
  readonly shownHash: string;
  readonly voidReason: string;
}

export interface Receipt extends ReceiptLine {
  readonly pdf: Uint8Array;
  /** The exact text whose SHA-256 is `shownHash`. */
  readonly shown: string;
  readonly strokes: Strokes | null;
}

export interface ReceiptRow {
  day: string;
  sequence: number;
  number: string;
  visit_id: string;
  state: ReceiptLine['state'];
  reserved_at: string;
  completed_at: string | null;
  idempotency_key: string | null;
  person_id: number | null;
  name: string | null;
  identifier: string | null;
  kind: ReceiptKind | null;
  choice: string | null;
  shown: string | null;
  shown_hash: string | null;
  strokes: string | null;
  pdf: Uint8Array | null;
  sha256: string | null;
  void_reason: string | null;
}

export function readOfVisit(connection: Connection, visitId: string): ReceiptRow | undefined {
  return connection.prepare<ReceiptRow>(`SELECT * FROM receipt WHERE visit_id = ? AND state <> 'void'`).get(visitId);
}

export function requireRow(connection: Connection, number: string): ReceiptRow {
  const row = connection.prepare<ReceiptRow>('SELECT * FROM receipt WHERE number = ?').get(number);
  if (row === undefined) throw new StoreError('store.unknownReceipt');
  return row;
}

export function asLine(row: ReceiptRow): ReceiptLine {
  const { number, sequence, state, day, kind } = row;
  return {
    number,
    sequence,
    state,
    visitId: row.visit_id,
    day,
    at: row.completed_at ?? row.reserved_at,
    personId: row.person_id,
    name: row.name ?? '',
    identifier: row.identifier ?? '',
    kind,
    choice: row.choice ?? '',
    sha256: row.sha256 ?? '',
    shownHash: row.shown_hash ?? '',
    voidReason: row.void_reason ?? '',
  };
}

export function asReceipt(row: ReceiptRow): Receipt {
  const strokes: Strokes | null = row.strokes === null ? null : JSON.parse(row.strokes);
  return { ...asLine(row), pdf: row.pdf ?? new Uint8Array(), shown: row.shown ?? '', strokes };
}
