import type { ComplaintAbout, ComplaintWay } from '../../src/contract/seeing-terms.ts';
import { appendEvent } from './audit.ts';
import { change, type Connection, read, type Store } from './store.ts';
import { finishTask, insertTask } from './tasks.ts';

/** What somebody complained about 陳情, and until when it is to be answered. */
export interface NewComplaint {
  /** The visit it is about; null where it is about none. */
  readonly visitId: string | null;
  readonly way: ComplaintWay;
  readonly about: ComplaintAbout;
  readonly what: string;
  /** Telephone or other way to reach whoever complained; empty where they gave none. */
  readonly reach: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
}

export interface Complaint extends NewComplaint {
  readonly id: number;
  readonly receivedAt: string;
  readonly receivedBy: string;
  /** Empty while it is open. */
  readonly answeredAt: string;
  readonly answeredBy: string;
  readonly answer: string;
}

interface Act {
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/** Keeps a complaint together with the task that remembers its day. Returns its number. */
export function receiveComplaint(store: Store, complaint: NewComplaint, { actor, at }: Act): number {
  return change(store, (connection) => {
    const { visitId, way, about, what, reach, dueOn } = complaint;
    const task = insertTask(
      connection,
      { kind: 'opinion', visitId, personId: null, about: '陳情', what, reach, urgent: true, dueOn, owner: actor },
      { actor, at },
    );
    const { lastInsertRowid } = connection
      .prepare(
        `INSERT INTO complaint (visit_id, way, about, what, reach, received_at, received_by, due_on, task_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(visitId, way, about, what, reach, at, actor, dueOn, task);
    const id = Number(lastInsertRowid);
    appendEvent(connection, { at, actor, type: 'complaint.received', subject: `complaint:${id}`, details: { dueOn } });
    return id;
  });
}

/**
 * Answers a complaint and ends its task. Answering again is already done, and the first answer stays.
 * @returns whether there is such a complaint
 */
export function answerComplaint(
  store: Store,
  { id, answer, actor, at }: Act & { id: number; answer: string },
): boolean {
  return change(store, (connection) => {
    const task = taskOf(connection, id);
    if (task === null) return false;
    const { changes } = connection
      .prepare(`UPDATE complaint SET answered_at = ?, answered_by = ?, answer = ? WHERE id = ? AND answered_at IS NULL`)
      .run(at, actor, answer, id);
    if (changes > 0) {
      appendEvent(connection, { at, actor, type: 'complaint.answered', subject: `complaint:${id}`, details: {} });
      finishTask(store, { id: task, result: answer, actor, at });
    }
    return true;
  });
}

function taskOf(connection: Connection, id: number): number | null {
  const row = connection.prepare<{ task_id: number }>('SELECT task_id FROM complaint WHERE id = ?').get(id);
  return row?.task_id ?? null;
}

interface ComplaintRow {
  id: number;
  visit_id: string | null;
  way: ComplaintWay;
  about: ComplaintAbout;
  what: string;
  reach: string;
  received_at: string;
  received_by: string;
  due_on: string;
  answered_at: string | null;
  answered_by: string | null;
  answer: string | null;
}

/** Open ones by due day, then the answered ones, the last first. */
export function listComplaints(store: Store, limit: number): Complaint[] {
  return complaintsWhere(store, 'TRUE ORDER BY answered_at IS NOT NULL, due_on, received_at DESC, id LIMIT ?', [limit]);
}

/** Those received in a period, both days inclusive. */
export function complaintsBetween(store: Store, from: string, to: string): Complaint[] {
  return complaintsWhere(store, 'substr(received_at, 1, 10) BETWEEN ? AND ? ORDER BY id', [from, to]);
}

function complaintsWhere(store: Store, condition: string, bindings: (string | number)[]): Complaint[] {
  return read(store, (connection) =>
    connection
      .prepare<ComplaintRow>(`SELECT * FROM complaint WHERE ${condition}`)
      .all(...bindings)
      .map((row) => ({
        id: row.id,
        visitId: row.visit_id,
        way: row.way,
        about: row.about,
        what: row.what,
        reach: row.reach,
        dueOn: row.due_on,
        receivedAt: row.received_at,
        receivedBy: row.received_by,
        answeredAt: row.answered_at ?? '',
        answeredBy: row.answered_by ?? '',
        answer: row.answer ?? '',
      })),
  );
}
