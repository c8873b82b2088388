import { expect, test } from 'vitest';
import {
  addTickets,
  aloneHallEvents,
  copiedHall,
  copyHallEvents,
  daysOfHall,
  type HallRow,
  hallReleases,
  keepAloneEvents,
  keepHallEvents,
  listAudit,
  listedHallEvents,
  releaseTickets,
  type Store,
  ticketsOfDay,
} from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { AT, codeOf, temporaryStore } from './temporary-store.ts';

const day = '2026-11-30';
const act = { day, actor: 'T0217', at: AT };
const words = (number: string, wish: string) => {
  return { number, wish, brought: '', lane: '一般', arrivedAt: AT, hint: '', priority: '', language: 'vi' };
};

function row(type: string, ticket: number | null): HallRow {
  return { type, ticket, event: { type, ticket } };
}

function copy(store: Store, known: number, rows: HallRow[], more: Partial<Parameters<typeof copyHallEvents>[1]> = {}) {
  copyHallEvents(store, { ...act, edition: 1, known, rows, words: [], own: [], ...more });
}

test('a copy of the host’s list is logged only where this counter acted, and brings the words of each number', () => {
  const { store } = temporaryStore();
  addTickets(store, day, [{ ...words('001', '舊的話'), priority: '', language: 'zh' }]);
  const before = listAudit(store).length;
  copy(store, 0, [row('issued', 1), row('issued', 2)], { words: [words('001', '老年給付'), words('002', '失業')] });
  copy(store, 2, [row('called', 1), row('called', 2)], { own: [row('called', 2)] });
  expect(ticketsOfDay(store, day).map(({ wish, language }) => [wish, language])).toEqual([
    ['老年給付', 'vi'],
    ['失業', 'vi'],
  ]);
  expect(listAudit(store).slice(before)).toMatchObject([{ type: 'ticket.called', subject: '2026-11-30/002' }]);
  expect(codeOf(() => copy(store, 2, [row('served', 1)]))).toBe('store.hallMoved');
  expect(copiedHall(store, day)).toMatchObject({ edition: 1, events: [{}, {}, { ticket: 1 }, { ticket: 2 }] });
});

test('a day is the host’s list where there is a copy, the newest edition of it, else this machine’s own', () => {
  const { store } = temporaryStore();
  addTickets(store, day, [words('001', '老年給付')]);
  keepHallEvents(store, { ...act, known: 0, rows: [row('issued', 1)] });
  keepHallEvents(store, { ...act, day: '2026-11-27', known: 0, rows: [row('issued', 5)] });
  expect(listedHallEvents(store, day)).toMatchObject([{ ticket: 1 }]);
  copy(store, 0, [row('issued', 7), row('issued', 8), row('issued', 9)]);
  copy(store, 0, [row('issued', 8), row('issued', 9)], { edition: 2 });
  expect(listedHallEvents(store, day)).toMatchObject([{ ticket: 8 }, { ticket: 9 }]);
  expect(copiedHall(store, day).edition).toBe(2);
  expect(daysOfHall(store, 5)).toEqual([
    { day, visits: 2 },
    { day: '2026-11-27', visits: 1 },
  ]);
});

test('what a counter did alone and which numbers it gave up is kept for good, and logged as its own acts', () => {
  const { store } = temporaryStore();
  addTickets(store, day, [words('001', '老年給付')]);
  keepAloneEvents(store, { ...act, known: 0, rows: [row('called', 1), row('served', 1)] });
  expect(() => keepAloneEvents(store, { ...act, known: 1, rows: [row('called', 1)] })).toThrow(/UNIQUE/);
  releaseTickets(store, { day, tickets: [4, 5], known: 17 });
  expect(aloneHallEvents(store, day)).toMatchObject([{ type: 'called' }, { type: 'served' }]);
  expect(hallReleases(store, day)).toEqual([
    { ticket: 4, known: 17 },
    { ticket: 5, known: 17 },
  ]);
  expect(listAudit(store).slice(-2)).toMatchObject([{ type: 'ticket.called' }, { type: 'ticket.served' }]);
  copy(store, 0, [row('issued', 1)]);
  for (const table of ['hall_alone', 'hall_release', 'hall_copy']) {
    expect(() => connectionOf(store).prepare(`DELETE FROM ${table}`).run()).toThrow(/stays/);
    expect(() => connectionOf(store).prepare(`UPDATE ${table} SET day = '2026-12-01'`).run()).toThrow(/stays/);
  }
});
