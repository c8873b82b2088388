import { createStore, type StoreApi } from 'zustand';

/** A page of something that is read beside the work. */
export interface ReaderPage {
  readonly kind: string;
  readonly key: string;
}

interface Place<Page> {
  /** What was typed. */
  readonly text: string;
  readonly page: Page | null;
  /** The day it is seen from, `YYYY-MM-DD`; null = today. */
  readonly on: string | null;
  /** Pages left through a link, the last one last. */
  readonly behind: readonly Page[];
}

/** Where the clerk is, kept while this window is open: coming back from the visit finds the same page. */
export interface ReaderPlace<Page extends ReaderPage> {
  readonly store: StoreApi<Place<Page>>;
  /** Opens a page and remembers the one before it. */
  readonly turnTo: (page: Page) => void;
  /** Back to the page before. */
  readonly turnBack: () => void;
}

const MOST_BEHIND = 30;

export function readerPlace<Page extends ReaderPage>(): ReaderPlace<Page> {
  const store = createStore<Place<Page>>(() => ({ text: '', page: null, on: null, behind: [] }));
  return {
    store,
    turnTo: (page) =>
      store.setState(({ page: before, behind }) =>
        before === null || (before.kind === page.kind && before.key === page.key)
          ? { page }
          : { page, behind: [...behind, before].slice(-MOST_BEHIND) },
      ),
    turnBack: () =>
      store.setState(({ behind }) =>
        behind.length === 0 ? {} : { page: behind.at(-1) ?? null, behind: behind.slice(0, -1) },
      ),
  };
}
