import { appendEvent } from './audit.ts';
import { requireRow } from './receipt-rows.ts';
import { change, type Connection, read, type Store } from './store.ts';

export type CopyMedium = 'printed' | 'saved';

/** One time a receipt left the desk, on paper or as a file. */
export interface ReceiptCopy {
  /** Counts from 1 whatever became of the paper. */
  readonly copy: number;
  readonly medium: CopyMedium;
  /** The first is the citizen's original; so is the one that replaces a spoiled original. */
  readonly original: boolean;
  /** Of a copy (補發) which one it is, from 1; 0 for an original. */
  readonly reissue: number;
  /** It did not come out, or was taken back and destroyed. */
  readonly spoiled: boolean;
  readonly actor: string;
  readonly at: string;
}

interface CopyRow {
  copy: number;
  medium: CopyMedium;
  original: 0 | 1;
  spoiled: 0 | 1;
  actor: string;
  at: string;
}

interface Act {
  readonly number: string;
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/**
 * Counts one more time that a receipt leaves the desk, before it does.
 * @param given `isValid` = it was neither voided nor corrected; only then there can be an original
 * @throws StoreError `store.unknownReceipt`
 */
export function countCopy(
  store: Store,
  { number, actor, at, medium, isValid }: Act & { readonly medium: CopyMedium; readonly isValid: boolean },
): ReceiptCopy {
  return change(store, (connection) => {
    requireRow(connection, number);
    const former = copiesOf(connection, number);
    const copy = former.length + 1;
    const original = isValid && former.every((one) => one.spoiled);
    connection
      .prepare('INSERT INTO receipt_copy (number, copy, medium, original, actor, at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(number, copy, medium, original ? 1 : 0, actor, at);
    const details = { copy, medium, original };
    appendEvent(connection, { at, actor, type: 'receipt.copied', subject: number, details });
    return { copy, medium, original, reissue: original ? 0 : nextReissue(former), spoiled: false, actor, at };
  });
}

/**
 * Notes that the last paper did not come out or was destroyed, so that the next one takes its place. Nothing where it is
 * noted already or nothing left the desk.
 */
export function spoilLastCopy(store: Store, { number, actor, at, why }: Act & { why: string }): void {
  change(store, (connection) => {
    const last = copiesOf(connection, number).at(-1);
    if (last === undefined || last.spoiled) return;
    connection.prepare('UPDATE receipt_copy SET spoiled = 1 WHERE number = ? AND copy = ?').run(number, last.copy);
    appendEvent(connection, { at, actor, type: 'receipt.spoiled', subject: number, details: { copy: last.copy, why } });
  });
}

/** Every time a receipt left the desk, in order. */
export function listCopies(store: Store, number: string): ReceiptCopy[] {
  return read(store, (connection) => copiesOf(connection, number));
}

function copiesOf(connection: Connection, number: string): ReceiptCopy[] {
  const copies: ReceiptCopy[] = [];
  const rows = connection
    .prepare<CopyRow>(
      'SELECT copy, medium, original, spoiled, actor, at FROM receipt_copy WHERE number = ? ORDER BY copy',
    )
    .all(number);
  for (const { original, spoiled, ...row } of rows) {
    const reissue = original === 1 ? 0 : nextReissue(copies);
    copies.push({ ...row, original: original === 1, spoiled: spoiled === 1, reissue });
  }
  return copies;
}

function nextReissue(former: readonly ReceiptCopy[]): number {
  return former.filter((one) => !one.original && !one.spoiled).length + 1;
}
