import { appendEvent } from './audit.ts';
import { requireRow } from './receipt-rows.ts';
import { change, type Store } from './store.ts';
import { saveVisit, type VisitSave } from './visits.ts';

export interface Voiding {
  readonly number: string;
  /** Why, as a code of the desk's list. */
  readonly cause: string;
  readonly note: string;
  /** The whole reason in words, for lists and papers. */
  readonly reason: string;
  readonly actor: string;
  /** Staff code of the second person who agreed; null where the clerk may do it alone. */
  readonly approvedBy: string | null;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
  /** The visit as it goes on without this receipt, saved in the same transaction; null where the visit is over. */
  readonly visit: VisitSave | null;
}

/**
 * Voids a receipt (作廢); its number stays used and its sealed file stays as it is. Voiding again is already done.
 * @returns the visit's new revision; null where no visit was saved
 * @throws StoreError `store.unknownReceipt`, those of `saveVisit`
 */
export function voidReceipt(store: Store, given: Voiding): number | null {
  return change(store, (connection) => {
    const { number, cause, note, reason, actor, approvedBy, at, visit } = given;
    if (requireRow(connection, number).state !== 'void') {
      connection
        .prepare(`UPDATE receipt SET state = 'void', void_at = ?, void_reason = ? WHERE number = ?`)
        .run(at, reason, number);
      connection
        .prepare('INSERT INTO receipt_void (number, cause, note, actor, approved_by, at) VALUES (?, ?, ?, ?, ?, ?)')
        .run(number, cause, note, actor, approvedBy, at);
      const details = { reason, cause, ...(approvedBy === null ? {} : { approvedBy }) };
      appendEvent(connection, { at, actor, type: 'receipt.voided', subject: number, details });
    }
    return visit === null ? null : saveVisit(store, visit);
  });
}
