import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLawbook } from '../../../electron/desk/lawbook.ts';
import { readLawInWords, ruleOf, sentencesOf } from '../../../electron/desk/law-reader/book.ts';
import { questionNames } from '../../../electron/rules/engine.ts';

const resources = resolve(import.meta.dirname, '../../../resources');
const book = readLawInWords(resolve(resources, 'knowledge/law'));
const law = openLawbook(resolve(resources, 'law'));
const rules = [...book.rules.values()];

function lines(ask: string, day: string): string {
  return (book.rules.get(ask)?.formula ?? [])
    .filter(({ from = '', to = '9999' }) => from <= day && day <= to)
    .map(({ zh }) => zh)
    .join('\n');
}

/** Questions about the tables or about everything at once; there is no rule of their own to explain. */
const WITHOUT_RULE = new Set(['law.parameter', 'rights.all']);

describe('the rules in words', () => {
  it('explain every question of the engine', () => {
    const silent = questionNames.filter((ask) => !WITHOUT_RULE.has(ask) && ruleOf(book, ask) === undefined);
    expect(silent).toEqual([]);
  });

  it('name only parameters that exist, and leave none out', () => {
    const named = new Set(rules.flatMap(({ parameters }) => parameters));
    expect([...named].filter((name) => !law.parameters.has(name))).toEqual([]);
    expect([...law.parameters.keys()].filter((name) => !named.has(name))).toEqual([]);
  });

  it('are traditional Chinese with full-width marks, and English beside it', () => {
    for (const rule of rules) {
      for (const { zh, en } of [...sentencesOf(rule), ...rule.confused.map(({ question }) => question), rule.name]) {
        expect(zh, zh).not.toMatch(/[们这为无发请选择关认证电话码谢开进还写处输]/u);
        expect(zh, zh).not.toMatch(/[\u4e00-\u9fff][,;:!?]/u);
        expect(zh.length, zh).toBeLessThanOrEqual(90);
        expect(en, en).not.toMatch(/[\u4e00-\u9fff]/u);
      }
    }
  });

  it('order their sentences in time: none ends before it begins', () => {
    for (const rule of rules) {
      for (const { zh, from = '', to = '9999-12-31' } of sentencesOf(rule)) expect(from <= to, zh).toBe(true);
    }
  });

  it('say on every day since its beginning how a benefit is computed', () => {
    for (const rule of rules) {
      for (const day of ['2026-11-30', '2026-01-01']) {
        const held = rule.formula.filter(({ from = '', to = '9999' }) => from <= day && day <= to);
        expect(held.length, `${rule.ask} ${day}`).toBeGreaterThan(0);
      }
    }
  });

  it('never give the two rules of one thing on one day', () => {
    expect(lines('laborInsurance.maternity', '2014-05-29')).toMatch(/30日/);
    expect(lines('laborInsurance.maternity', '2014-05-29')).not.toMatch(/60日/);
    expect(lines('laborInsurance.maternity', '2014-05-30')).toMatch(/60日/);
    expect(lines('laborInsurance.maternity', '2014-05-30')).not.toMatch(/ 30日/);
  });
});

describe('the Chinese of the tables', () => {
  it('covers every scheme, unit, member, text and remark', () => {
    const missing = new Set<string>();
    const check = (value: unknown, name: string): void => {
      if (typeof value === 'string') {
        if (/[a-z]{2}/i.test(value) && !book.texts.has(value)) missing.add(`${name}: ${value}`);
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, member] of Object.entries(value)) {
          const counted = Array.isArray(value) || /^(\d+|num|den)$/.test(key);
          if (!counted && book.member(name, key) === key) missing.add(`${name}: member ${key}`);
          check(member, name);
        }
      }
    };
    for (const { name, scheme, unit, rows, proposals } of law.parameters.values()) {
      if (!book.schemes.has(scheme)) missing.add(`scheme ${scheme}`);
      if (!book.units.has(unit)) missing.add(`${name}: unit ${unit}`);
      for (const row of rows) {
        check(row.written, name);
        check(row.note, name);
      }
      for (const { value, note } of proposals) {
        check(value, name);
        check(note, name);
      }
    }
    expect([...missing]).toEqual([]);
  });
});
