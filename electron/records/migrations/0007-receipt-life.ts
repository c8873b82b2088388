/** What becomes of a receipt after sealing: voided, corrected, copied, fetched by its owner, bundled for the archive. */
export const receiptLife = `
  CREATE TABLE receipt_void (
    number TEXT PRIMARY KEY REFERENCES receipt (number),
    cause TEXT NOT NULL CHECK (cause <> ''),
    note TEXT NOT NULL,
    actor TEXT NOT NULL,
    approved_by TEXT CHECK (approved_by <> actor),
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER receipt_void_never_changes BEFORE UPDATE ON receipt_void BEGIN SELECT raise(ABORT, 'receipts stay'); END;
  CREATE TRIGGER receipt_void_never_shrinks BEFORE DELETE ON receipt_void BEGIN SELECT raise(ABORT, 'receipts stay'); END;
  CREATE TRIGGER receipt_stays_void BEFORE UPDATE OF state ON receipt
    WHEN old.state = 'void' AND new.state <> 'void'
    BEGIN SELECT raise(ABORT, 'a voided number stays void'); END;

  CREATE TABLE receipt_correction (
    visit_id TEXT PRIMARY KEY REFERENCES visit (id),
    corrects TEXT NOT NULL REFERENCES receipt (number),
    cause TEXT NOT NULL CHECK (cause <> ''),
    note TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX receipt_correction_of ON receipt_correction (corrects);
  CREATE TRIGGER receipt_correction_never_changes BEFORE UPDATE ON receipt_correction
    BEGIN SELECT raise(ABORT, 'receipts stay'); END;
  CREATE TRIGGER receipt_correction_never_shrinks BEFORE DELETE ON receipt_correction
    BEGIN SELECT raise(ABORT, 'receipts stay'); END;

  CREATE TABLE receipt_copy (
    number TEXT NOT NULL REFERENCES receipt (number),
    copy INTEGER NOT NULL CHECK (copy > 0),
    medium TEXT NOT NULL CHECK (medium IN ('printed', 'saved')),
    original INTEGER NOT NULL CHECK (original IN (0, 1)),
    spoiled INTEGER NOT NULL DEFAULT 0 CHECK (spoiled IN (0, 1)),
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (number, copy)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER receipt_copy_never_changes
    BEFORE UPDATE OF number, copy, medium, original, actor, at ON receipt_copy
    BEGIN SELECT raise(ABORT, 'receipts stay'); END;
  CREATE TRIGGER receipt_copy_stays_spoiled BEFORE UPDATE OF spoiled ON receipt_copy
    WHEN old.spoiled = 1 AND new.spoiled = 0
    BEGIN SELECT raise(ABORT, 'receipts stay'); END;
  CREATE TRIGGER receipt_copy_never_shrinks BEFORE DELETE ON receipt_copy BEGIN SELECT raise(ABORT, 'receipts stay'); END;

  CREATE TABLE day_bundle (
    day TEXT NOT NULL,
    part INTEGER NOT NULL CHECK (part > 0),
    first_sequence INTEGER NOT NULL,
    head_sequence INTEGER NOT NULL CHECK (head_sequence >= first_sequence),
    head_hash TEXT NOT NULL,
    files BLOB NOT NULL,
    seal BLOB NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (day, part)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER day_bundle_never_changes BEFORE UPDATE ON day_bundle BEGIN SELECT raise(ABORT, 'bundles stay'); END;
  CREATE TRIGGER day_bundle_never_shrinks BEFORE DELETE ON day_bundle BEGIN SELECT raise(ABORT, 'bundles stay'); END;

  DROP INDEX receipt_name;
  CREATE INDEX receipt_name ON receipt (folded_name, day, office, sequence, state, person_id);
  CREATE INDEX person_locked ON person (id) WHERE privacy_lock = 1;
  CREATE INDEX receipt_of_any_visit ON receipt (visit_id);
  CREATE INDEX receipt_not_complete ON receipt (state, day, office, sequence) WHERE state <> 'complete';
`;
