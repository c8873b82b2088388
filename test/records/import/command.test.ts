import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-store.ts';

const root = join(import.meta.dirname, '../../..');
const sample = join(root, 'resources/samples/persons.json');

function run(...args: string[]) {
  const done = spawnSync(process.execPath, [join(root, 'electron/cli/import.ts'), ...args], { encoding: 'utf8' });
  return { status: done.status, output: done.stdout, errors: done.stderr };
}

test('the command ends with 0 where all rows were stored, 1 where some were not, 2 where nothing was done', () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  expect(run(sample, '--data-dir', data)).toMatchObject({
    status: 0,
    output: expect.stringContaining('人員：新增 5'),
    errors: '',
  });
  expect(readdirSync(data).sort()).toEqual(['counter.db', 'counter.key']);
  const bad = join(folder, 'bad.json');
  writeFileSync(bad, readFileSync(sample, 'utf8').replace('"male"', '"m"'));
  expect(run(bad, '--data-dir', data)).toMatchObject({
    status: 1,
    output: expect.stringContaining('已相同 4、未匯入 1'),
    errors: expect.stringMatching(/^第 \d+ 行 \$\.persons\[\d\]\.sex：只能是這些值之一：male、female。\n$/),
  });
  const real = join(folder, 'real.json');
  writeFileSync(real, readFileSync(sample, 'utf8').replace('"training"', '"real"'));
  expect(run(real, '--data-dir', data)).toMatchObject({
    status: 2,
    errors: expect.stringContaining('store.mixedData'),
  });
});

test.each([[[]], [['one.json', 'two.json']], [['--unknown']]])('called with %j it explains itself', (args) => {
  expect(run(...args)).toMatchObject({ status: 2, output: '', errors: expect.stringContaining('npm run import') });
});
