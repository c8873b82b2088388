import type { Catalogue } from './catalogue.ts';
import type { LifeEvent } from './events.ts';
import { itemCode, type Service } from './services.ts';

export interface Found<One> {
  readonly one: One;
  readonly score: number;
}

export interface FoundServices {
  readonly services: readonly Found<Service>[];
  readonly events: readonly Found<LifeEvent>[];
}

/** Without spaces, hyphens and the difference of wide, large and small letters: `li 09` finds `LI-09`. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_‐-―-]/g, '');
}

function fitOfName(name: string, wanted: string): number {
  const at = plain(name);
  if (at === wanted) return 100;
  if (at.startsWith(wanted)) return 80;
  return at.includes(wanted) ? 60 : 0;
}

/** What was typed holds the word or is part of it; a longer word says more. */
function fitOfWords(words: readonly string[], wanted: string): number {
  let best = 0;
  for (const word of words) {
    const said = plain(word);
    if (said === wanted) best = Math.max(best, 90);
    else if (wanted.includes(said)) best = Math.max(best, 40 + said.length);
    else if (said.includes(wanted)) best = Math.max(best, 30);
  }
  return best;
}

function fitOfService({ key, name, words }: Service, wanted: string): number {
  const code = plain(itemCode(key)) === wanted ? (key === itemCode(key) ? 110 : 105) : 0;
  return Math.max(code, fitOfName(name.zh, wanted), fitOfName(name.en, wanted) * 0.9, fitOfWords(words, wanted));
}

/** A service says less about itself by the papers it asks for. */
function fitOfPapers({ documents }: Service, catalogue: Catalogue, wanted: string): number {
  if (wanted.length < 2) return 0;
  return documents.some(({ document }) => plain(catalogue.documents.get(document)?.zh ?? '').includes(wanted)) ? 10 : 0;
}

function ranked<One>(all: Iterable<One>, scoreOf: (one: One) => number): Found<One>[] {
  return [...all]
    .map((one) => ({ one, score: scoreOf(one) }))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score);
}

function everything<One>(of: ReadonlyMap<string, One>): Found<One>[] {
  return [...of.values()].map((one) => ({ one, score: 0 }));
}

/** Services and life events that fit what was typed, best first: a code, a name in Chinese or English, words people say. */
export function findServices(catalogue: Catalogue, typed: string): FoundServices {
  const wanted = plain(typed);
  if (wanted === '') {
    return { services: everything(catalogue.services), events: everything(catalogue.events) };
  }
  return {
    services: ranked(
      catalogue.services.values(),
      (one) => fitOfService(one, wanted) || fitOfPapers(one, catalogue, wanted),
    ),
    events: ranked(catalogue.events.values(), ({ name, words }) =>
      Math.max(fitOfName(name.zh, wanted), fitOfName(name.en, wanted) * 0.9, fitOfWords(words, wanted)),
    ),
  };
}
