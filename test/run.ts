import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, isStale } from '../electron/cli/built.ts';
import { FaultError } from '../src/contract/fault.ts';
import { findChromium } from './e2e/chromium.ts';
import { type Outcome, browserOutcome, none, sum, unitOutcome } from './outcome.ts';

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test-results');

/** Runs one tool with its output in view; resolves with its exit code. */
function run(script: string, args: readonly string[]): Promise<number | null> {
  const tool = spawn(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' });
  return new Promise((settle) => {
    tool.on('error', () => settle(null));
    tool.on('exit', settle);
  });
}

/** Types, lint and format: each tool is one check. */
async function statics(): Promise<Outcome> {
  const checks = [
    ['typescript/bin/tsc', '--noEmit'],
    ['oxlint/bin/oxlint', '--type-aware', '--max-warnings=0'],
    ['@biomejs/biome/bin/biome', 'format', '--max-diagnostics=5', '.'],
  ] as const;
  let outcome = none;
  for (const [script, ...args] of checks) {
    const isFine = (await run(script, args)) === 0;
    if (!isFine) console.error(`failed: ${script} ${args.join(' ')}`);
    outcome = sum(outcome, { ...none, passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 });
  }
  return outcome;
}

async function unit(): Promise<Outcome> {
  const file = join(results, 'unit.json');
  const code = await run('vitest/vitest.mjs', [
    'run',
    '--project=unit',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return unitOutcome(file, code);
}

function playwright(...args: string[]): Promise<number | null> {
  return run('@playwright/test/cli.js', ['test', ...args]);
}

async function browser(): Promise<Outcome> {
  const file = join(results, 'e2e.json');
  if (findChromium() !== null) return browserOutcome(file, await playwright());
  const why = 'no Chromium on this machine: install it (.ci/run does) or name it with CHROMIUM_PATH';
  await playwright('--project=host', '--list');
  const listed = browserOutcome(file, 0, why);
  return sum(listed, browserOutcome(file, await playwright('--project=electron')));
}

async function test(): Promise<void> {
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  if (await isStale(root, 'everything')) await build(root, 'everything');
  const outcomes = [await statics(), await unit(), await browser()];
  const { passed, failed, skipped } = outcomes.reduce(sum, none);
  for (const skip of skipped) console.log(`skipped: ${skip}`);
  if (skipped.length > 0) console.log(`${skipped.length} skipped`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

await test().catch((error: unknown) => {
  console.error(error instanceof FaultError ? error.text.en : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
