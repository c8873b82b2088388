import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { HallEvent } from '../../../electron/hall/event.ts';
import { lanesOf } from '../../../electron/hall/lanes.ts';
import { EMPTY_HALL, hallAfter, waitingIn } from '../../../electron/hall/state.ts';
import { isBefore } from '../../../electron/hall/next-ticket.ts';
import { J1_IDENTITY, type OpenCounter } from '../counter.ts';
import { HOST, MEMBERS, type Office, openOffice } from './office.ts';

/** Random days of four counters whose lines fail; each has about a hundred acts. */
const DAYS = Number(process.env['COUNTER_OFFICE_DAYS'] ?? 1);
const DAY = '2026-11-30';

let office: Office | null = null;
afterEach(() => {
  office?.dispose();
  office = null;
});

const counter = fc.constantFrom(1, 2, 3, HOST);
const member = fc.constantFrom(...MEMBERS);
const acts = ['next', 'skip', 'serve', 'aside', 'resume', 'return', 'transfer'] as const;
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom('draw' as const, 'drawHere' as const), counter }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('next' as const), counter }) },
  { weight: 10, arbitrary: fc.record({ type: fc.constantFrom(...acts), counter }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('rush' as const) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('cut' as const), member }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('restore' as const), member }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constantFrom('ask' as const, 'answer' as const, 'told' as const), member }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('crash' as const), counter }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What the clerks did with each number, beside what the lists say. */
interface Done {
  readonly served: string[];
  readonly skipped: string[];
}

it('calls no number twice, loses none, and ends with one list, whatever the lines do', async () => {
  const day = fc.array(step, { minLength: 90, maxLength: 120 });
  await fc.assert(
    fc.asyncProperty(day, async (steps) => {
      office = await openOffice();
      const done: Done = { served: [], skipped: [] };
      for (const one of steps) {
        await live(office, one, done);
        // Seconds: nobody's desk locks itself meanwhile.
        office.clock.advance(0.05);
        const held = [1, 2, 3, HOST].flatMap((number) => office?.at(number).staff().visit?.ticket ?? []);
        expect(new Set(held).size).toBe(held.length);
      }
      for (const one of MEMBERS) {
        // What should have been lost next is said after all.
        office.lines.lose(one, 'none');
        office.lines.cut(one);
        await office.lines.restore(one);
      }
      await office.lines.settled();
      await areOfOneMind(office, done);
      office.dispose();
      office = null;
    }),
    { numRuns: DAYS, seed: Number(process.env['COUNTER_OFFICE_SEED'] ?? 1121), endOnFailure: true },
  );
}, 600_000);

async function live(here: Office, one: Step, done: Done): Promise<void> {
  switch (one.type) {
    case 'draw':
      return draw(here.at(HOST));
    case 'drawHere':
      return draw(here.at(one.counter));
    case 'rush':
      await Promise.all([1, 2, 3, HOST].map((number) => act(here.at(number), 'next', done)));
      return;
    case 'cut':
      return here.lines.cut(one.member);
    case 'restore':
      return here.lines.restore(one.member);
    case 'ask':
    case 'answer':
    case 'told':
      return here.lines.lose(one.member, one.type);
    case 'crash':
      return here.reopen(one.counter);
    default:
      await act(here.at(one.counter), one.type, done);
  }
}

async function draw(here: OpenCounter): Promise<void> {
  const input = { lane: 'full', wish: '問事情', brought: '', priority: null, service: '' };
  await here.attempt('staff', { name: 'hall.draw', input });
}

/** What a clerk does, where it is possible now; a refusal is one of the hall's own. */
async function act(here: OpenCounter, what: (typeof acts)[number], done: Done): Promise<void> {
  const { visit, start } = here.staff();
  if (what === 'next') return visit === null ? maySay(here, 'visit.callNext', {}) : undefined;
  if (what === 'resume') {
    const aside = start?.open[0];
    return aside === undefined ? undefined : maySay(here, 'visit.resume', { visitId: aside.visitId });
  }
  if (what === 'return') {
    const { tickets } = await here.send('hall.view', {});
    const missed = tickets.find(({ state }) => state === 'skipped');
    return missed === undefined ? undefined : maySay(here, 'hall.move', { ticket: missed.number, to: 'return' });
  }
  if (visit === null) return;
  if (what === 'aside') return maySay(here, 'visit.putAside', {});
  if (what === 'transfer') return maySay(here, 'hall.transfer', { lane: 'priority', reason: '行動不便' });
  if (what === 'serve' && visit.person === null) {
    await here.send('visit.draftIdentity', J1_IDENTITY);
    await here.send('visit.identify', {});
  }
  // Whoever stood at the counter was served, whatever was opened for them.
  const { ticket, serving: isServed } = (await here.send('hall.view', {})).here;
  await here.send('visit.cancel', { reason: 'other', note: '' });
  if (ticket === visit.ticket) (isServed ? done.served : done.skipped).push(ticket);
}

async function maySay(here: OpenCounter, name: string, input: object): Promise<void> {
  const reply = await here.attempt('staff', { name, input });
  if (!reply.ok) expect(reply.fault.code).toMatch(/^(hall|ticket)\./);
}

async function areOfOneMind(here: Office, done: Done): Promise<void> {
  const board = { role: 'board', number: 1 } as const;
  const answer = await here.at(HOST).desk.receiveMember(board, { type: 'catchUp', day: DAY, known: 0 });
  const { events } = answer;
  expect(answer.ok).toBe(true);
  const state = hallAfter(events);
  expect(state.doubted).toEqual([]);
  isCalledAtOneCounter(events);
  everyOvertakingHasItsReason(events);
  const drawn = events.flatMap((event) => (event.type === 'issued' ? [event.ticket] : []));
  expect(new Set(drawn).size).toBe(drawn.length);
  const inList = (type: HallEvent['type']) =>
    events
      .flatMap((event) => (event.type === type && 'ticket' in event ? [String(event.ticket).padStart(3, '0')] : []))
      .toSorted();
  expect(inList('served')).toEqual(done.served.toSorted());
  expect(inList('skipped')).toEqual(done.skipped.toSorted());
  const atHost = await picture(here.at(HOST));
  for (const { number } of MEMBERS) {
    const view = await here.at(number).send('hall.view', {});
    expect(view.line.way).toBe('joined');
    expect(await picture(here.at(number))).toEqual(atHost);
    const held = state.counters.get(number)?.ticket ?? null;
    expect(view.here.ticket).toBe(held === null ? '' : String(held).padStart(3, '0'));
  }
}

async function picture(here: OpenCounter) {
  const { tickets, counters, served, left, missed } = await here.send('hall.view', {});
  const lines = tickets.map(({ number, lane, state, counter: at, wish }) => ({ number, lane, state, at, wish }));
  return { lines, counters, served, left, missed };
}

/** Between two calls at different counters the number went back to the line. */
function isCalledAtOneCounter(events: readonly HallEvent[]): void {
  const holders = new Map<number, number>();
  for (const event of events) {
    if (event.type === 'called') {
      expect(holders.get(event.ticket) ?? event.counter).toBe(event.counter);
      holders.set(event.ticket, event.counter);
    }
    if (event.type === 'served') expect(holders.get(event.ticket)).toBe(event.counter);
    if (['served', 'skipped', 'parked', 'transferred', 'returned'].includes(event.type) && 'ticket' in event) {
      holders.delete(event.ticket);
    }
  }
}

/** Whoever came earlier and was passed by a call stands in it; what a counter did alone it decided on what it knew. */
function everyOvertakingHasItsReason(events: readonly HallEvent[]): void {
  let before = EMPTY_HALL;
  for (const event of events) {
    const called = event.type === 'called' ? before.tickets.get(event.ticket) : undefined;
    if (event.type === 'called' && event.alone === undefined && event.overtaking !== 'chosen' && called !== undefined) {
      const kind = before.counters.get(event.counter)?.kind ?? 'full';
      const passed = waitingIn(before, lanesOf(kind)).filter(
        (ticket) => isBefore(ticket, called) && ticket.lane !== 'priority' && ticket.number !== called.number,
      );
      const named = new Set([...event.overtaken, ...(event.withheld ?? [])]);
      expect(passed.filter(({ number }) => !named.has(number))).toEqual([]);
    }
    before = hallAfter([event], before);
  }
}
