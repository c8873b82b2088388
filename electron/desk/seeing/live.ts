import type { LiveView } from '../../../src/contract/seeing-view.ts';
import { LANES } from '../../hall/lanes.ts';
import { type HallCounter, type HallState, waitingIn } from '../../hall/state.ts';
import { unservedLanes } from '../../hall/unserved.ts';
import { countTasks, ticketNumber } from '../../records/index.ts';
import { type DeskContext, now } from '../context.ts';
import { waitingBands } from '../hall/bands.ts';
import { hallLineNotices } from '../hall/hall-line.ts';
import { hallToday } from '../hall/hall-today.ts';
import { KIND_NAMES, LANE_NAMES } from '../hall/words.ts';
import { opinionsElsewhere } from '../office-network/opinions.ts';
import { backupNotices } from '../recovery/backups.ts';
import { dateOf, timeOf } from '../words/dates.ts';
import { STEP_NAMES } from '../words/staff.ts';
import { openOpinions } from './opinions.ts';

/** Minutes from which somebody who waits is an alert. */
const LONG_WAIT = 30;
/** Minutes from which a visit is marked as long; the target of a counter visit is twenty. */
const LONG_VISIT = 20;

/** 現況: who waits how long, which counter serves whom since when, and what somebody should look at. */
export function liveOf(desk: DeskContext): LiveView {
  const at = Date.parse(now(desk));
  const { state } = hallToday(desk);
  const bands = waitingBands(desk);
  const waiting = waitingIn(state, LANES);
  const [longest] = waiting;
  const longestMinutes = longest === undefined ? 0 : minutesSince(longest.arrivedAt, at);
  const ended = (wanted: string) => [...state.tickets.values()].filter((ticket) => ticket.state === wanted).length;
  return {
    now: timeOf(now(desk)),
    waiting: waiting.length,
    longestMinutes,
    longestNumber: longest === undefined ? '' : ticketNumber(longest.number),
    served: ended('served'),
    missed: ended('skipped'),
    left: ended('left'),
    lanes: LANES.map((lane) => {
      const line = waitingIn(state, [lane]);
      const band = bands[lane];
      return {
        key: lane,
        name: LANE_NAMES[lane].zh,
        waiting: line.length,
        longestMinutes: Math.max(0, ...line.map(({ arrivedAt }) => minutesSince(arrivedAt, at))),
        band: band === null ? '' : `${band.from}–${band.to}分鐘`,
      };
    }),
    counters: [...state.counters.values()]
      .toSorted((left, right) => left.number - right.number)
      .map((counter) => counterNow(desk, state, counter, at)),
    alerts: [
      ...unservedAlert(unservedLanes(state).map((lane) => LANE_NAMES[lane].zh)),
      ...alertsOf(desk, longestMinutes, longest === undefined ? '' : ticketNumber(longest.number)),
    ],
  };
}

/** Somebody waits, and no counter that is open will ever call them. */
function unservedAlert(lanes: readonly string[]): LiveView['alerts'] {
  if (lanes.length === 0) return [];
  return [
    {
      key: 'noCounter',
      title: `${lanes.join('、')}有人在等，沒有櫃檯會叫。`,
      detail: '請開一個櫃檯，或改櫃檯種類，或改號別。',
    },
  ];
}

function minutesSince(moment: number, at: number): number {
  return Math.max(0, Math.floor((at - moment) / 60_000));
}

function counterNow(
  desk: DeskContext,
  state: HallState,
  { number, kind, open, ticket }: HallCounter,
  at: number,
): LiveView['counters'][number] {
  const held = ticket === null ? undefined : state.tickets.get(ticket);
  const minutes = held === undefined ? null : minutesSince(held.calledAt ?? at, at);
  return {
    number,
    kind: KIND_NAMES[kind],
    open,
    ticket: held === undefined ? '' : ticketNumber(held.number),
    lane: held === undefined ? '' : LANE_NAMES[held.lane].zh,
    minutes,
    step: stepHere(desk, number, at),
    long: minutes !== null && minutes >= LONG_VISIT,
  };
}

/** The step of the visit that is open at this very counter, and since when; the visits of others are theirs. */
function stepHere(desk: DeskContext, counter: number, at: number): string {
  const draft = desk.state.visit?.draft;
  if (draft === undefined || counter !== desk.options.counter) return '';
  const since = Object.values(draft.doneAt).toSorted().at(-1) ?? draft.startedAt;
  return `${STEP_NAMES[draft.step]} ${minutesSince(Date.parse(since), at)}分鐘`;
}

function alertsOf(desk: DeskContext, longestMinutes: number, number: string): LiveView['alerts'] {
  const today = dateOf(now(desk));
  const { low, late } = openOpinions(desk);
  const { overdue } = countTasks(desk.store, today, null);
  const alerts: LiveView['alerts'] = [];
  if (longestMinutes > LONG_WAIT) {
    alerts.push({
      key: 'wait',
      title: `${number}號等了${longestMinutes}分鐘。`,
      detail: '可以加開櫃檯，或請人先去關心。',
    });
  }
  if (low.length > 0) {
    alerts.push({
      key: 'lowGrade',
      title: `${low.length}位民眾不滿意，還沒處理。`,
      detail: '到「民眾意見」寫下怎麼處理。',
    });
  }
  alerts.push(...opinionsElsewhere(desk));
  if (late > 0)
    alerts.push({ key: 'complaint', title: `${late}件陳情超過3個工作天。`, detail: '到「民眾意見」回覆。' });
  if (overdue > 0) alerts.push({ key: 'task', title: `${overdue}件待辦逾期。`, detail: '到「待辦」看是誰的。' });
  for (const { key, kind, title, detail } of [...hallLineNotices(desk), ...backupNotices(desk)]) {
    if (kind !== 'info') alerts.push({ key, title, detail });
  }
  return alerts;
}
