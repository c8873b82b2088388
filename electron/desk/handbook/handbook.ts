import { join } from 'node:path';
import type { HandbookPlace } from '../../../src/contract/handbook-view.ts';
import type { QuizItem } from '../../guidance/quiz/quiz.ts';
import type { AdviceBook } from '../../guidance/topics/advice.ts';
import type { Law } from '../../rules/law.ts';
import type { DeskContext } from '../context.ts';
import { openAdvice } from '../knowledge.ts';
import { type Memory, remembered } from '../remembered.ts';
import { pageSources } from '../services/page-sources.ts';
import type { PageSources } from '../services/pages.ts';
import { entriesOf } from './entries.ts';
import { type Entry, placeId } from './entry.ts';
import { quizOf } from './quiz-book.ts';

/** Every page and what leads from one to another. */
export interface Handbook {
  readonly entries: readonly Entry[];
  find(page: HandbookPlace): Entry | undefined;
  /** The pages this one names and those that name it, each once, in the order of the handbook. */
  linksOf(page: HandbookPlace): readonly Entry[];
}

/** @throws Error where a page names one that is not there, or two pages have one place */
export function bind(entries: readonly Entry[]): Handbook {
  const indexOf = new Map(entries.map((entry, index) => [placeId(entry.page), index]));
  if (indexOf.size !== entries.length) throw new Error('two pages of the handbook have the same place');
  const links = entries.map(() => new Set<number>());
  for (const [index, { page, names }] of entries.entries()) {
    for (const named of names) {
      const other = indexOf.get(placeId(named));
      if (other === undefined) throw new Error(`${placeId(page)} names ${placeId(named)}, which is not there`);
      links[other]?.add(index);
      links[index]?.add(other);
    }
  }
  return {
    entries,
    find: (page) => entries[indexOf.get(placeId(page)) ?? -1],
    linksOf: (page) =>
      [...(links[indexOf.get(placeId(page)) ?? -1] ?? [])]
        .sort((one, other) => one - other)
        .flatMap((index) => entries[index] ?? []),
  };
}

/** What the pages of the handbook are drawn from. */
export interface HandbookSources extends PageSources {
  readonly handbook: Handbook;
  readonly advice: AdviceBook;
  readonly law: Law;
  readonly quiz: ReadonlyMap<string, QuizItem>;
}

const handbooks: Memory<DeskContext['options'], Handbook> = new WeakMap();
const advices: Memory<DeskContext['options'], AdviceBook> = new WeakMap();

export function handbookSources(desk: DeskContext): HandbookSources {
  const { options, law } = desk;
  const sources = pageSources(desk);
  const quiz = quizOf(desk);
  return {
    ...sources,
    law,
    quiz,
    handbook: remembered(handbooks, options, law.version, () =>
      bind(entriesOf(sources.catalogue, sources.book, law, quiz.values())),
    ),
    advice: remembered(advices, options, '', () => openAdvice(join(options.resources, 'knowledge', 'topics'))),
  };
}
