import type { PersonRecord } from '../../records/index.ts';
import { type DeskContext, openedRecord } from '../context.ts';
import type { Law } from '../../rules/index.ts';
import type { Release, VisitDraft } from '../visit.ts';
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
  const law = release.lawVersion === desk.law.version ? desk.law : lawOfSealed(desk, release, visit.draft.receipt);
  return { picture: estimateOf({ ...desk, law }, record, release.asOf, release.assumptions), record, release };
}

/** What was sealed stays as it was; what was only shown is to be shown again. */
function lawOfSealed(desk: DeskContext, release: Release, receipt: VisitDraft['receipt']): Law {
  const law = receipt === null ? null : desk.shelf.lawOf(release.lawVersion);
  if (law === null) throw refused(faults.releaseChanged);
  return law;
}
