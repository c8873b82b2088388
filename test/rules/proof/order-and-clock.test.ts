import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerCase } from '../../../electron/rules/index.ts';
import { law } from '../law-under-test.ts';
import { drawFrom, type Draw } from '../second/random-cases.ts';
import { goldenCases } from './known-facts.ts';

const answers = goldenCases.map((one) => JSON.stringify(answerCase(law, one)));

/** Lists whose order has no meaning in law. */
const unordered = new Set(['salaryHistory', 'grades']);

function mixed<T>(draw: Draw, values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, place: draw(1_000_000) }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value);
}

/** The same facts with keys, and lists that have no order, written in another order. */
function rewritten(draw: Draw, value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((one) => rewritten(draw, one));
    return unordered.has(name) ? mixed(draw, items) : items;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(mixed(draw, Object.entries(value)).map(([key, one]) => [key, rewritten(draw, one, key)]));
}

/** An answer without the names of the unused facts, which follow the order of the facts. */
function figures(answer: ReturnType<typeof answerCase>): unknown {
  return 'error' in answer ? answer.error.code : { ...answer, cautions: [], steps: [] };
}

describe('the answer to every golden case', () => {
  it('does not depend on the order of keys, spells or grades', () => {
    const draw = drawFrom(11);
    for (const one of goldenCases) {
      for (let round = 0; round < 3; round += 1) {
        const asked = rewritten(draw, one);
        expect(figures(answerCase(law, asked)), JSON.stringify(asked)).toEqual(figures(answerCase(law, one)));
      }
    }
  });

  describe('without a clock and without chance', () => {
    afterEach(() => vi.unstubAllGlobals());

    it('is the same where asking for the time or a random number is an error', () => {
      class NoClock {
        constructor() {
          throw new Error('the law asked for the time');
        }
        static now(): number {
          throw new Error('the law asked for the time');
        }
      }
      const chance = vi.spyOn(Math, 'random').mockImplementation(() => {
        throw new Error('the law threw dice');
      });
      const reader = vi.spyOn(performance, 'now').mockImplementation(() => {
        throw new Error('the law asked for the time');
      });
      vi.stubGlobal('Date', NoClock);
      const again = goldenCases.map((one) => JSON.stringify(answerCase(law, one)));
      vi.unstubAllGlobals();
      chance.mockRestore();
      reader.mockRestore();
      expect(again).toEqual(answers);
    });
  });

  it('is the same in the year 2040 and in another time zone', () => {
    vi.useFakeTimers({ now: new Date('2040-02-29T23:59:59Z'), toFake: ['Date'] });
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    const again = goldenCases.map((one) => JSON.stringify(answerCase(law, one)));
    vi.unstubAllEnvs();
    vi.useRealTimers();
    expect(again).toEqual(answers);
  });
});
