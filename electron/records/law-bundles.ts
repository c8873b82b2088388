import { gunzipSync, gzipSync } from 'node:zlib';
import { appendEvent } from './audit.ts';
import { sha256 } from './canonical-json.ts';
import { change, read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** A signed update of the law (法規更新檔) that was imported. What it says is inside; this room does not read it. */
export interface StoredLawBundle {
  readonly sequence: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the public key it was signed with. */
  readonly signer: string;
  /** Signed with the key of the training office. */
  readonly training: boolean;
  /** Version of the law it was added to, and the version with it. */
  readonly base: string;
  readonly version: string;
  /** ISO moment with offset. */
  readonly acceptedAt: string;
  readonly acceptedBy: string;
}

interface BundleRow {
  sequence: number;
  sha256: string;
  bytes: Uint8Array;
  signer: string;
  training: 0 | 1;
  base: string;
  version: string;
  accepted_at: string;
  accepted_by: string;
}

/**
 * Keeps a bundle for good, with its audit event, all or nothing. Sequences only grow.
 * @throws StoreError `store.hashMismatch`
 */
export function keepLawBundle(store: Store, bundle: StoredLawBundle): void {
  const { sequence, bytes, signer, training, base, version, acceptedAt, acceptedBy } = bundle;
  if (sha256(bytes) !== bundle.sha256) throw new StoreError('store.hashMismatch');
  change(store, (connection) => {
    connection
      .prepare(
        `INSERT INTO law_bundle (sequence, sha256, bytes, signer, training, base, version, accepted_at, accepted_by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(sequence, bundle.sha256, bytes, signer, training ? 1 : 0, base, version, acceptedAt, acceptedBy);
    appendEvent(connection, {
      at: acceptedAt,
      actor: acceptedBy,
      type: 'law.bundleAccepted',
      subject: `law:${sequence}`,
      details: { sha256: bundle.sha256, signer, training, base, version },
    });
  });
}

/** In order of sequence. */
export function listLawBundles(store: Store): StoredLawBundle[] {
  return read(store, (connection) =>
    connection
      .prepare<BundleRow>('SELECT * FROM law_bundle ORDER BY sequence')
      .all()
      .map(({ accepted_at, accepted_by, training, ...row }) => ({
        ...row,
        training: training === 1,
        acceptedAt: accepted_at,
        acceptedBy: accepted_by,
      })),
  );
}

/**
 * Keeps the whole text of a version of the law once, compressed, so that what was computed with it can be computed
 * again after the program's own tables have changed. A version that is there stays as it is.
 */
export function keepLawBook(store: Store, { version, book, at }: { version: string; book: string; at: string }): void {
  change(store, (connection) => {
    if (connection.prepare('SELECT 1 FROM law_book WHERE version = ?').get(version) !== undefined) return;
    connection
      .prepare('INSERT INTO law_book (version, kept_at, book) VALUES (?, ?, ?)')
      .run(version, at, gzipSync(book));
    appendEvent(connection, {
      at,
      actor: 'system',
      type: 'law.bookKept',
      subject: version,
      details: { sha256: sha256(book) },
    });
  });
}

/** The whole text of a version; null where it was never used here. */
export function readLawBook(store: Store, version: string): string | null {
  return read(store, (connection) => {
    const row = connection.prepare<{ book: Uint8Array }>('SELECT book FROM law_book WHERE version = ?').get(version);
    return row === undefined ? null : gunzipSync(row.book).toString('utf8');
  });
}
