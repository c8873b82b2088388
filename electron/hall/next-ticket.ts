import { isPreferred, type Lane } from './lanes.ts';

/** How often a ticket may be passed by preferred ones that came later, at most. Our own bound; no rule sets one. */
export const MOST_OVERTAKEN = 5;

/** What the rule needs to know of somebody who waits. */
export interface InLine {
  readonly lane: Lane;
  readonly arrivedAt: number;
  readonly order: number;
  readonly overtaken: number;
  /** A reservation goes first from the start of its slot, in milliseconds; null or absent: at once. */
  readonly preferredFrom?: number | null;
}

/**
 * Who is called next at a counter of these lanes. First come, first served, over all its ordinary lanes; a preferred
 * lane goes first unless that would pass somebody who came earlier and was passed `MOST_OVERTAKEN` times already.
 *
 * @param waiting in the order of arrival, only of this counter's lanes
 * @param at now, in milliseconds; left out: every reservation's time has come
 */
export function nextTicket<Ticket extends InLine>(
  waiting: readonly Ticket[],
  at: number = Number.POSITIVE_INFINITY,
): Ticket | null {
  const preferred = waiting.find((ticket) => goesFirst(ticket, at));
  const ordinary = waiting.find((ticket) => !goesFirst(ticket, at));
  if (preferred === undefined) return ordinary ?? null;
  return passedBy(waiting, preferred, at).some((ticket) => ticket.overtaken >= MOST_OVERTAKEN)
    ? (ordinary ?? preferred)
    : preferred;
}

/** Those of the ordinary lanes who came before this ticket and still wait. */
export function passedBy<Ticket extends InLine>(
  waiting: readonly Ticket[],
  called: Ticket,
  at: number = Number.POSITIVE_INFINITY,
): Ticket[] {
  return waiting.filter((ticket) => !goesFirst(ticket, at) && isBefore(ticket, called));
}

function goesFirst({ lane, preferredFrom }: InLine, at: number): boolean {
  return isPreferred(lane) && at >= (preferredFrom ?? Number.NEGATIVE_INFINITY);
}

export function isBefore(left: InLine, right: InLine): boolean {
  return left.arrivedAt < right.arrivedAt || (left.arrivedAt === right.arrivedAt && left.order < right.order);
}
