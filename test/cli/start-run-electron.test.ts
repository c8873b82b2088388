import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runElectron } from '../../electron/cli/run-electron.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a script in Electron's place. */
async function run(script: string, ...args: string[]): Promise<number | null> {
  const file = join(folder, 'electron.mjs');
  await writeFile(file, script);
  return runElectron(process.execPath, file, args);
}

test('its exit code is the counter’s', async () => {
  expect(await run('process.exit(3)')).toBe(3);
  expect(await run('')).toBe(0);
});

test('what breaks before it shows anything is not usable here', async () => {
  expect(await run('process.exit(127)')).toBeNull();
  expect(await run("process.kill(process.pid, 'SIGTRAP'); setTimeout(() => {}, 5000)")).toBeNull();
  expect(await runElectron(join(folder, 'nothing'), folder, [])).toBeNull();
});

test('it gets the options and is never run as Node', async () => {
  process.env['ELECTRON_RUN_AS_NODE'] = '1';
  const seen = join(folder, 'seen.json');
  const script = `import { writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(seen)}, JSON.stringify([process.argv.slice(2), process.env.ELECTRON_RUN_AS_NODE ?? null]));`;
  expect(await run(script, '--counter', '3')).toBe(0);
  delete process.env['ELECTRON_RUN_AS_NODE'];
  expect(JSON.parse(await readFile(seen, 'utf8'))).toEqual([['--counter', '3'], null]);
});
