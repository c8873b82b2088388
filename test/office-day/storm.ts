import { type Uniform, uniformOf } from '../../electron/hall/simulation/random.ts';
import { type Clerk, createClerk, type Told } from './clerk.ts';
import type { Machine, Office } from './office.ts';
import { NoAnswer, type OpenWindow, openWindow } from './window.ts';

/** What the people of an office saw while its machines died and its cables failed. */
export interface StormSeen {
  readonly told: readonly Told[];
  /** Numbers the kiosk gave; one whose answer was lost is not among them. */
  readonly drawn: readonly number[];
  /** What was done to the machines, and how often. */
  readonly blows: ReadonlyMap<string, number>;
}

const PAUSE = 25;

function after(milliseconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, milliseconds));
}

/** Lets the office work for some time while its parts fail at random, then lets everything end well. */
export async function stormOver(office: Office, seconds: number, seed: number): Promise<StormSeen> {
  const uniform = uniformOf(seed);
  const until = performance.now() + seconds * 1000;
  const told: Told[] = [];
  const drawn: number[] = [];
  const blows = new Map<string, number>();
  const weather: Weather = { over: false, cleared: false, left: new Map() };
  const clerks = [office.host, ...office.members].map((machine) =>
    workThrough(machine, told, weather, uniformOf(seed + machine.number)),
  );
  const door = drawThrough(office.host, drawn, weather);
  const starts = new Map<number, Promise<unknown>>();
  while (performance.now() < until) {
    await after(100 + uniform() * 500);
    const blow = await strike(office, starts, uniform);
    blows.set(blow, (blows.get(blow) ?? 0) + 1);
  }
  for (const machine of [office.host, ...office.members]) {
    machine.cable?.mend();
    startAgain(machine, starts);
  }
  await Promise.all(starts.values());
  weather.over = true;
  await Promise.all([door, ...clerks]);
  return { told, drawn, blows };
}

/** Switches a machine on that is off; others may fail while it starts. */
function startAgain(machine: Machine, starts: Map<number, Promise<unknown>>): void {
  if (machine.program() !== null || starts.has(machine.number)) return;
  const started = machine.start().finally(() => starts.delete(machine.number));
  starts.set(machine.number, started);
}

/** One blow, or one repair. */
async function strike(office: Office, starts: Map<number, Promise<unknown>>, uniform: Uniform): Promise<string> {
  const machines = [office.host, ...office.members];
  for (const machine of machines) startAgain(machine, starts);
  const machine = machines[Math.floor(uniform() * machines.length)] ?? office.host;
  const drawn = uniform();
  if (drawn < 0.3 && machine.program() !== null) {
    await machine.end('SIGKILL');
    return machine === office.host ? 'host killed' : 'counter killed';
  }
  if (drawn < 0.5) {
    machine.cable?.pull();
    return 'cable pulled';
  }
  if (drawn < 0.65) {
    machine.cable?.stall();
    return 'cable stalled';
  }
  for (const { cable } of office.members) cable?.mend();
  return 'cables mended';
}

interface Weather {
  /** Nothing is struck any more. */
  over: boolean;
  /** Nobody waits and nobody is at a counter. */
  cleared: boolean;
  /** How many visits are left open at each counter. */
  readonly left: Map<number, number>;
}

/** A clerk whose machine may die at any moment: signs in again and takes up what was left open. */
async function workThrough(machine: Machine, told: Told[], weather: Weather, uniform: Uniform): Promise<void> {
  while (!weather.cleared) {
    const program = machine.program();
    if (program === null) {
      await after(PAUSE);
      continue;
    }
    const clerk = createClerk(program.addresses.staff, machine.number, told);
    try {
      await clerk.signIn();
      while (!weather.cleared) {
        await nextVisitor(clerk, weather.over ? 1 : 0.5, uniform);
        const visits = clerk.view()?.start?.open.filter(({ ticket }) => ticket !== '') ?? [];
        weather.left.set(machine.number, visits.length);
      }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      await after(PAUSE);
    } finally {
      clerk.close();
    }
  }
}

/** @param takesUp how likely the clerk goes on with a visit that was left open before calling somebody else */
async function nextVisitor(clerk: Clerk, takesUp: number, uniform: Uniform): Promise<void> {
  const open = clerk.view()?.start?.open ?? [];
  const left = open.find(({ ticket }) => ticket !== '');
  if (left !== undefined && uniform() < takesUp) {
    await clerk.takeUp(Number(left.ticket));
    await finish(clerk);
    return;
  }
  if ((await clerk.callNext()) === null) {
    await after(PAUSE * 4);
    return;
  }
  const drawn = uniform();
  await after(drawn * PAUSE * 8);
  if (drawn < 0.1) await clerk.skip();
  else if (drawn < 0.25) await clerk.putAside();
  else if (drawn < 0.32) await clerk.handOn(drawn < 0.28 ? 'full' : 'express');
  else await finish(clerk);
}

async function finish(clerk: Clerk): Promise<void> {
  await clerk.identify();
  await clerk.finish();
}

/** Draws numbers while the hall host is there; in the end sees to those who wait beside the counters. */
async function drawThrough(host: Machine, drawn: number[], weather: Weather): Promise<void> {
  while (!weather.cleared) {
    const program = host.program();
    if (program === null) {
      await after(PAUSE);
      continue;
    }
    const windows = [openWindow(program.addresses.kiosk), openWindow(program.addresses.staff)] as const;
    try {
      while (!weather.cleared) {
        if (weather.over) await clearHall(windows[1], weather);
        else await drawOne(windows[0], drawn);
        await after(PAUSE);
      }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      await after(PAUSE);
    } finally {
      for (const window of windows) window.close();
    }
  }
}

const WISHES = ['oldAge', 'record', 'unemployment', 'handIn', 'unit'] as const;

async function drawOne(kiosk: OpenWindow, drawn: number[]): Promise<void> {
  const wish = WISHES[drawn.length % WISHES.length] ?? 'oldAge';
  const priority = drawn.length % 9 === 0 ? 'elderly' : null;
  const { number } = await kiosk.act('kiosk.draw', { wish, language: 'zh', priority });
  drawn.push(Number(number));
}

/** Whoever was missed goes home; whoever waits beside a counter waits in the line again, unless a visit is still open there. */
async function clearHall(greeter: OpenWindow, weather: Weather): Promise<void> {
  const hall = await greeter.ask('hall.view', {});
  // The clerk at this machine may still have to sign in again.
  if (!hall.ok) return;
  const { tickets } = hall.output;
  if (tickets.length === 0) weather.cleared = true;
  const leftOpen = [...weather.left.values()].some((count) => count > 0);
  for (const { number, state } of tickets) {
    if (state !== 'skipped' && (state !== 'parked' || leftOpen)) continue;
    await greeter.ask('hall.move', { ticket: number, to: state === 'skipped' ? 'leave' : 'return' });
  }
}
