import { canonicalJson, type Json, sha256 } from './canonical-json.ts';
import { change, type Connection, read, type Store } from './store.ts';

/** The closed set of things worth remembering. */
export const auditEventTypes = [
  'store.created',
  'store.backedUp',
  'store.backupFailed',
  'store.restored',
  'store.keyEscrowed',
  'store.keyChanged',
  'account.created',
  'account.signedIn',
  'account.refused',
  'account.locked',
  'account.signedOut',
  'account.unlocked',
  'account.approved',
  'account.pinChanged',
  'account.reset',
  'account.roleChanged',
  'account.disabled',
  'account.enabled',
  'account.dormant',
  'account.reviewed',
  'ticket.called',
  'ticket.missed',
  'ticket.served',
  'hall.moved',
  'hall.memberPaired',
  'hall.memberUnpaired',
  'hall.memberRefused',
  'hall.hostJoined',
  'hall.hostLeft',
  'reservation.listed',
  'reservation.moved',
  'person.lookedUp',
  'person.notFound',
  'person.refused',
  'person.searched',
  'person.lockChanged',
  'person.lookUpsShown',
  'person.imported',
  'unit.imported',
  'unit.lookedUp',
  'unit.notFound',
  'unit.refused',
  'unit.searched',
  'handout.made',
  'handout.checked',
  'arrears.partlyPrinted',
  'visit.opened',
  'visit.step',
  'visit.released',
  'visit.answered',
  'visit.finished',
  'visit.cancelled',
  'receipt.reserved',
  'receipt.completed',
  'receipt.voided',
  'receipt.corrected',
  'receipt.copied',
  'receipt.spoiled',
  'receipt.offered',
  'receipt.fetched',
  'receipt.opened',
  'receipt.searched',
  'receipt.verified',
  'receipt.timestamped',
  'seal.changed',
  'lookUp.listed',
  'lookUp.reviewed',
  'lookUp.exported',
  'chain.verified',
  'law.bundleAccepted',
  'law.bundleRefused',
  'law.bookKept',
  'setting.changed',
  'task.opened',
  'task.finished',
  'notice.queued',
  'notice.exported',
  'notice.batchRead',
  'notice.handed',
  'notice.settled',
  'slip.made',
  'clock.stepped',
  'dayEnd.printed',
  'dayEnd.bundled',
  'satisfaction.given',
  'satisfaction.explained',
  'satisfaction.followedUp',
  'complaint.received',
  'complaint.answered',
  'survey.entered',
  'statistics.exported',
] as const;
export type AuditEventType = (typeof auditEventTypes)[number];

export interface AuditEntry {
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
  /** The staff code, or `system`. */
  readonly actor: string;
  readonly type: AuditEventType;
  /** What it is about: `person:12`, a visit id, a receipt number. */
  readonly subject: string;
  readonly details: { readonly [key: string]: Json };
}

export interface AuditEvent extends AuditEntry {
  /** Counts from 1 without a gap; the order of events is this, not the clock. */
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
}

export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

const beforeFirst: AuditHead = { sequence: 0, hash: '0'.repeat(64) };

/** Adds one event to the chain; part of the caller's transaction when there is one. */
export function appendAudit(store: Store, entry: AuditEntry): AuditHead {
  return change(store, (connection) => appendEvent(connection, entry));
}

/** As `appendAudit`, inside a transaction that already holds the write lock. */
export function appendEvent(connection: Connection, { details, type, ...columns }: AuditEntry): AuditHead {
  const head = readHead(connection);
  const sequence = head.sequence + 1;
  // Half a surrogate pair would come back from a column as another character and break the chain.
  const at = columns.at.toWellFormed();
  const actor = columns.actor.toWellFormed();
  const subject = columns.subject.toWellFormed();
  const hash = hashOf({ sequence, at, actor, type, subject, details, previous: head.hash });
  connection
    .prepare(
      `INSERT INTO audit (sequence, at, actor, type, subject, details, previous, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(sequence, at, actor, type, subject, canonicalJson(details), head.hash, hash);
  return { sequence, hash };
}

/** The chain's last link; printed on the day-end report, so that a rewritten chain can be told from the printed one. */
export function auditHead(store: Store): AuditHead {
  return read(store, readHead);
}

export interface AuditQuery {
  /** First sequence wanted; 1 = from the beginning. */
  readonly from?: number;
  readonly limit?: number;
  readonly subject?: string;
}

/** Events in order, at most 1,000 at a time. */
export function listAudit(store: Store, { from = 1, limit = 1000, subject }: AuditQuery = {}): AuditEvent[] {
  return read(store, (connection) => {
    const bySubject = subject === undefined ? '' : 'AND subject = ?';
    const bindings = subject === undefined ? [from, limit] : [from, subject, limit];
    return connection
      .prepare<AuditRow>(`SELECT * FROM audit WHERE sequence >= ? ${bySubject} ORDER BY sequence LIMIT ?`)
      .all(...bindings)
      .map(asEvent);
  });
}

export type ChainCheck =
  | { readonly intact: true; readonly head: AuditHead }
  | { readonly intact: false; readonly sequence: number; readonly problem: 'missing' | 'altered' | 'anchor' };

/**
 * Walks the whole chain. Anchors are heads kept outside (a printed day-end report): they catch a chain that was edited
 * and hashed anew from there on, which the chain alone cannot.
 */
export function verifyChain(store: Store, anchors: readonly AuditHead[] = []): ChainCheck {
  return read(store, (connection) => checkChain(connection, anchors));
}

export function checkChain(connection: Connection, anchors: readonly AuditHead[] = []): ChainCheck {
  const anchored = new Map(anchors.map((anchor) => [anchor.sequence, anchor.hash]));
  let head = beforeFirst;
  for (const row of connection.prepare<AuditRow>('SELECT * FROM audit ORDER BY sequence').iterate()) {
    const sequence = head.sequence + 1;
    if (row.sequence !== sequence) return { intact: false, sequence, problem: 'missing' };
    if (!isIntact(row, head.hash)) return { intact: false, sequence, problem: 'altered' };
    const anchor = anchored.get(sequence);
    if (anchor !== undefined && anchor !== row.hash) return { intact: false, sequence, problem: 'anchor' };
    head = { sequence, hash: row.hash };
  }
  const lost = anchors.find((anchor) => anchor.sequence > head.sequence);
  if (lost !== undefined) return { intact: false, sequence: head.sequence + 1, problem: 'missing' };
  return { intact: true, head };
}

interface AuditRow {
  sequence: number;
  at: string;
  actor: string;
  type: AuditEventType;
  subject: string;
  details: string;
  previous: string;
  hash: string;
}

/** As `auditHead`, inside a transaction. */
export function readHead(connection: Connection): AuditHead {
  return (
    connection.prepare<AuditHead>('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1').get() ??
    beforeFirst
  );
}

function hashOf(event: Omit<AuditEvent, 'hash'>): string {
  const { sequence, at, actor, type, subject, details, previous } = event;
  return sha256(canonicalJson({ sequence, at, actor, type, subject, details, previous }));
}

function isIntact(row: AuditRow, previous: string): boolean {
  if (row.previous !== previous) return false;
  try {
    return hashOf(asEvent(row)) === row.hash && canonicalJson(asEvent(row).details) === row.details;
  } catch {
    return false;
  }
}

function asEvent(row: AuditRow): AuditEvent {
  const details: AuditEntry['details'] = JSON.parse(row.details);
  return { ...row, details };
}
