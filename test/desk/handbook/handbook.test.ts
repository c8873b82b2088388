import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openCatalogue } from '../../../electron/desk/services/read-catalogue.ts';
import { readLawInWords } from '../../../electron/desk/law-reader/book.ts';
import { openLawbook } from '../../../electron/desk/lawbook.ts';
import { entriesOf } from '../../../electron/desk/handbook/entries.ts';
import { bind } from '../../../electron/desk/handbook/handbook.ts';
import { placeId } from '../../../electron/desk/handbook/entry.ts';
import { readKnowledge } from '../../../electron/desk/knowledge-files.ts';
import { readScripts } from '../../../electron/guidance/practice/script.ts';
import { readQuiz } from '../../../electron/guidance/quiz/quiz.ts';
import type { HandbookPlace } from '../../../src/contract/handbook-view.ts';
import { openCounter, type OpenCounter, signIn } from '../counter.ts';

const resources = resolve(import.meta.dirname, '../../../resources');
const knowledge = join(resources, 'knowledge');
const catalogue = openCatalogue(knowledge);
const own = readLawInWords(join(knowledge, 'law'));
const book = { ...own, laws: new Map([...own.laws, ...catalogue.laws.map((law) => [law.key, law] as const)]) };
const quiz = readQuiz(readKnowledge(join(knowledge, 'quiz')));
const entries = entriesOf(catalogue, book, openLawbook(join(resources, 'law')), quiz.values());
const handbook = bind(entries);

let counter: OpenCounter;
beforeAll(async () => {
  counter = await openCounter();
  await signIn(counter);
});
afterAll(() => counter.dispose());

function read(kind: HandbookPlace['kind'], key: string, on: string | null = null) {
  return counter.send('handbook.read', { page: { kind, key }, on });
}

function find(text: string, on: string | null = null) {
  return counter.send('handbook.search', { text, on });
}

/** Pages that can be reached from the first list by following links. */
function reachable(): Set<string> {
  const open = entries.filter(({ page }) => ['event', 'topic', 'service', 'answer'].includes(page.kind));
  const seen = new Set(open.map(({ page }) => placeId(page)));
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const next of handbook.linksOf(at.page)) {
      if (seen.has(placeId(next.page))) continue;
      seen.add(placeId(next.page));
      open.push(next);
    }
  }
  return seen;
}

function count(kind: string): number {
  return entries.filter(({ page }) => page.kind === kind).length;
}

/** Parameters of the premium tables and the calculator that no rule in words names; they are found by their names. */
const FOUND_BY_NAME_ONLY = /^parameter /;

describe('the links of the handbook', () => {
  it('leave no page alone: everything can be reached from what is listed first', () => {
    const seen = reachable();
    const alone = entries.map(({ page }) => placeId(page)).filter((id) => !seen.has(id));
    expect(alone.filter((id) => !FOUND_BY_NAME_ONLY.test(id))).toEqual([]);
  });

  it('hold every service, paper, form, time, office, event, rule and parameter once', () => {
    expect(count('service')).toBe(catalogue.services.size);
    expect(count('document')).toBe(catalogue.documents.size);
    expect(count('form')).toBe(catalogue.forms.size);
    expect(count('clock')).toBe(catalogue.clocks.size);
    expect(count('referral')).toBe(catalogue.referrals.size);
    expect(count('event')).toBe(catalogue.events.size);
    expect(count('benefit')).toBe(own.rules.size);
    expect(count('topic')).toBe(54);
  });

  it('lead both ways', () => {
    for (const { page } of entries) {
      for (const other of handbook.linksOf(page)) {
        expect(handbook.linksOf(other.page).map((one) => placeId(one.page))).toContain(placeId(page));
      }
    }
  });

  it('are refused where they lead nowhere, and where two pages have one place', () => {
    const [first] = entries;
    if (first === undefined) throw new Error('no entry');
    const lost: HandbookPlace = { kind: 'clock', key: 'nowhere' };
    expect(() => bind([{ ...first, names: [lost] }])).toThrow('clock nowhere');
    expect(() => bind([first, first])).toThrow('the same place');
  });

  it('of quiz items and practice scripts lead to pages', () => {
    const scripts = readScripts(readKnowledge(join(knowledge, 'practice')));
    const places: HandbookPlace[] = [...scripts.values()].flatMap(({ services, events, marks }) => [
      ...services.map((key) => ({ kind: 'service' as const, key })),
      ...events.map((key) => ({ kind: 'event' as const, key })),
      ...marks.flatMap(({ at }) => at.map((key) => ({ kind: 'article' as const, key }))),
    ]);
    expect(places.map(placeId).filter((id) => !entries.some(({ page }) => placeId(page) === id))).toEqual([]);
    expect([...quiz.values()].filter(({ group }) => !catalogue.groups.has(group))).toEqual([]);
    const consulted = [...scripts.values()].flatMap(({ marks }) =>
      marks.flatMap(({ met }) => ('consulted' in met ? met.consulted : [])),
    );
    const known = new Set(entries.flatMap(({ page }) => [placeId(page), `slip ${page.key}`]));
    expect(consulted.filter((one) => !known.has(one))).toEqual([]);
  });
});

/** Everything with a first and a last day that stands in the files. */
const DATED = /from: ['"]?(\d{4}-\d{2}-\d{2})['"]?, to: ['"]?(\d{4}-\d{2}-\d{2})/g;

describe('dated knowledge', () => {
  const advice = readdirSync(join(knowledge, 'topics', 'advice')).map((name) =>
    readFileSync(join(knowledge, 'topics', 'advice', name), 'utf8'),
  );

  it('ends after it began', () => {
    const spans = advice.flatMap((text) => [...text.matchAll(DATED)]);
    expect(spans.length).toBeGreaterThan(10);
    expect(spans.filter(([, from = '', to = '']) => from > to).map(([span]) => span)).toEqual([]);
    const services = [...catalogue.services.values()].filter(({ from = '', to }) => to !== undefined && to < from);
    expect(services).toEqual([]);
  });

  it('leaves no passage of advice out: each stands on its topic’s page on its first day', async () => {
    const passages = advice.flatMap((text) =>
      Object.entries(parse(text) as Record<string, { passages: { from: string; zh: string }[] }>).flatMap(
        ([topic, of]) => of.passages.map((passage) => ({ topic, ...passage })),
      ),
    );
    expect(passages.length).toBeGreaterThan(100);
    for (const { topic, from, zh } of passages) {
      const { body } = await read('topic', topic, from);
      expect(JSON.stringify(body), `${topic} ${from}`).toContain(zh);
    }
  });
});

describe('pages', () => {
  it('are there for every entry, today and on a day long ago, in the shape of the contract', async () => {
    for (const { page } of entries) {
      for (const on of [null, '2011-06-10']) {
        const shown = await counter.send('handbook.read', { page, on });
        expect(shown.page).toEqual(page);
        expect(shown.past === '').toBe(on === null);
      }
    }
  });

  it('of a topic say what was right then, and what is right now', async () => {
    const { body, past } = await read('topic', 'ei.parental', '2011-06-10');
    if (body.form !== 'plain') throw new Error(body.form);
    expect(past).toContain('100/06/10');
    const texts = (title: string) => body.sections.find((one) => one.title === title)?.lines.map(({ text }) => text);
    expect(texts('100/06/10的規定')).toContain('父母都參加就保也不能同時請領，兩個小孩也一樣，要輪流。');
    expect(texts('今天已經不同')).toContain('同一個小孩，父母也可以同時請領。');
    expect(body.sections.flatMap(({ lines }) => lines).find(({ mark }) => mark === '以前的規定')).toBeDefined();
    const today = await read('topic', 'ei.parental');
    expect(JSON.stringify(today.body)).not.toContain('要輪流');
    expect(today.past).toBe('');
  });

  it('of a service that was not there yet say so', async () => {
    expect((await read('service', 'OA-01', '2011-06-10')).past).toContain('還沒有');
    expect((await read('service', 'LI-09', '2011-06-10')).past).toContain('今天的辦法');
  });

  it('of a parameter name source and the day of checking; of a paper, who asks for it', async () => {
    const age = await read('parameter', 'wageArrears.fundRate');
    expect(age.validity).toMatchObject({
      from: expect.stringMatching(/^\d+\//),
      source: expect.stringContaining('基金'),
    });
    expect(age.validity.checked).not.toBe('');
    const paper = await read('document', 'birthCertificate');
    expect(JSON.stringify(paper.body)).toContain('勞保生育給付');
    expect(paper.links.find(({ title }) => title === '受理項目')?.lines.length).toBeGreaterThan(1);
  });

  it('of an article hold the sentences of the day', async () => {
    const now = JSON.stringify((await read('article', 'li:32')).body);
    expect(now).toContain('60');
    const { links } = await read('article', 'li:32');
    expect(links.map(({ title }) => title)).toContain('給付規則');
  });

  it('that are not there are refused in kind words', async () => {
    const reply = await counter.attempt('staff', {
      name: 'handbook.read',
      input: { page: { kind: 'clock', key: 'nowhere' }, on: null },
    });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'handbook.noSuchPage' } });
  });
});

describe('one search over everything', () => {
  it.each([
    ['LI-08', 'service', 'LI-08'],
    ['第58條之1', 'article', 'li:58-1'],
    ['我爸爸過世', 'event', 'deathOfRelative'],
    ['委任書', 'document', 'mandate'],
    ['0800-777-888', 'referral', 'employmentService'],
    ['補正申報表', 'clock', 'formDefects'],
    ['法定請領年齡', 'parameter', 'laborInsurance.oldAge.statutoryAge'],
    ['老年農民', 'event', 'farmerRetiring'],
  ] as const)('%s opens %s %s', async (typed, kind, key) => {
    const { best, groups } = await find(typed);
    expect(groups.flatMap(({ lines }) => lines.map(({ page }) => page))).toContainEqual({ kind, key });
    if (typed !== '老年農民') expect(best).toEqual({ kind, key });
  });

  it('finds a topic by what its passages say on the day', async () => {
    const { groups } = await find('父母不能同時請領要輪流', '2011-06-10');
    const [first] = groups.find(({ key }) => key === 'topic')?.lines ?? [];
    expect(first).toMatchObject({ page: { key: 'ei.parental' }, detail: expect.stringContaining('輪流') });
  });

  it('lists events, topics and services before anything is typed, and nothing where nothing fits', async () => {
    const all = await find('');
    expect(all.groups.map(({ key }) => key)).toEqual(['event', 'service', 'topic', 'answer']);
    expect(all.best).toBeNull();
    expect(await find('zzzqqq')).toEqual({ best: null, groups: [], more: false });
  });
});
