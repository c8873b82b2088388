import type { HallEvent } from './event.ts';
import { hallAfter, type HallTicket } from './state.ts';

/** 先叫: a number that was called although others of its counter came earlier or go first by rule. */
export interface Overtaking {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly ticket: number;
  readonly counter: number;
  /** By rule (愛心, 預約), by a clerk's choice with a reason, or because another counter kept the others. */
  readonly why: OvertakingWhy;
  /** Who waited on. */
  readonly passed: readonly number[];
  /** The clerk's words, where the number was chosen; empty otherwise. */
  readonly reason: string;
}

export const OVERTAKING_WHYS = ['chosen', 'preferred', 'kept'] as const;
export type OvertakingWhy = (typeof OVERTAKING_WHYS)[number];

/** Every overtaking of a day, first to last. */
export function overtakings(events: readonly HallEvent[]): Overtaking[] {
  return events.flatMap((event) => {
    if (event.type !== 'called' || event.overtaking === 'none') return [];
    const { at, ticket, counter, overtaking, overtaken, withheld = [], reason } = event;
    return [{ at, ticket, counter, why: overtaking, passed: [...overtaken, ...withheld], reason }];
  });
}

/** What became of the numbers of a day. */
export interface NumbersOfDay {
  readonly drawn: number;
  /** Called, and nobody came back. */
  readonly missed: number;
  /** Gone before they were called, said at the counter or in the hall. */
  readonly left: number;
  /** Not done when the list ends: on a day that is over, nobody ever called them or they were put aside for good. */
  readonly pending: number;
}

const ENDED: ReadonlySet<HallTicket['state']> = new Set(['served', 'skipped', 'left']);

export function numbersOf(events: readonly HallEvent[]): NumbersOfDay {
  const states = [...hallAfter(events).tickets.values()].map(({ state }) => state);
  return {
    drawn: states.length,
    missed: states.filter((state) => state === 'skipped').length,
    left: states.filter((state) => state === 'left').length,
    pending: states.filter((state) => !ENDED.has(state)).length,
  };
}
