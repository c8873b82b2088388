import { appendEvent } from './audit.ts';
import { change, read, type Store } from './store.ts';

/** A receipt whose file waits for a trusted time (時戳). */
export interface WaitingTimestamp {
  readonly number: string;
  /** SHA-256 of the sealed file. */
  readonly sha256: string;
  /** How often the server was asked without an answer that holds. */
  readonly tries: number;
}

/** A trusted time that was received and checked. */
export interface KeptTimestamp {
  readonly number: string;
  readonly sha256: string;
  /** The token as the server signed it (RFC 3161, DER). */
  readonly token: Uint8Array;
  /** ISO moment in UTC, as the server says it. */
  readonly stampedAt: string;
  /** SHA-256 fingerprint of the server's certificate. */
  readonly signer: string;
}

interface TimestampRow {
  number: string;
  sha256: string;
  tries: number;
  next_at: string | null;
  last_fault: string | null;
  token: Uint8Array | null;
  stamped_at: string | null;
  signer: string | null;
}

/** Puts every receipt that was sealed since then, and has not been put there yet, into the queue. */
export function queueTimestamps(store: Store, { since, at }: { readonly since: string; readonly at: string }): void {
  change(store, (connection) =>
    connection
      .prepare(
        `INSERT INTO receipt_timestamp (number, sha256, next_at)
         SELECT number, sha256, :at FROM receipt
          WHERE sha256 IS NOT NULL AND day >= :day AND completed_at >= :since
            AND NOT EXISTS (SELECT 1 FROM receipt_timestamp AS held WHERE held.number = receipt.number)`,
      )
      .run({ since, at, day: since.slice(0, 10) }),
  );
}

/** Those whose turn has come, the longest waiting first. */
export function dueTimestamps(store: Store, at: string, limit: number): WaitingTimestamp[] {
  return read(store, (connection) =>
    connection
      .prepare<WaitingTimestamp>(
        `SELECT number, sha256, tries FROM receipt_timestamp
          WHERE token IS NULL AND next_at <= ? ORDER BY next_at LIMIT ?`,
      )
      .all(at, limit),
  );
}

/** Asked in vain: when it is asked again, and why it failed, in a code. */
export function postponeTimestamp(
  store: Store,
  { number, nextAt, fault }: { readonly number: string; readonly nextAt: string; readonly fault: string },
): void {
  change(store, (connection) =>
    connection
      .prepare(
        `UPDATE receipt_timestamp SET tries = tries + 1, next_at = ?, last_fault = ? WHERE number = ? AND token IS NULL`,
      )
      .run(nextAt, fault, number),
  );
}

/** Keeps a checked token with its event. A receipt that has one keeps it; the answer is whether it was kept now. */
export function keepTimestamp(
  store: Store,
  { number, sha256, token, stampedAt, signer }: KeptTimestamp,
  { actor, at }: { readonly actor: string; readonly at: string },
): boolean {
  return change(store, (connection) => {
    const { changes } = connection
      .prepare(
        `UPDATE receipt_timestamp SET token = ?, stamped_at = ?, signer = ?, next_at = NULL, last_fault = NULL
          WHERE number = ? AND sha256 = ? AND token IS NULL`,
      )
      .run(token, stampedAt, signer, number, sha256);
    if (changes === 0) return false;
    const details = { sha256, stampedAt, signer };
    appendEvent(connection, { at, actor, type: 'receipt.timestamped', subject: number, details });
    return true;
  });
}

/** The trusted time of a receipt, or what it waits for; null where none was asked for. */
export function timestampOf(store: Store, number: string): KeptTimestamp | { readonly fault: string } | null {
  return read(store, (connection) => {
    const row = connection.prepare<TimestampRow>('SELECT * FROM receipt_timestamp WHERE number = ?').get(number);
    if (row === undefined) return null;
    const { token, stamped_at: stampedAt, signer, sha256 } = row;
    if (token === null || stampedAt === null || signer === null) return { fault: row.last_fault ?? '' };
    return { number, sha256, token, stampedAt, signer };
  });
}

/** How many wait, and why the last try of the longest waiting one failed; empty where none did. */
export function waitingTimestamps(store: Store): { readonly count: number; readonly fault: string } {
  return read(store, (connection) => {
    const row = connection
      .prepare<{ count: number; fault: string | null }>(
        `SELECT count(*) AS count, max(last_fault) AS fault FROM receipt_timestamp WHERE token IS NULL`,
      )
      .get();
    return { count: row?.count ?? 0, fault: row?.fault ?? '' };
  });
}
