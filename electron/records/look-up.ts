import { appendEvent, type AuditEntry } from './audit.ts';
import type { Json } from './canonical-json.ts';
import { type PersonHit, type PersonRecord, readHits, readPerson } from './persons.ts';
import { change, type Connection, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** Who looks, and why (個資法5、15): nothing is shown without it. */
export interface LookUpRequest {
  /** The staff code. */
  readonly actor: string;
  /** The called ticket's purpose or the typed reason; never empty. */
  readonly reason: string;
  readonly visitId: string | null;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

export interface PersonRequest extends LookUpRequest {
  /**
   * Who stands at the counter; `absent` = nobody, for official business. A record under a privacy lock (個資保密) opens
   * for nobody but the person himself.
   */
  readonly capacity: 'self' | 'agent' | 'absent';
  /** What the look-up rests on, for the log: the legal basis and its document, an agent's mandate, 緊急調閱. */
  readonly ground?: { readonly [key: string]: Json };
  /** Staff code of the second person who agreed to open a locked record; must differ from `actor`. */
  readonly approvedBy?: string;
}

export type LookUp =
  | { readonly outcome: 'found'; readonly record: PersonRecord }
  | { readonly outcome: 'notFound' }
  /** Say the same to the customer as for `notFound`: even that something is held is not theirs to know. */
  | { readonly outcome: 'refused'; readonly cause: 'privacyLock' };

/**
 * The one way to a person's record. The look-up is in the audit chain, on disk, before this returns; where it cannot be
 * written, nothing is returned.
 * @param identifier any number the person has or had, in capitals
 * @throws StoreError `store.reasonMissing` (logged too), `store.notLogged`
 */
export function lookUpPerson(store: Store, identifier: string, request: PersonRequest): LookUp {
  requireReason(store, request, identifier);
  return logged(store, (connection, log) => {
    const found = readPerson(connection, identifier);
    if (found === null) {
      log(entry(request, 'person.notFound', 'person', { identifier }));
      return { outcome: 'notFound' };
    }
    const { locked, ...record } = found;
    const subject = `person:${record.personId}`;
    const approvedBy = request.approvedBy ?? '';
    const details = { identifier, capacity: request.capacity, ...request.ground };
    const approved = approvedBy !== '' && approvedBy !== request.actor;
    if (locked && (request.capacity !== 'self' || !approved)) {
      log(entry(request, 'person.refused', subject, { ...details, cause: 'privacyLock' }));
      return { outcome: 'refused', cause: 'privacyLock' };
    }
    log(entry(request, 'person.lookedUp', subject, { ...details, approvedBy }));
    return { outcome: 'found', record };
  });
}

/**
 * Persons whose name, present or former, begins with these characters; variant characters and spaces do not matter.
 * Records under a privacy lock are not found. Logged like `lookUpPerson`.
 * @param limit 1–50
 */
export function searchPersons(store: Store, name: string, limit: number, request: LookUpRequest): PersonHit[] {
  requireReason(store, request, '');
  return logged(store, (connection, log) => {
    const hits = readHits(connection, name, Math.min(Math.max(limit, 1), 50));
    log(entry(request, 'person.searched', 'person', { name, found: hits.map((hit) => hit.personId) }));
    return hits;
  });
}

type Log = (entry: AuditEntry) => void;

/** Reads and logs in one transaction and hands out nothing unless both are on disk. */
function logged<Result>(store: Store, work: (connection: Connection, log: Log) => Result): Result {
  try {
    return change(store, (connection) => work(connection, (event) => appendEvent(connection, event)));
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'store.unwritable') throw error;
    throw new StoreError('store.notLogged', error);
  }
}

function requireReason(store: Store, request: LookUpRequest, identifier: string): void {
  if (request.reason.trim() !== '') return;
  logged(store, (_connection, log) =>
    log(entry(request, 'person.refused', 'person', { identifier, cause: 'noReason' })),
  );
  throw new StoreError('store.reasonMissing');
}

function entry(
  request: LookUpRequest,
  type: AuditEntry['type'],
  subject: string,
  details: AuditEntry['details'],
): AuditEntry {
  const { at, actor, reason, visitId } = request;
  return { at, actor, type, subject, details: { ...details, reason: reason.trim(), visitId } };
}
