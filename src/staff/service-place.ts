import { openPlace } from './places.ts';
import { readerPlace } from './reader-place.ts';

/** A page of the catalogue: a service, or a life event that leads to several. */
export interface ServicePlace {
  readonly kind: 'service' | 'event';
  readonly key: string;
}

export const servicePlace = readerPlace<ServicePlace>();

/** Opens the catalogue from anywhere at a page. */
export function readService(page: ServicePlace): void {
  servicePlace.turnTo(page);
  openPlace('services');
}
