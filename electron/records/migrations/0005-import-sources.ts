/** Where the data of a person comes from: every file that was imported, and which part of whose record it brought. */
export const importSources = `
  CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    profile TEXT NOT NULL,
    profile_version INTEGER NOT NULL CHECK (profile_version > 0),
    official INTEGER NOT NULL CHECK (official IN (0, 1)),
    data_as_of TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER import_batch_never_changes BEFORE UPDATE ON import_batch
    BEGIN SELECT raise(ABORT, 'imports stay'); END;
  CREATE TRIGGER import_batch_never_shrinks BEFORE DELETE ON import_batch
    BEGIN SELECT raise(ABORT, 'imports stay'); END;

  CREATE TABLE person_source (
    person_id INTEGER NOT NULL REFERENCES person (id),
    part TEXT NOT NULL,
    batch INTEGER NOT NULL REFERENCES import_batch (id),
    PRIMARY KEY (person_id, part)
  ) STRICT, WITHOUT ROWID;
`;
