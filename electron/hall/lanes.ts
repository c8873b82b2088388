import type { Lane } from '../../src/contract/hall-terms.ts';

export { LANES, type Lane } from '../../src/contract/hall-terms.ts';

/** What a counter does today; it may change during the day. */
export const HALL_COUNTER_KINDS = ['full', 'express', 'reservation', 'slipReprint', 'priority'] as const;
export type HallCounterKind = (typeof HALL_COUNTER_KINDS)[number];

/** Lanes that go before the others, within the bound of `MOST_OVERTAKEN`: 愛心, and reservations whose time has come. */
const PREFERRED: ReadonlySet<Lane> = new Set(['priority', 'reservation']);

const lanesByKind: Readonly<Record<HallCounterKind, readonly Lane[]>> = {
  full: ['priority', 'reservation', 'full', 'express', 'slipReprint'],
  express: ['priority', 'express', 'slipReprint'],
  reservation: ['priority', 'reservation', 'express'],
  slipReprint: ['slipReprint'],
  priority: ['priority', 'full'],
};

/** The lanes a counter of this kind calls from. */
export function lanesOf(kind: HallCounterKind): readonly Lane[] {
  return lanesByKind[kind];
}

export function isPreferred(lane: Lane): boolean {
  return PREFERRED.has(lane);
}

/** One value for each lane. */
export function byLane<Value>(valueOf: (lane: Lane) => Value): Readonly<Record<Lane, Value>> {
  return {
    priority: valueOf('priority'),
    reservation: valueOf('reservation'),
    full: valueOf('full'),
    express: valueOf('express'),
    slipReprint: valueOf('slipReprint'),
  };
}
