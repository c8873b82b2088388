import { describe, expect, it } from 'vitest';
import { meanWaiting, probabilityOfWaiting } from '../../electron/hall/simulation/erlang.ts';
import { serviceTimes, uniformOf } from '../../electron/hall/simulation/random.ts';
import { type Arrival, simulate } from '../../electron/hall/simulation/simulate.ts';

const COUNTERS = 12;
const MINUTES = 7;
/** Visitors a load; `npm run faults` takes enough for a load of 0.95 too. */
const VISITORS = Number(process.env['COUNTER_HALL_VISITORS'] ?? 3_000_000);
const LOADS = VISITORS >= 20_000_000 ? [0.7, 0.75, 0.8, 0.85, 0.9, 0.95] : [0.7, 0.8];

/** Runs one long day and gives what was really drawn: the formula is asked with these rates, not with those intended. */
function longDay(load: number, seed: number) {
  const uniform = uniformOf(seed);
  const minutes = serviceTimes({ meanMinutes: MINUTES, shape: 'exponential', variation: 1 }, uniform);
  const interval = serviceTimes(
    { meanMinutes: MINUTES / (COUNTERS * load), shape: 'exponential', variation: 1 },
    uniform,
  );
  let [last, served, waited, count] = [0, 0, 0, 0];
  function* visitors(): Generator<Arrival> {
    for (let drawn = 0; drawn < VISITORS; drawn += 1) {
      last += interval();
      const own = minutes();
      served += own;
      yield { lane: 'full', at: last, minutes: own };
    }
  }
  const always = { lanes: ['full'] as const, from: 0, until: Number.POSITIVE_INFINITY };
  simulate(
    visitors(),
    Array.from({ length: COUNTERS }, () => always),
    ({ arrivedAt, calledAt }) => {
      waited += calledAt - arrivedAt;
      count += 1;
    },
  );
  return { count, waited: waited / count, perMinute: count / last, meanMinutes: served / count };
}

describe('the formula of Erlang', () => {
  it('agrees with values of the published tables', () => {
    // One counter: the probability of waiting is the load, the mean wait load ÷ (1 − load) services.
    expect(probabilityOfWaiting(1, 0.8)).toBeCloseTo(0.8, 12);
    expect(meanWaiting(1, 0.08, 10)).toBeCloseTo(40, 10);
    // Two counters at load 1: one in three waits.
    expect(probabilityOfWaiting(2, 1)).toBeCloseTo(1 / 3, 12);
    expect(meanWaiting(3, 1, 5)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the simulator', () => {
  it.each(LOADS)('waits as long as the formula says at a load of %d, within one percent', (load) => {
    const { count, waited, perMinute, meanMinutes } = longDay(load, 20_261_121);
    expect(count).toBe(VISITORS);
    expect(Math.abs(waited / meanWaiting(COUNTERS, perMinute, meanMinutes) - 1)).toBeLessThan(0.01);
  });
});
