import type { CallInput } from '../../../src/contract/calls.ts';
import { listOpenVisits } from '../../records/index.ts';
import { actorOf, currentVisit, type DeskContext } from '../context.ts';
import { callChosen } from '../hall/at-counter.ts';
import { happen } from '../hall/hall-today.ts';
import { hallDeskFaults, LANE_NAMES } from '../hall/words.ts';
import { faults, refused } from '../words/faults.ts';
import { begin, cancel, handOn, resume } from './visits.ts';

/** Calls the number at this counter once more; the board shows and says it again. @throws FaultError `hall.*` */
export async function recallTicket(desk: DeskContext): Promise<void> {
  await happen(desk, { type: 'recall', counter: desk.options.counter }, actorOf(desk));
}

/**
 * Calls a number out of turn, with the reason where somebody is passed, and begins its visit; one that was put aside here
 * goes on where it was.
 * @throws FaultError `visit.inProgress`, `hall.*`
 */
export async function callThis(
  desk: DeskContext,
  { ticket, reason }: { ticket: string; reason: string },
): Promise<void> {
  if (desk.state.visit !== null) throw refused(faults.visitInProgress);
  const aside = listOpenVisits(desk.store).find((visit) => visit.ticket === ticket);
  if (aside !== undefined) {
    await resume(desk, { visitId: aside.id });
    return;
  }
  const { number, wish } = await callChosen(desk, Number(ticket), reason);
  begin(desk, number, wish, '');
}

/** 過號: nobody came; the visit that was begun with the call ends. @throws FaultError `visit.none`, `hall.recordOpen` */
export async function skipTicket(desk: DeskContext): Promise<void> {
  if (currentVisit(desk).draft.personId !== null) throw refused(hallDeskFaults.recordOpen);
  await cancel(desk, { reason: 'customerLeft', note: '' });
}

/**
 * 改號別: to another lane, waiting from the time of arrival on; the visit here ends.
 * @throws FaultError `visit.none`, `visit.alreadyEnded`, `hall.nobodyCalled`
 */
export async function transferTicket(desk: DeskContext, { lane, reason }: CallInput<'hall.transfer'>): Promise<void> {
  if (currentVisit(desk).draft.receipt !== null) throw refused(faults.alreadyEnded);
  await happen(desk, { type: 'transfer', counter: desk.options.counter, lane, reason }, actorOf(desk));
  await handOn(desk, `改到${LANE_NAMES[lane].zh}：${reason}`.slice(0, 200));
}

/** Somebody who was missed or parked waits again, or left the office. @throws FaultError `hall.*` */
export async function moveTicket(
  desk: DeskContext,
  { ticket, to }: { ticket: string; to: 'return' | 'leave' },
): Promise<void> {
  await happen(desk, { type: to, ticket: Number(ticket) }, actorOf(desk));
}

/**
 * Numbers kept for a counter that does not answer any more wait for the others again; somebody has looked there.
 * @throws FaultError `hall.reasonMissing`, `hall.nothingKept`, `hall.counterAnswers`
 */
export async function takeBackNumbers(
  desk: DeskContext,
  { counter, reason }: CallInput<'hall.takeBack'>,
): Promise<void> {
  await happen(desk, { type: 'takeBack', from: counter, reason }, actorOf(desk));
}
