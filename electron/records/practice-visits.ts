import { auditHead, listAudit, type AuditEvent } from './audit.ts';
import { keysIn } from './key-list.ts';
import { change, read, type Store } from './store.ts';

/** A practice visit 練習: whose, by which script, and how it went. */
export interface Practice {
  readonly id: number;
  readonly account: string;
  readonly name: string;
  readonly script: string;
  readonly visitId: string;
  readonly startedAt: string;
  /** The first event of the audit chain that belongs to it. */
  readonly firstEvent: number;
  /** What was looked up beside the visit, in order: pages opened, slips printed. */
  readonly consulted: readonly string[];
  readonly endedAt: string | null;
  readonly points: number | null;
  readonly full: number | null;
  /** Keys of the marks that were lost. */
  readonly missed: readonly string[] | null;
}

interface Row {
  id: number;
  account: string;
  name: string;
  script: string;
  visit_id: string;
  started_at: string;
  first_event: number;
  consulted: string;
  ended_at: string | null;
  points: number | null;
  full_points: number | null;
  missed: string | null;
}

function asPractice(row: Row): Practice {
  const { id, account, name, script, points } = row;
  return {
    id,
    account,
    name,
    script,
    visitId: row.visit_id,
    startedAt: row.started_at,
    firstEvent: row.first_event,
    consulted: keysIn(row.consulted),
    endedAt: row.ended_at,
    points,
    full: row.full_points,
    missed: row.missed === null ? null : keysIn(row.missed),
  };
}

const WITH_NAME = 'SELECT practice.*, account.name FROM practice JOIN account ON account.code = practice.account';

/** Begins a practice visit for a visit that was just opened. */
export function beginPractice(
  store: Store,
  given: { account: string; script: string; visitId: string; at: string; firstEvent: number },
): void {
  change(store, (connection) => {
    connection
      .prepare(
        `INSERT INTO practice (account, script, visit_id, started_at, first_event, consulted)
         VALUES (?, ?, ?, ?, ?, '[]')`,
      )
      .run(given.account, given.script, given.visitId, given.at, given.firstEvent);
  });
}

/** The practice visit an account has not ended yet; the newest where there are several. */
export function runningPractice(store: Store, account: string): Practice | null {
  return read(store, (connection) => {
    const row = connection
      .prepare<Row>(`${WITH_NAME} WHERE account = ? AND ended_at IS NULL ORDER BY id DESC LIMIT 1`)
      .get(account);
    return row === undefined ? null : asPractice(row);
  });
}

/** Notes what was looked up beside the visit; the same again is noted once. */
export function noteConsulted(store: Store, { id, consulted }: Practice, what: string): void {
  if (consulted.includes(what)) return;
  change(store, (connection) => {
    connection.prepare('UPDATE practice SET consulted = ? WHERE id = ?').run(JSON.stringify([...consulted, what]), id);
  });
}

export function endPractice(
  store: Store,
  given: { id: number; at: string; points: number; full: number; missed: readonly string[] },
): void {
  change(store, (connection) => {
    connection
      .prepare('UPDATE practice SET ended_at = ?, points = ?, full_points = ?, missed = ? WHERE id = ?')
      .run(given.at, given.points, given.full, JSON.stringify(given.missed), given.id);
  });
}

/** Ends it without points: no list of results has it. */
export function abandonPractice(store: Store, given: { id: number; at: string }): void {
  change(store, (connection) => {
    connection.prepare('UPDATE practice SET ended_at = ? WHERE id = ?').run(given.at, given.id);
  });
}

const MOST = 200;

/** Ended practice visits, the newest first, 200 at most. @param account whose; everybody's where it is left out */
export function listPractices(store: Store, account?: string): Practice[] {
  return read(store, (connection) =>
    connection
      .prepare<Row>(
        `${WITH_NAME} WHERE ended_at IS NOT NULL AND (? IS NULL OR account = ?) ORDER BY id DESC LIMIT ${MOST}`,
      )
      .all(account ?? null, account ?? null)
      .map(asPractice),
  );
}

/** What an account did since an event of the audit chain, in order. */
export function eventsSince(store: Store, first: number, actor: string): AuditEvent[] {
  const events: AuditEvent[] = [];
  const head = auditHead(store).sequence;
  for (let from = first; from <= head; from += 1000) events.push(...listAudit(store, { from }));
  return events.filter((event) => event.actor === actor);
}
