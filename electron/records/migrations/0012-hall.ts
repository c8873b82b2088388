/** What happened in the hall, day by day: numbers drawn, called, parked, moved. Never changed, never deleted. */
export const hall = `
  CREATE TABLE hall_event (
    day TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    type TEXT NOT NULL,
    actor TEXT NOT NULL,
    event TEXT NOT NULL CHECK (json_valid(event)),
    PRIMARY KEY (day, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER hall_event_never_changes BEFORE UPDATE ON hall_event
    BEGIN SELECT raise(ABORT, 'what happened in the hall stays'); END;
  CREATE TRIGGER hall_event_never_shrinks BEFORE DELETE ON hall_event
    BEGIN SELECT raise(ABORT, 'what happened in the hall stays'); END;

  ALTER TABLE ticket ADD COLUMN priority TEXT NOT NULL DEFAULT '';
  ALTER TABLE ticket ADD COLUMN language TEXT NOT NULL DEFAULT 'zh';
`;
