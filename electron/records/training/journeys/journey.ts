import type { Person } from '../../person.ts';

/** One scripted walk-in: who comes, in whose record one looks, what they say at the counter. */
export interface Journey {
  /** Short name in the training plan, such as `J1`. */
  readonly key: string;
  /** The customer's own words. */
  readonly wish: string;
  /** The first one is the person whose number the clerk types. */
  readonly persons: readonly Person[];
}
