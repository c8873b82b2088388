import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Board, watchBoard } from '../office-day/board.ts';
import { type Clerk, createClerk } from '../office-day/clerk.ts';
import { type Machine, openOffice } from '../office-day/office.ts';
import { type OpenWindow, openWindow } from '../office-day/window.ts';
import { quantile } from './quantiles.ts';

/** Counters of a large office, the hall host's own among them; all on this one machine. */
const COUNTERS = 20;
/** Who waits all the time. */
const WAITING = 60;
/** Visits of a busy day in a second: 1,571 in eight and a half hours (office report). */
const BUSY_DAY = 1_571 / (8.5 * 3_600);
/** How many times faster than a busy day, and for how many visits. */
const LOADS = [
  { times: 10, visits: 50 },
  { times: 50, visits: 150 },
] as const;
/** Ticks of a processor in a second, as `/proc` counts them. */
const TICKS = 100;

function after(milliseconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, Math.max(0, milliseconds)));
}

function residentMegabytes({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Seconds of processor a process has used. */
function processorSeconds({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

function processOf(machine: Machine): ChildProcess {
  const program = machine.program();
  if (program === null) throw new Error(`counter ${machine.number} ended`);
  return program.process;
}

/** Many counters on one hall host: from the clerk's key to the public board. */
export async function benchOffice(): Promise<string[]> {
  const args = ['--training-date', '2026-11-30T09:00'];
  const office = await openOffice({ joined: COUNTERS - 1, args });
  const machines = [office.host, ...office.members];
  const addresses = office.host.program()?.addresses;
  if (addresses === undefined) throw new Error('the hall host ended');
  const board = watchBoard(addresses.display);
  const kiosk = openWindow(addresses.kiosk, { event: 'kiosk.view', view: () => {} });
  const clerks = machines.map((machine) => createClerk(machine.program()?.addresses.staff ?? '', machine.number));
  const lines: string[] = [];
  try {
    for (const clerk of clerks) {
      await clerk.signIn();
      await clerk.joined();
      await clerk.become('full');
    }
    for (let count = 0; count < WAITING; count += 1) await draw(kiosk);
    for (const { times, visits } of LOADS) {
      const [host, member] = [processOf(office.host), processOf(office.members[0] ?? office.host)];
      const before = [processorSeconds(host), processorSeconds(member)] as const;
      const began = performance.now();
      const { calls, lags, late } = await playLoad(clerks, kiosk, board, 1_000 / (BUSY_DAY * times), visits);
      const seconds = (performance.now() - began) / 1000;
      const share = (used: number, from: number) => `${(((used - from) / seconds) * 100).toFixed(0)} %`;
      lines.push(
        `a busy day × ${times}, ${COUNTERS} counters, ${visits} visits: call to board ${quantile(lags, 0.5).toFixed(0)} ms p50, ` +
          `${quantile(lags, 0.95).toFixed(0)} ms p95 (aim 300); answer to the clerk ${quantile(calls, 0.95).toFixed(0)} ms p95; ` +
          `processor of the host ${share(processorSeconds(host), before[0])}, of a counter ${share(processorSeconds(member), before[1])}` +
          (late === 0 ? '' : `; ${late} calls found the host too slow`),
      );
    }
    lines.push(
      `resident memory of the hall host ${residentMegabytes(processOf(office.host)).toFixed(0)} MB   (aim 300)`,
    );
    return lines;
  } finally {
    for (const { close } of [board, kiosk, ...clerks]) close();
    await office.close();
  }
}

async function draw(kiosk: OpenWindow): Promise<void> {
  await kiosk.act('kiosk.draw', { wish: 'oldAge', language: 'zh', priority: null });
}

/** Visits that begin one after the other at the given pace; a counter that is still busy is passed over. */
async function playLoad(clerks: readonly Clerk[], kiosk: OpenWindow, board: Board, pace: number, visits: number) {
  const calls: number[] = [];
  const lags: number[] = [];
  const free = [...clerks];
  /** Counters that stood alone because the host did not answer in time, and had no number of their own. */
  let late = 0;
  const began = performance.now();
  const underWay: Promise<void>[] = [];

  async function visit(clerk: Clerk): Promise<void> {
    await draw(kiosk);
    const asked = performance.now();
    const ticket = await clerk.callNext();
    if (ticket === null) {
      late += 1;
      free.push(clerk);
      return;
    }
    calls.push(performance.now() - asked);
    await clerk.identify();
    await clerk.finish();
    const { counter } = clerk.told.at(-1) ?? { counter: 0 };
    lags.push((board.stoodAt(ticket, counter, asked) ?? Number.NaN) - asked);
    free.push(clerk);
  }
  for (let index = 0; index < visits; index += 1) {
    await after(began + index * pace - performance.now());
    while (free.length === 0) await after(20);
    const clerk = free.shift();
    if (clerk === undefined) continue;
    const work = visit(clerk);
    // Told at the end, not while others are under way.
    work.catch(() => {});
    underWay.push(work);
  }
  await Promise.all(underWay);
  return { calls, lags, late };
}
