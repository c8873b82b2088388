import { appendEvent, type AuditEntry, type AuditEventType } from './audit.ts';
import type { Json } from './canonical-json.ts';
import { change, type Connection, read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** A visit (臨櫃) as it is stored: the desk's draft whole, and the few columns the store itself needs. */
export interface StoredVisit {
  readonly id: string;
  readonly ticket: string;
  /** Staff code of the clerk who opened it. */
  readonly clerk: string;
  readonly state: 'open' | 'finished' | 'cancelled';
  readonly step: string;
  readonly personId: number | null;
  /** Counts every save from 1. */
  readonly revision: number;
  /** The desk's own JSON; the desk checks it on the way back. */
  readonly draft: unknown;
  readonly openedAt: string;
  readonly savedAt: string;
}

export interface OpenVisitLine extends Omit<StoredVisit, 'draft' | 'state'> {
  /** Empty until a record was opened in this visit, and for whoever is under a privacy lock. */
  readonly name: string;
}

interface Act {
  readonly id: string;
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

export interface NewVisit extends Act {
  readonly ticket: string;
  readonly step: string;
  readonly draft: unknown;
}

export interface VisitSave extends Act {
  /** The revision this draft was made from. */
  readonly revision: number;
  readonly step: string;
  readonly personId: number | null;
  readonly draft: unknown;
  /** What happened, for the audit chain; null for mere typing. */
  readonly event: {
    readonly type: AuditEventType & `visit.${string}`;
    readonly details: { readonly [key: string]: Json };
  } | null;
}

/** Opens a visit with its first draft. Opening the same id again is already done. */
export function openVisit(store: Store, { id, ticket, actor, at, step, draft }: NewVisit): void {
  change(store, (connection) => {
    const { changes } = connection
      .prepare(
        `INSERT INTO visit (id, ticket, clerk, state, step, revision, draft, opened_at, saved_at)
         VALUES (?, ?, ?, 'open', ?, 1, ?, ?, ?) ON CONFLICT DO NOTHING`,
      )
      .run(id, ticket, actor, step, JSON.stringify(draft), at, at);
    if (changes > 0) log(connection, { id, actor, at }, 'visit.opened', { ticket });
  });
}

/**
 * Saves the whole draft together with its event, all or nothing. Returns the new revision.
 * @throws StoreError `store.unknownVisit`, `store.staleRevision` where someone else saved in between
 */
export function saveVisit(store: Store, save: VisitSave): number {
  return change(store, (connection) => {
    requireOpen(connection, save.id, save.revision);
    const revision = save.revision + 1;
    connection
      .prepare('UPDATE visit SET step = ?, person_id = ?, revision = ?, draft = ?, saved_at = ? WHERE id = ?')
      .run(save.step, save.personId, revision, JSON.stringify(save.draft), save.at, save.id);
    if (save.event !== null) log(connection, save, save.event.type, save.event.details);
    return revision;
  });
}

interface Closing extends Act {
  readonly state: 'finished' | 'cancelled';
  readonly reason: string;
  /** The number went to another lane 改號別: whoever calls it next goes on, and nothing was given up. */
  readonly handedOn?: boolean;
}

/** Ends a visit. @throws StoreError `store.unknownVisit` where it is not open */
export function closeVisit(store: Store, { state, reason, handedOn = false, ...act }: Closing): void {
  change(store, (connection) => {
    requireOpen(connection, act.id, null);
    connection.prepare('UPDATE visit SET state = ?, saved_at = ? WHERE id = ?').run(state, act.at, act.id);
    log(connection, act, state === 'finished' ? 'visit.finished' : 'visit.cancelled', {
      reason,
      ...(handedOn ? { handedOn } : {}),
    });
  });
}

/** @throws StoreError `store.unknownVisit` */
export function loadVisit(store: Store, id: string): StoredVisit {
  return read(store, (connection) => {
    const row = connection.prepare<VisitRow>('SELECT * FROM visit WHERE id = ?').get(id);
    if (row === undefined) throw new StoreError('store.unknownVisit');
    return { ...asLine(row), state: row.state, draft: JSON.parse(row.draft) as unknown };
  });
}

/** Visits put aside or cut off, oldest first. */
export function listOpenVisits(store: Store): OpenVisitLine[] {
  return read(store, (connection) =>
    connection
      .prepare<VisitRow & { name: string | null }>(
        `SELECT visit.*, CASE privacy_lock WHEN 0 THEN json_extract(person.record, '$.name') END AS name
           FROM visit LEFT JOIN person ON person.id = visit.person_id
          WHERE state = 'open' ORDER BY opened_at, visit.id`,
      )
      .all()
      .map((row) => ({ ...asLine(row), name: row.name ?? '' })),
  );
}

interface VisitRow {
  id: string;
  ticket: string;
  clerk: string;
  state: StoredVisit['state'];
  step: string;
  person_id: number | null;
  revision: number;
  draft: string;
  opened_at: string;
  saved_at: string;
}

function asLine(row: VisitRow) {
  const { id, ticket, clerk, step, revision } = row;
  return { id, ticket, clerk, step, revision, personId: row.person_id, openedAt: row.opened_at, savedAt: row.saved_at };
}

function requireOpen(connection: Connection, id: string, revision: number | null): void {
  const held = connection
    .prepare<{ revision: number }>(`SELECT revision FROM visit WHERE id = ? AND state = 'open'`)
    .get(id);
  if (held === undefined) throw new StoreError('store.unknownVisit');
  if (revision !== null && held.revision !== revision) throw new StoreError('store.staleRevision');
}

function log(connection: Connection, act: Act, type: AuditEventType, details: AuditEntry['details']): void {
  appendEvent(connection, { at: act.at, actor: act.actor, type, subject: act.id, details });
}
