import { appendEvent } from './audit.ts';
import { requireRow } from './receipt-rows.ts';
import { change, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

interface Act {
  readonly number: string;
  readonly visitId: string;
  /** The clerk who made the offer. */
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/** Keeps that the citizen asked to fetch the own receipt by telephone. @throws StoreError `store.unknownReceipt` */
export function logOffer(store: Store, { number, visitId, actor, at, until }: Act & { readonly until: string }): void {
  change(store, (connection) => {
    const row = requireRow(connection, number);
    if (row.visit_id !== visitId || row.state !== 'complete') throw new StoreError('store.unknownReceipt');
    appendEvent(connection, { at, actor, type: 'receipt.offered', subject: number, details: { visitId, until } });
  });
}

/**
 * The sealed file for the citizen who asked for it in this visit; logged before it is returned.
 * @param act `count` = how often it was fetched, with this time
 * @throws StoreError `store.unknownReceipt` where nothing valid is sealed under this number
 */
export function fetchReceipt(store: Store, { number, visitId, actor, at, count }: Act & { count: number }): Uint8Array {
  return change(store, (connection) => {
    const row = requireRow(connection, number);
    if (row.visit_id !== visitId || row.state !== 'complete' || row.pdf === null) {
      throw new StoreError('store.unknownReceipt');
    }
    appendEvent(connection, { at, actor, type: 'receipt.fetched', subject: number, details: { visitId, count } });
    return row.pdf;
  });
}
