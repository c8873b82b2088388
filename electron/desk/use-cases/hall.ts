import type { CallInput } from '../../../src/contract/calls.ts';
import { listOpenVisits } from '../../records/index.ts';
import { actorOf, currentVisit, type DeskContext } from '../context.ts';
import { callChosen } from '../hall/at-counter.ts';
import { happen } from '../hall/hall-today.ts';
import { hallDeskFaults, LANE_NAMES } from '../hall/words.ts';
import { faults, refused } from '../words/faults.ts';
import { begin, cancel, resume } from './visits.ts';

/** Calls the number at this counter once more; the board shows and says it again. @throws FaultError `hall.*` */
export function recallTicket(desk: DeskContext): void {
  happen(desk, { type: 'recall', counter: desk.options.counter }, actorOf(desk));
}

/**
 * Calls a number out of turn, with the reason where somebody is passed, and begins its visit; one that was put aside here
 * goes on where it was.
 * @throws FaultError `visit.inProgress`, `hall.*`
 */
export function callThis(desk: DeskContext, { ticket, reason }: { ticket: string; reason: string }): void {
  if (desk.state.visit !== null) throw refused(faults.visitInProgress);
  const aside = listOpenVisits(desk.store).find((visit) => visit.ticket === ticket);
  if (aside !== undefined) {
    resume(desk, { visitId: aside.id });
    return;
  }
  const { number, wish } = callChosen(desk, Number(ticket), reason);
  begin(desk, number, wish, '');
}

/** 過號: nobody came; the visit that was begun with the call ends. @throws FaultError `visit.none`, `hall.recordOpen` */
export function skipTicket(desk: DeskContext): void {
  if (currentVisit(desk).draft.personId !== null) throw refused(hallDeskFaults.recordOpen);
  cancel(desk, { reason: 'customerLeft', note: '' });
}

/**
 * 改號別: to another lane, waiting from the time of arrival on; the visit here ends.
 * @throws FaultError `visit.none`, `visit.alreadyEnded`, `hall.nobodyCalled`
 */
export function transferTicket(desk: DeskContext, { lane, reason }: CallInput<'hall.transfer'>): void {
  if (currentVisit(desk).draft.receipt !== null) throw refused(faults.alreadyEnded);
  happen(desk, { type: 'transfer', counter: desk.options.counter, lane, reason }, actorOf(desk));
  cancel(desk, { reason: 'other', note: `改到${LANE_NAMES[lane].zh}：${reason}`.slice(0, 200) });
}

/** Somebody who was missed or parked waits again, or left the office. @throws FaultError `hall.*` */
export function moveTicket(desk: DeskContext, { ticket, to }: { ticket: string; to: 'return' | 'leave' }): void {
  happen(desk, { type: to, ticket: Number(ticket) }, actorOf(desk));
}
