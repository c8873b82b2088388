import type { Right } from '../../../src/contract/rights.ts';

/** Of its own among all rights of a person: the right and its event. */
export function rightId({ key, event }: Right): string {
  return event === null ? key : `${key}-${event.index}`;
}
