import { expect, test } from 'vitest';
import {
  addTickets,
  hallEvents,
  keepHallEvents,
  listAudit,
  readSetting,
  startTrainingDay,
  type Store,
  type Ticket,
  ticketsOfDay,
  writeSetting,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryStore } from './temporary-store.ts';

const day = '2026-11-30';
const act = { day, actor: 'T0217', at: AT };

function ticket(number: string, minute: number, lane = '一般'): Ticket {
  return { number, wish: '老年給付', brought: '', lane, arrivedAt: `2026-11-30T14:${minute}:00+08:00`, hint: '' };
}

function happened(store: Store, known: number, type: string, number: number | null): void {
  keepHallEvents(store, { ...act, known, rows: [{ type, ticket: number, event: { type, ticket: number } }] });
}

test('what happens in the hall is kept in order, and the log names what a look-up asks for', () => {
  const { store } = temporaryStore();
  addTickets(store, day, [ticket('002', 12), ticket('001', 11)]);
  happened(store, 0, 'counterOpened', null);
  happened(store, 1, 'called', 2);
  happened(store, 2, 'recalled', 2);
  happened(store, 3, 'served', 2);
  expect(hallEvents(store, day).map((event) => event['type'])).toEqual([
    'counterOpened',
    'called',
    'recalled',
    'served',
  ]);
  expect(listAudit(store).slice(-4)).toMatchObject([
    { type: 'hall.moved', subject: '2026-11-30', details: { event: 'counterOpened' } },
    { type: 'ticket.called', subject: '2026-11-30/002' },
    { type: 'hall.moved', subject: '2026-11-30/002', details: { event: 'recalled' } },
    { type: 'ticket.served', subject: '2026-11-30/002' },
  ]);
});

test('what was decided on an older hall is refused, and what happened cannot be changed', () => {
  const { store } = temporaryStore();
  addTickets(store, day, [ticket('001', 11)]);
  happened(store, 0, 'called', 1);
  expect(codeOf(() => happened(store, 0, 'called', 1))).toBe('store.hallMoved');
  expect(codeOf(() => happened(store, 1, 'called', 9))).toBe('store.unknownTicket');
  expect(hallEvents(store, day)).toHaveLength(1);
  expect(() => connectionOf(store).prepare("UPDATE hall_event SET actor = 'T0999'").run()).toThrow(/stays/);
  expect(() => connectionOf(store).prepare('DELETE FROM hall_event').run()).toThrow(/stays/);
});

test('a training day begins with its queue, once', () => {
  const { store } = temporaryStore();
  startTrainingDay(store, AT);
  startTrainingDay(store, AT);
  const drawn = ticketsOfDay(store, day);
  expect(drawn).toHaveLength(7);
  expect(drawn[0]?.number).toBe('086');
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
