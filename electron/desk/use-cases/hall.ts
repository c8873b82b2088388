import { actorOf, type DeskContext } from '../context.ts';
import { begin } from './visits.ts';
import { callChosen } from '../hall/at-counter.ts';
import { happen } from '../hall/hall-today.ts';

/** Calls the number at this counter once more; the board shows and says it again. @throws FaultError `hall.*` */
export function recallTicket(desk: DeskContext): void {
  happen(desk, { type: 'recall', counter: desk.options.counter }, actorOf(desk));
}

/** Calls a number out of turn, with the reason where somebody is passed, and begins its visit. @throws FaultError `hall.*` */
export function callThis(desk: DeskContext, { ticket, reason }: { ticket: string; reason: string }): void {
  const { number, wish } = callChosen(desk, Number(ticket), reason);
  begin(desk, number, wish, '');
}

/** Somebody who was missed or parked waits again, or left the office. @throws FaultError `hall.*` */
export function moveTicket(desk: DeskContext, { ticket, to }: { ticket: string; to: 'return' | 'leave' }): void {
  happen(desk, { type: to, ticket: Number(ticket) }, actorOf(desk));
}
