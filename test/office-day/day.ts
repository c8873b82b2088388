import type { CounterMode } from '../../src/contract/matter-terms.ts';
import { type Board, watchBoard } from './board.ts';
import { type Clerk, createClerk, type Told } from './clerk.ts';
import type { Hours } from './hours.ts';
import type { Program } from './program.ts';
import type { Fate, Visitor } from './visitors.ts';
import { openWindow, Refused } from './window.ts';

/** The machines of an office: one has the door and the board, and every one is a counter. */
export interface OfficeMachines {
  readonly host: Program;
  readonly counters: readonly { readonly number: number; readonly mode: CounterMode; readonly program: Program }[];
}

/** A number that was drawn, and what was said with it. */
export interface Drawn {
  readonly number: number;
  readonly visitor: Visitor;
  readonly band: { readonly from: number; readonly to: number } | null;
}

/** What the visitors and the clerks of a day saw. */
export interface DaySeen {
  readonly drawn: readonly Drawn[];
  readonly told: readonly Told[];
  readonly board: Board;
  /** From the first touch of the kiosk until its number, milliseconds. */
  readonly drawing: readonly number[];
}

/** Minutes after which nobody is expected to come to the counter, and those of whoever comes late or waits for a paper. */
const MISSED_AFTER = 1;
const BACK_AFTER = 6;
const PAPER_AFTER = 4;
/** How long those who leave have patience. */
const PATIENCE = 6;
/** How often a clerk looks whether somebody waits. */
const LOOK_EVERY = 0.5;

/** Plays a day until everybody who came was served, missed or went away. */
export async function playDay(office: OfficeMachines, visitors: readonly Visitor[], hours: Hours): Promise<DaySeen> {
  const board = watchBoard(office.host.addresses.display);
  const day = openDoor(office, visitors, hours);
  const clerks = office.counters.map(({ number, program }) => createClerk(program.addresses.staff, number));
  try {
    for (const [index, clerk] of clerks.entries()) {
      await clerk.signIn();
      await clerk.joined();
      await clerk.become(office.counters[index]?.mode ?? 'full');
    }
    await Promise.all([day.draw(), ...clerks.map((clerk) => workAt(clerk, day, hours))]);
    return { drawn: day.drawn, told: clerks.flatMap(({ told }) => told), board, drawing: day.drawing };
  } finally {
    for (const { close } of [board, day, ...clerks]) close();
  }
}

interface Door {
  readonly drawn: Drawn[];
  readonly drawing: number[];
  readonly draw: () => Promise<void>;
  readonly visitorOf: (number: number) => Visitor | undefined;
  /** What becomes of the visitor this time; whoever comes a second time, perhaps to another counter, is served. */
  readonly fateNow: (number: number, fate: Fate) => Fate;
  /** Whoever went away without a word, or is outside and will come back. */
  readonly isAway: (number: number) => boolean;
  /** Was called in vain, comes back after some minutes and waits again. */
  readonly comesBack: (number: number) => void;
  /** Nobody comes any more, and nobody comes back. */
  readonly isOver: () => boolean;
  readonly close: () => void;
}

/** The machine at the door and the greeter beside it. */
function openDoor({ host }: OfficeMachines, visitors: readonly Visitor[], hours: Hours): Door {
  const kiosk = openWindow(host.addresses.kiosk, { event: 'kiosk.view', view: () => {} });
  const greeter = openWindow(host.addresses.staff);
  const drawn: Drawn[] = [];
  const drawing: number[] = [];
  const away = new Set<number>();
  const met = new Set<number>();
  let expected = visitors.length;

  async function move(number: number, to: 'return' | 'leave'): Promise<void> {
    for (;;) {
      const moved = await greeter.ask('hall.move', { ticket: String(number).padStart(3, '0'), to });
      if (moved.ok) return;
      const { code } = moved.fault;
      // Whoever wants to leave may be called in this very moment.
      if (code === 'hall.ticketNotHere' && to === 'leave') return;
      // The counter that has the number, or missed its visitor, cannot be reached now.
      if (code !== 'hall.keptElsewhere' && code !== 'hall.ticketNotHere') throw new Refused('hall.move', code);
      await hours.until(hours.now() + 1);
    }
  }

  async function loseByPatience(number: number): Promise<void> {
    await hours.until(hours.now() + PATIENCE);
    away.add(number);
    await move(number, 'leave');
  }

  return {
    drawn,
    drawing,
    visitorOf: (number) => drawn.find((one) => one.number === number)?.visitor,
    fateNow(number, fate) {
      if (met.has(number)) return 'served';
      met.add(number);
      return fate;
    },
    isAway: (number) => away.has(number),
    isOver: () => expected === 0,
    async draw() {
      for (const visitor of visitors) {
        await hours.until(visitor.at);
        const asked = performance.now();
        const { wish, priority, fate } = visitor;
        const ticket = await kiosk.act('kiosk.draw', { wish, language: 'zh', priority });
        drawing.push(performance.now() - asked);
        drawn.push({ number: Number(ticket.number), visitor, band: ticket.band });
        if (fate === 'leaves') void loseByPatience(Number(ticket.number)).finally(() => (expected -= 1));
        else expected -= 1;
      }
    },
    comesBack(number) {
      expected += 1;
      void hours
        .until(hours.now() + BACK_AFTER)
        .then(() => move(number, 'return'))
        .finally(() => (expected -= 1));
    },
    close() {
      kiosk.close();
      greeter.close();
    },
  };
}

async function workAt(clerk: Clerk, door: Door, hours: Hours): Promise<void> {
  const aside: { readonly number: number; readonly at: number; readonly minutes: number }[] = [];
  for (;;) {
    const due = aside.findIndex(({ at }) => at <= hours.now());
    const [back] = due === -1 ? [] : aside.splice(due, 1);
    if (back !== undefined && (await clerk.takeUp(back.number))) {
      await serve(clerk, hours, hours.now(), back.minutes);
      continue;
    }
    const number = await clerk.callNext();
    if (number !== null) {
      const rest = await meet(clerk, number, door, hours);
      if (rest !== null) aside.push({ number, at: hours.now() + PAPER_AFTER, minutes: rest });
    } else if (door.isOver() && aside.length === 0) return;
    else await hours.until(hours.now() + LOOK_EVERY);
  }
}

/** Somebody the door knows nothing of: the numbers a training day begins with. */
const STRANGER: Pick<Visitor, 'minutes' | 'fate' | 'lane'> = { minutes: 5, fate: 'served', lane: 'full' };

/** @returns the minutes that are still to be served when the visit was put aside, else null */
async function meet(clerk: Clerk, number: number, door: Door, hours: Hours): Promise<number | null> {
  const began = hours.now();
  const { minutes, fate, lane } = door.visitorOf(number) ?? STRANGER;
  if (door.isAway(number)) return missed(clerk, hours, began);
  switch (door.fateNow(number, fate)) {
    case 'misses':
      return missed(clerk, hours, began);
    case 'comesLate':
      await missed(clerk, hours, began);
      door.comesBack(number);
      return null;
    case 'parked':
      await hours.until(began + minutes * 0.1);
      await clerk.identify();
      await hours.until(began + minutes * 0.3);
      await clerk.putAside();
      return minutes * 0.7;
    case 'handedOn':
      await hours.until(began + minutes * 0.3);
      await clerk.handOn(lane === 'express' ? 'full' : 'express');
      return null;
    case 'recalled':
      await clerk.recall();
      break;
    default:
  }
  await serve(clerk, hours, began, minutes);
  return null;
}

async function missed(clerk: Clerk, hours: Hours, began: number): Promise<null> {
  await hours.until(began + MISSED_AFTER);
  await clerk.skip();
  return null;
}

async function serve(clerk: Clerk, hours: Hours, began: number, minutes: number): Promise<void> {
  await hours.until(began + minutes * 0.15);
  await clerk.identify();
  await hours.until(began + minutes);
  await clerk.finish();
}
