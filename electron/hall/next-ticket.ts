import { isPreferred, type Lane } from './lanes.ts';

/** How often a ticket may be passed by preferred ones that came later, at most. Our own bound; no rule sets one. */
export const MOST_OVERTAKEN = 5;

/** What the rule needs to know of somebody who waits. */
export interface InLine {
  readonly lane: Lane;
  readonly arrivedAt: number;
  readonly order: number;
  readonly overtaken: number;
}

/**
 * Who is called next at a counter of these lanes. First come, first served, over all its ordinary lanes; a preferred
 * lane goes first unless that would pass somebody who came earlier and was passed `MOST_OVERTAKEN` times already.
 *
 * @param waiting in the order of arrival, only of this counter's lanes
 */
export function nextTicket<Ticket extends InLine>(waiting: readonly Ticket[]): Ticket | null {
  const preferred = waiting.find((ticket) => isPreferred(ticket.lane));
  const ordinary = waiting.find((ticket) => !isPreferred(ticket.lane));
  if (preferred === undefined) return ordinary ?? null;
  return passedBy(waiting, preferred).some((ticket) => ticket.overtaken >= MOST_OVERTAKEN)
    ? (ordinary ?? preferred)
    : preferred;
}

/** Those of the ordinary lanes who came before this ticket and still wait. */
export function passedBy<Ticket extends InLine>(waiting: readonly Ticket[], called: Ticket): Ticket[] {
  return waiting.filter((ticket) => !isPreferred(ticket.lane) && isBefore(ticket, called));
}

export function isBefore(left: InLine, right: InLine): boolean {
  return left.arrivedAt < right.arrivedAt || (left.arrivedAt === right.arrivedAt && left.order < right.order);
}
