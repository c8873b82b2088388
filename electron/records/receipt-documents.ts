import { type Connection, read, type Store } from './store.ts';

/** Keeps the JSON a receipt was drawn from; part of the caller's transaction. */
export function keepDocument(connection: Connection, number: string, document: string): void {
  connection.prepare('INSERT INTO receipt_document (number, document) VALUES (?, ?)').run(number, document);
}

/** The JSON a receipt was drawn from; null for one sealed before documents were kept. Open the receipt first: that is logged. */
export function documentOfReceipt(store: Store, number: string): string | null {
  return read(store, (connection) => {
    const row = connection
      .prepare<{ document: string }>('SELECT document FROM receipt_document WHERE number = ?')
      .get(number);
    return row?.document ?? null;
  });
}
