import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  exportBatch,
  handBatch,
  listAudit,
  listBatches,
  listTasks,
  type NewNotice,
  type NewTask,
  type Notice,
  noticesOfBatch,
  openStore,
  queueNotice,
  readBatch,
  settleNotice,
  waitingNotices,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, temporaryStore } from './temporary-store.ts';

const act = { actor: 'T0101', at: AT };

function notice(dedupe: string, channel: NewNotice['channel'] = 'sms'): NewNotice {
  return {
    dedupe,
    template: 'missing',
    channel,
    visitId: 'visit-1',
    personId: null,
    recipient: '張正文',
    address: '0912345678',
    text: `678勞保局通知${dedupe}`,
  };
}
const write = (batch: number, notices: readonly Notice[]) =>
  Buffer.from(JSON.stringify([batch, notices.map(({ text }) => text)]));

test('a batch takes what waits of its channel, once, and gives the same bytes whenever it is read', () => {
  const { store } = temporaryStore();
  expect(queueNotice(store, notice('a'), act)).toBe('queued');
  expect(queueNotice(store, notice('a'), act)).toBe('already');
  queueNotice(store, notice('b'), act);
  queueNotice(store, notice('c', 'letter'), act);
  const first = exportBatch(store, { channel: 'sms', ...act }, write);
  expect(first).toMatchObject({ id: 1, notices: 2 });
  expect(exportBatch(store, { channel: 'sms', ...act }, write)).toBeNull();
  expect(waitingNotices(store).map(({ channel }) => channel)).toEqual(['letter']);
  expect(readBatch(store, { id: 1, ...act })).toEqual(first?.content);
  expect(readBatch(store, { id: 2, ...act })).toBeNull();
  expect(handBatch(store, { id: 1, ...act })).toBe(true);
  expect(handBatch(store, { id: 1, actor: 'T0305', at: AT })).toBe(true);
  expect(handBatch(store, { id: 9, ...act })).toBe(false);
  expect(listBatches(store, 10)).toMatchObject([{ id: 1, notices: 2, handedBy: 'T0101', sent: 0, failed: 0 }]);
  expect(listAudit(store).map(({ type }) => type)).toEqual([
    'store.created',
    'notice.queued',
    'notice.queued',
    'notice.queued',
    'notice.exported',
    'notice.batchRead',
    'notice.handed',
  ]);
  expect(JSON.stringify(listAudit(store))).not.toContain('0912345678');
});

function taskFor({ template, address }: Notice): NewTask {
  return {
    kind: 'callBack',
    visitId: null,
    personId: null,
    about: template,
    what: '簡訊沒送到',
    reach: address,
    urgent: false,
    dueOn: '2026-12-01',
    owner: 'T0101',
  };
}

test('an outcome is kept once, after the batch was handed over, and a failure leaves a task with it', () => {
  const { store } = temporaryStore();
  queueNotice(store, notice('a'), act);
  exportBatch(store, { channel: 'sms', ...act }, write);
  const failed = { id: 1, outcome: 'failed', note: '空號', ...act } as const;
  expect(settleNotice(store, failed, taskFor)).toBe('unknown');
  handBatch(store, { id: 1, ...act });
  expect(settleNotice(store, failed, taskFor)).toBe('settled');
  expect(settleNotice(store, { ...failed, outcome: 'sent' }, taskFor)).toBe('already');
  expect(noticesOfBatch(store, 1)).toMatchObject([{ outcome: 'failed', outcomeNote: '空號' }]);
  expect(listTasks(store, { state: 'open', owner: null, limit: 5 })).toMatchObject([{ reach: '0912345678' }]);
});

test('nothing of the outbox can be rewritten or deleted', () => {
  const { store } = temporaryStore();
  queueNotice(store, notice('a'), act);
  exportBatch(store, { channel: 'sms', ...act }, write);
  const connection = connectionOf(store);
  for (const sql of [
    `UPDATE notice SET text = ''`,
    'DELETE FROM notice',
    `UPDATE notice_batch SET content = x'00'`,
    'DELETE FROM notice_batch',
    'UPDATE notice_in_batch SET batch = 2',
    'DELETE FROM notice_in_batch',
  ]) {
    expect(() => connection.exec(sql), sql).toThrow();
  }
});

const step = fc.oneof(
  fc.record({ do: fc.constant('queue' as const), key: fc.integer({ min: 0, max: 12 }), sms: fc.boolean() }),
  fc.record({ do: fc.constant('export' as const), sms: fc.boolean(), dies: fc.boolean() }),
  fc.record({ do: fc.constant('settle' as const), id: fc.integer({ min: 1, max: 8 }), sent: fc.boolean() }),
  fc.record({ do: fc.constant('hand' as const), id: fc.integer({ min: 1, max: 4 }) }),
  fc.constant({ do: 'restart' as const }),
);

test('in any order, with failures and restarts between, no notice is exported twice and none is lost', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
      const { store: begun, file, key } = temporaryStore();
      let store = begun;
      const queued = new Set<string>();
      const files = new Map<number, Buffer>();
      for (const one of steps) {
        const channel = 'sms' in one && one.sms ? 'sms' : 'letter';
        if (one.do === 'queue') {
          const fresh = !queued.has(String(one.key));
          expect(queueNotice(store, notice(String(one.key), channel), act)).toBe(fresh ? 'queued' : 'already');
          queued.add(String(one.key));
        } else if (one.do === 'export' && one.dies) {
          const waiting = waitingNotices(store).length;
          try {
            exportBatch(store, { channel, ...act }, () => {
              throw new Error('the power is gone');
            });
          } catch {
            expect(waitingNotices(store)).toHaveLength(waiting);
          }
        } else if (one.do === 'export') {
          const made = exportBatch(store, { channel, ...act }, write);
          if (made !== null) files.set(made.id, made.content);
        } else if (one.do === 'settle') {
          settleNotice(store, { id: one.id, outcome: one.sent ? 'sent' : 'failed', note: '', ...act }, () => null);
        } else if (one.do === 'hand') handBatch(store, { id: one.id, ...act });
        else {
          store.close();
          store = openStore({ file, key, office: 'training', at: AT });
        }
      }
      const batches = listBatches(store, 100).map(({ id }) => id);
      const exported = batches.flatMap((id) => noticesOfBatch(store, id).map(({ text }) => text));
      const waiting = waitingNotices(store).map(({ text }) => text);
      const all = [...queued].map((number) => `678勞保局通知${number}`);
      expect([...exported, ...waiting].toSorted()).toEqual(all.toSorted());
      expect(new Set(files.keys())).toEqual(new Set(batches));
      for (const [id, content] of files) expect(readBatch(store, { id, ...act })).toEqual(content);
      store.close();
    }),
    { numRuns: 40 },
  );
});
