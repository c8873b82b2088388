import type { CallInput } from '../../../src/contract/calls.ts';
import { TASK_KINDS } from '../../../src/contract/follow-up-kinds.ts';
import type { TaskList, TaskRow } from '../../../src/contract/follow-ups-view.ts';
import { addTask, countSlips, countTasks, finishTask, listTasks, type Task } from '../../records/index.ts';
import { addWorkingDays } from '../../guidance/holidays.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { dateOf, staffDate, staffDateWithWeekday, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { followUpFaults, taskKindWords } from './words.ts';

const MOST_TASKS = 200;

function momentWords(at: string): string {
  return `${staffDate(dateOf(at))} ${timeOf(at)}`;
}

function rowOf(task: Task, today: string, reader: string): TaskRow {
  const { id, about, what, name, urgent, dueOn, owner, state } = task;
  // Of a person under a privacy lock only whoever has the task sees how to reach them.
  const reach = task.locked && owner !== reader ? '' : task.reach;
  const kind = TASK_KINDS.find((one) => one === task.kind) ?? 'other';
  const open = dueOn < today ? 'overdue' : dueOn === today ? 'today' : 'later';
  return {
    id,
    kind,
    kindName: taskKindWords[kind],
    about,
    what,
    name,
    reach,
    urgent,
    due: staffDateWithWeekday(dueOn),
    state: state === 'done' ? 'done' : open,
    owner,
    created: `${momentWords(task.createdAt)} ${task.createdBy}`,
    done: state === 'done' ? `${momentWords(task.doneAt)} ${task.doneBy}` : '',
    result: task.result,
  };
}

/** 待辦: overdue first, then by due day; one's own or everybody's at this counter. */
export function tasksOf(desk: DeskContext, { whose, state }: CallInput<'task.list'>): TaskList {
  const today = dateOf(now(desk));
  const reader = actorOf(desk);
  const owner = whose === 'own' ? reader : null;
  const rows = listTasks(desk.store, { state, owner, limit: MOST_TASKS + 1 });
  const { referrals } = catalogueOf(desk);
  return {
    rows: rows.slice(0, MOST_TASKS).map((task) => rowOf(task, today, reader)),
    more: rows.length > MOST_TASKS,
    ...countTasks(desk.store, today, owner),
    referrals: countSlips(desk.store, 'referral', `${today.slice(0, 4)}-01-01`).map(({ topic, slips }) => ({
      key: topic,
      name: referrals.get(topic)?.zh ?? topic,
      slips,
    })),
  };
}

/** Adds a task by hand, for oneself; it belongs to the visit that is open. */
export function addOwnTask(desk: DeskContext, input: CallInput<'task.add'>): void {
  const { workingDays, ...task } = input;
  const at = now(desk);
  const visit = desk.state.visit?.draft;
  const actor = actorOf(desk);
  addTask(
    desk.store,
    {
      ...task,
      visitId: visit?.id ?? null,
      personId: visit?.personId ?? null,
      dueOn: addWorkingDays(catalogueOf(desk).calendar, dateOf(at), workingDays),
      owner: actor,
    },
    { actor, at },
  );
}

/** @throws FaultError `task.unknown` */
export function endTask(desk: DeskContext, { id, result }: CallInput<'task.finish'>): void {
  const known = finishTask(desk.store, { id, result, actor: actorOf(desk), at: now(desk) });
  if (!known) throw refused(followUpFaults.noTask);
}

/** How many of one's own tasks are due, for the start screen. */
export function dueFigure(desk: DeskContext): {
  key: string;
  label: string;
  note: string;
  value: string;
  unit: string;
} {
  const { overdue, dueToday } = countTasks(desk.store, dateOf(now(desk)), actorOf(desk));
  const value = String(overdue + dueToday);
  return {
    key: 'tasks',
    label: '待辦到期',
    note: overdue === 0 ? '我的' : `我的，逾期${overdue}件`,
    value,
    unit: '件',
  };
}
