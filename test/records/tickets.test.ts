import { expect, test } from 'vitest';
import {
  addTickets,
  callTicket,
  closeTicket,
  listAudit,
  readSetting,
  startTrainingDay,
  type Ticket,
  waitingTickets,
  writeSetting,
} from '../../electron/records/index.ts';
import { AT, codeOf, temporaryStore } from './temporary-store.ts';

const day = '2026-11-30';
const act = { day, actor: 'T0217', at: AT };

function ticket(number: string, minute: number, lane = '一般'): Ticket {
  return { number, wish: '老年給付', brought: '', lane, arrivedAt: `2026-11-30T14:${minute}:00+08:00`, hint: '' };
}

test('tickets are called in the order of arrival, the priority counter first', () => {
  const { store } = temporaryStore();
  addTickets(store, day, [ticket('002', 12), ticket('001', 11), ticket('003', 13, '愛心')]);
  const called = [1, 2, 3, 4].map(() => callTicket(store, act)?.number ?? null);
  expect(called).toEqual(['003', '001', '002', null]);
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'ticket.called', subject: '2026-11-30/002' });
});

test('a wanted number is called out of turn, once', () => {
  const { store } = temporaryStore();
  addTickets(store, day, [ticket('001', 11), ticket('002', 12)]);
  expect(callTicket(store, { ...act, number: '002' })?.number).toBe('002');
  expect(codeOf(() => callTicket(store, { ...act, number: '002' }))).toBe('store.unknownTicket');
  expect(waitingTickets(store, day).map((each) => each.number)).toEqual(['001']);
  addTickets(store, day, [ticket('002', 12)]);
  expect(waitingTickets(store, day).map((each) => each.number)).toEqual(['001']);
});

test('only a called ticket can be closed, once', () => {
  const { store } = temporaryStore();
  addTickets(store, day, [ticket('001', 11)]);
  const close = () => closeTicket(store, { ...act, number: '001', state: 'served' });
  expect(codeOf(close)).toBe('store.unknownTicket');
  callTicket(store, act);
  close();
  expect(codeOf(close)).toBe('store.unknownTicket');
});

test('a training day begins with its queue, once', () => {
  const { store } = temporaryStore();
  startTrainingDay(store, AT);
  callTicket(store, act);
  startTrainingDay(store, AT);
  const waiting = waitingTickets(store, day);
  expect(waiting).toHaveLength(6);
  expect(waiting[0]?.number).toBe('087');
  expect(codeOf(() => startTrainingDay(temporaryStore('real').store, AT))).toBe('store.mixedData');
});

test('a setting is kept as it was written, with its change in the log', () => {
  const { store } = temporaryStore();
  expect(readSetting(store, 'counter')).toBeUndefined();
  writeSetting(store, { key: 'counter', value: { number: 7, kind: '全功能' }, actor: 'T0101', at: AT });
  writeSetting(store, { key: 'counter', value: { number: 8, kind: '快速' }, actor: 'T0101', at: AT });
  expect(readSetting(store, 'counter')).toEqual({ number: 8, kind: '快速' });
  expect(listAudit(store).at(-1)).toMatchObject({ type: 'setting.changed', subject: 'counter', actor: 'T0101' });
});
