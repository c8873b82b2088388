/** Signed updates of the law, every book an answer was given with, and what each receipt was computed from. */
export const lawUpdates = `
  CREATE TABLE law_bundle (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    sha256 TEXT NOT NULL UNIQUE,
    bytes BLOB NOT NULL,
    signer TEXT NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    base TEXT NOT NULL,
    version TEXT NOT NULL,
    accepted_at TEXT NOT NULL,
    accepted_by TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER law_bundle_only_grows BEFORE INSERT ON law_bundle
    WHEN new.sequence <= (SELECT coalesce(max(sequence), 0) FROM law_bundle)
    BEGIN SELECT raise(ABORT, 'law bundles only grow'); END;
  CREATE TRIGGER law_bundle_never_changes BEFORE UPDATE ON law_bundle
    BEGIN SELECT raise(ABORT, 'law bundles only grow'); END;
  CREATE TRIGGER law_bundle_never_shrinks BEFORE DELETE ON law_bundle
    BEGIN SELECT raise(ABORT, 'law bundles only grow'); END;

  CREATE TABLE law_book (
    version TEXT PRIMARY KEY,
    kept_at TEXT NOT NULL,
    book BLOB NOT NULL
  ) STRICT;
  CREATE TRIGGER law_book_never_changes BEFORE UPDATE ON law_book
    BEGIN SELECT raise(ABORT, 'law books stay'); END;
  CREATE TRIGGER law_book_never_shrinks BEFORE DELETE ON law_book
    BEGIN SELECT raise(ABORT, 'law books stay'); END;

  CREATE TABLE receipt_basis (
    number TEXT PRIMARY KEY REFERENCES receipt (number),
    law_version TEXT NOT NULL REFERENCES law_book (version),
    basis BLOB NOT NULL
  ) STRICT;
  CREATE TRIGGER receipt_basis_never_changes BEFORE UPDATE ON receipt_basis
    BEGIN SELECT raise(ABORT, 'receipts stay'); END;
  CREATE TRIGGER receipt_basis_never_shrinks BEFORE DELETE ON receipt_basis
    BEGIN SELECT raise(ABORT, 'receipts stay'); END;
`;
