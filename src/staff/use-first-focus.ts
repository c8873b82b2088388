import { type RefObject, useEffect, useState } from 'react';

/**
 * Puts the keyboard where the work of a screen begins, once, when it opens: what is typed afterwards may change where it
 * would begin, and must not move the keyboard away in the middle of a number.
 */
export function useFirstFocus(target: RefObject<HTMLElement | null>, takesFocus: boolean): void {
  const [atOpening] = useState(takesFocus);
  useEffect(() => {
    if (atOpening) target.current?.focus({ preventScroll: true });
  }, [target, atOpening]);
}
