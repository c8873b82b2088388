/** What staff answered in the quiz 測驗 and how practice visits 練習 went, by account and day. */
export const staffTraining = `
  CREATE TABLE quiz_result (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (code),
    at TEXT NOT NULL,
    chosen TEXT NOT NULL,
    right_answers INTEGER NOT NULL CHECK (right_answers >= 0),
    questions INTEGER NOT NULL CHECK (questions >= right_answers AND questions > 0),
    missed TEXT NOT NULL CHECK (json_valid(missed))
  ) STRICT;
  CREATE INDEX quiz_result_by_account ON quiz_result (account, at);

  CREATE TABLE practice (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (code),
    script TEXT NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id),
    started_at TEXT NOT NULL,
    first_event INTEGER NOT NULL CHECK (first_event > 0),
    consulted TEXT NOT NULL CHECK (json_valid(consulted)),
    ended_at TEXT,
    points INTEGER,
    full_points INTEGER,
    missed TEXT CHECK (json_valid(missed))
  ) STRICT;
  CREATE INDEX practice_by_account ON practice (account, started_at);
`;
