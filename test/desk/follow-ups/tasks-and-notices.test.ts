import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { CallInput } from '../../../src/contract/calls.ts';
import { listAudit, openStore } from '../../../electron/records/index.ts';
import { databaseFile } from '../../../electron/records/key-file.ts';
import { identifyJ1, openCounter, type OpenCounter, signIn } from '../counter.ts';

/** One counter for all, each test going on where the one before stopped. */
let counter: OpenCounter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.dispose());

async function refusalOf(name: string, input: object): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? '' : reply.fault.code;
}

const urgent: CallInput<'task.add'> = {
  kind: 'urgent',
  about: '新設單位',
  what: '趕著標案，請先編保險證號',
  reach: '0912345678',
  urgent: true,
  workingDays: 2,
};
const own = { whose: 'own', state: 'open' } as const;

describe('通知', () => {
  it('is for leaders: a clerk neither lists nor exports', async () => {
    await signIn(counter);
    expect(await refusalOf('notice.list', {})).toBe('call.notAllowed');
    expect(await refusalOf('notice.export', { channel: 'sms' })).toBe('call.notAllowed');
  });

  it('tells of a registered claim only after a receipt, and is one however often it is asked', async () => {
    await identifyJ1(counter);
    const received = { template: 'received', service: 'LI-09-oldAge', agreed: true };
    expect(await refusalOf('notice.queue', received)).toBe('notice.noReceipt');
    expect(await refusalOf('notice.queue', { ...received, template: 'advert' })).toBe('notice.templateUnknown');
    const answered = { template: 'answered', service: 'LI-09-oldAge', agreed: true };
    expect(await counter.send('notice.queue', answered)).toMatchObject({ queued: 'queued' });
    expect(await counter.send('notice.queue', answered)).toMatchObject({ queued: 'already' });
  });

  it('goes out once, in a file that opens as text, and the same bytes come again', async () => {
    const papers = [{ name: '=HYPERLINK("本人存摺影本")', why: '' }];
    const letter = { service: 'LI-09-oldAge', papers, send: 'letter', address: '=1+1', agreed: false } as const;
    await counter.send('slip.missing', letter);
    await counter.send('visit.putAside', {});
    await signIn(counter, 'T0101', '010100');
    expect(await counter.send('notice.list', {})).toMatchObject({ sms: 1, letters: 1, batches: [] });
    const first = await counter.send('notice.export', { channel: 'sms' });
    expect(first).toMatchObject({ batch: 1, notices: 1 });
    const content = Buffer.from(first.base64, 'base64').toString('utf8');
    expect(content).toMatch(/^\uFEFF"批次","序號","手機","內容"\r\n"1","\d+","09\d{8}","\d{3}勞保局通知/);
    expect(await refusalOf('notice.export', { channel: 'sms' })).toBe('notice.nothingWaits');
    expect((await counter.send('notice.readBatch', { batch: 1 })).base64).toBe(first.base64);
    expect(await refusalOf('notice.readBatch', { batch: 7 })).toBe('notice.batchUnknown');
    const letters = await counter.send('notice.export', { channel: 'letter' });
    expect(Buffer.from(letters.base64, 'base64').toString('utf8')).toContain(`"張正文","'=1+1","您辦理`);
    expect((await counter.send('notice.list', {})).waiting).toEqual([]);
  });

  it('has an outcome only after it was handed over; a failure becomes a task of whoever queued it', async () => {
    const [row] = (await counter.send('notice.batch', { batch: 1 })).rows;
    expect(row).toMatchObject({ recipient: '張○文', outcome: 'none', address: expect.stringMatching(/^09\d\d\*{3}/) });
    const failed = { id: row?.id ?? 0, outcome: 'failed', note: '空號' };
    expect(await refusalOf('notice.outcome', failed)).toBe('notice.notHanded');
    expect(await refusalOf('notice.handed', { batch: 9 })).toBe('notice.batchUnknown');
    await counter.send('notice.handed', { batch: 1 });
    expect(await refusalOf('notice.outcome', failed)).toBe('');
    expect((await counter.send('notice.list', {})).batches.at(-1)).toMatchObject({ failed: 1, sent: 0 });
    const { rows } = await counter.send('task.list', { whose: 'all', state: 'open' });
    expect(rows.find(({ kind }) => kind === 'callBack')).toMatchObject({
      about: '回覆通知',
      what: '通知沒有送到（空號），請改用電話或郵寄。',
      due: '115/12/01（二）',
      owner: 'T0217',
    });
  });
});

describe('待辦', () => {
  it('shows a colleague’s only where everybody’s are asked for, and survives a restart', async () => {
    await counter.send('task.add', urgent);
    counter = await counter.reopen();
    await signIn(counter);
    const kinds = async (whose: 'own' | 'all') =>
      (await counter.send('task.list', { ...own, whose })).rows.map(({ kind }) => kind);
    expect(await kinds('own')).toEqual(['callBack', 'missingPapers']);
    expect(await kinds('all')).toEqual(['callBack', 'urgent', 'missingPapers']);
  });

  it('counts working days, turns overdue by the desk’s clock, and ends once with a result', async () => {
    await signIn(counter, 'T0101', '010100');
    const [task] = (await counter.send('task.list', own)).rows;
    expect(task).toMatchObject({ kindName: '速件', due: '115/12/02（三）', state: 'later', owner: 'T0101' });
    counter.clock.set('2026-12-02T09:00:00+08:00');
    await signIn(counter, 'T0101', '010100');
    expect(await counter.send('task.list', own)).toMatchObject({ dueToday: 1, overdue: 0 });
    counter.clock.set('2026-12-03T09:00:00+08:00');
    await signIn(counter, 'T0101', '010100');
    expect(await counter.send('task.list', own)).toMatchObject({ overdue: 1, rows: [{ state: 'overdue' }] });
    await counter.send('task.finish', { id: task?.id ?? 0, result: '已編號' });
    expect((await counter.send('task.list', own)).rows).toEqual([]);
    expect((await counter.send('task.list', { ...own, state: 'done' })).rows).toMatchObject([{ result: '已編號' }]);
    expect(await refusalOf('task.finish', { id: 99, result: '沒有' })).toBe('task.unknown');
  });
});

test('every act has left its event, without a telephone number or an address in the log', () => {
  const { folder, key, clock } = counter;
  const store = openStore({ file: databaseFile(folder), key, office: 'training', at: clock.now() });
  const events = listAudit(store).filter(({ type }) => /^(task|slip|notice)\./.test(type));
  store.close();
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set([
      'task.opened',
      'task.finished',
      'slip.made',
      'notice.queued',
      'notice.exported',
      'notice.batchRead',
      'notice.handed',
      'notice.settled',
    ]),
  );
  // Hashes are strings of digits too, but longer than a number of a telephone.
  expect(JSON.stringify(events)).not.toMatch(/\b09\d{8}\b|1\+1|張正文/);
});
