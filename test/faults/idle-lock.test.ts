import { afterEach, expect, it, vi } from 'vitest';
import { openCounter, type OpenCounter, signIn } from '../desk/counter.ts';
import { randomFrom } from './random.ts';

const SEQUENCES = Number(process.env['COUNTER_LOCK_SEQUENCES'] ?? 20);
const STEPS = 8;
const IDLE_MINUTES = 5;
const MOST_FAILURES = 5;
const LOCK_MINUTES = 15;
const PIN = '021700';

let counter: OpenCounter;
afterEach(() => {
  vi.useRealTimers();
  counter.dispose();
});

/** What must be true of the desk, kept beside it in minutes of the test's clock. */
interface Model {
  minute: number;
  touched: number;
  locked: boolean;
  failures: number;
  closedUntil: number;
}

function wait(model: Model, minutes: number): void {
  counter.clock.advance(minutes);
  model.minute += minutes;
  // As the desk does by itself every ten seconds.
  vi.advanceTimersByTime(10_000);
  if (model.minute - model.touched >= IDLE_MINUTES) model.locked = true;
}

async function work(model: Model): Promise<void> {
  const reply = await counter.attempt('staff', { name: 'identifier.check', input: { value: 'A123456789' } });
  if (model.locked) expect(reply).toMatchObject({ ok: false, fault: { code: 'session.locked' } });
  else {
    expect(reply.ok).toBe(true);
    model.touched = model.minute;
  }
}

async function unlock(model: Model, right: boolean): Promise<void> {
  const reply = await counter.attempt('staff', { name: 'session.unlock', input: { pin: right ? PIN : '999999' } });
  const code = reply.ok ? '' : reply.fault.code;
  if (model.minute < model.closedUntil) expect(code).toBe('session.accountLocked');
  else if (right) {
    expect(code).toBe('');
    Object.assign(model, { locked: false, failures: 0, closedUntil: 0, touched: model.minute });
  } else {
    model.failures = (model.closedUntil > 0 ? 0 : model.failures) + 1;
    const closes = model.failures >= MOST_FAILURES;
    model.closedUntil = closes ? model.minute + LOCK_MINUTES : 0;
    expect(code).toBe(closes ? 'session.accountLocked' : 'session.wrongPin');
  }
}

it(`${SEQUENCES} sequences of work, waiting and PINs: locked after ${IDLE_MINUTES} idle minutes, closed after ${MOST_FAILURES} wrong ones`, async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  counter = await openCounter();
  await signIn(counter);
  const model: Model = { minute: 0, touched: 0, locked: false, failures: 0, closedUntil: 0 };
  const random = randomFrom(SEQUENCES);
  const seen = { locked: 0, closed: 0 };
  for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
    for (let step = 0; step < STEPS; step += 1) {
      const draw = random();
      if (draw < (model.locked ? 0.15 : 0.5)) wait(model, Math.floor(random() * 7));
      else if (draw < 0.25 || !model.locked) await work(model);
      else if (draw < 0.93) await unlock(model, false);
      else await unlock(model, true);
      expect(counter.staff().screen, `sequence ${sequence}, step ${step}`).toBe(model.locked ? 'locked' : 'start');
      if (model.locked) expect(counter.staff()).toMatchObject({ start: null, visit: null, places: [] });
      if (model.locked) seen.locked += 1;
      if (model.minute < model.closedUntil) seen.closed += 1;
    }
    if (model.minute >= model.closedUntil && model.locked) await unlock(model, true);
  }
  expect(seen.locked).toBeGreaterThan(SEQUENCES);
  expect(seen.closed).toBeGreaterThan(0);
}, 900_000);
