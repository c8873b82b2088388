import { appendEvent } from './audit.ts';
import type { Json } from './canonical-json.ts';
import { isIndirect, lookedAt } from './indirect-looks.ts';
import { type LookUpRow, type LookUpType, readLookUp, readLookUps, readLookUpsOf } from './look-up-lines.ts';
import { change, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/**
 * Why a look needs no question: a receipt or a paper that was handed out came of it, a called person was shown something,
 * or it belongs to such a one.
 */
export type Explanation = 'receipt' | 'ticket' | 'handout' | 'followUp';

export interface LookUpEntry {
  /** Place in the audit chain, which tells it from every other. */
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly type: LookUpType;
  /** `person:12`, `unit:01012345A`, `person` for a search, or the receipt's number. */
  readonly subject: string;
  readonly personId: number | null;
  /** Whether the person is under a privacy lock now. */
  readonly locked: boolean;
  readonly ticket: string;
  readonly visit: 'open' | 'finished' | 'cancelled' | null;
  /** As logged: reason, identifier, basis, number, emergency … */
  readonly details: { readonly [key: string]: Json };
  readonly explanation: Explanation | null;
  readonly review: { readonly reviewer: string; readonly at: string; readonly note: string } | null;
}

interface Asking {
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/**
 * Every look at a citizen's data in these days, each with its explanation where it has one; logged.
 * @param days first and last day, `YYYY-MM-DD`
 */
export function listLookUps(
  store: Store,
  { from, to }: { readonly from: string; readonly to: string },
  { actor, at }: Asking,
  purpose: 'listed' | 'exported' = 'listed',
): LookUpEntry[] {
  return change(store, (connection) => {
    const rows = readLookUps(connection, from, to);
    appendEvent(connection, { at, actor, type: `lookUp.${purpose}`, subject: `${from}/${to}`, details: {} });
    return explain(rows, at.slice(0, 10));
  });
}

/**
 * Marks a look as reviewed, for good.
 * @throws StoreError `store.unknownLookUp`, `store.ownLookUp` for the one who looked, `store.alreadyReviewed`
 */
export function reviewLookUp(
  store: Store,
  { sequence, note, actor, at }: Asking & { readonly sequence: number; readonly note: string },
): void {
  change(store, (connection) => {
    const row = readLookUp(connection, sequence);
    if (row === undefined) throw new StoreError('store.unknownLookUp');
    if (row.actor === actor) throw new StoreError('store.ownLookUp');
    if (row.reviewer !== null) throw new StoreError('store.alreadyReviewed');
    connection
      .prepare('INSERT INTO look_up_review (sequence, reviewer, at, note) VALUES (?, ?, ?, ?)')
      .run(sequence, actor, at, note);
    appendEvent(connection, { at, actor, type: 'lookUp.reviewed', subject: `audit:${sequence}`, details: { note } });
  });
}

/** Who looked at one person's data, newest first; that the list was shown is logged too. */
export function lookUpsOfPerson(
  store: Store,
  { personId, visitId, limit, actor, at }: Asking & { personId: number; visitId: string; limit: number },
): LookUpEntry[] {
  return change(store, (connection) => {
    const rows = readLookUpsOf(connection, personId, limit);
    appendEvent(connection, {
      at,
      actor,
      type: 'person.lookUpsShown',
      subject: `person:${personId}`,
      details: { visitId },
    });
    return rows.map((row) => entryOf(row, null));
  });
}

/**
 * Two passes: what explains itself, then what belongs to it. A second look at a person belongs to whoever was served that
 * day; a roster, a search or a paper that was checked only to whom the same account served, or whose unit that is.
 */
export function explain(rows: readonly LookUpRow[], today: string): LookUpEntry[] {
  const own = rows.map((row) => ownExplanation(row, today));
  const explained = rows.filter((row, index) => own[index] !== null && !isIndirect(row));
  const served = new Set(explained.map(personDay));
  const servedBy = new Set(explained.flatMap((row) => lookedAt(row).map((subject) => accountDay(row, subject))));
  const follows = (row: LookUpRow): boolean => {
    if (row.type === 'person.refused' || isEmergency(row)) return false;
    if (!isIndirect(row)) return served.has(personDay(row));
    return lookedAt(row).some((subject) => servedBy.has(accountDay(row, subject)));
  };
  return rows.map((row, index) => entryOf(row, own[index] ?? (follows(row) ? 'followUp' : null)));
}

function personDay({ person_id: person, at }: LookUpRow): string {
  return `${person ?? ''} ${at.slice(0, 10)}`;
}

function accountDay({ actor, at }: LookUpRow, subject: string): string {
  return `${actor} ${subject} ${at.slice(0, 10)}`;
}

/**
 * What explains a look by itself. An emergency never does; a refused attempt only where the same visit then opened the
 * record; official business neither, since nobody was there to be served.
 */
function ownExplanation(row: LookUpRow, today: string): Explanation | null {
  if (isEmergency(row)) return null;
  const isUnderWay = row.visit_state === 'open' && row.at.slice(0, 10) === today;
  if (isIndirect(row)) {
    if (row.was_handed_out === 1) return 'handout';
    // Somebody was called who came for a unit: no record was opened in this visit so far.
    return row.type === 'unit.lookedUp' && row.was_called === 1 && row.visit_person === null && isUnderWay
      ? 'ticket'
      : null;
  }
  if (row.type === 'receipt.opened') {
    const sameDay = row.receipt_completed_at?.slice(0, 10) === row.at.slice(0, 10);
    return sameDay ? 'receipt' : null;
  }
  if (row.person_id === null || row.visit_person !== row.person_id) return null;
  if (row.has_receipt === 1) return 'receipt';
  return row.was_called === 1 && (row.was_released === 1 || isUnderWay) ? 'ticket' : null;
}

function isEmergency(row: LookUpRow): boolean {
  return detailsOf(row)['emergency'] === true;
}

function detailsOf(row: LookUpRow): LookUpEntry['details'] {
  return JSON.parse(row.details);
}

function entryOf(row: LookUpRow, explanation: Explanation | null): LookUpEntry {
  const { sequence, at, actor, type, subject, reviewer, reviewed_at: reviewedAt, note } = row;
  return {
    sequence,
    at,
    actor,
    type,
    subject,
    personId: row.person_id,
    locked: row.privacy_lock === 1,
    ticket: row.ticket ?? '',
    visit: row.visit_state,
    details: detailsOf(row),
    explanation,
    review: reviewer === null || reviewedAt === null ? null : { reviewer, at: reviewedAt, note: note ?? '' },
  };
}
