import type { HandbookHits, HandbookKind, HandbookLine } from '../../../src/contract/handbook-view.ts';
import { fitOfPage, plain, plainly, ranked } from '../../guidance/fit.ts';
import { spanWords } from '../../guidance/clocks.ts';
import { searchPassages } from '../../guidance/topics/search.ts';
import { topic } from '../../guidance/topics/topic.ts';
import { parseDay } from '../../rules/calendar.ts';
import { articlesMeant } from '../law-reader/article-query.ts';
import { parameterHit } from '../law-reader/search.ts';
import { type Entry, kindNames, placeId } from './entry.ts';
import type { HandbookSources } from './handbook.ts';

/** Lines of one kind at most, where something was typed. */
const MOST = 8;
const MOST_PASSAGES = 12;
/** A passage that shares less than this part of what the best one shares is about something else. */
const NEAR = 0.6;
/** What is listed before anything is typed. */
const AT_FIRST: readonly HandbookKind[] = ['event', 'topic', 'service', 'answer'];

/** What a line says below its title, on the day. */
function detailOf({ catalogue, book, law, advice, today }: HandbookSources, { page, says }: Entry, on: string): string {
  switch (page.kind) {
    case 'topic': {
      const [passage] = advice.advise(topic.parse(page.key), '', { asOf: on, today }).passages;
      return passage?.zh ?? '';
    }
    case 'clock': {
      const clock = catalogue.clocks.get(page.key);
      return clock === undefined ? '' : `從${clock.from.zh}起，${spanWords(clock).zh}`;
    }
    case 'benefit':
      return book.rules.get(page.key)?.formula[0]?.zh ?? '';
    case 'parameter': {
      const parameter = law.parameters.get(page.key);
      return parameter === undefined ? '' : parameterHit(book, parameter, parseDay(on)).value;
    }
    default:
      return says[0] ?? '';
  }
}

/** The scores of topics whose passages on the day share words with what was typed. */
function topicScores({ advice, today }: HandbookSources, typed: string, on: string): ReadonlyMap<string, number> {
  const found = searchPassages(advice, typed, { asOf: on, today }, MOST_PASSAGES);
  const near = found.filter(({ score }) => score >= NEAR * (found[0]?.score ?? 0));
  return new Map(near.toReversed().map(({ topic: about }, index) => [about, 20 + index]));
}

function scorer(sources: HandbookSources, typed: string, on: string): (entry: Entry) => number {
  const wanted = plainly(typed);
  const articles = new Set(articlesMeant(sources.book, typed));
  const topics = topicScores(sources, typed, on);
  return (entry) => {
    const { page, code } = entry;
    if (page.kind === 'article' && articles.has(page.key)) return 115;
    if (code !== '' && plain(code) === wanted) return plain(page.key) === wanted ? 110 : 105;
    const fit = fitOfPage(entry, wanted);
    return page.kind === 'topic' ? Math.max(fit, topics.get(page.key) ?? 0) : fit;
  };
}

/** Pages that fit what was typed, of every kind at once, the best group first. */
export function searchHandbook(sources: HandbookSources, typed: string, on: string): HandbookHits {
  const { entries } = sources.handbook;
  const nothing = plainly(typed) === '';
  const found = nothing
    ? entries.filter(({ page }) => AT_FIRST.includes(page.kind)).map((one) => ({ one, score: 0 }))
    : ranked(entries, scorer(sources, typed, on));
  const kinds = [...new Set(found.map(({ one }) => one.page.kind))];
  let more = false;
  const groups = kinds.map((kind) => {
    const all = found.filter(({ one }) => one.page.kind === kind);
    const shown = nothing ? all : all.slice(0, MOST);
    more ||= shown.length < all.length;
    return { key: kind, title: kindNames[kind], lines: shown.map(({ one }) => lineOf(sources, one, on)) };
  });
  return { best: nothing ? null : (found[0]?.one.page ?? null), groups, more };
}

function lineOf(sources: HandbookSources, entry: Entry, on: string): HandbookLine {
  const { page, zh, aside } = entry;
  return { id: placeId(page), page, title: zh, detail: detailOf(sources, entry, on), aside };
}
