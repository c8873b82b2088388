import { expect, test } from 'vitest';
import { addTask, countTasks, finishTask, listAudit, listTasks, type NewTask } from '../../electron/records/index.ts';
import { connectionOf } from '../../electron/records/store.ts';
import { sampleRows } from './migrations/rows.ts';
import { AT, temporaryStore } from './temporary-store.ts';

const act = { actor: 'T0217', at: AT };
const question: NewTask = {
  kind: 'question',
  visitId: 'visit-1',
  personId: null,
  about: '傷病給付',
  what: '住院期間可不可以一起算',
  reach: '0912345678',
  urgent: false,
  dueOn: '2026-12-03',
  owner: 'T0217',
};

test('tasks come by due day, the urgent first; the finished leave the list and stay in the store', () => {
  const { store } = temporaryStore();
  const later = addTask(store, { ...question, dueOn: '2026-12-10' }, act);
  const plain = addTask(store, question, act);
  const urgent = addTask(store, { ...question, urgent: true, owner: 'T0101' }, act);
  const ids = (state: 'open' | 'done', owner: string | null) =>
    listTasks(store, { state, owner, limit: 10 }).map(({ id }) => id);
  expect(ids('open', null)).toEqual([urgent, plain, later]);
  expect(ids('open', 'T0217')).toEqual([plain, later]);
  expect(countTasks(store, '2026-12-03', null)).toEqual({ overdue: 0, dueToday: 2, later: 1 });
  expect(countTasks(store, '2026-12-11', 'T0217')).toEqual({ overdue: 2, dueToday: 0, later: 0 });

  expect(finishTask(store, { id: plain, result: '已回電', ...act })).toBe(true);
  expect(ids('open', null)).toEqual([urgent, later]);
  expect(listTasks(store, { state: 'done', owner: null, limit: 10 })).toMatchObject([
    { id: plain, result: '已回電', doneBy: 'T0217', doneAt: AT, what: question.what },
  ]);
  expect(
    listAudit(store)
      .map(({ type }) => type)
      .slice(1),
  ).toEqual(['task.opened', 'task.opened', 'task.opened', 'task.finished']);
  expect(JSON.stringify(listAudit(store))).not.toContain('0912345678');
});

test('a task is finished once: again is already done, the first result stays, an unknown one is told', () => {
  const { store } = temporaryStore();
  const id = addTask(store, question, act);
  expect(finishTask(store, { id, result: '已回電', ...act })).toBe(true);
  expect(finishTask(store, { id, result: '再按一次', ...act })).toBe(true);
  expect(finishTask(store, { id: id + 1, result: '沒有這件', ...act })).toBe(false);
  expect(listTasks(store, { state: 'done', owner: null, limit: 10 })).toMatchObject([{ result: '已回電' }]);
  const connection = connectionOf(store);
  expect(() => connection.exec('DELETE FROM task')).toThrow('tasks stay');
  expect(() => connection.exec(`UPDATE task SET result = '改掉'`)).toThrow('finished once');
});

test('the name of a person under a privacy lock is not in the list', () => {
  const { store } = temporaryStore();
  const connection = connectionOf(store);
  const row = sampleRows.find(({ table }) => table === 'person')?.row ?? {};
  connection
    .prepare('INSERT INTO person (id, record, data_as_of, privacy_lock) VALUES (?, ?, ?, ?)')
    .run(7, row['record'] ?? '', AT, 1);
  addTask(store, { ...question, personId: 7 }, act);
  const list = () => listTasks(store, { state: 'open', owner: null, limit: 5 });
  expect(list()).toMatchObject([{ name: '', locked: true }]);
  connection.exec('UPDATE person SET privacy_lock = 0');
  expect(list()).toMatchObject([{ name: '張正文', locked: false }]);
});
