import { appendEvent, type AuditEntry } from './audit.ts';
import type { LookUpRequest } from './look-up.ts';
import { foldName } from './names.ts';
import {
  asLine,
  asReceipt,
  readOfVisit,
  type Receipt,
  type ReceiptLine,
  type ReceiptRow,
  requireRow,
} from './receipt-rows.ts';
import { change, type Connection, read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** The number or receipt of a visit, unless void; null where it has none. */
export function receiptOfVisit(store: Store, visitId: string): ReceiptLine | null {
  return read(store, (connection) => {
    const row = readOfVisit(connection, visitId);
    return row === undefined ? null : asLine(row);
  });
}

/**
 * Opens a sealed receipt again, to show, print or verify it; logged before it is returned. A receipt of whoever is under
 * a privacy lock (個資保密) opens only in the visit it was made in, where the person was let in by two.
 * @param request `visitId` = the visit at the counter now
 * @throws StoreError `store.unknownReceipt` where nothing was sealed under this number, `store.receiptLocked` (logged too)
 */
export function openReceipt(
  store: Store,
  number: string,
  request: Omit<LookUpRequest, 'visitId'> & Partial<Pick<LookUpRequest, 'visitId'>>,
): Receipt {
  const receipt = change(store, (connection) => {
    const row = requireRow(connection, number);
    if (row.pdf === null) throw new StoreError('store.unknownReceipt');
    if (isLocked(connection, row) && row.visit_id !== request.visitId) {
      const details = { number, cause: 'privacyLock' };
      log(connection, request, 'person.refused', `person:${row.person_id ?? ''}`, details);
      return null;
    }
    log(connection, request, 'receipt.opened', number, {});
    return asReceipt(row);
  });
  if (receipt === null) throw new StoreError('store.receiptLocked');
  return receipt;
}

function isLocked(connection: Connection, { person_id: personId }: ReceiptRow): boolean {
  const row = connection.prepare<{ privacy_lock: 0 | 1 }>('SELECT privacy_lock FROM person WHERE id = ?').get(personId);
  return row?.privacy_lock === 1;
}

export interface ReceiptQuery {
  /** A number or its beginning, an identifier, or the beginning of a name; empty = all. */
  readonly text: string;
  /** Only this day's. */
  readonly day: string | null;
  /** 1–200 */
  readonly limit: number;
}

/**
 * Receipts, newest first; logged before they are returned. Persons' names appear, so a reason is needed. Whoever is
 * under a privacy lock (個資保密) is not found by name or number of identity, and a list shows the receipt without them.
 */
export function searchReceipts(
  store: Store,
  { text, day, limit }: ReceiptQuery,
  request: Omit<LookUpRequest, 'visitId'>,
): { rows: ReceiptLine[]; more: boolean } {
  if (request.reason.trim() === '') throw new StoreError('store.reasonMissing');
  return change(store, (connection) => {
    const wanted = text.trim();
    const folded = foldName(wanted);
    const most = Math.min(Math.max(limit, 1), 200);
    const rows = connection
      .prepare<ReceiptRow & { locked: 0 | 1 }>(
        `SELECT *, NULL AS pdf, NULL AS shown, NULL AS strokes,
                EXISTS (SELECT 1 FROM person WHERE id = person_id AND privacy_lock = 1) AS locked
           FROM receipt
          WHERE (:day IS NULL OR day = :day)
            AND (:text = '' OR (number >= :text AND number < :text || :last)
                 OR (NOT locked AND identifier = upper(:text))
                 OR (NOT locked AND :folded <> '' AND folded_name >= :folded AND folded_name < :folded || :last))
          ORDER BY day DESC, office, sequence DESC LIMIT :limit`,
      )
      .all({ day, text: wanted, folded, last: '\u{10FFFF}', limit: most + 1 });
    const shown = rows.slice(0, most);
    log(connection, request, 'receipt.searched', day ?? '', {
      text: wanted,
      found: shown.map((row) => row.number),
    });
    const lines = shown.map((row) => ({ ...asLine(row), ...(row.locked === 1 ? { name: '', identifier: '' } : {}) }));
    return { rows: lines, more: rows.length > most };
  });
}

function log(
  connection: Connection,
  { actor, at, reason }: Omit<LookUpRequest, 'visitId'>,
  type: 'receipt.opened' | 'receipt.searched' | 'person.refused',
  subject: string,
  details: AuditEntry['details'],
): void {
  appendEvent(connection, { at, actor, type, subject, details: { ...details, reason } });
}
