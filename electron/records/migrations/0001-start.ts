/** The first shape of the store. Never edited after a release: a change is a new file. */
export const start = `
  CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    kind TEXT NOT NULL CHECK (kind IN ('training', 'real')),
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER office_is_fixed BEFORE UPDATE ON office BEGIN SELECT raise(ABORT, 'office is fixed'); END;
  CREATE TRIGGER office_stays BEFORE DELETE ON office BEGIN SELECT raise(ABORT, 'office is fixed'); END;

  CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    type TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
    WHEN new.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
    BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
  CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
  CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;

  CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    data_as_of TEXT NOT NULL,
    privacy_lock INTEGER NOT NULL CHECK (privacy_lock IN (0, 1))
  ) STRICT;
  CREATE TABLE person_identifier (
    value TEXT PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    current INTEGER NOT NULL CHECK (current IN (0, 1))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX person_identifier_person ON person_identifier (person_id);
  CREATE TABLE person_name (
    folded TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (folded, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX person_name_person ON person_name (person_id);

  CREATE TABLE unit (
    insurance_number TEXT PRIMARY KEY,
    business_number TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    record TEXT NOT NULL,
    data_as_of TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX unit_business_number ON unit (business_number);
  CREATE INDEX unit_name ON unit (folded_name);

  CREATE TABLE account (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'auditor', 'trainer')),
    salt BLOB NOT NULL,
    pin_hash BLOB NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until INTEGER
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    ticket TEXT NOT NULL,
    clerk TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'cancelled')),
    step TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id),
    revision INTEGER NOT NULL,
    draft TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    saved_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX visit_open ON visit (opened_at) WHERE state = 'open';

  CREATE TABLE receipt (
    office TEXT NOT NULL,
    day TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    number TEXT NOT NULL UNIQUE,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    state TEXT NOT NULL CHECK (state IN ('reserved', 'complete', 'void')),
    reserved_at TEXT NOT NULL,
    completed_at TEXT,
    idempotency_key TEXT,
    person_id INTEGER REFERENCES person (id),
    name TEXT,
    folded_name TEXT,
    identifier TEXT,
    kind TEXT CHECK (kind IN ('application', 'estimateOnly', 'paper')),
    choice TEXT,
    shown TEXT,
    shown_hash TEXT,
    strokes TEXT,
    pdf BLOB,
    sha256 TEXT,
    void_at TEXT,
    void_reason TEXT,
    PRIMARY KEY (office, day, sequence),
    CHECK (state <> 'complete' OR (pdf IS NOT NULL AND sha256 IS NOT NULL AND kind IS NOT NULL))
  ) STRICT;
  CREATE UNIQUE INDEX receipt_of_visit ON receipt (visit_id) WHERE state <> 'void';
  CREATE INDEX receipt_name ON receipt (folded_name);
  CREATE INDEX receipt_identifier ON receipt (identifier);
  CREATE TRIGGER receipt_stays BEFORE DELETE ON receipt BEGIN SELECT raise(ABORT, 'receipts stay'); END;
  CREATE TRIGGER receipt_is_sealed BEFORE UPDATE OF number, pdf, sha256, shown, shown_hash, strokes, person_id ON receipt
    WHEN old.state <> 'reserved'
    BEGIN SELECT raise(ABORT, 'receipt is sealed'); END;

  CREATE TABLE ticket (
    day TEXT NOT NULL,
    number TEXT NOT NULL,
    wish TEXT NOT NULL,
    brought TEXT NOT NULL,
    lane TEXT NOT NULL,
    arrived_at TEXT NOT NULL,
    hint TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'served', 'missed')),
    called_at TEXT,
    PRIMARY KEY (day, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
