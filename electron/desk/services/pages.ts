import type { EventPage, ServiceLine, ServicePage, ServicePaper } from '../../../src/contract/services-view.ts';
import type { Catalogue } from '../../guidance/catalogue.ts';
import type { LifeEvent } from '../../guidance/events.ts';
import { itemCode, type Service } from '../../guidance/services.ts';
import { type LawInWords, ruleOf } from '../law-reader/book.ts';
import { citationOf } from '../law-reader/citation.ts';
import { staffDate } from '../words/dates.ts';
import { clockLine } from './clock-lines.ts';
import * as words from './words.ts';

/** What the pages are drawn from: the catalogue, the laws with the catalogue's own, and the day. */
export interface PageSources {
  readonly catalogue: Catalogue;
  readonly book: LawInWords;
  readonly today: string;
}

type Asked = Service['documents'][number];

function found<One>(map: ReadonlyMap<string, One>, keys: readonly string[]): One[] {
  return keys.flatMap((key) => map.get(key) ?? []);
}

export function serviceLine({ groups }: Catalogue, { key, name, steps }: Service): ServiceLine {
  const group = groups.get(key.slice(0, 2))?.zh ?? '';
  return { key, code: itemCode(key), name: name.zh, group, detail: steps[0] ?? '' };
}

/** Articles in short: `勞保58、勞保細則45`. */
export function basisOf(book: LawInWords, keys: readonly string[]): string {
  return [...new Set(keys)].map((key) => citationOf(book, key).short).join('、');
}

function papersOf({ catalogue, book }: PageSources, asked: readonly Asked[]): ServicePaper[] {
  return asked.flatMap(({ document, when = '', waived = '', why, at }) => {
    const paper = catalogue.documents.get(document);
    if (paper === undefined) return [];
    return [
      {
        key: document,
        name: paper.zh,
        kind: words.paperKindWords[paper.kind],
        why: why ?? paper.why,
        when,
        waived,
        basis: basisOf(book, [...at, ...paper.at]),
      },
    ];
  });
}

export function servicePageOf(sources: PageSources, service: Service): ServicePage {
  const { catalogue, book, today } = sources;
  const { key, name, who, counters, signature, documents, outputs, clocks, at, unconfirmed } = service;
  const code = itemCode(key);
  const group = catalogue.groups.get(key.slice(0, 2));
  const same = service.sameFormAs === undefined ? undefined : catalogue.services.get(service.sameFormAs);
  const cited = (keys: readonly string[], confirmed: boolean) =>
    keys.map((one) => ({ ...citationOf(book, one), confirmed }));
  const rules = new Map(
    service.questions.flatMap((ask) => {
      const rule = ruleOf(book, ask);
      return rule === undefined ? [] : [[rule.ask, { ask: rule.ask, name: rule.name.zh }]];
    }),
  );
  return {
    kind: 'service',
    key,
    code,
    name,
    group: group?.zh ?? '',
    since: staffDate(service.from ?? group?.from ?? today),
    until: service.to === undefined ? '' : staffDate(service.to),
    who: who.map((one) => words.comerWords[one]),
    counters: counters.map((one) => words.counterWords[one]),
    signature: words.signatureWords[signature],
    fee: words.NO_FEE,
    feeBasis: basisOf(book, group?.fee.at ?? []),
    forms: found(catalogue.forms, service.forms).map(({ zh, edition }) => ({
      name: zh,
      edition: edition ?? words.EDITION_UNKNOWN,
    })),
    sameFormAs: same === undefined ? null : serviceLine(catalogue, same),
    papers: papersOf(
      sources,
      documents.filter(({ need }) => need === 'always'),
    ),
    agentPapers: papersOf(
      sources,
      documents.filter(({ need }) => need === 'agent'),
    ),
    steps: [...service.steps],
    outputs: outputs.map((one) => words.outputWords[one]),
    clocks: found(catalogue.clocks, clocks).map((one) =>
      clockLine(one, today, catalogue.calendar, (keys) => basisOf(book, keys)),
    ),
    cautions: [...service.cautions],
    articles: [...cited(at, true), ...cited(unconfirmed, false)],
    rules: [...rules.values()],
    referrals: found(catalogue.referrals, service.referrals).map(({ zh, phone, hours, bring, checked, ...one }) => ({
      key: one.key,
      name: zh,
      phone,
      hours,
      for: one.for,
      bring: [...bring],
      checked: checked === undefined ? '' : staffDate(checked),
    })),
    events: found(catalogue.events, service.events).map((one) => ({ key: one.key, name: one.name.zh })),
    related: [...catalogue.services.values()]
      .filter((one) => one.key !== key && itemCode(one.key) === code)
      .map((one) => serviceLine(catalogue, one)),
  };
}

export function eventPageOf({ catalogue }: PageSources, { key, name, questions, services }: LifeEvent): EventPage {
  return {
    kind: 'event',
    key,
    name,
    questions: [...questions],
    services: found(catalogue.services, services).map((one) => ({
      ...serviceLine(catalogue, one),
      papers: found(
        catalogue.documents,
        one.documents
          .filter(({ need, when }) => need === 'always' && when === undefined)
          .map(({ document }) => document),
      ).map(({ zh }) => zh),
    })),
  };
}
