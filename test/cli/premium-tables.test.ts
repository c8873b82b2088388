import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { commaSeparated } from '../../electron/cli/comma-separated.ts';

const command = fileURLToPath(new URL('../../electron/cli/premium-tables.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'premium-tables-'));

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', cwd: folder });
}

describe('npm run premium-tables', () => {
  it('writes every table of a day as CSV that spreadsheets read, and a list', () => {
    const { status, stdout, stderr } = run('--on', '2026-11-30', '--folder', 'tables');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const files = readdirSync(join(folder, 'tables')).sort();
    expect(files).toHaveLength(9);
    for (const file of files) {
      const bytes = readFileSync(join(folder, 'tables', file));
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      if (file !== 'list.csv') expect(stdout).toContain(file);
    }
    const lines = readFileSync(join(folder, 'tables', 'labor-insurance-employee.csv'), 'utf8').split('\r\n');
    expect(lines[0]).toContain('日數,29500 個人,29500 單位,30300 個人');
    expect(lines[30]).toMatch(/^30,738,2582,/);
  });

  it('says which table it cannot give, and ends with 1', () => {
    const { status, stderr } = run('--on', '2019-06-30');
    expect(status).toBe(1);
    expect(stderr).toContain('occupational-accident  沒有產生');
    expect(readdirSync(join(folder, 'premium-tables'))).toContain('national-pension.csv');
  });

  it('refuses a rate of percent in one sentence', () => {
    const { status, stderr } = run('--occupational-rate', '0.14');
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('a CSV file', () => {
  it('quotes what would break a row', () => {
    expect(commaSeparated([['a,b', 'c"d', 'e\nf', 3]])).toBe('\uFEFF"a,b","c""d","e\nf",3\r\n');
    expect(commaSeparated([['=1+1', '@x', -3]])).toBe("\uFEFF'=1+1,'@x,-3\r\n");
  });
});
