import { create } from 'zustand';

/** A page of the catalogue: a service, or a life event that leads to several. */
export interface ServicePlace {
  readonly kind: 'service' | 'event';
  readonly key: string;
}

interface Place {
  /** What was typed. */
  readonly text: string;
  readonly page: ServicePlace | null;
  /** Pages left through a link, the last one last. */
  readonly behind: readonly ServicePlace[];
}

const MOST_BEHIND = 30;

/** Where the clerk is in the catalogue, kept while this window is open: coming back from the visit finds the same page. */
export const useServicePlace = create<Place>(() => ({ text: '', page: null, behind: [] }));

/** Opens a page and remembers the one before it. */
export function turnToService(page: ServicePlace): void {
  useServicePlace.setState(({ page: before, behind }) =>
    before === null || (before.kind === page.kind && before.key === page.key)
      ? { page }
      : { page, behind: [...behind, before].slice(-MOST_BEHIND) },
  );
}

/** Back to the page before. */
export function turnServiceBack(): void {
  useServicePlace.setState(({ behind }) =>
    behind.length === 0 ? {} : { page: behind.at(-1) ?? null, behind: behind.slice(0, -1) },
  );
}
