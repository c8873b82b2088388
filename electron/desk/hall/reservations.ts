import type { DrawnTicket } from '../../../src/contract/hall-view.ts';
import type { ReservationList } from '../../../src/contract/hall-reservations.ts';
import { type KeptReservation, moveReservation, reservationNumbered, reservationsOfDay } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { hiddenName } from '../follow-ups/hidden.ts';
import { maskIdentifier } from '../old-age/facts.ts';
import { dateOf, staffDateWithWeekday, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { drawForReservation } from './draw.ts';
import { hallDeskFaults, RESERVATION_STATES } from './words.ts';

/** Today's reservations by slot; name and number partly hidden. */
export function reservationListOf(desk: DeskContext): ReservationList {
  const at = now(desk);
  const day = dateOf(at);
  return {
    day: staffDateWithWeekday(day),
    rows: reservationsOfDay(desk.store, day).map((one) => {
      const state = one.state === 'prepared' && timeOf(at) >= one.slotTo ? 'late' : one.state;
      const moved = one.state !== 'prepared';
      return {
        number: one.number,
        slot: `${one.slotFrom}到${one.slotTo}`,
        name: hiddenName(one.name),
        identifier: maskIdentifier(one.identifier),
        papers: one.papers,
        place: one.place,
        state,
        stateName: RESERVATION_STATES[state],
        ticket: one.ticket,
        at: moved ? timeOf(one.at) : '',
      };
    }),
  };
}

/** The reservation of today with this number. @throws FaultError `reservation.unknown` */
export function reservationHere(desk: DeskContext, number: string): KeptReservation {
  const found = reservationNumbered(desk.store, dateOf(now(desk)), number);
  if (found === null) throw refused(hallDeskFaults.noReservation);
  return found;
}

/**
 * Somebody came for the papers: a number of the lane of reservations, which goes first from the start of the slot.
 * Beside a car nobody waits in the hall: no number.
 * @throws FaultError `reservation.unknown`, `reservation.alreadyHere`
 */
export async function arriveForReservation(
  desk: DeskContext,
  { number }: { number: string },
): Promise<DrawnTicket | null> {
  const held = reservationHere(desk, number);
  if (held.state === 'arrived' || held.state === 'handedOver') throw refused(hallDeskFaults.alreadyHere);
  const drawn = held.place === '' ? await drawForReservation(desk, held) : null;
  const act = { actor: actorOf(desk), at: now(desk) };
  moveReservation(desk.store, held, { state: 'arrived', ticket: drawn?.number ?? '', ...act });
  return drawn;
}

/** 未取: nobody came; the papers are put away. Whoever comes later that day may still arrive. @throws FaultError */
export function missReservation(desk: DeskContext, { number }: { number: string }): void {
  const held = reservationHere(desk, number);
  if (held.state !== 'prepared') throw refused(hallDeskFaults.alreadyHere);
  if (timeOf(now(desk)) < held.slotTo) throw refused(hallDeskFaults.slotNotOver);
  moveReservation(desk.store, held, { state: 'missed', actor: actorOf(desk), at: now(desk) });
}
