import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import type { NoticeRow, NoticesView } from '../../../src/contract/follow-ups-view.ts';
import { addWorkingDays } from '../../guidance/holidays.ts';
import { noticeName } from '../../guidance/notice-templates.ts';
import {
  type BatchedNotice,
  exportBatch,
  handBatch,
  listBatches,
  type NewTask,
  type Notice,
  type NoticeBatch,
  type NoticeChannel,
  noticesOfBatch,
  readBatch,
  settleNotice,
  waitingNotices,
} from '../../records/index.ts';
import { csv } from '../access/csv.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { hiddenAddress, hiddenName } from './hidden.ts';
import { followUpKnowledge } from './knowledge.ts';
import { followUpFaults } from './words.ts';

const MOST_BATCHES = 50;

function acting(desk: DeskContext) {
  return { actor: actorOf(desk), at: now(desk) };
}

function momentWords(at: string): string {
  return `${staffDate(dateOf(at))} ${timeOf(at)}`;
}

function rowOf(desk: DeskContext, notice: Notice | BatchedNotice): NoticeRow {
  const { id, template, channel, recipient, address, text, queuedAt } = notice;
  const { templates } = followUpKnowledge(desk).notices;
  return {
    id,
    kindName: templates.find(({ key }) => key === template)?.zh ?? template,
    channel,
    recipient: hiddenName(recipient),
    address: hiddenAddress(address),
    text,
    queued: momentWords(queuedAt),
    outcome: 'outcome' in notice ? (notice.outcome ?? 'none') : 'none',
    note: 'outcomeNote' in notice ? notice.outcomeNote : '',
  };
}

function batchRow({ id, channel, notices, sent, failed, ...batch }: NoticeBatch): NoticesView['batches'][number] {
  return {
    id,
    channel,
    exported: `${momentWords(batch.exportedAt)} ${batch.exportedBy}`,
    handed: batch.handedAt === '' ? '' : `${momentWords(batch.handedAt)} ${batch.handedBy}`,
    notices,
    sent,
    failed,
    hash: batch.sha256.slice(0, 16),
  };
}

/** 通知: what waits, and the batches that went out. */
export function noticesOf(desk: DeskContext): NoticesView {
  const waiting = waitingNotices(desk.store);
  return {
    waiting: waiting.map((notice) => rowOf(desk, notice)),
    sms: waiting.filter(({ channel }) => channel === 'sms').length,
    letters: waiting.filter(({ channel }) => channel === 'letter').length,
    batches: listBatches(desk.store, MOST_BATCHES).map(batchRow),
  };
}

const COLUMNS: Readonly<Record<NoticeChannel, readonly string[]>> = {
  sms: ['批次', '序號', '手機', '內容'],
  letter: ['批次', '序號', '收件人', '地址', '內容'],
};

/** The file of a batch: a number of batch and notice that the sending system can refuse to take twice. */
function fileOf(channel: NoticeChannel, batch: number, notices: readonly Notice[]): Buffer {
  const rows = notices.map(({ id, recipient, address, text }) =>
    channel === 'sms'
      ? [String(batch), String(id), address, text]
      : [String(batch), String(id), recipient, address, text],
  );
  return Buffer.from(csv([COLUMNS[channel], ...rows]), 'utf8');
}

function named(batch: number, content: Buffer) {
  return { fileName: `通知-第${batch}批.csv`, base64: content.toString('base64') };
}

/** Takes everything that waits on a channel into one new batch. @throws FaultError `notice.nothingWaits` */
export function exportNotices(
  desk: DeskContext,
  { channel }: CallInput<'notice.export'>,
): Omit<CallOutput<'notice.export'>, 'revision'> {
  const made = exportBatch(desk.store, { channel, ...acting(desk) }, (batch, notices) =>
    fileOf(channel, batch, notices),
  );
  if (made === null) throw refused(followUpFaults.nothingWaits);
  return { ...named(made.id, made.content), batch: made.id, notices: made.notices };
}

/** The file of an earlier batch, the same bytes. @throws FaultError `notice.batchUnknown` */
export function batchAgain(
  desk: DeskContext,
  { batch }: CallInput<'notice.readBatch'>,
): CallOutput<'notice.readBatch'> {
  const content = readBatch(desk.store, { id: batch, ...acting(desk) });
  if (content === null) throw refused(followUpFaults.noBatch);
  return named(batch, content);
}

export function batchRows(desk: DeskContext, { batch }: CallInput<'notice.batch'>): CallOutput<'notice.batch'> {
  return { rows: noticesOfBatch(desk.store, batch).map((notice) => rowOf(desk, notice)) };
}

/** @throws FaultError `notice.batchUnknown` */
export function markHanded(desk: DeskContext, { batch }: CallInput<'notice.handed'>): void {
  if (!handBatch(desk.store, { id: batch, ...acting(desk) })) throw refused(followUpFaults.noBatch);
}

/**
 * What the sending system said of a notice. A failed one leaves a task: somebody calls, and queues another if need be.
 * @throws FaultError `notice.notHanded`
 */
export function keepOutcome(desk: DeskContext, input: CallInput<'notice.outcome'>): void {
  const { actor, at } = acting(desk);
  const callBack = (notice: Notice): NewTask | null =>
    input.outcome === 'sent'
      ? null
      : {
          kind: 'callBack',
          visitId: notice.visitId,
          personId: notice.personId,
          about: noticeName(followUpKnowledge(desk).notices, notice.template),
          what: `通知沒有送到${input.note === '' ? '' : `（${input.note}）`}，請改用電話或郵寄。`,
          reach: notice.address,
          urgent: false,
          dueOn: addWorkingDays(catalogueOf(desk).calendar, dateOf(at), 1),
          owner: notice.queuedBy,
        };
  const settled = settleNotice(desk.store, { ...input, actor, at }, callBack);
  if (settled === 'unknown') throw refused(followUpFaults.notHanded);
}
