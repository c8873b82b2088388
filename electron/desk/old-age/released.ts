import type { PersonRecord } from '../../records/index.ts';
import { type DeskContext, openedRecord } from '../context.ts';
import type { Release } from '../visit.ts';
import { faults, refused } from '../words/faults.ts';
import { estimateOf } from './estimate.ts';
import type { OldAgePicture } from './picture.ts';

/**
 * What the customer was given: the same record, day, assumptions and law as at the release, and so the same figures.
 * @throws FaultError `release.nothing` where nothing was released, `release.changed` where the law was replaced since
 */
export function releasedPicture(desk: DeskContext): { picture: OldAgePicture; record: PersonRecord; release: Release } {
  const { visit, record } = openedRecord(desk);
  const { release } = visit.draft;
  if (release === null) throw refused(faults.nothingToRelease);
  if (release.lawVersion !== desk.law.version) throw refused(faults.releaseChanged);
  return { picture: estimateOf(desk, record, release.asOf, release.assumptions), record, release };
}
