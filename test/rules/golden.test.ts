import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerCase } from '../../electron/rules/index.ts';
import { law } from './law-under-test.ts';

const goldenCase = z.object({
  id: z.string(),
  ask: z.string(),
  asOf: z.string(),
  facts: z.record(z.string(), z.unknown()),
  expect: z.record(z.string(), z.unknown()),
  source: z.string(),
});

function cases(name: string): z.infer<typeof goldenCase>[] {
  const text = readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8');
  return z.array(goldenCase).parse(JSON.parse(text));
}

/** Keeps of an answer only what the case expects, so that the comparison shows just the difference. */
function expectedPart(expected: unknown, actual: unknown): unknown {
  if (expected === null || typeof expected !== 'object' || Array.isArray(expected)) return actual;
  if (actual === null || typeof actual !== 'object') return actual;
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, expectedPart(value, Reflect.get(actual, key))]),
  );
}

const published = cases('published.json');
describe('published cases', () => {
  it.each(published)('$id — $source', (one) => {
    expect(expectedPart(one.expect, answerCase(law, one))).toEqual(one.expect);
  });
});

const folder = new URL('../golden/', import.meta.url);
const worked = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'published.json');

describe.each(worked)('cases worked by hand, %s', (name) => {
  it.each(cases(name))('$id — $source', (one) => {
    expect(expectedPart(one.expect, answerCase(law, one))).toEqual(one.expect);
  });
});
