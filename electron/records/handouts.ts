import { appendEvent } from './audit.ts';
import { change, type Store } from './store.ts';

/** A paper that left the desk (列印簽收): what, about whom, to whom, in what capacity, when, how many sheets. */
export interface Handout {
  /** Verification code 驗證碼 as printed, unique in this store. */
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  /** What it is about: a person here, or a unit by its insurance number. */
  readonly about: { readonly personId: number } | { readonly unit: string };
  readonly visitId: string | null;
  readonly recipient: string;
  readonly capacity: string;
  /** Sheets of A4, 1 or more. */
  readonly sheets: number;
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
  /** Everything the paper says, as JSON; what a paper that comes back is compared with. */
  readonly content: string;
  /** SHA-256 of the content, as printed in short. */
  readonly contentHash: string;
}

/** Why only some kinds of arrears were printed: a unit was once sued because one kind was missing on its paper. */
export interface PartlyPrinted {
  readonly kinds: readonly string[];
  readonly left: readonly string[];
  readonly reason: string;
}

/** Keeps a hand-out with its event, and the reason where arrears were printed in part, all or nothing. */
export function keepHandout(store: Store, handout: Handout, partly: PartlyPrinted | null): void {
  const { about, at, actor, code, kind, sheets, recipient, capacity, visitId, contentHash } = handout;
  const personId = 'personId' in about ? about.personId : null;
  const unit = 'unit' in about ? about.unit : null;
  const subject = personId === null ? `unit:${unit}` : `person:${personId}`;
  change(store, (connection) => {
    connection
      .prepare(
        `INSERT INTO handout (code, kind, title, person_id, unit, visit_id, recipient, capacity, sheets, actor, at,
                              content, content_hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        code,
        kind,
        handout.title,
        personId,
        unit,
        visitId,
        recipient,
        capacity,
        sheets,
        actor,
        at,
        handout.content,
        contentHash,
      );
    if (partly !== null) {
      const { kinds, left, reason } = partly;
      const details = { code, kinds: [...kinds], left: [...left], reason, visitId };
      appendEvent(connection, { at, actor, type: 'arrears.partlyPrinted', subject, details });
    }
    const details = { code, kind, recipient, capacity, sheets, visitId, contentHash };
    appendEvent(connection, { at, actor, type: 'handout.made', subject, details });
  });
}

interface HandoutRow {
  code: string;
  kind: string;
  title: string;
  person_id: number | null;
  unit: string | null;
  visit_id: string | null;
  recipient: string;
  capacity: string;
  sheets: number;
  actor: string;
  at: string;
  content: string;
  content_hash: string;
}

/**
 * The hand-out with this verification code, or null. That somebody asked, and why, is in the audit chain either way.
 */
export function checkHandout(
  store: Store,
  code: string,
  { actor, at, reason }: { readonly actor: string; readonly at: string; readonly reason: string },
): Handout | null {
  return change(store, (connection) => {
    const row = connection.prepare<HandoutRow>('SELECT * FROM handout WHERE code = ?').get(code);
    const details = { code, reason, found: row !== undefined };
    const subject =
      row === undefined ? 'handout' : row.person_id === null ? `unit:${row.unit}` : `person:${row.person_id}`;
    appendEvent(connection, { at, actor, type: 'handout.checked', subject, details });
    return row === undefined ? null : handoutOf(row);
  });
}

function handoutOf(row: HandoutRow): Handout {
  const { person_id: personId, unit, visit_id: visitId, content_hash: contentHash, ...rest } = row;
  return { ...rest, visitId, contentHash, about: personId === null ? { unit: unit ?? '' } : { personId } };
}
