/**
 * Many counters in one office. `hall_copy` is a joined machine's copy of the hall host's list, `edition` counts from 1
 * and grows where the host's list of that day turned out to be another one; `hall_alone` is what this counter did
 * without the host; `hall_release` are numbers it gave up, with how many events the host had when it asked. Nothing here
 * is changed or deleted. `hall_list` is a day as this machine knows it: the host's list where it has one.
 */
export const officeHall = `
  CREATE TABLE hall_copy (
    day TEXT NOT NULL,
    edition INTEGER NOT NULL CHECK (edition > 0),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    type TEXT NOT NULL,
    event TEXT NOT NULL CHECK (json_valid(event)),
    PRIMARY KEY (day, edition, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER hall_copy_never_changes BEFORE UPDATE ON hall_copy
    BEGIN SELECT raise(ABORT, 'what happened in the hall stays'); END;
  CREATE TRIGGER hall_copy_never_shrinks BEFORE DELETE ON hall_copy
    BEGIN SELECT raise(ABORT, 'what happened in the hall stays'); END;

  CREATE TABLE hall_alone (
    day TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    type TEXT NOT NULL,
    actor TEXT NOT NULL,
    event TEXT NOT NULL CHECK (json_valid(event)),
    PRIMARY KEY (day, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER hall_alone_never_changes BEFORE UPDATE ON hall_alone
    BEGIN SELECT raise(ABORT, 'what happened in the hall stays'); END;
  CREATE TRIGGER hall_alone_never_shrinks BEFORE DELETE ON hall_alone
    BEGIN SELECT raise(ABORT, 'what happened in the hall stays'); END;

  CREATE TABLE hall_release (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    ticket INTEGER NOT NULL CHECK (ticket > 0),
    known INTEGER NOT NULL CHECK (known >= 0)
  ) STRICT;
  CREATE INDEX hall_release_of_day ON hall_release (day);
  CREATE TRIGGER hall_release_never_changes BEFORE UPDATE ON hall_release
    BEGIN SELECT raise(ABORT, 'a number that was given up stays given up'); END;
  CREATE TRIGGER hall_release_never_shrinks BEFORE DELETE ON hall_release
    BEGIN SELECT raise(ABORT, 'a number that was given up stays given up'); END;

  CREATE VIEW hall_list AS
    SELECT day, sequence, type, event FROM hall_copy AS copy
    WHERE edition = (SELECT max(edition) FROM hall_copy WHERE day = copy.day)
    UNION ALL
    SELECT day, sequence, type, event FROM hall_event
    WHERE day NOT IN (SELECT day FROM hall_copy);
`;
