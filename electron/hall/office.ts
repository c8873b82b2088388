import { apportion, keeperOf } from './apportion.ts';
import type { HallCommand } from './command.ts';
import { decide, type Decision, keptFor } from './decide.ts';
import type { HallEvent } from './event.ts';
import { hallFaults } from './faults.ts';
import { LANES } from './lanes.ts';
import { hallAfter, type HallState, waitingIn } from './state.ts';

/** Who is there besides the hall host itself. */
export interface Office {
  /** The host's own counter; it needs no leave for what it keeps. */
  readonly own: number;
  /** The counter that asks; for what it keeps itself it needs no leave either. */
  readonly asking: number;
  /** Joined counters that can be asked now. */
  readonly present: ReadonlySet<number>;
}

/** A number is kept for a counter that is there: it is asked to give it up, and then everything is decided again. */
export interface AskFirst {
  readonly ok: 'ask';
  readonly keeper: number;
  readonly ticket: number;
}

/** What the hall host decides: as one counter alone, but nobody is called who is kept for somebody else. */
export function decideAtHost(
  state: HallState,
  command: HallCommand,
  at: number,
  { own, asking, present }: Office,
): Decision | AskFirst {
  const mine = (keeper: number | null) => keeper === null || keeper === own || keeper === asking;
  const waiting = [...state.tickets.values()];
  const withheld = waiting.filter(({ keeper }) => !mine(keeper) && !present.has(keeper ?? 0));
  if (command.type === 'takeBack' && (present.has(command.from) || command.from === own)) {
    return { ok: false, fault: hallFaults.counterAnswers };
  }
  const decision = decide(state, command, at, new Set(withheld.map(({ number }) => number)));
  if (!decision.ok) return decision;
  // Whoever keeps a number might call it at this very moment: it is asked before another calls it, or says it left.
  const act = decision.events.find((event) => event.type === 'called' || event.type === 'left');
  const keeper = act === undefined ? null : (state.tickets.get(act.ticket)?.keeper ?? null);
  if (act !== undefined && keeper !== null && !mine(keeper)) {
    if (!present.has(keeper)) return { ok: false, fault: hallFaults.keptElsewhere };
    return { ok: 'ask', keeper, ticket: act.ticket };
  }
  return { ok: true, events: sharedOut(state, decision.events, at, { own, present }) };
}

/** With whom the new number is kept, what a closing counter gives up, and who keeps what is kept for nobody. */
export function sharedOut(
  state: HallState,
  decided: readonly HallEvent[],
  at: number,
  { own, present }: Pick<Office, 'own' | 'present'>,
): HallEvent[] {
  const here = membersAnd(own, present);
  const events = decided.flatMap((event): HallEvent[] => {
    if (event.type === 'issued') {
      const keeper = keeperOf(state, here, event.lane, event.ticket);
      return [keeper === null ? event : { ...event, keeper }];
    }
    if (event.type !== 'counterClosed') return [event];
    const kept = keptFor(hallAfter(decided, state), event.counter);
    return kept.length === 0
      ? [event]
      : [{ type: 'freed', at, counter: event.counter, tickets: kept, reason: '' }, event];
  });
  return [...events, ...apportion(hallAfter(events, state), here, at)];
}

/** Numbers that waited before a counter opened and that the rule would keep for it now, each with whoever keeps it. */
export function dueTo(
  state: HallState,
  counter: number,
  { own, present }: Pick<Office, 'own' | 'present'>,
): { readonly ticket: number; readonly keeper: number }[] {
  const here = membersAnd(own, present);
  return waitingIn(state, LANES).flatMap(({ number: ticket, lane, keeper }) => {
    if (keeper === null || keeper === counter || !here.has(keeper)) return [];
    return keeperOf(state, here, lane, ticket) === counter ? [{ ticket, keeper }] : [];
  });
}

/** The counters among whom numbers are shared out; none as long as nobody joined. */
function membersAnd(own: number, present: ReadonlySet<number>): ReadonlySet<number> {
  return present.size === 0 ? present : new Set([own, ...present]);
}
