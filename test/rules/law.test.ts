import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseDay } from '../../electron/rules/calendar.ts';
import { RuleFault } from '../../electron/rules/fault.ts';
import { countOn, isKnownOn, moneyOn, numberIn, rateOn, tableOn } from '../../electron/rules/law.ts';
import { loadLaw } from '../../electron/rules/law-loader.ts';
import { law } from './law-under-test.ts';

const folder = new URL('../../resources/law/', import.meta.url);

function row(changes: Record<string, unknown>) {
  return { from: '2020-01-01', value: 3, source: '某法1', standing: 'A', checked: '2026-11-20', ...changes };
}

function lawOf(...values: object[]) {
  const parameters = [{ name: 'test.count', kind: 'count', unit: 'years', title: { zh: '測試', en: 'Test' }, values }];
  return loadLaw([{ scheme: 'test', parameters }], 'test');
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof RuleFault) return error.fault.code;
    throw error;
  }
  return 'none';
}

const on = (day: string) => parseDay(day);

describe('the tables of the product', () => {
  it('load, each parameter with title, citation and the day it was checked', () => {
    expect(law.parameters.size).toBeGreaterThan(110);
    for (const parameter of law.parameters.values()) {
      expect(parameter.title.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    const rows = [...law.parameters.values()].reduce((sum, one) => sum + one.rows.length, 0);
    expect(rows).toBeGreaterThan(240);
  });

  it('are named after their scheme and hold nothing simplified in their titles', () => {
    for (const name of readdirSync(folder)) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const { scheme } = z.object({ scheme: z.string() }).parse(parse(text));
      expect(name).toContain(scheme.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
      expect(text).not.toMatch(/[劳险给国龄岁额数费]/u);
    }
  });

  it('give the value in force on a day', () => {
    expect(moneyOn(law, 'nationalPension.monthlyAmount', on('2025-12-31')).value).toBe(19_761);
    expect(moneyOn(law, 'nationalPension.monthlyAmount', on('2026-01-01')).value).toBe(21_103);
    expect(moneyOn(law, 'laborInsurance.topInsuredSalary', on('2016-04-30')).value).toBe(43_900);
    expect(moneyOn(law, 'laborInsurance.topInsuredSalary', on('2016-05-01')).value).toBe(45_800);
    expect(rateOn(law, 'laborInsurance.oldAge.formulaARate', on('2026-01-01')).used.value).toBe('0.775%');
    expect(rateOn(law, 'laborInsurance.loan.annuityShare', on('2026-01-01')).used.value).toBe('1/3');
  });

  it.each([
    ['laborInsurance.oldAge.statutoryAge', '1957-12-31', 60],
    ['laborInsurance.oldAge.statutoryAge', '1958-01-01', 61],
    ['laborInsurance.oldAge.statutoryAge', '1959-06-01', 62],
    ['laborInsurance.oldAge.statutoryAge', '1960-06-01', 63],
    ['laborInsurance.oldAge.statutoryAge', '1961-12-31', 64],
    ['laborInsurance.oldAge.statutoryAge', '1962-01-01', 65],
  ])('%s for a birth on %s is %i', (name, day, age) => {
    expect(countOn(law, name, on(day)).value).toBe(age);
  });

  it('know the difference between zero by law, pending and unknown', () => {
    expect(rateOn(law, 'nationalPension.selfShare.lowIncome', on('2026-01-01')).value.num).toBe(0);
    expect(isKnownOn(law, 'nationalPension.selfShare.lowIncome', on('2026-01-01'))).toBe(true);
    expect(codeOf(() => rateOn(law, 'laborInsurance.ordinaryPremiumRate', on('2027-01-01')))).toBe('law.unknown');
    expect(codeOf(() => moneyOn(law, 'nationalPension.monthlyAmount', on('2027-01-01')))).toBe('law.unknown');
    expect(codeOf(() => moneyOn(law, 'nationalPension.monthlyAmount', on('2008-09-30')))).toBe('law.unknown');
    expect(codeOf(() => moneyOn(law, 'no.such', on('2026-01-01')))).toBe('law.unknown');
  });
});

describe('the loader', () => {
  it('accepts rows that follow each other day by day', () => {
    const read = lawOf(row({ to: '2021-12-31' }), row({ from: '2022-01-01', value: 4 }));
    expect(countOn(read, 'test.count', on('2021-12-31')).value).toBe(3);
    expect(countOn(read, 'test.count', on('2022-01-01')).value).toBe(4);
  });

  it.each([
    ['a gap', [row({ to: '2021-12-30' }), row({ from: '2022-01-01' })]],
    ['an overlap', [row({ to: '2022-01-01' }), row({ from: '2022-01-01' })]],
    ['rows out of order', [row({ from: '2022-01-01', to: '2022-12-31' }), row({ to: '2021-12-31' })]],
    ['an open row before the last', [row({}), row({ from: '2022-01-01' })]],
    ['an end before the beginning', [row({ to: '2019-12-31' })]],
    ['no citation', [row({ source: '' })]],
    ['no day of checking', [row({ checked: undefined })]],
    ['no value', [row({ value: undefined })]],
    ['a value of another kind', [row({ value: 'three' })]],
    ['an impossible date', [row({ from: '2020-02-30' })]],
    ['a value in an unknown row', [row({ state: 'unknown' })]],
  ])('refuses %s', (_, rows) => {
    expect(codeOf(() => lawOf(...rows))).toBe('law.invalid');
  });

  it('refuses a parameter declared twice and a table without the number asked', () => {
    const one = {
      name: 'test.one',
      kind: 'table',
      unit: 'x',
      title: { zh: '測試', en: 'x' },
      values: [row({ value: { a: { b: 2 } } })],
    };
    expect(codeOf(() => loadLaw([{ scheme: 's', parameters: [one, one] }], 'v'))).toBe('law.invalid');
    const read = loadLaw([{ scheme: 's', parameters: [one] }], 'v');
    const table = tableOn(read, 'test.one', on('2024-01-01'));
    expect(numberIn(table, 'a', 'b')).toBe(2);
    expect(codeOf(() => numberIn(table, 'a', 'c'))).toBe('law.invalid');
    expect(codeOf(() => countOn(read, 'test.one', on('2024-01-01')))).toBe('law.invalid');
  });

  it('never uses a pending value', () => {
    const read = lawOf(row({ to: '2026-12-31' }), row({ from: '2027-01-01', state: 'pending', value: 9 }));
    expect(codeOf(() => countOn(read, 'test.count', on('2027-01-01')))).toBe('law.unknown');
  });
});
