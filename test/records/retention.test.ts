import { expect, test } from 'vitest';
import {
  addTickets,
  answerComplaint,
  appendAudit,
  closeVisit,
  dueOn,
  listReservations,
  openVisit,
  readRetention,
  readRetentionStates,
  receiveComplaint,
  reserveReceipt,
  voidReceipt,
  writeRetention,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { temporaryStore } from './temporary-store.ts';

const terms = {
  receipts: 10,
  visits: 5,
  reservations: 1,
  opinions: 3,
  hall: 20,
  log: 'permanent',
  imports: 'undecided',
} as const;

test.each([
  ['2026-11-30', 5, '2031-11-30'],
  ['2024-02-29', 5, '2029-03-01'],
  ['2024-02-29', 20, '2044-02-29'],
  ['2026-11-30', 'permanent', null],
  ['2026-11-30', 'undecided', null],
] as const)('kept since %s for %s: due on %s', (day, term, due) => {
  expect(dueOn(day, term)).toBe(due);
});

test('nothing is due until the office decides, then on its day and not before, and nothing goes', () => {
  const { store } = temporaryStore();
  const act = { actor: 'T0217', at: '2026-11-30T09:00:00+08:00' };
  openVisit(store, { ...act, id: 'visit-1', ticket: '', step: 'identity', draft: {} });
  const { number } = reserveReceipt(store, {
    ...act,
    visitId: 'visit-1',
    office: '01',
    day: '2026-11-30',
    numberOf: (sequence) => `N${sequence}`,
  });
  voidReceipt(store, { ...act, number, cause: 'other', note: '', reason: '改用紙本', approvedBy: null, visit: null });
  closeVisit(store, { ...act, id: 'visit-1', state: 'cancelled', reason: '改天' });
  appendAudit(store, { ...act, type: 'person.imported', subject: 'person:1', details: {} });
  const due = (day: string) => readRetentionStates(store, day).map((state) => state.due.length);
  expect(due('2099-01-01')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  writeRetention(store, terms, act);
  expect(readRetention(store)).toEqual(terms);
  expect(due('2031-11-29')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(due('2031-11-30')).toEqual([0, 1, 0, 0, 0, 0, 0]);
  expect(due('2099-01-01')).toEqual([1, 1, 0, 0, 0, 0, 0]);
  expect(readRetentionStates(store, '2099-01-01')[0]).toMatchObject({
    class: 'receipts',
    count: 1,
    due: [{ name: 'N1', day: '2026-11-30', dueOn: '2036-11-30' }],
  });
  for (const table of ['receipt', 'visit']) {
    expect(connectionOf(store).prepare(`SELECT count(*) AS rows FROM ${table}`).get()).toEqual({ rows: 1 });
  }
});

test('reservations, opinions and days of the hall have terms of their own; what is still open is never due', () => {
  const { store } = temporaryStore();
  const act = { actor: 'T0101', at: '2026-11-30T09:00:00+08:00' };
  const papers = { day: '2026-12-01', slotFrom: '09:00', slotTo: '09:30', name: '張正文', papers: '明細表', place: '' };
  listReservations(store, [{ ...papers, number: 'R001', identifier: 'A123456789' }], {
    ...act,
    sha256: 'a'.repeat(64),
  });
  const said = { visitId: null, way: 'letter', about: 'service', reach: '', dueOn: '2026-12-03' } as const;
  const answered = receiveComplaint(store, { ...said, what: '等太久' }, act);
  receiveComplaint(store, { ...said, what: '還沒回覆' }, act);
  answerComplaint(store, { id: answered, answer: '已說明', actor: 'T0101', at: '2026-12-02T09:00:00+08:00' });
  addTickets(store, '2026-11-30', [
    { number: '001', wish: '', brought: '', lane: '一般', arrivedAt: act.at, hint: '' },
  ]);
  writeRetention(store, terms, act);
  const states = new Map(readRetentionStates(store, '2046-11-30').map((state) => [state.class, state]));
  expect(states.get('reservations')?.due).toEqual([
    { name: '2026-12-01/R001', day: '2026-12-01', dueOn: '2027-12-01' },
  ]);
  expect(states.get('opinions')?.due).toEqual([
    { name: `complaint:${answered}`, day: '2026-12-02', dueOn: '2029-12-02' },
  ]);
  expect(states.get('hall')?.due).toEqual([{ name: '2026-11-30', day: '2026-11-30', dueOn: '2046-11-30' }]);
});
