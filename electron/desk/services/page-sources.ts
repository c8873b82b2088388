import { type DeskContext, now } from '../context.ts';
import { lawInWords } from '../law-reader/book.ts';
import { dateOf } from '../words/dates.ts';
import type { PageSources } from './pages.ts';
import { catalogueOf } from './read-catalogue.ts';

/** What the pages of the catalogue are drawn from, with the names of every law that is cited here. */
export function pageSources(desk: DeskContext): PageSources {
  const catalogue = catalogueOf(desk);
  const book = lawInWords(desk);
  const laws = new Map([...book.laws, ...catalogue.laws.map((law) => [law.key, law] as const)]);
  return { catalogue, book: { ...book, laws }, today: dateOf(now(desk)) };
}
