import { useCallback, useEffect, useRef } from 'react';

/**
 * Answers stand at the same place on every screen, so that the second half of a double tap would answer the next
 * question unread. Tells whether the present touch began on another page.
 */
export function useSecondTap(page: string): () => boolean {
  const now = useRef(page);
  const tap = useRef({ page, count: 0 });
  useEffect(() => {
    now.current = page;
  }, [page]);
  useEffect(() => {
    function count({ detail }: MouseEvent): void {
      // The browser counts the taps of one burst at one place; zero is the keyboard.
      tap.current = detail > 1 ? { page: tap.current.page, count: detail } : { page: now.current, count: detail };
    }
    addEventListener('click', count, { capture: true });
    return () => removeEventListener('click', count, { capture: true });
  }, []);
  return useCallback(() => tap.current.count > 1 && tap.current.page !== now.current, []);
}
