import { type StaffView, visitStep } from '../../../src/contract/staff-view.ts';
import {
  type DayFigures,
  dayFigures,
  listOpenVisits,
  listTrainingJourneys,
  type Ticket,
  waitingTickets,
} from '../../records/index.ts';
import { servesCitizens } from '../access/roles.ts';
import { type DeskContext, now } from '../context.ts';
import { dateOf, timeOf } from '../words/dates.ts';
import { STEP_NAMES } from '../words/staff.ts';

type Start = NonNullable<StaffView['start']>;

/** The first screen between two visitors: who waits, what lies open, how the day goes. */
export function startViewOf(desk: DeskContext): Start {
  const at = now(desk);
  const day = dateOf(at);
  const [next, ...waiting] = waitingTickets(desk.store, day).map((ticket) => ticketOf(ticket, at));
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
    figures: figuresOf(dayFigures(desk.store, day)),
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

function ticketOf(ticket: Ticket, at: string): Start['waiting'][number] {
  const { number, wish, brought, lane, arrivedAt } = ticket;
  const waitedMinutes = Math.max(0, Math.floor((Date.parse(at) - Date.parse(arrivedAt)) / 60_000));
  return { number, wish, brought, lane, waitedMinutes };
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
