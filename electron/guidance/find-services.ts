import type { Catalogue } from './catalogue.ts';
import type { LifeEvent } from './events.ts';
import { fitOfName, fitOfWords, plain, plainly, type Ranked, ranked } from './fit.ts';
import { itemCode, type Service } from './services.ts';

export interface FoundServices {
  readonly services: readonly Ranked<Service>[];
  readonly events: readonly Ranked<LifeEvent>[];
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

function everything<One>(of: ReadonlyMap<string, One>): Ranked<One>[] {
  return [...of.values()].map((one) => ({ one, score: 0 }));
}

/** Services and life events that fit what was typed, best first: a code, a name in Chinese or English, words people say. */
export function findServices(catalogue: Catalogue, typed: string): FoundServices {
  const wanted = plainly(typed);
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
