/**
 * What is still to be done after a visit (`task`), what is to be told to somebody (`notice`, in batches for the system
 * that sends), and the slips handed out on the way. Nothing is deleted; a notice is in one batch at most.
 */
export const followUps = `
  CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    visit_id TEXT,
    person_id INTEGER REFERENCES person (id),
    about TEXT NOT NULL,
    what TEXT NOT NULL,
    reach TEXT NOT NULL,
    urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    due_on TEXT NOT NULL,
    owner TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done')),
    done_at TEXT,
    done_by TEXT,
    result TEXT,
    CHECK ((state = 'done') = (done_at IS NOT NULL AND done_by IS NOT NULL AND result IS NOT NULL))
  ) STRICT;
  CREATE INDEX task_by_due ON task (state, due_on);
  CREATE TRIGGER task_is_finished_once BEFORE UPDATE ON task
    WHEN old.state = 'done' OR new.state <> 'done' OR old.what <> new.what OR old.due_on <> new.due_on
    BEGIN SELECT raise(ABORT, 'a task is finished once and never changed'); END;
  CREATE TRIGGER task_never_shrinks BEFORE DELETE ON task
    BEGIN SELECT raise(ABORT, 'tasks stay'); END;

  CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    dedupe TEXT NOT NULL UNIQUE,
    template TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'letter')),
    visit_id TEXT,
    person_id INTEGER REFERENCES person (id),
    recipient TEXT NOT NULL,
    address TEXT NOT NULL,
    text TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    queued_by TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER notice_never_changes BEFORE UPDATE ON notice
    BEGIN SELECT raise(ABORT, 'notices stay as they were queued'); END;
  CREATE TRIGGER notice_never_shrinks BEFORE DELETE ON notice
    BEGIN SELECT raise(ABORT, 'notices stay'); END;

  CREATE TABLE notice_batch (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'letter')),
    exported_at TEXT NOT NULL,
    exported_by TEXT NOT NULL,
    content BLOB NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    handed_at TEXT,
    handed_by TEXT
  ) STRICT;
  CREATE TRIGGER notice_batch_keeps_its_bytes BEFORE UPDATE ON notice_batch
    WHEN old.handed_at IS NOT NULL OR old.content <> new.content OR old.sha256 <> new.sha256
    BEGIN SELECT raise(ABORT, 'a batch keeps its bytes'); END;
  CREATE TRIGGER notice_batch_never_shrinks BEFORE DELETE ON notice_batch
    BEGIN SELECT raise(ABORT, 'batches stay'); END;

  CREATE TABLE notice_in_batch (
    notice_id INTEGER PRIMARY KEY REFERENCES notice (id),
    batch INTEGER NOT NULL REFERENCES notice_batch (id),
    outcome TEXT CHECK (outcome IN ('sent', 'failed')),
    outcome_at TEXT,
    outcome_by TEXT,
    outcome_note TEXT
  ) STRICT;
  CREATE INDEX notice_in_batch_by_batch ON notice_in_batch (batch);
  CREATE TRIGGER notice_stays_in_its_batch BEFORE UPDATE ON notice_in_batch
    WHEN old.outcome IS NOT NULL OR old.batch <> new.batch OR old.notice_id <> new.notice_id
    BEGIN SELECT raise(ABORT, 'a notice stays in its batch'); END;
  CREATE TRIGGER notice_in_batch_never_shrinks BEFORE DELETE ON notice_in_batch
    BEGIN SELECT raise(ABORT, 'a notice stays in its batch'); END;

  CREATE TABLE follow_up_slip (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    visit_id TEXT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    sheets INTEGER NOT NULL CHECK (sheets > 0),
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX follow_up_slip_by_topic ON follow_up_slip (kind, topic);
  CREATE TRIGGER follow_up_slip_never_changes BEFORE UPDATE ON follow_up_slip
    BEGIN SELECT raise(ABORT, 'slips stay as they were printed'); END;
  CREATE TRIGGER follow_up_slip_never_shrinks BEFORE DELETE ON follow_up_slip
    BEGIN SELECT raise(ABORT, 'slips stay'); END;
`;
