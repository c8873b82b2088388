import type { HandbookPlace } from '../contract/handbook-view.ts';
import { readerPlace } from './reader-place.ts';

export const handbookPlace = readerPlace<HandbookPlace>();
