import type { Visit } from '../contract/staff-view.ts';
import { t } from './words.ts';

/** What the figures on the screen rest on: the record, or what the clerk supposed. */
export function basisOf({ hasAssumptions }: NonNullable<Visit['estimate']>): string {
  return t(hasAssumptions ? 'estimate.basisAssumed' : 'estimate.basisRecorded');
}
