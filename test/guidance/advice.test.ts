import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openAdvice, openKnowledge } from '../../electron/desk/knowledge.ts';
import { readAdvice } from '../../electron/guidance/topics/advice.ts';
import { counselBy } from '../../electron/guidance/topics/counsel.ts';
import { searchPassages } from '../../electron/guidance/topics/search.ts';
import { TOPICS } from '../../electron/guidance/topics/topic.ts';
import { topicsFolder } from './measure.ts';

const today = '2026-11-20';
const book = openAdvice(topicsFolder);

/** The articles and standing of a topic's passages on a day, and whether each is past today. */
function passages(topic: (typeof TOPICS)[number], asOf: string) {
  return book.advise(topic, '', { asOf, today }).passages;
}

function isRatePast(day: string): boolean | undefined {
  return book.advise('li.premium', '', { asOf: '2026-06-01', today: day }).passages[0]?.past;
}

function missing(said: string): string[] {
  return book.advise('li.oldAge', said, { asOf: today, today }).missing.map(({ key }) => key);
}

describe('what to ask, bring and say', () => {
  it.each(TOPICS)('%s: a question and a passage in force today that is not past', (topic) => {
    const advice = book.advise(topic, '', { asOf: today, today });
    expect(advice.ask.zh).toMatch(/[？?。]$/);
    expect(advice.passages.length).toBeGreaterThan(0);
    expect(advice.passages.every(({ past }) => !past)).toBe(true);
  });

  it.each([
    ['ei.parental', '2011-06-01', '不能同時請領'],
    ['ei.parental', '2020-06-01', '各為不同的小孩'],
    ['li.maternity', '2014-05-29', '30日'],
    ['li.oldAge', '2017-12-31', '年滿60歲'],
    ['li.enrol', '2012-12-06', '60歲以下'],
    ['oai.sickness', '2022-04-30', '第二年五成'],
    ['ei.unemployment', '2009-04-30', '最多六個月'],
  ] as const)('%s on %s: the rule of that day, marked as past', (topic, asOf, words) => {
    expect(passages(topic, asOf).filter(({ zh, past }) => past && zh.includes(words))).toHaveLength(1);
    expect(passages(topic, today).filter(({ zh }) => zh.includes(words))).toEqual([]);
  });

  it.each([
    ['li.maternity', '2014-05-30', '60日'],
    ['li.oldAge', '2026-01-01', '年滿65歲'],
    ['oai.sickness', '2022-05-01', '前兩個月全額'],
    ['ei.parental', '2022-01-18', '同一個小孩'],
  ] as const)('%s on %s: the new rule from its first day', (topic, asOf, words) => {
    expect(passages(topic, asOf).filter(({ zh, past }) => !past && zh.includes(words))).toHaveLength(1);
  });

  it('a rule that ends this year is not past yet, on its last day neither', () => {
    expect([isRatePast('2026-12-31'), isRatePast('2027-01-01')]).toEqual([false, true]);
  });

  it('marks what nobody has confirmed', () => {
    expect(passages('li.preschedule', today).every(({ unconfirmed }) => unconfirmed)).toBe(true);
    expect(passages('li.oldAge', today).every(({ unconfirmed }) => !unconfirmed)).toBe(true);
  });

  it('asks only for facts that were not said', () => {
    expect(missing('我要領老年')).toContain('birthDate');
    expect(missing('我51年次，要月領')).not.toContain('birthDate');
    expect(missing('我51年次，要月領')).not.toContain('pensionOrLump');
  });

  it('joins what was heard with what to say', () => {
    const { topics, outside } = counselBy(openKnowledge(topicsFolder).listen, book)('我被資遣了，失業給付怎麼領', {
      asOf: today,
      today,
    });
    expect(outside).toBe(false);
    expect(topics[0]).toMatchObject({ topic: 'ei.unemployment', ask: { en: expect.stringContaining('certificate') } });
    expect(topics[0]?.documents.length).toBeGreaterThan(0);
  });

  it('finds passages by their words, on the day', () => {
    const found = searchPassages(book, '育嬰父母可以同時請領嗎', { asOf: '2011-06-01', today });
    expect(found[0]).toMatchObject({ topic: 'ei.parental', passage: { past: true } });
    expect(found.length).toBeLessThanOrEqual(5);
    expect(searchPassages(book, '育嬰父母可以同時請領嗎', { asOf: today, today })[0]?.passage.past).toBe(false);
    expect(searchPassages(book, '', { asOf: today, today })).toEqual([]);
    expect(searchPassages(book, 'zzqq', { asOf: today, today })).toEqual([]);
  });

  it('refuses a book with a topic missing, twice, or with an unknown fact', () => {
    const facts = parse(readFileSync(join(topicsFolder, 'facts.yaml'), 'utf8'));
    const one = {
      ask: { zh: '？', en: '?' },
      facts: ['nobody'],
      documents: [],
      warnings: [],
      passages: [{ from: '2000-01-01', article: '一', zh: '一', en: 'one' }],
    };
    expect(() => readAdvice(facts, [])).toThrow('no advice about li.oldAge');
    expect(() => readAdvice(facts, [{ loan: one }])).toThrow('unknown fact nobody of loan');
    const two = { loan: { ...one, facts: [] } };
    expect(() => readAdvice(facts, [two, two])).toThrow('two pieces of advice about loan');
  });
});

it('writes traditional characters only, except where people are heard', () => {
  const { simplified }: { simplified: string } = parse(
    readFileSync(join(topicsFolder, 'concepts.yaml'), 'utf8'),
  ).folding;
  const folders = ['.', 'advice', 'utterances'].map((name) => join(topicsFolder, name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml') && name !== 'concepts.yaml')
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    expect([file, ...Array.from(simplified).filter((character) => text.includes(character))]).toEqual([file]);
  }
});
