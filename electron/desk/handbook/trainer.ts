import type { DeskContext } from '../context.ts';

/** Results of others are for the trainer only: they say how somebody learns, not how somebody works. */
export function seesEverybody({ state }: DeskContext): boolean {
  return state.account?.role === 'trainer';
}
