import { keptFor } from '../../hall/decide.ts';
import type { HallMembers } from '../../hall/line.ts';
import type { HallState } from '../../hall/state.ts';
import type { HallStanding } from './hall-way.ts';

/** Who joined, with counters that are away and either open or keeping numbers. */
export function standingOf(state: HallState, members: HallMembers, own: number): HallStanding {
  const kept = (counter: number) => keptFor(state, counter).length;
  const present = members.present().map(({ role, number }) => {
    return { role, number, present: true, kept: role === 'counter' ? kept(number) : 0 };
  });
  const here = new Set([own, ...present.flatMap(({ role, number }) => (role === 'counter' ? [number] : []))]);
  const keepers = [...state.tickets.values()].flatMap(({ keeper }) => keeper ?? []);
  const open = [...state.counters.values()].filter((counter) => counter.open).map(({ number }) => number);
  const away = [...new Set([...keepers, ...open])].filter((number) => !here.has(number));
  return {
    way: 'host',
    calls: true,
    members: [
      ...present,
      ...away.map((number) => ({ role: 'counter' as const, number, present: false, kept: kept(number) })),
    ].toSorted((left, right) => left.role.localeCompare(right.role) || left.number - right.number),
    refusal: null,
    backAt: null,
  };
}
