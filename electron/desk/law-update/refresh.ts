import { keepLawBook, type Store } from '../../records/index.ts';
import type { OpenBook } from '../../law-bundles/index.ts';
import { type DeskContext, now } from '../context.ts';
import { withdraw } from '../use-cases/release.ts';
import { dateOf } from '../words/dates.ts';

/** Keeps the whole text of a book before the first answer is given with it. */
export function keepBook(store: Store, { book, law }: OpenBook, at: string): void {
  keepLawBook(store, { version: law.version, book: JSON.stringify(book), at });
}

/**
 * Takes up the book of the day by the desk's clock: after an import, and when a day begins on which one takes effect.
 * Returns whether the law changed.
 */
export function refreshLaw(desk: DeskContext): boolean {
  const at = now(desk);
  const open = desk.shelf.bookOn(dateOf(at));
  if (open.law.version === desk.law.version) return false;
  keepBook(desk.store, open, at);
  desk.law = open.law;
  takeBackOldRelease(desk);
  return true;
}

/**
 * Takes back what the customer was shown under another law and has not signed yet: the figures would no longer be those
 * of the day. What was sealed stays, with the law of its time.
 */
export function takeBackOldRelease(desk: DeskContext): void {
  const { visit } = desk.state;
  if (visit === null || visit.record === null) return;
  const { release, receipt } = visit.draft;
  if (release === null || receipt !== null || release.lawVersion === desk.law.version) return;
  withdraw(desk);
}
