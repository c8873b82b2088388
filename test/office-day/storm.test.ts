import { afterEach, expect, it } from 'vitest';
import { hallAfter } from '../../electron/hall/state.ts';
import { faultsOfCopy, faultsOfList, faultsOfTold, heldTwice, storyOf } from './check.ts';
import { keptList } from './list.ts';
import { type Office, openOffice } from './office.ts';
import { stormOver } from './storm.ts';

/** Seconds during which machines are killed and cables fail; minutes of it in `npm run faults`. */
const SECONDS = Number(process.env['COUNTER_OFFICE_STORM'] ?? 4);
const JOINED = SECONDS < 30 ? 2 : 5;
const SEED = Number(process.env['COUNTER_OFFICE_SEED'] ?? 1);
const DAY = '2026-11-30';

let office: Office;
afterEach(() => office.close());

it(`${SECONDS} seconds of killed machines and failing cables: nobody is called twice, nobody is lost, and what was said was kept`, {
  timeout: SECONDS * 1_000 + 300_000,
}, async () => {
  office = await openOffice({ joined: JOINED, args: ['--training-date', `${DAY}T09:00`] });
  const { told, drawn, blows } = await stormOver(office, SECONDS, SEED);
  const machines = [office.host, ...office.members];
  for (const machine of machines) await machine.end();

  const list = keptList(office.host.dataFolder, DAY);
  const { tickets, doubted } = hallAfter(list);
  const alone = list.filter((event) => event.alone !== undefined && event.type === 'called').length;
  console.log(
    `${[...blows].map(([blow, count]) => `${blow} ${count}`).join(', ')}; ${drawn.length} numbers, ` +
      `${list.length} events, ${alone} called alone`,
  );
  expect(faultsOfList(list)).toEqual([]);
  expect(faultsOfTold(list, told)).toEqual([]);
  expect(heldTwice(told).map(({ ticket, words }) => `${words}; ${storyOf(list, told, ticket)}`)).toEqual([]);
  // A clerk whose machine died in the middle of an act may do another with the number, alone: that is for people to look at.
  const broken = new Set(
    told.flatMap(({ act, ticket, counter }) => (act === 'unanswered' ? `${ticket} ${counter}` : [])),
  );
  const strange = doubted.filter(({ ticket, counter }) => !broken.has(`${ticket} ${counter}`));
  expect(strange.map(({ ticket, what }) => `${ticket} ${what}; ${storyOf(list, told, ticket)}`)).toEqual([]);
  expect(drawn.filter((number) => !tickets.has(number))).toEqual([]);
  expect([...tickets.values()].filter(({ state }) => state !== 'served' && state !== 'left')).toEqual([]);
  for (const machine of office.members) {
    expect(faultsOfCopy(keptList(machine.dataFolder, DAY), list, machine.number)).toEqual([]);
  }
});
