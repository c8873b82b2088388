import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { dayAsked, wholeAsked } from '../../electron/cli/law-options.ts';
import { isoDay } from '../../electron/rules/calendar.ts';

const command = fileURLToPath(new URL('../../electron/cli/law.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'law-'));

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', maxBuffer: 32 * 1024 * 1024 });
}

/** A folder with one table, whose value of 2026 is there or taken away. */
function oneTable(name: string, value: string): string {
  const own = join(folder, name);
  mkdirSync(own);
  const rows = `- {from: 2020-01-01, ${value}, source: 某法1, standing: A, checked: 2026-11-20}`;
  const parameter = `- {name: test.rate, kind: count, unit: x, title: {zh: 某率, en: Rate}, values: [${rows.slice(2)}]}`;
  writeFileSync(join(own, 'test.yaml'), `scheme: test\nparameters:\n  ${parameter}\n`);
  return own;
}

describe('npm run law', () => {
  it('prints every table with value, dates, standing and source, and what is missing', () => {
    const { status, stdout, stderr } = run('--on', '2026-11-30');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(
      '勞保普通事故保險費率  laborInsurance.ordinaryPremiumRate\n  現在 11.5%（114/01/01起到115/12/31）',
    );
    expect(stdout).toContain('116/01/01起，已預告，還沒生效');
    expect(stdout).toMatch(/== 必須有數值而沒有（\d+） ==/);
    expect(stdout).toMatch(/== 116年（2027）到期或還不知道（[1-9]\d*） ==/);
    expect(stdout).toMatch(/== 該再核對（6個月）（[1-9]\d*） ==/);
  });

  it('is strict only when asked, and only where a table must have a value', () => {
    const whole = oneTable('whole', 'value: 3');
    expect(run('--on', '2026-11-30', '--strict', '--law', whole).status).toBe(0);
    const doctored = oneTable('doctored', 'state: unknown');
    const strict = run('--on', '2026-11-30', '--strict', '--law', doctored);
    expect(strict.status).toBe(1);
    expect(strict.stdout).toContain('== 必須有數值而沒有（1） ==\n某率（test.rate）');
  });

  it('gives the same as JSON', () => {
    const review = JSON.parse(run('--json', '--on', '2027-01-01', '--months', '3').stdout);
    expect(review).toMatchObject({ on: '2027-01-01', months: 3, nextYear: 2028 });
    expect(review.uncovered).toContain('basicWage.amounts');
  });

  it('takes today from the clock of this computer', () => {
    const { on } = JSON.parse(run('--json').stdout);
    const taipei = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(Math.abs(Date.parse(on) - Date.parse(taipei))).toBeLessThanOrEqual(86_400_000);
  });

  it('says in one sentence what is wrong with its options, and ends with 2', () => {
    const { status, stdout, stderr } = run('--month', '3');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('the options of the commands about the law', () => {
  it.each(['2026-02-30', '115-11-30', '', 'today'])('refuse the day “%s”', (day) => {
    expect(() => dayAsked(day, '2026-11-30')).toThrow('option.invalid');
  });

  it.each(['0', '121', '1.5', '-3', '', 'six'])('refuse “%s” months', (months) => {
    expect(() => wholeAsked('months', months, 6)).toThrow('option.invalid');
  });

  it('take today and six months where nothing is said', () => {
    expect(isoDay(dayAsked(undefined, '2026-11-30'))).toBe('2026-11-30');
    expect(wholeAsked('months', undefined, 6)).toBe(6);
    expect(wholeAsked('months', '12', 6)).toBe(12);
  });
});
