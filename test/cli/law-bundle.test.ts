import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { makeLawBundle, type Making } from '../../electron/cli/law-bundle-make.ts';
import { showLawBundle } from '../../electron/cli/law-bundle-show.ts';
import { sentence } from '../../electron/cli/sentence.ts';
import { rowsOf } from '../law-bundles/law-office.ts';

const command = fileURLToPath(new URL('../../electron/cli/law-bundle.ts', import.meta.url));
const tables = fileURLToPath(new URL('../../resources/law', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'law-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

function write(name: string, content: string): string {
  writeFileSync(at(name), content);
  return at(name);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', cwd: folder });
  return { status, said: `${stdout}${stderr}` };
}

function about(sequence: number): string {
  const title = { zh: '116年度調整', en: 'Adjustment of 2027' };
  const stated = { sequence, issuedOn: '2026-12-20', effectiveFrom: '2027-01-01', title, sources: ['部令第1號'] };
  return write(`about-${sequence}.yaml`, stringify(stated));
}

/** What the command prints, or the sentence it ends with. */
function made(making: Partial<Making> & Pick<Making, 'out'>): string {
  const usual = { about: about(1), rows: [], tables: null, corrects: false, after: [], key: null };
  try {
    return makeLawBundle({ ...usual, ...making, out: at(making.out) });
  } catch (error) {
    return sentence(error);
  }
}

function shown(name: string, ...after: string[]): string {
  try {
    return showLawBundle(at(name), after.map(at));
  } catch (error) {
    return sentence(error);
  }
}

const amount = rowsOf('nationalPension.monthlyAmount', 'NT$/month', 'from: 2027-01-01, value: 22000').content;
const rate = rowsOf('laborInsurance.oldAge.formulaBRate', 'fraction a year', "from: 2027-01-01, value: '0.02'").content;

it('makes keys once, for their owner only, and signs with them', () => {
  expect(run('key', '--folder', '.').status).toBe(0);
  expect(statSync(at('law-office.key')).mode & 0o777).toBe(0o600);
  const kept = readFileSync(at('law-office.key'), 'utf8');
  expect(run('key', '--folder', '.')).toMatchObject({ status: 1, said: expect.stringContaining('file.exists') });
  expect(readFileSync(at('law-office.key'), 'utf8')).toBe(kept);
  write('rows.yaml', amount);
  about(1);
  const signed = run(
    'make',
    '--about',
    'about-1.yaml',
    '--rows',
    'rows.yaml',
    '--key',
    'law-office.key',
    '--out',
    '1.law',
  );
  expect(signed.said).toContain('未定 → 22,000');
  expect(signed.status).toBe(0);
  expect(shown('1.law')).toContain('lawBundle.strangersKey');
});

it('says how it is used where it does not understand', () => {
  const unsigned = run('make', '--about', 'about-1.yaml', '--rows', 'rows.yaml', '--out', 'x.law');
  expect(unsigned).toMatchObject({ status: 2, said: expect.stringContaining('--training') });
});

it('follows the bundles before, in their order', () => {
  expect(made({ rows: [write('amount.yaml', amount)], out: 't1.law' })).toContain('未定 → 22,000');
  const second = { about: about(2), rows: [write('rate.yaml', rate)], after: [at('t1.law')] };
  expect(made({ ...second, out: 't2.law' })).toContain('1.55% → 2%');
  expect(shown('t2.law')).toContain('lawBundle.otherBase');
  expect(shown('t2.law', 't1.law')).toContain('訓練用簽章');
});

it('finds the rows by which a folder of tables differs, and never undoes what was imported', () => {
  expect(made({ tables, out: 'x.law' })).toContain('沒有東西要更新');
  cpSync(tables, at('tables'), { recursive: true });
  const file = at('tables/basic-wage.yaml');
  const before = readFileSync(file, 'utf8');
  const unknown = /^(\s+)- from: 2027-01-01\n\s+state: unknown/m;
  writeFileSync(file, before.replace(unknown, '$1- from: 2027-01-01\n$1  value: {monthly: 30000, hourly: 200}'));
  const found = made({ tables: at('tables'), out: 't3.law' });
  expect(found).toContain('會改變的數值　1項');
  expect(found).toMatch(/基本工資.*未定 → .*30,000/);
  expect(made({ tables: at('tables'), after: [at('t1.law')], out: 'x.law' })).toContain('lawBundle.losesValue');
});

it.each([
  ['an about file that is none', { about: at('rows.yaml'), rows: [at('rows.yaml')] }, 'option.invalid'],
  ['a key that is none', { key: at('rows.yaml'), rows: [at('rows.yaml')] }, 'option.invalid'],
  [
    'rows that do not fit',
    { rows: [write('unit.yaml', amount.replace('NT$/month', 'percent'))] },
    'lawBundle.otherUnit',
  ],
])('refuses %s and writes nothing', (_, making, code) => {
  expect(made({ ...making, out: 'x.law' })).toContain(code);
  expect(shown('rows.yaml')).toContain('lawBundle.notABundle');
  expect(() => statSync(at('x.law'))).toThrow('ENOENT');
});
