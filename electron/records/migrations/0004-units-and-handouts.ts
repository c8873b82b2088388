const histories = ['laborInsurance', 'employmentInsurance', 'occupationalAccident', 'laborPension.spells', 'farmers'];

/** Who is insured through which unit, and the papers that were handed out with a verification code. */
export const unitsAndHandouts = `
  CREATE TABLE unit_person (
    unit TEXT NOT NULL,
    last_day TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (unit, last_day, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX unit_person_person ON unit_person (person_id);
  INSERT INTO unit_person (unit, last_day, person_id)
    SELECT unit, max(last_day), person_id FROM (
      ${histories
        .map(
          (path) => `SELECT spell.value ->> 'unit' AS unit, coalesce(spell.value ->> 'to', '9999-12-31') AS last_day,
            person.id AS person_id FROM person, json_each(person.record, '$.${path}') AS spell`,
        )
        .join(' UNION ALL ')}
    ) GROUP BY unit, person_id;

  CREATE TABLE handout (
    code TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id),
    unit TEXT,
    visit_id TEXT REFERENCES visit (id),
    recipient TEXT NOT NULL CHECK (recipient <> ''),
    capacity TEXT NOT NULL CHECK (capacity <> ''),
    sheets INTEGER NOT NULL CHECK (sheets > 0),
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    CHECK ((person_id IS NULL) <> (unit IS NULL))
  ) STRICT;
  CREATE INDEX handout_person ON handout (person_id) WHERE person_id IS NOT NULL;
  CREATE INDEX handout_unit ON handout (unit) WHERE unit IS NOT NULL;
  CREATE TRIGGER handout_never_changes BEFORE UPDATE ON handout BEGIN SELECT raise(ABORT, 'handouts stay'); END;
  CREATE TRIGGER handout_never_shrinks BEFORE DELETE ON handout BEGIN SELECT raise(ABORT, 'handouts stay'); END;
`;
