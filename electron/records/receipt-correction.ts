import { appendEvent } from './audit.ts';
import { requireRow } from './receipt-rows.ts';
import { change, type Connection, read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';
import { type NewVisit, openVisit } from './visits.ts';

/** A receipt that takes the place of a former one (更正). The former stays, with a link in both directions. */
export interface Correction {
  /** Number of the former receipt. */
  readonly corrects: string;
  /** Why, as a code of the desk's list. */
  readonly cause: string;
  readonly note: string;
}

/**
 * Opens the visit in which a receipt is corrected. The correction counts once that visit seals its own receipt; a visit
 * that ends without one leaves the former as it was.
 * @throws StoreError `store.unknownReceipt`, `store.receiptVoid`, `store.receiptNotSealed`, `store.receiptCorrected`
 *   where it was corrected or another open visit is at it
 */
export function beginCorrection(store: Store, { corrects, cause, note }: Correction, visit: NewVisit): void {
  change(store, (connection) => {
    const { state } = requireRow(connection, corrects);
    if (state === 'void') throw new StoreError('store.receiptVoid');
    if (state === 'reserved') throw new StoreError('store.receiptNotSealed');
    const other = connection
      .prepare(
        `SELECT 1 FROM receipt_correction AS begun JOIN visit ON visit.id = begun.visit_id
          WHERE begun.corrects = ? AND visit.id <> ?
            AND (visit.state = 'open' OR EXISTS (
              SELECT 1 FROM receipt WHERE receipt.visit_id = visit.id AND receipt.state = 'complete'))`,
      )
      .get(corrects, visit.id);
    if (other !== undefined) throw new StoreError('store.receiptCorrected');
    openVisit(store, visit);
    connection
      .prepare(
        `INSERT INTO receipt_correction (visit_id, corrects, cause, note, actor, at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      )
      .run(visit.id, corrects, cause, note, visit.actor, visit.at);
  });
}

/** What a visit was opened to correct; null for every other visit. */
export function correctionOfVisit(store: Store, visitId: string): Correction | null {
  return read(store, (connection) => readCorrection(connection, visitId));
}

function readCorrection(connection: Connection, visitId: string): Correction | null {
  const row = connection
    .prepare<Correction>('SELECT corrects, cause, note FROM receipt_correction WHERE visit_id = ?')
    .get(visitId);
  return row ?? null;
}

/** Part of completing a receipt: logs at the former one that this one takes its place. */
export function logCorrection(
  connection: Connection,
  { number, visitId, actor, at }: { number: string; visitId: string; actor: string; at: string },
): void {
  const correction = readCorrection(connection, visitId);
  if (correction === null) return;
  const { corrects, cause } = correction;
  appendEvent(connection, { at, actor, type: 'receipt.corrected', subject: corrects, details: { by: number, cause } });
}

export interface ReceiptLinks {
  /** The former receipt this one corrects; null where it corrects none. */
  readonly corrects: string | null;
  /** The receipt that took its place by a correction; null where none did. */
  readonly correctedBy: string | null;
  /** Of a voided number: the next number the same visit was given; null where none was. */
  readonly followedBy: string | null;
}

/** @throws StoreError `store.unknownReceipt` */
export function linksOfReceipt(store: Store, number: string): ReceiptLinks {
  return read(store, (connection) => {
    const row = requireRow(connection, number);
    const correctedBy = connection
      .prepare<{ number: string }>(
        `SELECT receipt.number FROM receipt_correction AS begun JOIN receipt ON receipt.visit_id = begun.visit_id
          WHERE begun.corrects = ? AND receipt.state = 'complete'`,
      )
      .get(number);
    const followedBy =
      row.state !== 'void'
        ? undefined
        : connection
            .prepare<{ number: string }>(
              `SELECT number FROM receipt WHERE visit_id = ? AND (day, sequence) > (?, ?) ORDER BY day, sequence LIMIT 1`,
            )
            .get(row.visit_id, row.day, row.sequence);
    return {
      corrects: readCorrection(connection, row.visit_id)?.corrects ?? null,
      correctedBy: correctedBy?.number ?? null,
      followedBy: followedBy?.number ?? null,
    };
  });
}
