import { create } from 'zustand';
import { openPlace } from './places.ts';

/** A page of the law reader: a benefit's rule by its question, or a parameter by its name. */
export interface LawPage {
  readonly kind: 'benefit' | 'parameter';
  readonly key: string;
}

interface LawPlace {
  /** What was typed. */
  readonly text: string;
  readonly page: LawPage | null;
  /** The day the law is seen from, `YYYY-MM-DD`; null = today. */
  readonly on: string | null;
  /** Pages left through a link, the last one last. */
  readonly behind: readonly LawPage[];
}

const MOST_BEHIND = 30;

/** Where the clerk is in the law, kept while this window is open: coming back from the visit finds the same page. */
export const useLawPlace = create<LawPlace>(() => ({ text: '', page: null, on: null, behind: [] }));

export function isPage(one: LawPage | null, other: LawPage | null): boolean {
  return one?.kind === other?.kind && one?.key === other?.key;
}

/** Opens a page and remembers the one before it. */
export function turnTo(page: LawPage): void {
  useLawPlace.setState(({ page: before, behind }) =>
    before === null || isPage(before, page) ? { page } : { page, behind: [...behind, before].slice(-MOST_BEHIND) },
  );
}

/** Back to the page before. */
export function turnBack(): void {
  useLawPlace.setState(({ behind }) =>
    behind.length === 0 ? {} : { page: behind.at(-1) ?? null, behind: behind.slice(0, -1) },
  );
}

/** Opens the reader from anywhere at a parameter. */
export function readParameter(name: string): void {
  turnTo({ kind: 'parameter', key: name });
  openPlace('lawReader');
}
