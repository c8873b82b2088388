/**
 * How visitors left: the grade given at the end of a visit, what a leader did about a low one, complaints with their
 * clock, and the sheets of the exit survey. Nothing is deleted; an alert and a complaint are answered once.
 */
export const goodbye = `
  CREATE TABLE satisfaction (
    visit_id TEXT PRIMARY KEY REFERENCES visit (id),
    at TEXT NOT NULL,
    grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 5),
    about TEXT NOT NULL CHECK (about IN ('', 'policy', 'service')),
    words TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX satisfaction_by_moment ON satisfaction (at);
  CREATE TRIGGER satisfaction_only_gains_words BEFORE UPDATE ON satisfaction
    WHEN old.about || old.words <> '' OR old.visit_id <> new.visit_id OR old.at <> new.at OR old.grade <> new.grade
    BEGIN SELECT raise(ABORT, 'grades stay as they were given'); END;
  CREATE TRIGGER satisfaction_never_shrinks BEFORE DELETE ON satisfaction
    BEGIN SELECT raise(ABORT, 'grades stay'); END;

  CREATE TABLE low_grade_follow_up (
    visit_id TEXT PRIMARY KEY REFERENCES satisfaction (visit_id),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    done TEXT NOT NULL CHECK (done <> '')
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER low_grade_follow_up_never_changes BEFORE UPDATE ON low_grade_follow_up
    BEGIN SELECT raise(ABORT, 'follow-ups stay as they were recorded'); END;
  CREATE TRIGGER low_grade_follow_up_never_shrinks BEFORE DELETE ON low_grade_follow_up
    BEGIN SELECT raise(ABORT, 'follow-ups stay'); END;

  CREATE TABLE complaint (
    id INTEGER PRIMARY KEY,
    visit_id TEXT REFERENCES visit (id),
    way TEXT NOT NULL CHECK (way IN ('counter', 'telephone', 'letter', 'mail', 'other')),
    about TEXT NOT NULL CHECK (about IN ('policy', 'service')),
    what TEXT NOT NULL CHECK (what <> ''),
    reach TEXT NOT NULL,
    received_at TEXT NOT NULL,
    received_by TEXT NOT NULL,
    due_on TEXT NOT NULL,
    task_id INTEGER NOT NULL REFERENCES task (id),
    answered_at TEXT,
    answered_by TEXT,
    answer TEXT,
    CHECK ((answered_at IS NULL) = (answered_by IS NULL) AND (answered_at IS NULL) = (answer IS NULL))
  ) STRICT;
  CREATE TRIGGER complaint_is_answered_once BEFORE UPDATE ON complaint
    WHEN old.answered_at IS NOT NULL OR new.answered_at IS NULL OR old.what <> new.what OR old.due_on <> new.due_on
    BEGIN SELECT raise(ABORT, 'a complaint is answered once and never changed'); END;
  CREATE TRIGGER complaint_never_shrinks BEFORE DELETE ON complaint
    BEGIN SELECT raise(ABORT, 'complaints stay'); END;

  CREATE TABLE exit_survey (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    grades TEXT NOT NULL CHECK (json_valid(grades)),
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX exit_survey_by_day ON exit_survey (day);
  CREATE TRIGGER exit_survey_never_changes BEFORE UPDATE ON exit_survey
    BEGIN SELECT raise(ABORT, 'sheets stay as they were filled in'); END;
  CREATE TRIGGER exit_survey_never_shrinks BEFORE DELETE ON exit_survey
    BEGIN SELECT raise(ABORT, 'sheets stay'); END;
`;
