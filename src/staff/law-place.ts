import { openPlace } from './places.ts';
import { readerPlace } from './reader-place.ts';

/** A page of the law reader: a benefit's rule by its question, or a parameter by its name. */
export interface LawPage {
  readonly kind: 'benefit' | 'parameter';
  readonly key: string;
}

export const lawPlace = readerPlace<LawPage>();

/** Opens the reader from anywhere at a page. */
export function readLaw(page: LawPage): void {
  lawPlace.turnTo(page);
  openPlace('lawReader');
}
