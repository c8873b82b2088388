/** Accounts that are looked after, look-ups that are reviewed, privacy locks set at the counter. */
export const access = `
  CREATE TABLE account_looked_after (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('clerk', 'greeter', 'supervisor', 'branchHead', 'auditor', 'trainer')),
    salt BLOB NOT NULL,
    pin_hash BLOB NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until INTEGER,
    state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled', 'dormant')),
    active_since TEXT,
    pin_set_at TEXT,
    code_until TEXT,
    signed_in_at TEXT,
    reviewed_at TEXT,
    reviewed_by TEXT CHECK (reviewed_by <> code)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO account_looked_after (code, name, role, salt, pin_hash, failures, locked_until)
    SELECT code, name, role, salt, pin_hash, failures, locked_until FROM account;
  DROP TABLE account;
  ALTER TABLE account_looked_after RENAME TO account;

  CREATE TABLE account_pin (
    code TEXT NOT NULL REFERENCES account (code),
    place INTEGER NOT NULL CHECK (place > 0),
    salt BLOB NOT NULL,
    pin_hash BLOB NOT NULL,
    PRIMARY KEY (code, place)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO account_pin (code, place, salt, pin_hash) SELECT code, 1, salt, pin_hash FROM account;

  CREATE INDEX audit_type ON audit (type, sequence);
  CREATE INDEX audit_subject ON audit (subject, sequence);

  CREATE TABLE look_up_review (
    sequence INTEGER PRIMARY KEY REFERENCES audit (sequence),
    reviewer TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT NOT NULL CHECK (note <> '')
  ) STRICT;
  CREATE TRIGGER look_up_review_by_another BEFORE INSERT ON look_up_review
    WHEN new.reviewer = (SELECT actor FROM audit WHERE sequence = new.sequence)
    BEGIN SELECT raise(ABORT, 'nobody reviews an own look-up'); END;
  CREATE TRIGGER look_up_review_stays BEFORE DELETE ON look_up_review BEGIN SELECT raise(ABORT, 'reviews stay'); END;
  CREATE TRIGGER look_up_review_is_final BEFORE UPDATE ON look_up_review
    BEGIN SELECT raise(ABORT, 'reviews stay'); END;

  CREATE TABLE privacy_lock (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    approved_by TEXT NOT NULL CHECK (approved_by <> actor)
  ) STRICT;
`;
