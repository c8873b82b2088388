import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserOutcome, none, sum, unitOutcome } from './outcome.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outcome-'));
  file = join(folder, 'report.json');
});
afterEach(() => rm(folder, { recursive: true }));

function unitTest(status: string) {
  return { status, fullName: `a ${status} test` };
}

function browserTest(status: string, reason?: string) {
  const annotations = reason === undefined ? [] : [{ type: 'skip', description: reason }];
  return { title: `a ${status} test`, file: 'x.spec.ts', tests: [{ status, annotations }] };
}

test('unit tests are counted, and a file that did not load is a failure', async () => {
  const report = {
    testResults: [
      { name: 'a', status: 'failed', assertionResults: ['passed', 'passed', 'failed', 'skipped'].map(unitTest) },
      { name: 'b', status: 'failed', assertionResults: [] },
    ],
  };
  await writeFile(file, JSON.stringify(report));
  expect(unitOutcome(file, 1)).toEqual({ passed: 2, failed: 2, skipped: ['a skipped test (skipped)'] });
});

test('browser tests are counted through nested suites; a flaky one failed; skips keep their reason', async () => {
  const inner = { specs: [browserTest('flaky'), browserTest('skipped', 'no binary')] };
  const report = { errors: [], suites: [{ specs: [browserTest('expected')], suites: [inner] }] };
  await writeFile(file, JSON.stringify(report));
  expect(browserOutcome(file, 0)).toEqual({
    passed: 1,
    failed: 1,
    skipped: ['x.spec.ts a skipped test: no binary'],
  });
});

test('listed tests are skipped with the one reason', async () => {
  await writeFile(file, JSON.stringify({ errors: [], suites: [{ specs: [browserTest('skipped')] }] }));
  expect(browserOutcome(file, 0, 'no browser')).toEqual({
    ...none,
    skipped: ['x.spec.ts a skipped test: no browser'],
  });
});

test('a tool that broke without a word is a failure', async () => {
  expect(unitOutcome(file, 0).failed).toBe(1);
  expect(browserOutcome(file, 0).failed).toBe(1);
  await writeFile(file, JSON.stringify({ testResults: [], suites: [], errors: [] }));
  expect(unitOutcome(file, 1).failed).toBe(1);
  expect(browserOutcome(file, null).failed).toBe(1);
});

test('the sum is the sum', () => {
  const one = { passed: 1, failed: 2, skipped: ['a'] };
  expect(sum(one, { passed: 3, failed: 4, skipped: ['b'] })).toEqual({ passed: 4, failed: 6, skipped: ['a', 'b'] });
});
