import { join } from 'node:path';
import type { HandbookPlace } from '../../../src/contract/handbook-view.ts';
import type { AdviceBook } from '../../guidance/topics/advice.ts';
import type { Law } from '../../rules/law.ts';
import type { DeskContext } from '../context.ts';
import { openAdvice } from '../knowledge.ts';
import { type Memory, remembered } from '../remembered.ts';
import { pageSources } from '../services/page-sources.ts';
import type { PageSources } from '../services/pages.ts';
import { entriesOf } from './entries.ts';
import { type Entry, placeId } from './entry.ts';

/** Every page and what leads from one to another. */
export interface Handbook {
  readonly entries: readonly Entry[];
  find(page: HandbookPlace): Entry | undefined;
  /** The pages this one names and those that name it, each once, in the order of the handbook. */
  linksOf(page: HandbookPlace): readonly Entry[];
}

/** @throws Error where a page names one that is not there, or two pages have one place */
export function bind(entries: readonly Entry[]): Handbook {
  const byId = new Map(entries.map((entry) => [placeId(entry.page), entry]));
  if (byId.size !== entries.length) throw new Error('two pages of the handbook have the same place');
  const links = new Map<string, Set<string>>([...byId.keys()].map((id) => [id, new Set()]));
  for (const { page, names } of entries) {
    for (const named of names) {
      const other = links.get(placeId(named));
      if (other === undefined) throw new Error(`${placeId(page)} names ${placeId(named)}, which is not there`);
      other.add(placeId(page));
      links.get(placeId(page))?.add(placeId(named));
    }
  }
  return {
    entries,
    find: (page) => byId.get(placeId(page)),
    linksOf: (page) => {
      const linked = links.get(placeId(page)) ?? new Set();
      return entries.filter((entry) => linked.has(placeId(entry.page)));
    },
  };
}

/** What the pages of the handbook are drawn from. */
export interface HandbookSources extends PageSources {
  readonly handbook: Handbook;
  readonly advice: AdviceBook;
  readonly law: Law;
}

const handbooks: Memory<DeskContext['options'], Handbook> = new WeakMap();
const advices: Memory<DeskContext['options'], AdviceBook> = new WeakMap();

export function handbookSources(desk: DeskContext): HandbookSources {
  const { options, law } = desk;
  const sources = pageSources(desk);
  return {
    ...sources,
    law,
    handbook: remembered(handbooks, options, law.version, () => bind(entriesOf(sources.catalogue, sources.book, law))),
    advice: remembered(advices, options, '', () => openAdvice(join(options.resources, 'knowledge', 'topics'))),
  };
}
