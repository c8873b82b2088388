import type { Connection } from './store.ts';

/** What counts as a look at a citizen's data. */
const lookUpTypes = [
  'person.lookedUp',
  'person.refused',
  'receipt.opened',
  'unit.lookedUp',
  'person.searched',
  'handout.checked',
] as const;
export type LookUpType = (typeof lookUpTypes)[number];

/** A look at a citizen's data with what the store knows around it. */
export interface LookUpRow {
  sequence: number;
  at: string;
  actor: string;
  type: LookUpType;
  subject: string;
  details: string;
  /** The person looked at; null where the log names none. */
  person_id: number | null;
  privacy_lock: 0 | 1 | null;
  ticket: string | null;
  visit_state: 'open' | 'finished' | 'cancelled' | null;
  visit_person: number | null;
  has_receipt: 0 | 1;
  was_released: 0 | 1;
  was_called: 0 | 1;
  /** For a roster, a search or a paper that was checked: whether the same account handed out a paper about it that day. */
  was_handed_out: 0 | 1;
  /** Units the person looked up is responsible for, a JSON array; null for every other look. */
  responsible_for: string | null;
  receipt_completed_at: string | null;
  reviewer: string | null;
  reviewed_at: string | null;
  note: string | null;
}

/** Whom a roster or a search listed; a look that listed nobody showed nobody's data. */
const listed = `CASE look.type WHEN 'unit.lookedUp' THEN look.details -> '$.listed'
                               WHEN 'person.searched' THEN look.details -> '$.found' END`;

const isLook = `look.type IN (${lookUpTypes.map((type) => `'${type}'`).join(', ')})
            AND CASE WHEN look.type IN ('unit.lookedUp', 'person.searched') THEN json_array_length(${listed}) > 0
                     ELSE look.subject <> 'handout' END`;

const bySameAccountThatDay = 'handout.actor = look.actor AND substr(handout.at, 1, 10) = substr(look.at, 1, 10)';

const rows = `
  SELECT look.sequence, look.at, look.actor, look.type, look.subject, look.details,
         person.id AS person_id, privacy_lock,
         visit.ticket, visit.state AS visit_state, visit.person_id AS visit_person,
         EXISTS (SELECT 1 FROM receipt AS own
                  WHERE own.visit_id = visit.id AND own.state = 'complete' AND own.person_id = visit.person_id) AS has_receipt,
         EXISTS (SELECT 1 FROM audit AS shown
                  WHERE shown.subject = visit.id AND shown.type = 'visit.released') AS was_released,
         EXISTS (SELECT 1 FROM audit AS called
                  WHERE visit.ticket <> '' AND called.subject = substr(visit.opened_at, 1, 10) || '/' || visit.ticket
                    AND called.type = 'ticket.called' AND called.sequence < look.sequence) AS was_called,
         look.type IN ('unit.lookedUp', 'person.searched', 'handout.checked')
           AND (EXISTS (SELECT 1 FROM handout WHERE unit = substr(look.subject, 6) AND ${bySameAccountThatDay})
                OR EXISTS (SELECT 1 FROM handout WHERE handout.person_id = person.id AND ${bySameAccountThatDay})
                OR EXISTS (SELECT 1 FROM json_each(${listed}) AS one JOIN handout ON handout.person_id = one.value
                            WHERE ${bySameAccountThatDay})) AS was_handed_out,
         CASE look.type WHEN 'person.lookedUp' THEN person.record -> '$.responsibleFor' END AS responsible_for,
         opened.completed_at AS receipt_completed_at,
         look_up_review.reviewer, look_up_review.at AS reviewed_at, look_up_review.note
    FROM audit AS look
    LEFT JOIN visit ON visit.id = json_extract(look.details, '$.visitId')
    LEFT JOIN receipt AS opened ON look.type = 'receipt.opened' AND opened.number = look.subject
    LEFT JOIN person ON person.id = CASE WHEN look.type = 'receipt.opened' THEN opened.person_id
                                         WHEN look.subject GLOB 'person:*'
                                         THEN CAST(substr(look.subject, 8) AS INTEGER) END
    LEFT JOIN look_up_review ON look_up_review.sequence = look.sequence`;

/** Looks of these days in the order of the log, not of the clock. @param from first day @param to last day, `YYYY-MM-DD` */
export function readLookUps(connection: Connection, from: string, to: string): LookUpRow[] {
  return connection
    .prepare<LookUpRow>(
      `${rows} WHERE ${isLook}
          AND substr(look.at, 1, 10) BETWEEN ? AND ? ORDER BY look.sequence`,
    )
    .all(from, to);
}

export function readLookUp(connection: Connection, sequence: number): LookUpRow | undefined {
  return connection.prepare<LookUpRow>(`${rows} WHERE look.sequence = ? AND ${isLook}`).get(sequence);
}

/** Looks at one person's data that found something, lists that named the person included, newest first. */
export function readLookUpsOf(connection: Connection, personId: number, limit: number): LookUpRow[] {
  return connection
    .prepare<LookUpRow>(
      `${rows} WHERE look.sequence IN (
          SELECT sequence FROM audit WHERE type IN ('person.lookedUp', 'receipt.opened', 'handout.checked')
             AND subject IN (SELECT :subject UNION ALL SELECT number FROM receipt WHERE person_id = :personId)
          UNION ALL
          SELECT look.sequence FROM audit AS look
           WHERE look.type IN ('unit.lookedUp', 'person.searched') AND instr(look.details, CAST(:personId AS INTEGER)) > 0
             AND EXISTS (SELECT 1 FROM json_each(${listed}) AS one WHERE one.value = :personId))
        ORDER BY look.sequence DESC LIMIT :limit`,
    )
    .all({ subject: `person:${personId}`, personId, limit });
}
