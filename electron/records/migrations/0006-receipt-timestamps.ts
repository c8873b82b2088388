/**
 * Trusted times (RFC 3161) of sealed receipts, kept beside them: an issued file never changes. A row without a token
 * waits to be asked for at `next_at`.
 */
export const receiptTimestamps = `
  CREATE TABLE receipt_timestamp (
    number TEXT PRIMARY KEY REFERENCES receipt (number),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    next_at TEXT,
    last_fault TEXT,
    token BLOB,
    stamped_at TEXT,
    signer TEXT,
    CHECK ((token IS NULL) = (stamped_at IS NULL) AND (token IS NULL) = (signer IS NULL)),
    CHECK ((token IS NULL) = (next_at IS NOT NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX receipt_timestamp_waiting ON receipt_timestamp (next_at) WHERE token IS NULL;
  CREATE INDEX receipt_file ON receipt (sha256) WHERE sha256 IS NOT NULL;
  CREATE TRIGGER receipt_timestamp_never_changes BEFORE UPDATE ON receipt_timestamp WHEN OLD.token IS NOT NULL
    BEGIN SELECT raise(ABORT, 'timestamps stay'); END;
`;
