import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../../electron/hall/command.ts';
import { decide } from '../../electron/hall/decide.ts';
import type { HallEvent } from '../../electron/hall/event.ts';
import { HALL_COUNTER_KINDS, isPreferred, LANES, lanesOf } from '../../electron/hall/lanes.ts';
import { MOST_OVERTAKEN } from '../../electron/hall/next-ticket.ts';
import { byArrival, EMPTY_HALL, hallAfter, type HallState } from '../../electron/hall/state.ts';

/** Random days; `npm run faults` takes 10,000. */
const DAYS = Number(process.env['COUNTER_HALL_DAYS'] ?? 400);

const counter = fc.integer({ min: 1, max: 4 });
const ticket = fc.integer({ min: 1, max: 40 });
const lane = fc.constantFrom(...LANES);
const kind = fc.constantFrom(...HALL_COUNTER_KINDS);
const reason = fc.constantFrom('', '補文件', '行動不便');
const command: fc.Arbitrary<HallCommand> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('issue' as const), lane }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('callNext' as const), counter }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('serve' as const, 'begin' as const), counter }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('recall' as const, 'skip' as const), counter }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('openCounter' as const), counter, kind }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('closeCounter' as const), counter }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('callChosen' as const), counter, ticket, reason }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('park' as const), counter, reason }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('transfer' as const), counter, lane, reason }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('return' as const, 'leave' as const), ticket }) },
);

const opening: HallCommand[] = [1, 2, 3, 4].map((number) => ({ type: 'openCounter', counter: number, kind: 'full' }));

/** Runs a day; `look` sees every event with the state before it. */
function live(commands: readonly HallCommand[], look: (event: HallEvent, before: HallState) => void) {
  let state = EMPTY_HALL;
  const events: HallEvent[] = [];
  for (const [index, asked] of [...opening, ...commands].entries()) {
    const decision = decide(state, asked, index * 1_000);
    if (!decision.ok) continue;
    for (const event of decision.events) {
      look(event, state);
      events.push(event);
    }
    state = hallAfter(decision.events, state);
  }
  return { state, events };
}

/** One counter, and more preferred tickets than it can serve. */
const rush: fc.Arbitrary<HallCommand> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ type: 'issue', lane: 'full' } as const) },
  { weight: 4, arbitrary: fc.constant({ type: 'issue', lane: 'priority' } as const) },
  { weight: 4, arbitrary: fc.constant({ type: 'callNext', counter: 1 } as const) },
  { weight: 4, arbitrary: fc.constant({ type: 'serve', counter: 1 } as const) },
);

function everyDay(property: (commands: readonly HallCommand[]) => void, kindOfDay = command): void {
  const day = fc.array(kindOfDay, { minLength: 20, maxLength: 160 });
  fc.assert(fc.property(day, property), { numRuns: DAYS, seed: 1121 });
}

describe('any day in the hall', () => {
  it('serves each lane in the order of arrival, and names everybody who is passed', () => {
    everyDay((commands) => {
      live(commands, (event, before) => {
        if (event.type !== 'called') return;
        const called = before.tickets.get(event.ticket);
        const lanes = lanesOf(before.counters.get(event.counter)?.kind ?? 'full');
        const earlier = [...before.tickets.values()].filter(
          (one) =>
            one.state === 'waiting' && lanes.includes(one.lane) && called !== undefined && byArrival(one, called) < 0,
        );
        if (event.overtaking === 'chosen') expect(event.reason).not.toBe('');
        else expect(earlier.filter((one) => one.lane === called?.lane)).toEqual([]);
        const passed = event.overtaking === 'chosen' ? earlier : earlier.filter((one) => !isPreferred(one.lane));
        expect(new Set(event.overtaken)).toEqual(new Set(passed.map(({ number }) => number)));
      });
    });
  });

  it('passes nobody by rule more often than the bound, and reaches it on a day of rush', () => {
    let most = 0;
    const count = (commands: readonly HallCommand[]) => {
      const { state, events } = live(commands, () => {});
      const passed = new Map<number, number>();
      for (const event of events) {
        if (event.type !== 'called' || event.overtaking !== 'preferred') continue;
        for (const number of event.overtaken) passed.set(number, (passed.get(number) ?? 0) + 1);
      }
      most = Math.max(most, ...passed.values());
      expect(most).toBeLessThanOrEqual(MOST_OVERTAKEN);
      for (const one of state.tickets.values()) expect(one.overtaken).toBe(passed.get(one.number) ?? 0);
    };
    everyDay(count);
    everyDay(count, rush);
    expect(most).toBe(MOST_OVERTAKEN);
  });

  it('loses no ticket, doubles none, and has each at one counter only', () => {
    everyDay((commands) => {
      const { state, events } = live(commands, () => {});
      const issued = events.filter((event) => event.type === 'issued').map((event) => event.ticket);
      expect(new Set(issued).size).toBe(issued.length);
      expect([...state.tickets.keys()].sort((a, b) => a - b)).toEqual(issued.sort((a, b) => a - b));
      const atCounters = [...state.counters.values()].flatMap((one) => (one.ticket === null ? [] : [one.ticket]));
      const called = [...state.tickets.values()].filter((one) => one.state === 'called' || one.state === 'serving');
      expect(new Set(atCounters)).toEqual(new Set(called.map(({ number }) => number)));
      expect(atCounters).toHaveLength(called.length);
      for (const one of called) expect(state.counters.get(one.counter ?? 0)?.ticket).toBe(one.number);
    });
  });

  it('is the same state again when its events are told once more, in pieces of any size', () => {
    everyDay((commands) => {
      const { state, events } = live(commands, () => {});
      const middle = Math.floor(events.length / 3);
      expect(hallAfter(events.slice(middle), hallAfter(events.slice(0, middle)))).toEqual(state);
    });
  });
});

describe('a wrong wish', () => {
  const before = hallAfter([
    { type: 'counterOpened', at: 0, counter: 1, kind: 'full' },
    { type: 'issued', at: 1, ticket: 1, lane: 'full' },
    { type: 'issued', at: 2, ticket: 2, lane: 'full' },
  ]);
  const wishes: readonly [string, HallCommand][] = [
    ['hall.counterClosed', { type: 'callNext', counter: 2 }],
    ['hall.counterClosed', { type: 'closeCounter', counter: 9 }],
    ['hall.nobodyCalled', { type: 'serve', counter: 1 }],
    ['hall.ticketNotHere', { type: 'callChosen', counter: 1, ticket: 9, reason: '補件' }],
    ['hall.reasonMissing', { type: 'callChosen', counter: 1, ticket: 2, reason: ' ' }],
    ['hall.ticketNotHere', { type: 'return', ticket: 1 }],
  ];

  it.each(wishes)('is refused as %s and changes nothing', (code, wish) => {
    const decision = decide(before, wish, 5);
    expect(decision.ok ? '' : decision.fault.code).toBe(code);
  });

  it('may not call a second person to a counter, nor anybody a third time', () => {
    const busy = decide(before, { type: 'callNext', counter: 1 }, 5);
    const state = hallAfter(busy.ok ? busy.events : [], before);
    expect(decide(state, { type: 'callNext', counter: 1 }, 6)).toMatchObject({ fault: { code: 'hall.counterBusy' } });
    expect(decide(state, { type: 'closeCounter', counter: 1 }, 6)).toMatchObject({
      fault: { code: 'hall.counterBusy' },
    });
    const missedTwice = hallAfter(
      [
        { type: 'skipped', at: 6, counter: 1, ticket: 1 },
        { type: 'returned', at: 7, ticket: 1 },
        { type: 'called', at: 8, counter: 1, ticket: 1, overtaking: 'none', overtaken: [], reason: '' },
        { type: 'skipped', at: 9, counter: 1, ticket: 1 },
      ],
      state,
    );
    expect(decide(missedTwice, { type: 'return', ticket: 1 }, 9)).toMatchObject({ fault: { code: 'hall.drawAgain' } });
  });
});
