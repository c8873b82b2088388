import { decide } from '../../hall/decide.ts';
import { type DeskContext, now } from '../context.ts';
import { refused } from '../words/faults.ts';
import type { HallWay } from './hall-way.ts';
import type { OwnList } from './own-list.ts';

/** One machine and its own list. */
export function singleHall(desk: DeskContext, list: OwnList): HallWay {
  return {
    today: () => list.today(),
    async happen(command, actor, said) {
      const decision = decide(list.today().state, command, Date.parse(now(desk)));
      if (!decision.ok) throw refused(decision.fault);
      list.keep(decision.events, actor, said);
      return decision.events;
    },
    standing: () => ({ way: 'single', calls: true, members: [], refusal: null, backAt: null }),
  };
}
