import type { CallInput } from '../../../src/contract/calls.ts';
import { hallEvent, type HallEvent } from '../../hall/event.ts';
import { type Lane, LANES } from '../../hall/lanes.ts';
import { type NumbersOfDay, numbersOf } from '../../hall/overtaking.ts';
import { type ServedTicket, servedTickets } from '../../hall/statistics.ts';
import { type Days, finishedVisits, hallDays, type VisitFigures } from '../../records/index.ts';
import { type DeskContext, now } from '../context.ts';
import { LANE_NAMES } from '../hall/words.ts';
import { OLD_AGE_SERVICE } from '../matters/matter.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { dateOf, staffDate } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { seeingFaults } from './words.ts';

const DAY = 86_400_000;
const LONGEST_DAYS = 366;

/** @throws FaultError `statistics.periodBackwards`, `statistics.periodTooLong` */
export function demandPeriods({ from, to, baseline }: CallInput<'statistics.read'>): void {
  for (const one of [{ from, to }, ...(baseline === null ? [] : [baseline])]) {
    if (one.to < one.from) throw refused(seeingFaults.periodBackwards);
    if (Date.parse(one.to) - Date.parse(one.from) >= LONGEST_DAYS * DAY) throw refused(seeingFaults.periodTooLong);
  }
}

export function periodWords({ from, to }: Days): string {
  return from === to ? staffDate(from) : `${staffDate(from)}–${staffDate(to)}`;
}

/** Somebody who was served, with the service the visit began with, or the key of the lane where none is known. */
export interface ServedVisit extends ServedTicket {
  readonly service: string;
}

/** What happened in the hall on each day of a period. */
export type HallDays = ReadonlyMap<string, readonly HallEvent[]>;

export function hallIn(desk: DeskContext, days: Days): HallDays {
  return new Map(
    [...hallDays(desk.store, days)].map(([day, events]) => [day, events.map((event) => hallEvent.parse(event))]),
  );
}

/** What became of the numbers of a period, added up; today's that still wait are not yet anybody's loss. */
export function numbersIn(desk: DeskContext, hall: HallDays): NumbersOfDay {
  const today = dateOf(now(desk));
  const sums = { drawn: 0, missed: 0, left: 0, pending: 0 };
  for (const [day, events] of hall) {
    const { drawn, missed, left, pending } = numbersOf(events);
    sums.drawn += drawn;
    sums.missed += missed;
    sums.left += left;
    if (day !== today) sums.pending += pending;
  }
  return sums;
}

/** Everybody who was served from the hall in a period. */
export function servedIn(desk: DeskContext, days: Days, hall: HallDays): ServedVisit[] {
  const visits = new Map(finishedVisits(desk.store, days).map((visit) => [keyOf(visit.day, visit.ticket), visit]));
  return [...hall].flatMap(([day, events]) =>
    servedTickets(day, events).map((served): ServedVisit => {
      const visit = visits.get(keyOf(day, String(served.ticket)));
      return { ...served, service: (visit === undefined ? '' : mainService(desk, visit)) || laneKey(served.lane) };
    }),
  );
}

function keyOf(day: string, ticket: string): string {
  return `${day} ${Number(ticket)}`;
}

/** A visit with several services counts once, for the one it began with. */
function mainService(desk: DeskContext, { services, purpose, receiptKind }: VisitFigures): string {
  const opened = desk.purposes.find(({ key }) => key === purpose)?.opens;
  return services[0] ?? opened ?? (isComplex(receiptKind) ? OLD_AGE_SERVICE : '');
}

/** What stands in the place of a service, such as the prepared papers of a reservation. */
function laneKey(lane: Lane): string {
  return `lane ${lane}`;
}

export function serviceName(desk: DeskContext, key: string): string {
  const lane = LANES.find((one) => laneKey(one) === key);
  if (lane !== undefined) return `${LANE_NAMES[lane].zh}號，沒有記業務`;
  return catalogueOf(desk).services.get(key)?.name.zh ?? '沒有記業務';
}

/** Visits nobody drew a number for, such as hand-outs of the express way: they waited in no line. */
export function servedWithoutNumber(desk: DeskContext, days: Days): { service: string; visit: VisitFigures }[] {
  return finishedVisits(desk.store, days)
    .filter(({ ticket }) => ticket === '')
    .map((visit) => ({ service: mainService(desk, visit), visit }));
}

/** 複雜案件: a choice for life was compared on the screen, whether it was signed today or taken home. */
function isComplex(receiptKind: string): boolean {
  return receiptKind === 'application' || receiptKind === 'estimateOnly';
}

/** Seconds from the beginning of each complex visit of a period to its receipt. */
export function complexSeconds(desk: DeskContext, days: Days): number[] {
  return finishedVisits(desk.store, days)
    .filter(({ receiptKind }) => isComplex(receiptKind))
    .map(({ startedAt, receiptAt }) => (Date.parse(receiptAt) - Date.parse(startedAt)) / 1000);
}
