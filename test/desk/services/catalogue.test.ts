import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lifeEventKinds } from '../../../src/contract/rights.ts';
import { readLawInWords } from '../../../electron/desk/law-reader/book.ts';
import { openCatalogue } from '../../../electron/desk/services/read-catalogue.ts';
import { readCatalogue } from '../../../electron/guidance/catalogue.ts';
import { readPurposes } from '../../../electron/guidance/purposes.ts';
import { itemCode } from '../../../electron/guidance/services.ts';
import { TOPICS } from '../../../electron/guidance/topics/topic.ts';
import { questionNames } from '../../../electron/rules/engine.ts';

const knowledge = resolve(import.meta.dirname, '../../../resources/knowledge');
const catalogue = openCatalogue(knowledge);
const services = [...catalogue.services.values()];
const FOLDERS = ['services', 'documents', 'forms', 'referrals', 'clocks', 'holidays', 'events'];

/** The 54 items of the Bureau's own list, by scheme. */
const ITEMS = { LI: 18, EI: 14, LP: 11, NP: 7, OP: 2, WA: 2 };

function read(...path: string[]): unknown {
  return parse(readFileSync(join(knowledge, ...path), 'utf8'));
}

function unused(all: ReadonlyMap<string, unknown>, used: readonly string[]): string[] {
  const named = new Set(used);
  return [...all.keys()].filter((key) => !named.has(key));
}

describe('the catalogue of services', () => {
  it('holds the 54 items, numbered without a gap', () => {
    for (const [scheme, number] of Object.entries(ITEMS)) {
      const codes = [...catalogue.services.keys()].filter((key) => key.startsWith(scheme) && key === itemCode(key));
      const expected = Array.from({ length: number }, (_, index) => `${scheme}-${String(index + 1).padStart(2, '0')}`);
      expect(codes).toEqual(expected);
    }
    expect(Object.values(ITEMS).reduce((sum, number) => sum + number)).toBe(54);
  });

  it('has no paper, form, time or office that no service names', () => {
    const documents = services.flatMap((one) => one.documents.map(({ document }) => document));
    expect(unused(catalogue.documents, documents)).toEqual([]);
    expect(
      unused(
        catalogue.forms,
        services.flatMap(({ forms }) => forms),
      ),
    ).toEqual([]);
    expect(
      unused(
        catalogue.clocks,
        services.flatMap(({ clocks }) => clocks),
      ),
    ).toEqual([]);
    expect(
      unused(
        catalogue.referrals,
        services.flatMap(({ referrals }) => referrals),
      ),
    ).toEqual([]);
    expect(
      unused(
        catalogue.groups,
        services.map(({ key }) => key.slice(0, 2)),
      ),
    ).toEqual([]);
  });

  it('has the item of every purpose a visit can begin with', () => {
    const purposes = readPurposes(read('purposes.yaml'));
    expect(purposes.filter(({ service }) => !catalogue.services.has(service))).toEqual([]);
  });

  it('has a service for every topic the guide can hear', () => {
    const topics = new Set<string>(services.flatMap((one) => one.topics));
    expect(TOPICS.filter((topic) => !topics.has(topic))).toEqual([]);
  });

  it('asks the rules engine only what it answers, and nearly everything it answers', () => {
    const asked = new Set(services.flatMap(({ questions }) => questions));
    expect([...asked].filter((name) => !questionNames.includes(name))).toEqual([]);
    // Of the law itself, not of a service.
    expect(questionNames.filter((name) => !asked.has(name))).toEqual(['law.parameter']);
  });

  it('says of an item younger than its scheme since when it can be done', () => {
    // 就業保險法 19-2, 國民年金法 32-1, 勞工退休金條例 24-2, 職災保險 since 111/05/01, 勞工保險條例 74-2.
    const days = ['EI-09-parental', 'NP-02-maternity', 'LP-10-early', 'CC-03', 'TD-08'].map(
      (key) => catalogue.services.get(key)?.from,
    );
    expect(days).toEqual(['2009-05-01', '2011-07-01', '2014-01-17', '2022-05-01', '2009-01-01']);
  });

  it('leads from every kind of life event to services', () => {
    const kinds = new Set<string>([...catalogue.events.values()].flatMap(({ rights }) => rights));
    expect(lifeEventKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('cites only laws that have a name, and names no law that is not cited', () => {
    const { laws } = readLawInWords(join(knowledge, 'law'));
    const named = new Set([...laws.keys(), ...catalogue.laws.map(({ key }) => key)]);
    expect(named.size).toBe(laws.size + catalogue.laws.length);
    const cited = [
      ...services.flatMap((one) => [...one.at, ...one.unconfirmed, ...one.documents.flatMap(({ at }) => at)]),
      ...[...catalogue.documents.values()].flatMap(({ at }) => at),
      ...[...catalogue.clocks.values()].flatMap(({ at }) => at),
      ...[...catalogue.groups.values()].flatMap(({ fee }) => fee.at),
    ].map((key) => key.split(':')[0] ?? '');
    expect(cited.filter((law) => !named.has(law))).toEqual([]);
    expect(catalogue.laws.filter(({ key }) => !cited.includes(key))).toEqual([]);
  });

  it('asks for a mandate wherever an agent brings personal papers to hand over', () => {
    const handedOver = services.filter(({ who, outputs }) => who.includes('agent') && outputs.includes('printout'));
    const without = handedOver.filter(({ who, documents }) => {
      const asks = documents.some(({ document }) => document === 'mandate');
      return !asks && !who.includes('employer') && who.includes('self') && documents.length > 1;
    });
    expect(without.map(({ key }) => key)).toEqual([]);
  });

  it('is written in the characters of Taiwan', () => {
    const decoder = new TextDecoder('big5');
    const letters = new Set<string>();
    for (let lead = 0xa4; lead <= 0xf9; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) letters.add(decoder.decode(Uint8Array.of(lead, trail)));
    }
    for (const folder of FOLDERS) {
      for (const name of readdirSync(join(knowledge, folder))) {
        const han = readFileSync(join(knowledge, folder, name), 'utf8').match(/\p{Script=Han}/gu) ?? [];
        expect(
          [...new Set(han)].filter((letter) => !letters.has(letter)),
          `${folder}/${name}`,
        ).toEqual([]);
      }
    }
  });
});

describe('a link that leads nowhere', () => {
  const all = (folder: string, names: readonly string[]) => names.map((name) => read(folder, `${name}.yaml`));
  const files = {
    groups: read('services', 'groups.yaml'),
    services: all('services', [
      'labor-insurance',
      'employment-insurance',
      'labor-pension',
      'national-pension',
      'protection-and-wages',
      'since-then',
    ]),
    documents: read('documents', 'documents.yaml'),
    forms: read('forms', 'forms.yaml'),
    referrals: read('referrals', 'referrals.yaml'),
    clocks: read('clocks', 'clocks.yaml'),
    holidays: all('holidays', ['2026']),
    events: read('events', 'events.yaml'),
    laws: read('services', 'laws.yaml'),
  };
  const [first] = services;

  it.each([
    ['forms', { forms: ['nothing'] }, /LI-01 names the form nothing/],
    ['clocks', { clocks: ['nothing'] }, /LI-01 names the clock nothing/],
    ['documents', { documents: [{ document: 'nothing' }] }, /LI-01 names the document nothing/],
    ['events', { events: ['lostJob'] }, /LI-01 names lostJob, which does not lead to it/],
    ['topics', { topics: ['li.nothing'] }, /li\./],
  ])('is refused: %s', (_name, change, message) => {
    const changed = [{ services: [{ ...first, ...change }, ...services.slice(1)] }];
    expect(() => readCatalogue({ ...files, services: [{ services }] })).not.toThrow();
    expect(() => readCatalogue({ ...files, services: changed })).toThrow(message);
  });
});
