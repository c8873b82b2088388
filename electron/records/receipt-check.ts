import { appendEvent, type AuditEntry } from './audit.ts';
import { sha256 } from './canonical-json.ts';
import { change, type Connection, read, type Store } from './store.ts';

/** What this counter knows of a sealed file (收件證明), to be compared with one that came back. */
export interface SealedFile {
  readonly number: string;
  readonly state: 'complete' | 'void';
  /** ISO moment of sealing. */
  readonly at: string;
  /** SHA-256 of the file as the database holds it. */
  readonly sha256: string;
  /** SHA-256 of the file as the audit chain names it; null where the chain names none. */
  readonly chained: string | null;
  /** SHA-256 of the content as printed; null for receipts of before it was kept. */
  readonly contentHash: string | null;
  readonly pdf: Uint8Array;
}

interface FileRow {
  number: string;
  state: SealedFile['state'];
  completed_at: string;
  sha256: string;
  pdf: Uint8Array;
}

/** The sealed receipt whose file this is; null where none is. */
export function sealedFileOfHash(store: Store, hash: string): SealedFile | null {
  return find(store, 'sha256 = ?', hash);
}

/** The sealed receipt of a number; null where nothing was sealed under it. */
export function sealedFileOfNumber(store: Store, number: string): SealedFile | null {
  return find(store, 'number = ? AND sha256 IS NOT NULL', number);
}

function find(store: Store, condition: string, value: string): SealedFile | null {
  return read(store, (connection) => {
    const row = connection
      .prepare<FileRow>(`SELECT number, state, completed_at, sha256, pdf FROM receipt WHERE ${condition}`)
      .get(value);
    return row === undefined ? null : fileOf(connection, row);
  });
}

function fileOf(connection: Connection, { completed_at: at, ...row }: FileRow): SealedFile {
  const event = connection
    .prepare<{ sha256: string | null; contentHash: string | null }>(
      `SELECT details ->> 'sha256' AS sha256, details ->> 'contentHash' AS contentHash FROM audit
        WHERE subject = ? AND type = 'receipt.completed' ORDER BY sequence LIMIT 1`,
    )
    .get(row.number);
  return { ...row, at, chained: event?.sha256 ?? null, contentHash: event?.contentHash ?? null };
}

/**
 * Whether what was shown, the strokes and the words of the paper still have the hashes that the audit chain names; the
 * words only where they were kept.
 */
export function isAsChained(connection: Connection, number: string): boolean {
  const row = connection
    .prepare<Record<'shown' | 'strokes' | 'document' | 'shownHash' | 'signature' | 'documentHash', string | null>>(
      `SELECT shown, strokes, document, details ->> 'shownHash' AS shownHash, details ->> 'signature' AS signature,
              details ->> 'document' AS documentHash
         FROM receipt JOIN audit ON subject = receipt.number AND type = 'receipt.completed'
         LEFT JOIN receipt_document USING (number)
        WHERE receipt.number = ? ORDER BY audit.sequence LIMIT 1`,
    )
    .get(number);
  if (row === undefined || row.shown === null || sha256(row.shown) !== row.shownHash) return false;
  if ((row.strokes === null ? null : sha256(row.strokes)) !== row.signature) return false;
  return row.documentHash === null || (row.document !== null && sha256(row.document) === row.documentHash);
}

/** Keeps that somebody had a file or a printed code checked, and what was found; nothing of its content. */
export function logVerified(
  store: Store,
  { actor, at, subject, details }: Pick<AuditEntry, 'actor' | 'at' | 'subject' | 'details'>,
): void {
  change(store, (connection) => appendEvent(connection, { actor, at, type: 'receipt.verified', subject, details }));
}
