import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openKnowledge } from '../../electron/desk/knowledge.ts';
import { TOPICS } from '../../electron/guidance/topics/topic.ts';
import { measure, readKeptApart, topicsFolder } from './measure.ts';

const { listen } = openKnowledge(topicsFolder);
const authors = ['utterances', 'second-author'] as const;
const keptApart = authors.flatMap(readKeptApart);

function taught(): Map<string, string[]> {
  const byLabel = new Map<string, string[]>();
  for (const name of readdirSync(join(topicsFolder, 'utterances'))) {
    const book: Record<string, string[]> = parse(readFileSync(join(topicsFolder, 'utterances', name), 'utf8'));
    for (const [label, sentences] of Object.entries(book)) {
      byLabel.set(label, [...(byLabel.get(label) ?? []), ...sentences]);
    }
  }
  return byLabel;
}

describe('words in, topics out', () => {
  const byLabel = taught();

  it.each(authors)('names the topic of sentences kept apart: %s', (author) => {
    const { first, firstThree, outsideRecall, outsidePrecision } = measure(listen, readKeptApart(author));
    expect(first).toBeGreaterThanOrEqual(0.85);
    expect(firstThree).toBeGreaterThanOrEqual(0.97);
    expect(outsideRecall).toBeGreaterThanOrEqual(0.85);
    expect(outsidePrecision).toBeGreaterThanOrEqual(0.9);
  });

  it('is never taught a sentence it is measured by', () => {
    const all = new Set([...byLabel.values()].flat());
    expect(keptApart.filter(({ text }) => all.has(text))).toEqual([]);
    expect(new Set(keptApart.map(({ text }) => text)).size).toBe(keptApart.length);
  });

  it.each(TOPICS)('knows %s: taught twenty times at least, and measured', (topic) => {
    expect(byLabel.get(topic)?.length ?? 0).toBeGreaterThanOrEqual(20);
    const own = keptApart.filter((one) => one.topic === topic);
    expect(own.length).toBeGreaterThanOrEqual(7);
    expect(own.some(({ text }) => listen(text).topics.some((heard) => heard.topic === topic))).toBe(true);
  });

  it.each([
    ['爸爸上個月過世，我自己有勞保', 'li.familyDeath'],
    ['我先生有勞保，他生病過世了', 'li.death'],
    ['我先生在工地摔下來過世', 'oai.death'],
    ['媽媽只有國民年金，昨天過世', 'np.death'],
    ['农保的给付怎么领', 'farm.insurance'],
    ['育英留停', 'ei.parental'],
    ['ＮＯ　失業給付 怎麼領？？', 'ei.unemployment'],
  ])('%s → %s', (said, topic) => {
    expect(listen(said).topics[0]?.topic).toBe(topic);
  });

  it.each(['健保卡不見了', '我要找工作', '報稅要去哪', '老闆不給加班費'])('sends away, and says where: %s', (said) => {
    const { outside, topics } = listen(said);
    expect(outside).toBe(true);
    expect(topics[0]?.topic).toBe('referral');
  });

  it('keeps the health premium of the unemployed, which is ours', () => {
    const { outside, topics } = listen('失業期間的健保費有沒有補助');
    expect(outside).toBe(false);
    expect(topics[0]?.topic).toBe('ei.health');
  });

  it('answers anything with at most five topics, best first, the same every time', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (said) => {
        const { topics } = listen(said);
        expect(topics.length).toBeLessThanOrEqual(5);
        expect(new Set(topics.map(({ topic }) => topic)).size).toBe(topics.length);
        expect(topics.map(({ score }) => score)).toEqual(topics.map(({ score }) => score).toSorted((a, b) => b - a));
        for (const { score } of topics) expect(score >= 0 && score <= 1).toBe(true);
        expect(listen(said)).toEqual({ topics, outside: listen(said).outside });
      }),
      { numRuns: 100 },
    );
  });

  it('hears width, spaces and punctuation alike', () => {
    assert(
      property(
        constantFrom(...keptApart.map(({ text }) => text)),
        constantFrom(' ', '　', '，', '…？'),
        (said, gap) => {
          expect(listen(Array.from(said).join(gap))).toEqual(listen(said.replaceAll(/[^\p{L}\p{N}]/gu, '')));
        },
      ),
      { numRuns: 100 },
    );
  });
});
