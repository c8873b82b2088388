import { afterEach, expect, it, vi } from 'vitest';
import { databaseFile, listAudit, listLookUps, openStore, verifyChain } from '../../../electron/records/index.ts';
import { J1_IDENTITY, openCounter, type OpenCounter, type HandClock, signIn } from '../counter.ts';

const STEPS = 200;

let counter: OpenCounter;
afterEach(() => counter.dispose());

/** A clock that is turned by hand while real time goes on by itself. */
function doubtfulClock(): HandClock & { turn(seconds: number): void; pass(seconds: number): void } {
  let wall = Date.parse('2026-11-30T14:22:00+08:00');
  let passed = 0;
  return {
    now: () => `${new Date(wall + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`,
    elapsed: () => passed,
    set: (moment) => {
      wall = Date.parse(moment);
    },
    advance: (minutes) => {
      wall += minutes * 60_000;
      passed += minutes * 60_000;
    },
    turn: (seconds) => {
      wall += seconds * 1000;
    },
    pass: (seconds) => {
      wall += seconds * 1000;
      passed += seconds * 1000;
    },
  };
}

it('200 steps of the clock, back and on: each over two minutes is an event, and the log keeps its order', async () => {
  const clock = doubtfulClock();
  counter = await openCounter({ clock });
  await signIn(counter);
  const expected: number[] = [];
  let state = 20_261_130;
  for (let each = 0; each < STEPS; each += 1) {
    state = (state * 48_271) % 2_147_483_647;
    const seconds = (state % 481) - 240;
    clock.pass(state % 50);
    clock.turn(seconds);
    if (Math.abs(seconds) > 120) expected.push(seconds);
    await counter.send('staff.view', {});
  }
  expect(expected.length).toBeGreaterThan(STEPS / 4);
  const { folder, key } = counter;
  counter.desk.close();
  const store = openStore({ file: databaseFile(folder), key, office: 'training', at: clock.now() });
  const events = listAudit(store);
  const stepped = events.filter((event) => event.type === 'clock.stepped');
  expect(stepped.map((event) => event.details['seconds'])).toEqual(expected);
  expect(events.map((event) => event.sequence)).toEqual(events.map((_, index) => index + 1));
  expect(verifyChain(store)).toMatchObject({ intact: true });
  store.close();
  counter = await counter.reopen();
});

it('a training day that runs sixty times as fast steps nowhere, and its desk locks after five minutes of the clerk', async () => {
  const clock = Object.assign(doubtfulClock(), { speed: 60 });
  const pass = (seconds: number) => {
    clock.pass(seconds);
    clock.turn(59 * seconds);
  };
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  counter = await openCounter({ clock });
  await signIn(counter);
  for (let each = 0; each < 29; each += 1) {
    pass(10);
    vi.advanceTimersByTime(10_000);
  }
  expect(await counter.attempt('staff', { name: 'law.bundles', input: {} })).toMatchObject({ ok: true });
  for (let each = 0; each < 30; each += 1) {
    pass(10);
    vi.advanceTimersByTime(10_000);
  }
  const locked = await counter.attempt('staff', { name: 'law.bundles', input: {} });
  expect(locked).toMatchObject({ ok: false, fault: { code: 'session.locked' } });
  vi.useRealTimers();
  const { folder, key } = counter;
  counter.desk.close();
  const store = openStore({ file: databaseFile(folder), key, office: 'training', at: clock.now() });
  expect(listAudit(store).filter((event) => event.type === 'clock.stepped')).toEqual([]);
  store.close();
  counter = await counter.reopen();
});

it('the list of look-ups goes by the log, not by the clock', async () => {
  const clock = doubtfulClock();
  counter = await openCounter({ clock });
  await signIn(counter);
  for (const identifier of ['A123456789', 'G223409171']) {
    await counter.send('visit.walkIn', { identifier });
    await counter.send('visit.draftIdentity', { ...J1_IDENTITY, identifier, reason: '本人到場' });
    await counter.send('visit.identify', {});
    await counter.send('visit.putAside', {});
    clock.turn(-3 * 3600);
  }
  const { folder, key } = counter;
  counter.desk.close();
  const store = openStore({ file: databaseFile(folder), key, office: 'training', at: clock.now() });
  const looks = listLookUps(store, { from: '2026-11-30', to: '2026-11-30' }, { actor: 'T0901', at: clock.now() });
  expect(looks.map((look) => look.details['identifier'])).toEqual(['A123456789', 'G223409171']);
  expect(looks[1]!.at < looks[0]!.at).toBe(true);
  store.close();
  counter = await counter.reopen();
});

it('a real office notices at its opening that the clock was turned back', async () => {
  const clock = doubtfulClock();
  counter = await openCounter({ clock, holds: 'real' });
  const { folder, key } = counter;
  counter.desk.close();
  clock.set('2026-11-30T09:00:00+08:00');
  counter = await openCounter({ clock, folder, key, holds: 'real' });
  counter.desk.close();
  const store = openStore({ file: databaseFile(folder), key, office: 'real', at: clock.now() });
  const stepped = listAudit(store).filter((event) => event.type === 'clock.stepped');
  expect(stepped.map((event) => event.details)).toEqual([{ seconds: -(5 * 3600 + 22 * 60) }]);
  store.close();
  counter = await counter.reopen();
});
