import type { Catalogue } from './catalogue.ts';
import type { LifeEvent } from './events.ts';
import { fitOfPage, plain, plainly, type Ranked, ranked } from './fit.ts';
import { itemCode, type Service } from './services.ts';

export interface FoundServices {
  readonly services: readonly Ranked<Service>[];
  readonly events: readonly Ranked<LifeEvent>[];
}

/** A code says most; the papers a service asks for say least. */
function fitOfService({ key, name, words, documents }: Service, catalogue: Catalogue, wanted: string): number {
  const code = plain(itemCode(key)) === wanted ? (key === itemCode(key) ? 110 : 105) : 0;
  const says = documents.map(({ document }) => catalogue.documents.get(document)?.zh ?? '');
  return Math.max(code, fitOfPage({ ...name, words, says }, wanted));
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
    services: ranked(catalogue.services.values(), (one) => fitOfService(one, catalogue, wanted)),
    events: ranked(catalogue.events.values(), ({ name, words }) => fitOfPage({ ...name, words, says: [] }, wanted)),
  };
}
