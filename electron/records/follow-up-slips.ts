import { appendEvent } from './audit.ts';
import { sha256 } from './canonical-json.ts';
import { type NewNotice, queueNotice } from './notices.ts';
import { change, read, type Store } from './store.ts';
import { insertTask, type NewTask } from './tasks.ts';

/** A slip that was handed out 告知、轉介、提問、補正單. */
export interface FollowUpSlip {
  readonly kind: string;
  /** What it is counted by: the office referred to, or the service. */
  readonly topic: string;
  readonly visitId: string | null;
  /** Sheets of A4, 1 or more. */
  readonly sheets: number;
  /** Everything the slip says, as JSON. */
  readonly content: string;
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/** What comes with a slip: somebody has to do something, or somebody is to be told. */
interface WithSlip {
  readonly task: NewTask | null;
  readonly notice: NewNotice | null;
}

/** Keeps a slip with its event, its task and its notice, all or none. Returns its number in this store. */
export function keepSlip(store: Store, slip: FollowUpSlip, { task, notice }: WithSlip): number {
  const { kind, topic, visitId, sheets, content, actor, at } = slip;
  const contentHash = sha256(content);
  return change(store, (connection) => {
    const { lastInsertRowid } = connection
      .prepare(
        `INSERT INTO follow_up_slip (kind, topic, visit_id, at, actor, sheets, content, content_hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(kind, topic, visitId, at, actor, sheets, content, contentHash);
    const number = Number(lastInsertRowid);
    const details = { kind, topic, sheets, visitId, contentHash };
    appendEvent(connection, { at, actor, type: 'slip.made', subject: visitId ?? `slip:${number}`, details });
    if (task !== null) insertTask(connection, task, { actor, at });
    if (notice !== null) queueNotice(store, notice, { actor, at });
    return number;
  });
}

/** How many slips of a kind there were since a day, by what they are counted by, the most first. */
export function countSlips(store: Store, kind: string, since: string): { topic: string; slips: number }[] {
  return read(store, (connection) =>
    connection
      .prepare<{ topic: string; slips: number }>(
        `SELECT topic, count(*) AS slips FROM follow_up_slip WHERE kind = ? AND at >= ?
          GROUP BY topic ORDER BY slips DESC, topic`,
      )
      .all(kind, since),
  );
}
