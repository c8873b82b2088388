import { appendEvent } from './audit.ts';
import { change, type Connection, read, type Store } from './store.ts';

/** What is still to be done after a visit 待辦. */
export interface NewTask {
  /** The desk's own name of the kind: a call back, a question, papers to come, an urgent case. */
  readonly kind: string;
  readonly visitId: string | null;
  readonly personId: number | null;
  /** The matter, in words. */
  readonly about: string;
  readonly what: string;
  /** Telephone or other way to reach the visitor; empty where none was given. */
  readonly reach: string;
  readonly urgent: boolean;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** Staff code of whoever is to do it. */
  readonly owner: string;
}

export interface Task extends NewTask {
  readonly id: number;
  /** Empty without a person, and for whoever is under a privacy lock. */
  readonly name: string;
  /** The person is under a privacy lock. */
  readonly locked: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly state: 'open' | 'done';
  /** Empty while it is open. */
  readonly doneAt: string;
  readonly doneBy: string;
  readonly result: string;
}

interface Act {
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

interface TaskRow {
  id: number;
  kind: string;
  visit_id: string | null;
  person_id: number | null;
  about: string;
  what: string;
  reach: string;
  urgent: number;
  due_on: string;
  owner: string;
  created_at: string;
  created_by: string;
  state: Task['state'];
  done_at: string | null;
  done_by: string | null;
  result: string | null;
  name: string | null;
  locked: number;
}

/** Adds a task with its event. Returns its number. */
export function addTask(store: Store, task: NewTask, act: Act): number {
  return change(store, (connection) => insertTask(connection, task, act));
}

/** As `addTask`, inside a transaction. */
export function insertTask(connection: Connection, task: NewTask, { actor, at }: Act): number {
  const { kind, visitId, personId, about, what, reach, urgent, dueOn, owner } = task;
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO task (kind, visit_id, person_id, about, what, reach, urgent, due_on, owner, created_at, created_by, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')`,
    )
    .run(kind, visitId, personId, about, what, reach, urgent ? 1 : 0, dueOn, owner, at, actor);
  const id = Number(lastInsertRowid);
  const details = { kind, dueOn, owner, urgent, visitId };
  appendEvent(connection, { at, actor, type: 'task.opened', subject: `task:${id}`, details });
  return id;
}

/**
 * Ends a task with what came of it. Ending it again is already done, and the first result stays.
 * @returns whether there is such a task
 */
export function finishTask(store: Store, { id, result, actor, at }: Act & { id: number; result: string }): boolean {
  return change(store, (connection) => {
    const { changes } = connection
      .prepare(`UPDATE task SET state = 'done', done_at = ?, done_by = ?, result = ? WHERE id = ? AND state = 'open'`)
      .run(at, actor, result, id);
    if (changes > 0) {
      appendEvent(connection, { at, actor, type: 'task.finished', subject: `task:${id}`, details: {} });
      return true;
    }
    return connection.prepare<{ id: number }>('SELECT id FROM task WHERE id = ?').get(id) !== undefined;
  });
}

export interface TaskQuery {
  readonly state: Task['state'];
  /** Staff code; null = everybody's. */
  readonly owner: string | null;
  readonly limit: number;
}

/** Open ones by due day, the urgent first within a day; finished ones by when, the last first. */
export function listTasks(store: Store, { state, owner, limit }: TaskQuery): Task[] {
  const order = state === 'open' ? 'due_on, urgent DESC, task.id' : 'done_at DESC, task.id DESC';
  return read(store, (connection) =>
    connection
      .prepare<TaskRow>(
        `SELECT task.*, CASE privacy_lock WHEN 0 THEN json_extract(person.record, '$.name') END AS name,
                coalesce(privacy_lock, 0) AS locked
           FROM task LEFT JOIN person ON person.id = task.person_id
          WHERE state = ? AND (? IS NULL OR owner = ?) ORDER BY ${order} LIMIT ?`,
      )
      .all(state, owner, owner, limit)
      .map(taskOf),
  );
}

export interface TaskFigures {
  readonly overdue: number;
  readonly dueToday: number;
  readonly later: number;
}

/** How many open tasks there are by a day; of one owner, or of everybody where `owner` is null. */
export function countTasks(store: Store, today: string, owner: string | null): TaskFigures {
  return read(
    store,
    (connection) =>
      connection
        .prepare<TaskFigures>(
          `SELECT count(*) FILTER (WHERE due_on < ?) AS overdue, count(*) FILTER (WHERE due_on = ?) AS dueToday,
                  count(*) FILTER (WHERE due_on > ?) AS later
             FROM task WHERE state = 'open' AND (? IS NULL OR owner = ?)`,
        )
        .get(today, today, today, owner, owner) ?? { overdue: 0, dueToday: 0, later: 0 },
  );
}

function taskOf(row: TaskRow): Task {
  const { id, kind, about, what, reach, owner, state } = row;
  return {
    id,
    kind,
    visitId: row.visit_id,
    personId: row.person_id,
    name: row.name ?? '',
    locked: row.locked === 1,
    about,
    what,
    reach,
    urgent: row.urgent === 1,
    dueOn: row.due_on,
    owner,
    createdAt: row.created_at,
    createdBy: row.created_by,
    state,
    doneAt: row.done_at ?? '',
    doneBy: row.done_by ?? '',
    result: row.result ?? '',
  };
}
