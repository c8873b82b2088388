import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerCase } from '../../electron/rules/index.ts';
import { law } from './law-under-test.ts';

/** A statement printed in a document of the Bureau, asked on the day of the document and today. */
const dated = z.strictObject({
  id: z.string(),
  pair: z.string(),
  when: z.enum(['then', 'between', 'now']),
  /** Whether the rule has changed since. */
  changed: z.boolean(),
  document: z.string(),
  says: z.string(),
  ask: z.string(),
  asOf: z.string(),
  facts: z.record(z.string(), z.unknown()),
  expect: z.record(z.string(), z.unknown()),
  source: z.string(),
  standing: z.string(),
});
type Dated = z.infer<typeof dated>;

const file = new URL('../golden/bureau-answers.json', import.meta.url);
const cases = z.array(dated).parse(JSON.parse(readFileSync(file, 'utf8')));
const pairs = Map.groupBy(cases, (one) => one.pair);

function expectedOf(pair: readonly Dated[], when: Dated['when']): string {
  return JSON.stringify(pair.find((one) => one.when === when)?.expect);
}

describe('answers printed by the Bureau in 2008, 2011 and 2018, then and now', () => {
  it('cover the three documents', () => {
    for (const document of ['97年短期促進就業業務問答', '台北市辦事處服務報告', '監理會第54次會議紀錄']) {
      expect(cases.filter((one) => one.document.includes(document)).length).toBeGreaterThan(4);
    }
  });

  it.each([...pairs])('%s', (_name, pair) => {
    const order = pair.map((one) => one.asOf);
    expect(order).toEqual(order.toSorted());
    expect(pair.map((one) => one.when)).toEqual(['then', ...pair.slice(2).map(() => 'between'), 'now']);
    expect(expectedOf(pair, 'then') !== expectedOf(pair, 'now')).toBe(pair[0]?.changed);
    for (const one of pair)
      expect(answerCase(law, one), `${one.document} ${one.says} (${one.asOf})`).toMatchObject(one.expect);
  });

  it('give today nothing of what was printed where the rule has changed', () => {
    const stale = cases.filter((one) => one.changed && one.when === 'then');
    expect(stale.length).toBeGreaterThan(15);
    for (const one of stale) {
      const today = cases.find((other) => other.pair === one.pair && other.when === 'now');
      expect(answerCase(law, today)).not.toMatchObject(one.expect);
    }
  });
});
