import { type RefObject, useEffect } from 'react';

/** Puts the keyboard where the work of a screen begins, once, when it opens. */
export function useFirstFocus(target: RefObject<HTMLElement | null>, takesFocus: boolean): void {
  useEffect(() => {
    if (takesFocus) target.current?.focus({ preventScroll: true });
  }, [target, takesFocus]);
}
