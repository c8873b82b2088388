import { type RefObject, useEffect } from 'react';

/** What a key opened comes into sight, with as little movement as possible. */
export function useIntoView(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    target.current?.scrollIntoView({ block: 'nearest' });
  }, [target]);
}
