import type { HallCommand } from '../../hall/command.ts';
import type { HallEvent } from '../../hall/event.ts';

/** The event each wish leads to. */
const types: Readonly<Record<HallCommand['type'], HallEvent['type']>> = {
  openCounter: 'counterOpened',
  closeCounter: 'counterClosed',
  issue: 'issued',
  callNext: 'called',
  callChosen: 'called',
  recall: 'recalled',
  begin: 'begun',
  skip: 'skipped',
  serve: 'served',
  park: 'parked',
  transfer: 'transferred',
  return: 'returned',
  leave: 'left',
  takeBack: 'freed',
};

/** What a wish of this counter became, among everything that happened until it was granted: the last of its kind. */
export function ownActs(events: readonly HallEvent[], command: HallCommand, own: number): HallEvent[] {
  const wanted = types[command.type];
  const act = events.findLast((event) => {
    if (event.type !== wanted) return false;
    if ('ticket' in command && 'ticket' in event) return event.ticket === command.ticket;
    if (command.type === 'takeBack') return 'counter' in event && event.counter === command.from;
    return 'counter' in command && 'counter' in event ? event.counter === own : true;
  });
  return act === undefined ? [] : [act];
}
