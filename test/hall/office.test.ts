import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAlone } from '../../electron/hall/alone.ts';
import type { HallCommand } from '../../electron/hall/command.ts';
import { keptFor } from '../../electron/hall/decide.ts';
import type { HallEvent } from '../../electron/hall/event.ts';
import { LANES } from '../../electron/hall/lanes.ts';
import type { AloneEvent } from '../../electron/hall/line.ts';
import { decideAtHost, dueTo, sharedOut } from '../../electron/hall/office.ts';
import { reconcile } from '../../electron/hall/reconcile.ts';
import { EMPTY_HALL, hallAfter, type HallState } from '../../electron/hall/state.ts';

/** Random days of an office; `npm run faults` takes more. */
const DAYS = Number(process.env['COUNTER_HALL_DAYS'] ?? 400);

const HOST = 9;
const COUNTERS = [1, 2, 3] as const;

/** A joined counter as a model: how much of the host's list it has, what it did alone, what it gave up. */
interface Member {
  readonly number: number;
  present: boolean;
  list: HallEvent[];
  alone: AloneEvent[];
  released: { ticket: number; known: number }[];
}

/** An office without stores and lines: only what is decided. */
class OfficeModel {
  readonly events: HallEvent[] = [];
  readonly members = COUNTERS.map((number): Member => ({ number, present: false, list: [], alone: [], released: [] }));
  at = 0;

  get state(): HallState {
    return hallAfter(this.events);
  }
  get present(): Set<number> {
    return new Set(this.members.filter((one) => one.present).map(({ number }) => number));
  }
  /** What happened at the host reaches whoever is there. */
  keep(events: readonly HallEvent[]): void {
    this.events.push(...events);
    for (const one of this.members) if (one.present) one.list = [...this.events];
  }
  stateOf(one: Member): HallState {
    const listed = hallAfter(one.list);
    const heard = listed.alone.get(one.number) ?? 0;
    const news = one.alone
      .filter(({ number }) => number > heard)
      .map(({ number, event }): HallEvent => ({ ...event, alone: { counter: one.number, number } }));
    return hallAfter(this.freedBy(one), hallAfter(news, listed));
  }
  freedBy(one: Member): HallEvent[] {
    const tickets = one.released
      .filter(({ ticket, known }) => !one.list.slice(known).some((event) => isAbout(event, ticket)))
      .map(({ ticket }) => ticket);
    return tickets.length === 0 ? [] : [{ type: 'freed', at: 0, counter: one.number, tickets, reason: '' }];
  }
  /** `lost` = it happened at the host, but the one who asked never hears of it. */
  do(command: HallCommand, lost: Member | null = null): void {
    const silent = new Set<number>();
    const asking = 'counter' in command ? command.counter : HOST;
    for (let asked = 0; asked < 50; asked += 1) {
      const present = new Set([...this.present].filter((number) => !silent.has(number)));
      const decision = decideAtHost(this.state, command, (this.at += 1), { own: HOST, asking, present });
      if (decision.ok === false) return;
      if (lost !== null) lost.present = false;
      if (decision.ok === true) {
        this.keep(decision.events);
        for (const event of decision.events) if (event.type === 'counterOpened') this.share(event.counter);
        return;
      }
      const keeper = this.members.find(({ number }) => number === decision.keeper);
      if (keeper?.present !== true) silent.add(decision.keeper);
      else {
        keeper.released.push({ ticket: decision.ticket, known: this.events.length });
        this.keep([{ type: 'freed', at: this.at, counter: keeper.number, tickets: [decision.ticket], reason: '' }]);
      }
    }
    throw new Error('The host asks without end.');
  }
  /** What is due to a counter that opened is given up by whoever keeps it, one after the other. */
  share(counter: number): void {
    const office = { own: HOST, present: this.present };
    for (const { ticket, keeper } of dueTo(this.state, counter, office)) {
      const at = (this.at += 1);
      const known = this.events.length;
      this.members.find(({ number }) => number === keeper)?.released.push({ ticket, known });
      this.keep(
        sharedOut(this.state, [{ type: 'freed', at, counter: keeper, tickets: [ticket], reason: '' }], at, office),
      );
    }
    expect(dueTo(this.state, counter, office)).toEqual([]);
  }
  alone(one: Member, command: HallCommand): void {
    const decision = decideAlone(this.stateOf(one), command, (this.at += 1), one.number);
    if (!decision.ok) return;
    for (const event of decision.events) one.alone.push({ number: one.alone.length + 1, event });
  }
  /** A counter gives up what it keeps before it closes. */
  giveUp(one: Member, command: HallCommand): void {
    if (command.type !== 'closeCounter') return;
    for (const kept of keptFor(this.stateOf(one), one.number))
      one.released.push({ ticket: kept, known: one.list.length });
  }
  /** What the host answers may be lost: then the same is said again another time. */
  join(one: Member, isHeard: boolean): void {
    const [freed] = this.freedBy(one);
    const said = {
      counter: one.number,
      unseen: this.events.slice(one.list.length),
      alone: one.alone,
      released: freed?.type === 'freed' ? freed.tickets : [],
    };
    const news = reconcile(this.state, said, (this.at += 1));
    const present = new Set([...this.present, one.number]);
    this.keep(sharedOut(this.state, news, this.at, { own: HOST, present }));
    if (!isHeard) return;
    one.present = true;
    one.list = [...this.events];
  }
}

function isAbout(event: HallEvent, ticket: number): boolean {
  return 'tickets' in event ? event.tickets.includes(ticket) : 'ticket' in event && event.ticket === ticket;
}

const counter = fc.constantFrom(...COUNTERS);
const anyCounter = fc.constantFrom(...COUNTERS, HOST);
const ticket = fc.integer({ min: 1, max: 40 });
const lane = fc.constantFrom(...LANES);
const reason = fc.constantFrom('補文件', '行動不便');
const command: fc.Arbitrary<HallCommand> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('issue' as const), lane }) },
  { weight: 10, arbitrary: fc.record({ type: fc.constant('callNext' as const), counter: anyCounter }) },
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constantFrom('serve' as const, 'begin' as const), counter: anyCounter }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom('recall' as const, 'skip' as const), counter: anyCounter }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('openCounter' as const),
      counter: anyCounter,
      kind: fc.constant('full' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('closeCounter' as const), counter: anyCounter }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('callChosen' as const), counter: anyCounter, ticket, reason }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('park' as const), counter: anyCounter, reason }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('transfer' as const), counter: anyCounter, lane, reason }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('return' as const, 'leave' as const), ticket }) },
);
const step = fc.oneof(
  { weight: 20, arbitrary: fc.record({ type: fc.constant('command' as const), command }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('cut' as const), counter }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('lostAnswer' as const), counter, command }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('join' as const), counter, isHeard: fc.boolean() }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A member that is there asks the host, one that is not acts alone; whatever comes from the door or the host goes to the host. */
function live(office: OfficeModel, one: Step): void {
  const memberAt = (number: number) => office.members.find((member) => member.number === number);
  if (one.type === 'command') {
    const member = 'counter' in one.command ? memberAt(one.command.counter) : undefined;
    if (member !== undefined) office.giveUp(member, one.command);
    if (member === undefined || member.present) office.do(one.command);
    else office.alone(member, one.command);
    return;
  }
  const member = memberAt(one.counter);
  if (member === undefined) return;
  if (one.type === 'cut') member.present = false;
  else if (one.type === 'join') office.join(member, one.isHeard);
  else if (member.present && 'counter' in one.command) {
    // The host did it; the counter heard nothing, cut the line and decided for itself.
    const asked = { ...one.command, counter: member.number };
    const { list } = member;
    office.giveUp(member, asked);
    office.do(asked, member);
    if (!member.present) member.list = list;
    else member.present = false;
    office.alone(member, asked);
  }
}

function everyDay(property: (office: OfficeModel, steps: readonly Step[]) => void): void {
  const day = fc.array(step, { minLength: 40, maxLength: 200 });
  const run = (steps: readonly Step[]) => {
    const office = new OfficeModel();
    for (const number of [HOST, ...COUNTERS]) office.do({ type: 'openCounter', counter: number, kind: 'full' });
    for (const member of office.members) office.join(member, true);
    property(office, steps);
  };
  fc.assert(fc.property(day, run), { numRuns: Math.ceil(DAYS / 4), seed: 1121 });
}

/** Everybody is there again. */
function endDay(office: OfficeModel): void {
  for (const member of office.members) {
    member.present = false;
    office.join(member, true);
  }
}

describe('an office whose lines fail', () => {
  it('has each number at one counter, calls it at another only when it went back, and doubts nothing', () => {
    everyDay((office, steps) => {
      for (const one of steps) {
        live(office, one);
        // What counters and host believe at this very moment, however old it is: no number is at two of them.
        const held = office.members.flatMap(
          (member) => office.stateOf(member).counters.get(member.number)?.ticket ?? [],
        );
        const host = office.state.counters.get(HOST)?.ticket ?? [];
        const all = [...held, ...[host].flat()];
        expect(new Set(all).size).toBe(all.length);
      }
      endDay(office);
      expect(office.state.doubted).toEqual([]);
      const holders = new Map<number, number>();
      for (const event of office.events) {
        if (event.type === 'called') {
          expect(holders.get(event.ticket) ?? event.counter).toBe(event.counter);
          holders.set(event.ticket, event.counter);
        } else if ('ticket' in event && !['begun', 'recalled', 'repeated', 'left'].includes(event.type)) {
          holders.delete(event.ticket);
        }
      }
    });
  });

  it('loses no number: whoever is neither served nor gone waits, or is at the counter that says so', () => {
    everyDay((office, steps) => {
      for (const one of steps) live(office, one);
      const before = office.members.map((member) => office.stateOf(member).counters.get(member.number)?.ticket ?? null);
      endDay(office);
      const { tickets, counters } = office.state;
      const issued = office.events.flatMap((event) => (event.type === 'issued' ? [event.ticket] : []));
      expect([...tickets.keys()].toSorted((a, b) => a - b)).toEqual([...new Set(issued)].toSorted((a, b) => a - b));
      for (const ticketAt of tickets.values()) {
        if (ticketAt.state !== 'called' && ticketAt.state !== 'serving') continue;
        expect(counters.get(ticketAt.counter ?? 0)?.ticket).toBe(ticketAt.number);
      }
      // What stood at a counter that was away still stands there.
      expect(COUNTERS.map((number) => counters.get(number)?.ticket ?? null)).toEqual(before);
    });
  });

  it('gains nothing when a counter says a second time what it did', () => {
    everyDay((office, steps) => {
      for (const one of steps) {
        const member = one.type === 'join' ? office.members[one.counter - 1] : undefined;
        if (member === undefined || member.present) {
          live(office, one);
          continue;
        }
        office.join(member, false);
        const { length } = office.events;
        office.join(member, false);
        expect(office.events.slice(length)).toEqual([]);
      }
    });
  });

  it('keeps every number that waits for one counter at most, and only while it waits', () => {
    everyDay((office, steps) => {
      for (const one of steps) live(office, one);
      endDay(office);
      const { state } = office;
      for (const number of [...COUNTERS, HOST]) {
        for (const kept of keptFor(state, number)) {
          expect(['waiting', 'parked', 'skipped']).toContain(state.tickets.get(kept)?.state);
        }
      }
    });
  });
});

describe('a counter that is away for good', () => {
  const begun: HallEvent[] = [
    { type: 'counterOpened', at: 0, counter: HOST, kind: 'full' },
    { type: 'counterOpened', at: 0, counter: 1, kind: 'full' },
    { type: 'issued', at: 1, ticket: 1, lane: 'full', keeper: 1 },
    { type: 'issued', at: 2, ticket: 2, lane: 'full', keeper: 1 },
    { type: 'issued', at: 3, ticket: 3, lane: 'full', keeper: HOST },
  ];
  const away = { own: HOST, asking: HOST, present: new Set<number>() };

  it('is passed over with the reason, until somebody takes its numbers back with another', () => {
    const state = hallAfter(begun);
    expect(decideAtHost(state, { type: 'callNext', counter: HOST }, 9, away)).toMatchObject({
      events: [{ type: 'called', ticket: 3, overtaking: 'kept', withheld: [1, 2] }],
    });
    const silent = { type: 'takeBack', from: 1, reason: ' ' } as const;
    expect(decideAtHost(state, silent, 9, away)).toMatchObject({ fault: { code: 'hall.reasonMissing' } });
    const taken = decideAtHost(state, { ...silent, reason: '電腦壞了' }, 9, away);
    expect(taken).toMatchObject({
      events: [{ type: 'freed', tickets: [1, 2], reason: '電腦壞了' }, { type: 'counterClosed' }],
    });
    const after = hallAfter(taken.ok === true ? taken.events : [], state);
    expect(decideAtHost(after, { type: 'callNext', counter: HOST }, 10, away)).toMatchObject({
      events: [{ type: 'called', ticket: 1, overtaking: 'none' }],
    });
    expect(decideAtHost(after, { type: 'takeBack', from: 1, reason: '再看' }, 10, away)).toMatchObject({
      fault: { code: 'hall.nothingKept' },
    });
  });

  it('is asked, not passed over, where it is there; then nothing can be taken from it', () => {
    const there = { own: HOST, asking: HOST, present: new Set([1]) };
    const state = hallAfter(begun);
    expect(decideAtHost(state, { type: 'callNext', counter: HOST }, 9, there)).toEqual({
      ok: 'ask',
      keeper: 1,
      ticket: 1,
    });
    expect(decideAtHost(state, { type: 'takeBack', from: 1, reason: '電腦壞了' }, 9, there)).toMatchObject({
      fault: { code: 'hall.counterAnswers' },
    });
  });

  it('makes a number doubtful that it called after all, and says so once for each act', () => {
    const freed: HallEvent = { type: 'freed', at: 5, counter: 1, tickets: [1, 2], reason: '電腦壞了' };
    const state = hallAfter([...begun, freed]);
    const called: HallEvent = {
      type: 'called',
      at: 6,
      counter: 1,
      ticket: 1,
      overtaking: 'none',
      overtaken: [],
      reason: '',
    };
    const said = { counter: 1, unseen: [freed], alone: [{ number: 1, event: called }], released: [] };
    const news = reconcile(state, said, 9);
    expect(news).toEqual([
      { type: 'doubted', at: 6, counter: 1, ticket: 1, what: 'called', alone: { counter: 1, number: 1 } },
    ]);
    expect(reconcile(hallAfter(news, state), said, 9)).toEqual([]);
    expect(hallAfter(news, EMPTY_HALL).doubted).toHaveLength(1);
  });

  it('is not doubtful where the counter died before it heard that the visit had ended, and then put it aside', () => {
    const where = { at: 6, counter: 1, ticket: 1 };
    const called: HallEvent = { type: 'called', ...where, overtaking: 'none', overtaken: [], reason: '' };
    for (const type of ['served', 'skipped'] as const) {
      const ended: HallEvent = { type, ...where };
      const state = hallAfter([...begun, called, ended]);
      const parked: HallEvent = { type: 'parked', ...where, at: 8, reason: '先擱著' };
      const said = { counter: 1, unseen: [ended], alone: [{ number: 1, event: parked }], released: [] };
      const news = reconcile(state, said, 9);
      expect(news).toEqual([{ type: 'repeated', at: 8, counter: 1, ticket: 1, alone: { counter: 1, number: 1 } }]);
      expect(hallAfter(news, state).tickets.get(1)?.state).toBe(type);
    }
  });
});
