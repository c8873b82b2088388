import { appendEvent, type AuditEntry } from './audit.ts';
import type { LookUpRequest } from './look-up.ts';
import { isAsChained } from './receipt-check.ts';
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
 * How a number stands. Nothing of it may reach a window that did not log why.
 * @throws StoreError `store.unknownReceipt`
 */
export function readReceiptLine(store: Store, number: string): ReceiptLine {
  return read(store, (connection) => asLine(requireRow(connection, number)));
}

/** A sealed receipt, and whether what was kept with it is what the audit chain names. */
interface OpenedReceipt extends Receipt {
  readonly evidenceHolds: boolean;
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
): OpenedReceipt {
  const receipt = change(store, (connection) => {
    const row = requireRow(connection, number);
    if (row.pdf === null) throw new StoreError('store.unknownReceipt');
    if (isLocked(connection, row) && row.visit_id !== request.visitId) {
      const details = { number, cause: 'privacyLock' };
      log(connection, request, 'person.refused', `person:${row.person_id ?? ''}`, details);
      return null;
    }
    log(connection, request, 'receipt.opened', number, {});
    return { ...asReceipt(row), evidenceHolds: isAsChained(connection, number) };
  });
  if (receipt === null) throw new StoreError('store.receiptLocked');
  return receipt;
}

function isLocked(connection: Connection, { person_id: personId }: ReceiptRow): boolean {
  const row = connection.prepare<{ privacy_lock: 0 | 1 }>('SELECT privacy_lock FROM person WHERE id = ?').get(personId);
  return row?.privacy_lock === 1;
}

export type ReceiptStanding = 'complete' | 'corrected' | 'void';

export interface ReceiptQuery {
  /** A number or its beginning, an identifier, or the beginning of a name; empty = all. */
  readonly text: string;
  /** Only this day's. */
  readonly day: string | null;
  /** Only those that stand so; `complete` = and not corrected. */
  readonly state: ReceiptStanding | null;
  /** 1–200 */
  readonly limit: number;
}

/** What a list shows. The columns behind the sealed file are left out: reading them means reading the file. */
export interface FoundReceipt extends Omit<ReceiptLine, 'sha256' | 'shownHash' | 'voidReason'> {
  /** The receipt that took its place (更正); empty where none did. */
  readonly correctedBy: string;
}

const correctedBy = `(SELECT later.number FROM receipt_correction AS begun
    JOIN receipt AS later ON later.visit_id = begun.visit_id AND later.state = 'complete'
   WHERE begun.corrects = receipt.number)`;

/** From its index: the column itself lies behind the sealed file. */
const kind = `(SELECT listed.kind FROM receipt AS listed INDEXED BY receipt_day
   WHERE listed.day = receipt.day AND listed.office = receipt.office AND listed.sequence = receipt.sequence)`;

const states: Readonly<Record<ReceiptStanding, string>> = {
  complete: `state = 'complete' AND ${correctedBy} IS NULL`,
  corrected: `state = 'complete' AND ${correctedBy} IS NOT NULL`,
  // The second half says what the first does, in the words of the partial index.
  void: `state = 'void' AND state <> 'complete'`,
};

interface FoundRow extends FoundReceipt {
  readonly locked: 0 | 1;
}

const isOpen = '(person_id IS NULL OR person_id NOT IN (SELECT id FROM person WHERE privacy_lock = 1))';
const newest = 'ORDER BY day DESC, office DESC, sequence DESC LIMIT :limit';

/**
 * The query that finds the keys of the newest receipts. Every branch walks an index: by number, by identifier, by name
 * (whose index also holds the day, so that a common name is sorted without reading its receipts), by day.
 */
export function receiptSearchSql({ text, day, state }: Pick<ReceiptQuery, 'text' | 'day' | 'state'>): string {
  const filters = [...(day === null ? [] : ['day = :day']), ...(state === null ? [] : [states[state]])];
  const where = (...conditions: string[]) => `WHERE ${[...conditions, ...filters, '1'].join(' AND ')}`;
  const keys = 'SELECT day, office, sequence FROM receipt';
  if (text === '') return `${keys} ${where()} ${newest}`;
  const number = day === null ? 'number' : '+number';
  const byNumber = `${keys} ${where(`${number} >= :text`, `${number} < :text || :last`)}`;
  const branches = [
    day === null ? `SELECT * FROM (${byNumber} ORDER BY number DESC LIMIT :limit)` : byNumber,
    `${keys} ${where('identifier = upper(:text)', isOpen)}`,
    `${keys} INDEXED BY receipt_name ${where(`:folded <> ''`, 'folded_name >= :folded', 'folded_name < :folded || :last', isOpen)}`,
  ];
  return `SELECT * FROM (${branches.join(' UNION ')}) ${newest}`;
}

/**
 * Receipts, newest first; logged before they are returned. Persons' names appear, so a reason is needed. Whoever is
 * under a privacy lock (個資保密) is not found by name or number of identity, and a list shows the receipt without them.
 */
export function searchReceipts(
  store: Store,
  { text, day, state, limit }: ReceiptQuery,
  request: Omit<LookUpRequest, 'visitId'>,
): { rows: FoundReceipt[]; more: boolean } {
  if (request.reason.trim() === '') throw new StoreError('store.reasonMissing');
  return change(store, (connection) => {
    const wanted = text.trim();
    const most = Math.min(Math.max(limit, 1), 200);
    const rows = connection
      .prepare<FoundRow>(
        `SELECT receipt.day, receipt.sequence, number, state, visit_id AS visitId, coalesce(completed_at, reserved_at) AS at,
                person_id AS personId, coalesce(name, '') AS name, coalesce(identifier, '') AS identifier, ${kind} AS kind,
                coalesce(choice, '') AS choice, coalesce(${correctedBy}, '') AS correctedBy,
                EXISTS (SELECT 1 FROM person WHERE id = person_id AND privacy_lock = 1) AS locked
           FROM (${receiptSearchSql({ text: wanted, day, state })}) AS found
           JOIN receipt USING (office, day, sequence)
          ORDER BY receipt.day DESC, receipt.office DESC, receipt.sequence DESC`,
      )
      .all({ day, text: wanted, folded: foldName(wanted), last: '\u{10FFFF}', limit: most + 1 });
    const shown = rows.slice(0, most);
    log(connection, request, 'receipt.searched', day ?? '', {
      text: wanted,
      found: shown.map((row) => row.number),
    });
    const lines = shown.map(({ locked, ...row }) => ({
      ...row,
      ...(locked === 1 ? { name: '', identifier: '' } : {}),
    }));
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
