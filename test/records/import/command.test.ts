import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('a table read by a profile: the preview stores nothing, a wrong row stops all, a wrong digest too', () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const file = join(folder, 'units.csv');
  const table = '保險證號,統一編號,單位名稱,單位類別,投保人數\r\n05034567F,23056785,同安物業,50,320\r\n';
  writeFileSync(file, table);
  const asked = ['--profile', 'units-csv', '--data-as-of', '2026-11-20', '--data-dir', data];
  for (const day of ['2999-01-01', '2026-02-30', '115/11/20']) {
    const refused = run(file, '--profile', 'units-csv', '--data-as-of', day, '--data-dir', data, '--preview');
    expect(refused).toMatchObject({ status: 2, output: '', errors: expect.stringContaining('import.dataDay') });
  }
  const preview = run(file, ...asked, '--preview');
  expect(preview).toMatchObject({ status: 0, output: expect.stringContaining('單位：新增 1'), errors: '' });
  expect(preview.output).toContain('（非官方格式）');
  expect(preview.output).toContain('這是預覽，什麼都沒有存');
  expect(existsSync(data)).toBe(false);
  writeFileSync(`${file}.sha256`, `${createHash('sha256').update(table).digest('hex')}  units.csv\n`);
  expect(run(file, ...asked)).toMatchObject({ status: 0, output: expect.stringContaining('已全部存入') });
  writeFileSync(file, table.replace('320', '32O'));
  expect(run(file, ...asked)).toMatchObject({ status: 2, errors: expect.stringContaining('import.changed') });
  rmSync(`${file}.sha256`);
  expect(run(file, ...asked)).toMatchObject({
    status: 1,
    output: expect.stringContaining('什麼都沒有存'),
    errors: '第 2 行 投保人數：金額要寫成整數，只用數字。\n',
  });
}, 60_000);

test.each([[[]], [['one.json', 'two.json']], [['--unknown']]])('called with %j it explains itself', (args) => {
  expect(run(...args)).toMatchObject({ status: 2, output: '', errors: expect.stringContaining('npm run import') });
});
