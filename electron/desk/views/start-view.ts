import { type StaffView, visitStep } from '../../../src/contract/staff-view.ts';
import {
  type DayFigures,
  dayFigures,
  listOpenVisits,
  listTrainingJourneys,
  ticketNumber,
} from '../../records/index.ts';
import { lanesOf } from '../../hall/lanes.ts';
import { nextTicket } from '../../hall/next-ticket.ts';
import { waitingIn } from '../../hall/state.ts';
import { servesCitizens } from '../access/roles.ts';
import { type DeskContext, now } from '../context.ts';
import { counterModes } from '../counter-mode.ts';
import { dueFigure } from '../follow-ups/tasks.ts';
import { kindHere } from '../hall/at-counter.ts';
import { hallToday, wordsOfTickets } from '../hall/hall-today.ts';
import { LANE_NAMES } from '../hall/words.ts';
import { dateOf, timeOf } from '../words/dates.ts';
import { STEP_NAMES } from '../words/staff.ts';

type Start = NonNullable<StaffView['start']>;

/** What stands where nobody said at the door what for. */
const UNSAID = '沒有說';

/** The first screen between two visitors: who waits, what lies open, how the day goes. */
export function startViewOf(desk: DeskContext): Start {
  const at = now(desk);
  const day = dateOf(at);
  const [next, ...waiting] = waitingHere(desk, at);
  return {
    next: next ?? null,
    waiting,
    open: servable(desk).map((visit) => ({
      visitId: visit.id,
      ticket: visit.ticket,
      name: visit.name,
      step: STEP_NAMES[visitStep.parse(visit.step)],
      savedAt: timeOf(visit.savedAt),
    })),
    figures: [...figuresOf(dayFigures(desk.store, day)), ...dueHere(desk)],
    modes: counterModes(desk),
    trainingPersons:
      desk.store.office === 'training'
        ? listTrainingJourneys().map(({ identifier, name, wish }) => ({ identifier, name, wish }))
        : [],
  };
}

/** Open visits, for those who can take one up: a greeter or an auditor reads no names here. */
function servable(desk: DeskContext): ReturnType<typeof listOpenVisits> {
  const { account } = desk.state;
  return account !== null && servesCitizens(account.role, desk.store.office) ? listOpenVisits(desk.store) : [];
}

/** Who waits for this counter: whom a call would bring first, then the others in the order of arrival. */
function waitingHere(desk: DeskContext, at: string): Start['waiting'] {
  const { state } = hallToday(desk);
  const kind = kindHere(desk);
  if (kind === null) return [];
  const line = waitingIn(state, lanesOf(kind));
  const first = nextTicket(line, Date.parse(at));
  if (first === null) return [];
  const words = wordsOfTickets(desk);
  return [first, ...line.filter((ticket) => ticket !== first)].map(({ number, lane, arrivedAt }) => ({
    number: ticketNumber(number),
    wish: words.get(number)?.wish || UNSAID,
    brought: words.get(number)?.brought ?? '',
    lane: LANE_NAMES[lane].zh,
    waitedMinutes: Math.max(0, Math.floor((Date.parse(at) - arrivedAt) / 60_000)),
  }));
}

function dueHere(desk: DeskContext): Start['figures'] {
  const { account } = desk.state;
  return account !== null && servesCitizens(account.role, desk.store.office) ? [dueFigure(desk)] : [];
}

function figuresOf(figures: DayFigures): Start['figures'] {
  const { receipts, sheets, papers, cancelled } = figures;
  return [
    { key: 'served', label: '已收件', note: `取消${cancelled}件`, value: String(receipts), unit: '件' },
    { key: 'sheets', label: '帶試算表回家', note: '今天先不選', value: String(sheets), unit: '件' },
    {
      key: 'slips',
      label: '省下簽收單',
      note: `改紙本${papers}張，原因已記`,
      value: String(receipts + sheets),
      unit: '張',
    },
  ];
}
