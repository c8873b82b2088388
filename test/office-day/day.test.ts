import { afterEach, expect, it } from 'vitest';
import { quantile } from '../bench/quantiles.ts';
import { bandsKept, calledAlone, faultsOfCopy, faultsOfDay } from './check.ts';
import { playDay } from './day.ts';
import { openHours } from './hours.ts';
import { keptList } from './list.ts';
import { type Machine, type Office, openOffice } from './office.ts';
import type { Program } from './program.ts';
import { visitorsOfDay } from './visitors.ts';

/** A whole day of the office report is 1,571 visitors, 730 of them at the full counters, 15 counters in all. */
const VISITORS = Number(process.env['COUNTER_OFFICE_VISITORS'] ?? 24);
const WHOLE_DAY = 1_571;
/** Fewer visitors have fewer counters, and as long a day. */
const isWhole = VISITORS >= 200;
const FULL_SHARE = 730 / WHOLE_DAY;
const COUNTERS = Math.max(3, Math.round((VISITORS * 15) / WHOLE_DAY));
const EXPRESS = Math.max(1, Math.round(COUNTERS / 5));
/** Share of calls of counters alone up to which the told waiting times must hold. */
const MOST_ALONE = 0.02;
const DAY = '2026-11-30';
const OPENING = `${DAY}T08:30`;
/**
 * The programs' clock: fifteen of them on two cores keep up with thirty times the real day. A short day is played faster
 * than they know, and says nothing of waiting times.
 */
const SPEED = COUNTERS > 6 ? 30 : 60;
const PLAYED = isWhole ? SPEED : 1_200;
const MINUTES = isWhole ? 510 : 60;

let office: Office;

function programOf(machine: Machine): Program {
  const program = machine.program();
  if (program === null) throw new Error(`Counter ${machine.number} is off.`);
  return program;
}
afterEach(() => office.close());

it(`${VISITORS} visitors at ${COUNTERS} counters: each is called as often as there was a reason to, and nobody is passed without one`, {
  timeout: 2_400_000,
}, async () => {
  const args = ['--training-date', OPENING, '--training-speed', String(SPEED)];
  office = await openOffice({ joined: COUNTERS - 1, args });
  const machines = [office.host, ...office.members];
  // Pairing takes its time; all clocks of a whole day start at the same moment.
  if (isWhole) {
    for (const machine of machines) await machine.end();
    await Promise.all(machines.map((machine) => machine.start()));
  }
  const hours = openHours(PLAYED);
  const counters = machines.map((machine, index) => ({
    number: machine.number,
    mode: index < COUNTERS - EXPRESS ? ('full' as const) : ('express' as const),
    program: programOf(machine),
  }));
  const full = Math.round(VISITORS * FULL_SHARE);
  const visitors = visitorsOfDay({ full, express: VISITORS - full }, 20_261_130, MINUTES);
  const seen = await playDay({ host: programOf(office.host), counters }, visitors, hours);
  for (const machine of machines) await machine.end();

  const list = keptList(office.host.dataFolder, DAY);
  const { told, kept, early } = bandsKept(list, seen.drawn);
  const alone = calledAlone(list);
  const lags = seen.told
    .filter(({ act, ticket, counter }) => act === 'called' && !alone.has(`${ticket} ${counter}`))
    .map(({ ticket, counter, asked }) => (seen.board.stoodAt(ticket, counter, asked) ?? asked) - asked);
  console.log(
    `${list.length} events; ${kept} of ${told} waits within the told band, ${early} shorter; ` +
      `call to board p50 ${quantile(lags, 0.5).toFixed(0)} ms, p95 ${quantile(lags, 0.95).toFixed(0)} ms; ` +
      `drawing p95 ${quantile(seen.drawing, 0.95).toFixed(0)} ms; ${alone.size} calls of counters that stood alone`,
  );
  expect(faultsOfDay(list, seen)).toEqual([]);
  for (const member of office.members) {
    expect(faultsOfCopy(keptList(member.dataFolder, DAY), list, member.number)).toEqual([]);
  }
  expect(seen.drawn).toHaveLength(VISITORS);
  if (!isWhole) return;
  // Nobody can know how long it takes while counters stand alone; they do where this machine is slower than its clocks.
  if (alone.size > told * MOST_ALONE) console.log('Too slow a machine to say anything of the told waiting times.');
  else expect(kept / told).toBeGreaterThanOrEqual(0.9);
});
