/**
 * Several services on one receipt: one row per line 辦理事項, and the kind `services` of a receipt that takes papers in or
 * hands data out without an application signed on the screen. The old check of `kind` cannot be widened, so the column
 * that is written keeps it as `route` (how it was signed) and `kind` is read from both.
 */
export const visitMatters = `
  ALTER TABLE receipt RENAME COLUMN kind TO route;
  ALTER TABLE receipt ADD COLUMN services INTEGER NOT NULL DEFAULT 0 CHECK (services IN (0, 1));
  ALTER TABLE receipt ADD COLUMN kind TEXT GENERATED ALWAYS AS (CASE services WHEN 1 THEN 'services' ELSE route END) VIRTUAL;

  CREATE TABLE receipt_matter (
    number TEXT NOT NULL REFERENCES receipt (number),
    line INTEGER NOT NULL CHECK (line > 0),
    service TEXT NOT NULL CHECK (service <> ''),
    outcome TEXT NOT NULL CHECK (outcome <> ''),
    pages INTEGER NOT NULL CHECK (pages >= 0),
    missing INTEGER NOT NULL CHECK (missing >= 0),
    PRIMARY KEY (number, line)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX receipt_matter_service ON receipt_matter (service);
  CREATE TRIGGER receipt_matter_never_changes BEFORE UPDATE ON receipt_matter
    BEGIN SELECT raise(ABORT, 'receipts stay'); END;
  CREATE TRIGGER receipt_matter_never_shrinks BEFORE DELETE ON receipt_matter
    BEGIN SELECT raise(ABORT, 'receipts stay'); END;

  -- A list of receipts reads no column behind the sealed file, and \`kind\` rests on one that is.
  CREATE INDEX receipt_day ON receipt (day, office, sequence, kind);
`;
