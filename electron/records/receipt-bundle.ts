import { gunzipSync, gzipSync } from 'node:zlib';
import { appendAudit, appendEvent, type AuditHead, readHead } from './audit.ts';
import { sha256 } from './canonical-json.ts';
import { change, type Connection, read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** A receipt in the bundle of a day (日結歸檔): what an archive needs to know, and nothing of the person. */
export interface BundledReceipt {
  readonly number: string;
  readonly day: string;
  readonly state: 'reserved' | 'complete' | 'corrected' | 'void';
  readonly kind: string;
  /** ISO moment of sealing, or of taking the number before it. */
  readonly at: string;
  readonly voidReason: string;
  readonly corrects: string;
  readonly correctedBy: string;
  /** SHA-256 of the sealed file; empty where nothing was sealed. */
  readonly sha256: string;
  readonly shownHash: string;
}

/** Everything that happened to receipts between two links of the log. */
export interface BundlePlan {
  readonly first: number;
  readonly head: AuditHead;
  readonly receipts: readonly BundledReceipt[];
}

/** A bundle as it was made: its files but the receipts, word for word, and the office's seal over their list. */
export interface Bundle {
  readonly day: string;
  /** Counts from 1 on each day. */
  readonly part: number;
  readonly head: AuditHead;
  readonly files: Readonly<Record<string, string>>;
  readonly seal: Uint8Array;
  readonly at: string;
}

/** What changed since the last bundle of any day; a receipt is in it once more when it is voided or corrected later. */
export function planBundle(store: Store): BundlePlan {
  return read(store, planOf);
}

const CHANGES = "('receipt.reserved', 'receipt.completed', 'receipt.voided', 'receipt.corrected')";

function planOf(connection: Connection): BundlePlan {
  const last = connection.prepare<{ head: number | null }>('SELECT max(head_sequence) AS head FROM day_bundle').get();
  const first = (last?.head ?? 0) + 1;
  const receipts = connection
    .prepare<BundledReceipt>(
      `SELECT number, day, iif(state = 'complete' AND later.by IS NOT NULL, 'corrected', state) AS state,
              coalesce(kind, '') AS kind, coalesce(completed_at, reserved_at) AS at, coalesce(void_reason, '') AS voidReason,
              coalesce(begun.corrects, '') AS corrects, coalesce(later.by, '') AS correctedBy,
              coalesce(sha256, '') AS sha256, coalesce(shown_hash, '') AS shownHash
         FROM receipt
         LEFT JOIN receipt_correction AS begun ON begun.visit_id = receipt.visit_id
         LEFT JOIN (SELECT other.corrects, sealed.number AS by FROM receipt_correction AS other
                      JOIN receipt AS sealed ON sealed.visit_id = other.visit_id AND sealed.state = 'complete') AS later
           ON later.corrects = receipt.number
        WHERE number IN (SELECT subject FROM audit WHERE sequence >= ? AND type IN ${CHANGES})
        ORDER BY day, office, sequence`,
    )
    .all(first);
  return { first, head: readHead(connection), receipts };
}

/**
 * Keeps a bundle before any of it is written, so that a second run writes the same. The plan must still be the present
 * one: nothing happened to a receipt since.
 * @throws StoreError `store.staleRevision`
 */
export function keepBundle(
  store: Store,
  plan: BundlePlan,
  given: Omit<Bundle, 'part' | 'head'> & { readonly actor: string },
): Bundle {
  return change(store, (connection) => {
    const now = planOf(connection);
    if (now.first !== plan.first || now.receipts.length !== plan.receipts.length) {
      throw new StoreError('store.staleRevision');
    }
    const { day, files, seal, at, actor } = given;
    const last = connection
      .prepare<{ part: number | null }>('SELECT max(part) AS part FROM day_bundle WHERE day = ?')
      .get(day);
    const part = (last?.part ?? 0) + 1;
    const content = JSON.stringify(files);
    connection
      .prepare(
        `INSERT INTO day_bundle (day, part, first_sequence, head_sequence, head_hash, files, seal, actor, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(day, part, plan.first, plan.head.sequence, plan.head.hash, gzipSync(content), seal, actor, at);
    const details = { part, receipts: plan.receipts.length, head: plan.head.sequence, files: sha256(content) };
    appendEvent(connection, { at, actor, type: 'dayEnd.bundled', subject: day, details });
    return { day, part, head: plan.head, files, seal, at };
  });
}

interface BundleRow {
  day: string;
  part: number;
  head_sequence: number;
  head_hash: string;
  files: Uint8Array;
  seal: Uint8Array;
  at: string;
}

/** The bundles of a day, in order; with `unwritten` also those of other days whose folder was never finished. */
export function listBundles(store: Store, { day, unwritten }: { day: string; unwritten: boolean }): Bundle[] {
  return read(store, (connection) =>
    connection
      .prepare<BundleRow>(
        `SELECT * FROM day_bundle AS bundle
          WHERE day = :day OR (:unwritten AND NOT EXISTS (
            SELECT 1 FROM audit WHERE type = 'dayEnd.bundled' AND subject = bundle.day
               AND details ->> '$.part' = bundle.part AND details ->> '$.written' IS NOT NULL))
          ORDER BY day, part`,
      )
      .all({ day, unwritten: unwritten ? 1 : 0 })
      .map((row) => ({
        day: row.day,
        part: row.part,
        head: { sequence: row.head_sequence, hash: row.head_hash },
        files: JSON.parse(gunzipSync(row.files).toString('utf8')),
        seal: row.seal,
        at: row.at,
      })),
  );
}

/** Keeps that every file of a bundle was written and read again. */
export function logBundleWritten(
  store: Store,
  { day, part, written, actor, at }: Pick<Bundle, 'day' | 'part' | 'at'> & { written: number; actor: string },
): void {
  appendAudit(store, { at, actor, type: 'dayEnd.bundled', subject: day, details: { part, written } });
}

/** The sealed file of a receipt, for a bundle that names it. @throws StoreError `store.unknownReceipt` */
export function bundledFile(store: Store, number: string): Uint8Array {
  return read(store, (connection) => {
    const row = connection.prepare<{ pdf: Uint8Array | null }>('SELECT pdf FROM receipt WHERE number = ?').get(number);
    if (row === undefined || row.pdf === null) throw new StoreError('store.unknownReceipt');
    return row.pdf;
  });
}
