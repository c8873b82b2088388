import { appendEvent } from './audit.ts';
import { sha256 } from './canonical-json.ts';
import { change, type Connection, read, type Store } from './store.ts';
import { insertTask, type NewTask } from './tasks.ts';

export type NoticeChannel = 'sms' | 'letter';

/** A notice that waits to be sent 待送通知, as it will be sent. */
export interface NewNotice {
  /** The same notice queued twice has the same key and is one. */
  readonly dedupe: string;
  readonly template: string;
  readonly channel: NoticeChannel;
  readonly visitId: string | null;
  readonly personId: number | null;
  readonly recipient: string;
  /** A mobile number for `sms`, a postal address for `letter`. */
  readonly address: string;
  readonly text: string;
}

export interface Notice extends Omit<NewNotice, 'dedupe'> {
  readonly id: number;
  readonly queuedAt: string;
  readonly queuedBy: string;
}

/** A notice that went out in a batch, and what the sending system said of it. */
export interface BatchedNotice extends Notice {
  readonly batch: number;
  readonly outcome: 'sent' | 'failed' | null;
  readonly outcomeNote: string;
}

/** One file for the system that sends 匯出批次. */
export interface NoticeBatch {
  readonly id: number;
  readonly channel: NoticeChannel;
  readonly exportedAt: string;
  readonly exportedBy: string;
  readonly sha256: string;
  /** Empty until somebody says that the sending system has it. */
  readonly handedAt: string;
  readonly handedBy: string;
  readonly notices: number;
  readonly sent: number;
  readonly failed: number;
}

interface Act {
  readonly actor: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
}

/** Queues a notice with its event. Queued before: already done, and the first one stays as it was. */
export function queueNotice(store: Store, notice: NewNotice, { actor, at }: Act): 'queued' | 'already' {
  const { dedupe, template, channel, visitId, personId, recipient, address, text } = notice;
  return change(store, (connection) => {
    const { changes, lastInsertRowid } = connection
      .prepare(
        `INSERT INTO notice (dedupe, template, channel, visit_id, person_id, recipient, address, text, queued_at, queued_by)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      )
      .run(dedupe, template, channel, visitId, personId, recipient, address, text, at, actor);
    if (changes === 0) return 'already';
    const details = { template, channel, visitId };
    appendEvent(connection, { at, actor, type: 'notice.queued', subject: `notice:${lastInsertRowid}`, details });
    return 'queued';
  });
}

/** What no batch holds yet, oldest first. */
export function waitingNotices(store: Store): Notice[] {
  return read(store, (connection) =>
    connection.prepare<NoticeRow>(`${WAITING} ORDER BY notice.id`).all().map(noticeOf),
  );
}

/**
 * Takes all waiting notices of a channel into one batch and keeps the file's bytes, all or nothing. From then on they are
 * in no other batch: the store has room for one batch per notice only.
 * @param write makes the file; what it throws leaves everything waiting
 * @returns null where nothing waits
 */
export function exportBatch(
  store: Store,
  { channel, actor, at }: Act & { readonly channel: NoticeChannel },
  write: (batch: number, notices: readonly Notice[]) => Buffer,
): { readonly id: number; readonly content: Buffer; readonly notices: number } | null {
  return change(store, (connection) => {
    const notices = connection
      .prepare<NoticeRow>(`${WAITING} AND channel = ? ORDER BY notice.id`)
      .all(channel)
      .map(noticeOf);
    if (notices.length === 0) return null;
    const id = 1 + (connection.prepare<{ id: number | null }>('SELECT max(id) AS id FROM notice_batch').get()?.id ?? 0);
    const content = write(id, notices);
    const hash = sha256(content);
    connection
      .prepare(
        'INSERT INTO notice_batch (id, channel, exported_at, exported_by, content, sha256) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, channel, at, actor, content, hash);
    const place = connection.prepare('INSERT INTO notice_in_batch (notice_id, batch) VALUES (?, ?)');
    for (const notice of notices) place.run(notice.id, id);
    const details = { channel, notices: notices.length, sha256: hash };
    appendEvent(connection, { at, actor, type: 'notice.exported', subject: `batch:${id}`, details });
    return { id, content, notices: notices.length };
  });
}

/** The bytes of a batch as they were, with an event of who took them once more; null where there is none. */
export function readBatch(store: Store, { id, actor, at }: Act & { readonly id: number }): Buffer | null {
  return change(store, (connection) => {
    const row = connection
      .prepare<{ content: Uint8Array; sha256: string }>('SELECT content, sha256 FROM notice_batch WHERE id = ?')
      .get(id);
    if (row === undefined) return null;
    appendEvent(connection, {
      at,
      actor,
      type: 'notice.batchRead',
      subject: `batch:${id}`,
      details: { sha256: row.sha256 },
    });
    return Buffer.from(row.content);
  });
}

/** Says that the sending system has the file. Said before: already done. Returns whether there is such a batch. */
export function handBatch(store: Store, { id, actor, at }: Act & { readonly id: number }): boolean {
  return change(store, (connection) => {
    const { changes } = connection
      .prepare('UPDATE notice_batch SET handed_at = ?, handed_by = ? WHERE id = ? AND handed_at IS NULL')
      .run(at, actor, id);
    if (changes > 0) appendEvent(connection, { at, actor, type: 'notice.handed', subject: `batch:${id}`, details: {} });
    return (
      changes > 0 || connection.prepare<{ id: number }>('SELECT id FROM notice_batch WHERE id = ?').get(id) != null
    );
  });
}

/**
 * Keeps what the sending system said of one notice, once, and the task that follows from it.
 * @param taskFor what is to be done for it now; null for nothing
 * @returns `unknown` where it is in no batch that was handed over, `already` where its outcome is kept
 */
export function settleNotice(
  store: Store,
  {
    id,
    outcome,
    note,
    actor,
    at,
  }: Act & { readonly id: number; readonly outcome: 'sent' | 'failed'; readonly note: string },
  taskFor: (notice: Notice) => NewTask | null,
): 'settled' | 'already' | 'unknown' {
  return change(store, (connection) => {
    const row = connection
      .prepare<NoticeRow & { outcome: string | null }>(
        `SELECT notice.*, outcome FROM notice JOIN notice_in_batch ON notice_id = notice.id
           JOIN notice_batch ON notice_batch.id = batch WHERE notice.id = ? AND handed_at IS NOT NULL`,
      )
      .get(id);
    if (row === undefined) return 'unknown';
    if (row.outcome !== null) return 'already';
    connection
      .prepare(
        'UPDATE notice_in_batch SET outcome = ?, outcome_at = ?, outcome_by = ?, outcome_note = ? WHERE notice_id = ?',
      )
      .run(outcome, at, actor, note, id);
    appendEvent(connection, { at, actor, type: 'notice.settled', subject: `notice:${id}`, details: { outcome } });
    const task = taskFor(noticeOf(row));
    if (task !== null) insertTask(connection, task, { actor, at });
    return 'settled';
  });
}

/** The last batches first. */
export function listBatches(store: Store, limit: number): NoticeBatch[] {
  return read(store, (connection) =>
    connection
      .prepare<BatchRow>(
        `SELECT notice_batch.id, channel, exported_at, exported_by, sha256, handed_at, handed_by, count(*) AS notices,
                count(*) FILTER (WHERE outcome = 'sent') AS sent, count(*) FILTER (WHERE outcome = 'failed') AS failed
           FROM notice_batch JOIN notice_in_batch ON batch = notice_batch.id
          GROUP BY notice_batch.id ORDER BY notice_batch.id DESC LIMIT ?`,
      )
      .all(limit)
      .map(batchOf),
  );
}

/** What is in a batch, in the order of its file. */
export function noticesOfBatch(store: Store, batch: number): BatchedNotice[] {
  return read(store, (connection) => noticesIn(connection, batch));
}

function noticesIn(connection: Connection, batch: number): BatchedNotice[] {
  return connection
    .prepare<NoticeRow & { outcome: BatchedNotice['outcome']; outcome_note: string | null }>(
      `SELECT notice.*, outcome, outcome_note FROM notice JOIN notice_in_batch ON notice_id = notice.id
        WHERE batch = ? ORDER BY notice.id`,
    )
    .all(batch)
    .map((row) => ({ ...noticeOf(row), batch, outcome: row.outcome, outcomeNote: row.outcome_note ?? '' }));
}

const WAITING =
  'SELECT notice.* FROM notice WHERE NOT EXISTS (SELECT 1 FROM notice_in_batch WHERE notice_id = notice.id)';

interface NoticeRow {
  id: number;
  template: string;
  channel: NoticeChannel;
  visit_id: string | null;
  person_id: number | null;
  recipient: string;
  address: string;
  text: string;
  queued_at: string;
  queued_by: string;
}

function noticeOf(row: NoticeRow): Notice {
  const { id, template, channel, recipient, address, text } = row;
  const { visit_id: visitId, person_id: personId, queued_at: queuedAt, queued_by: queuedBy } = row;
  return { id, template, channel, visitId, personId, recipient, address, text, queuedAt, queuedBy };
}

interface BatchRow {
  id: number;
  channel: NoticeChannel;
  exported_at: string;
  exported_by: string;
  sha256: string;
  handed_at: string | null;
  handed_by: string | null;
  notices: number;
  sent: number;
  failed: number;
}

function batchOf(row: BatchRow): NoticeBatch {
  const { id, channel, notices, sent, failed } = row;
  return {
    id,
    channel,
    exportedAt: row.exported_at,
    exportedBy: row.exported_by,
    sha256: row.sha256,
    handedAt: row.handed_at ?? '',
    handedBy: row.handed_by ?? '',
    notices,
    sent,
    failed,
  };
}
