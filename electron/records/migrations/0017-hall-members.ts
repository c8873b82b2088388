/** Machines paired with this hall host; one that was unpaired stays, so that it can be said who was here. */
export const hallMembers = `
  CREATE TABLE hall_member (
    id INTEGER PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('counter', 'kiosk', 'board')),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
    key_hash TEXT NOT NULL UNIQUE,
    paired_at TEXT NOT NULL,
    paired_by TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    unpaired_at TEXT,
    unpaired_by TEXT
  ) STRICT;
  CREATE UNIQUE INDEX hall_member_present ON hall_member (role, number) WHERE unpaired_at IS NULL;
`;
