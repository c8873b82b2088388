import type { Connection } from './store.ts';

/** What counts as a look at a citizen's data. */
export type LookUpType = 'person.lookedUp' | 'person.refused' | 'receipt.opened';

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
  receipt_completed_at: string | null;
  reviewer: string | null;
  reviewed_at: string | null;
  note: string | null;
}

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
         opened.completed_at AS receipt_completed_at,
         look_up_review.reviewer, look_up_review.at AS reviewed_at, look_up_review.note
    FROM audit AS look
    LEFT JOIN visit ON visit.id = json_extract(look.details, '$.visitId')
    LEFT JOIN receipt AS opened ON look.type = 'receipt.opened' AND opened.number = look.subject
    LEFT JOIN person ON person.id = CASE look.type WHEN 'receipt.opened' THEN opened.person_id
                                                   ELSE CAST(substr(look.subject, 8) AS INTEGER) END
    LEFT JOIN look_up_review ON look_up_review.sequence = look.sequence`;

/** Looks of these days in the order of the log, not of the clock. @param from first day @param to last day, `YYYY-MM-DD` */
export function readLookUps(connection: Connection, from: string, to: string): LookUpRow[] {
  return connection
    .prepare<LookUpRow>(
      `${rows} WHERE look.type IN ('person.lookedUp', 'person.refused', 'receipt.opened')
          AND substr(look.at, 1, 10) BETWEEN ? AND ? ORDER BY look.sequence`,
    )
    .all(from, to);
}

export function readLookUp(connection: Connection, sequence: number): LookUpRow | undefined {
  return connection
    .prepare<LookUpRow>(
      `${rows} WHERE look.sequence = ? AND look.type IN ('person.lookedUp', 'person.refused', 'receipt.opened')`,
    )
    .get(sequence);
}

/** Looks at one person's data that found something, newest first. */
export function readLookUpsOf(connection: Connection, personId: number, limit: number): LookUpRow[] {
  return connection
    .prepare<LookUpRow>(
      `${rows} WHERE look.type IN ('person.lookedUp', 'receipt.opened')
          AND look.subject IN (SELECT :subject
                               UNION ALL SELECT number FROM receipt WHERE person_id = :personId)
        ORDER BY look.sequence DESC LIMIT :limit`,
    )
    .all({ subject: `person:${personId}`, personId, limit });
}
