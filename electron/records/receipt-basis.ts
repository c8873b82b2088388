import { gunzipSync, gzipSync } from 'node:zlib';
import { type Connection, read, type Store } from './store.ts';

/** What the figures of a receipt were computed from, frozen with it. */
export interface ReceiptBasis {
  /** Version of the law; its book must have been kept. */
  readonly lawVersion: string;
  /** JSON of inputs and figures; the caller knows its shape. */
  readonly basis: string;
}

/** Part of completing the receipt, in its transaction. */
export function keepBasis(connection: Connection, number: string, { lawVersion, basis }: ReceiptBasis): void {
  connection
    .prepare('INSERT INTO receipt_basis (number, law_version, basis) VALUES (?, ?, ?)')
    .run(number, lawVersion, gzipSync(basis));
}

/** Null where the receipt was made before bases were kept, or by no estimate. The caller logs why it is read. */
export function readReceiptBasis(store: Store, number: string): ReceiptBasis | null {
  return read(store, (connection) => {
    const row = connection
      .prepare<{ law_version: string; basis: Uint8Array }>(
        'SELECT law_version, basis FROM receipt_basis WHERE number = ?',
      )
      .get(number);
    return row === undefined ? null : { lawVersion: row.law_version, basis: gunzipSync(row.basis).toString('utf8') };
  });
}
