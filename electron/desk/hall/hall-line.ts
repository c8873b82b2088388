import type { HallView } from '../../../src/contract/hall-view.ts';
import type { StaffView } from '../../../src/contract/staff-view.ts';
import { keptFor } from '../../hall/decide.ts';
import { ticketNumber } from '../../records/index.ts';
import { type DeskContext, now } from '../context.ts';
import { troubleOfLine } from '../office-network/words.ts';
import { timeOf } from '../words/dates.ts';
import { wayOf } from './hall-way.ts';

/** What a counter does meanwhile; what a board or a machine at the door shows. */
const COUNTER_ALONE = '其他民眾請直接受理。恢復連線後會自動對帳。';
const OTHER_ALONE = '畫面可能不是最新的。會自動再連。';
/** Minutes for which a clerk reads that the hall host can be reached again. */
const TOLD_MINUTES = 5;

/** How this machine and the others of the office call together, for the screen of the hall. */
export function hallLineOf(desk: DeskContext): HallView['line'] {
  const { way, calls, members, refusal } = wayOf(desk).standing();
  return {
    way,
    kept: calls ? keptWaiting(desk) : 0,
    refusal: refusal?.message.zh ?? '',
    members: members.map((member) => ({ ...member })),
    doubted: doubtsOf(desk),
  };
}

/** What a clerk must know of the line: the hall host is away, is back, or a number may have been called twice. */
export function hallLineNotices(desk: DeskContext): StaffView['notices'] {
  const { way, calls, refusal, backAt } = wayOf(desk).standing();
  const notices: StaffView['notices'] = [];
  if (way === 'alone') {
    notices.push({
      key: 'hallAlone',
      kind: 'attention',
      title: calls ? `叫號主機連不上，只叫留給本櫃的號碼：${keptWaiting(desk)}個。` : '叫號主機連不上，這台不能抽號。',
      detail: refusal?.message.zh ?? troubleOfLine(desk) ?? (calls ? COUNTER_ALONE : OTHER_ALONE),
    });
  }
  if (backAt !== null && Date.parse(now(desk)) - Date.parse(backAt) < TOLD_MINUTES * 60_000) {
    notices.push({ key: 'hallBack', kind: 'info', title: '叫號主機恢復連線了。', detail: '已經自動對帳，照常叫號。' });
  }
  const doubts = doubtsOf(desk);
  if (doubts.length > 0) {
    notices.push({
      key: 'hallDoubted',
      kind: 'attention',
      title: `${doubts.map(({ number }) => number).join('、')}號可能被兩個櫃檯叫過。`,
      detail: '斷線時有人收回了號碼。請主管到「大廳」看是哪一櫃。',
    });
  }
  return notices;
}

function keptWaiting(desk: DeskContext): number {
  const { state } = wayOf(desk).today();
  return keptFor(state, desk.options.counter).filter((ticket) => state.tickets.get(ticket)?.state === 'waiting').length;
}

/** Each number and counter once, with the first moment. */
function doubtsOf(desk: DeskContext): HallView['line']['doubted'] {
  const doubts = new Map<string, HallView['line']['doubted'][number]>();
  for (const { ticket, counter, at } of wayOf(desk).today().state.doubted) {
    const key = `${ticket}/${counter}`;
    if (doubts.has(key)) continue;
    doubts.set(key, { number: ticketNumber(ticket), counter, at: timeOf(taipei(at)) });
  }
  return [...doubts.values()];
}

/** An ISO moment with Taiwan's offset (UTC+8, no summer time). */
function taipei(at: number): string {
  return `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
