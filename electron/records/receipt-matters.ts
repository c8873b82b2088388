import { type Connection, read, type Store } from './store.ts';

/** One line of a receipt 辦理事項, as statistics and follow-ups need it. */
export interface ReceiptMatter {
  /** Key of the catalogue: `LI-09-maternity`. */
  readonly service: string;
  readonly outcome: string;
  /** Sheets of paper handed in or out. */
  readonly pages: number;
  /** Papers still missing. */
  readonly missing: number;
}

/** Keeps the lines of a receipt; part of the caller's transaction. */
export function keepMatters(connection: Connection, number: string, matters: readonly ReceiptMatter[]): void {
  const insert = connection.prepare(
    'INSERT INTO receipt_matter (number, line, service, outcome, pages, missing) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const [index, { service, outcome, pages, missing }] of matters.entries()) {
    insert.run(number, index + 1, service, outcome, pages, missing);
  }
}

/** The lines of a receipt, in their order; none of one that has only the claim it was computed for. */
export function mattersOfReceipt(store: Store, number: string): ReceiptMatter[] {
  return read(store, (connection) =>
    connection
      .prepare<ReceiptMatter>(
        'SELECT service, outcome, pages, missing FROM receipt_matter WHERE number = ? ORDER BY line',
      )
      .all(number),
  );
}
