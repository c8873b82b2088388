import type { CallInput } from '../../../src/contract/calls.ts';
import { requireScope } from '../access/presence.ts';
import { currentVisit, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { isOpened, type VisitDraft } from '../visit.ts';
import { dateOf } from '../words/dates.ts';
import { faults, refused } from '../words/faults.ts';
import { withEstimate, withMarks, withMatter, withOutcome, withoutMatter } from './changes.ts';
import { rightId } from '../rights/right-id.ts';
import { offeredRights } from './estimates.ts';
import { OLD_AGE_SERVICE, type PaperMark } from './matter.ts';
import { type MatterLine, mattersOf, openPapers } from './matters-of.ts';
import { matterFaults } from './words.ts';

/** The matters of the visit at the counter, as of today. */
export function currentMatters(desk: DeskContext): MatterLine[] {
  return mattersOf(currentVisit(desk).draft, catalogueOf(desk), dateOf(now(desk)));
}

/** @throws FaultError `visit.stepNotReached` before a record is open, `visit.alreadyEnded` after sealing */
function openDraft(desk: DeskContext): VisitDraft {
  const { draft } = currentVisit(desk);
  if (!isOpened(draft)) throw refused(faults.stepNotReached);
  if (draft.receipt !== null) throw refused(faults.alreadyEnded);
  return draft;
}

function lineOf(desk: DeskContext, key: string): MatterLine {
  const line = currentMatters(desk).find((one) => one.key === key);
  if (line === undefined) throw refused(matterFaults.unknown);
  return line;
}

/**
 * Adds a service to the visit. One that is open already stays the only one.
 * @throws FaultError `matter.unknownService`
 */
export function addMatter(desk: DeskContext, { service }: CallInput<'matter.add'>): void {
  const draft = openDraft(desk);
  if (!catalogueOf(desk).services.has(service)) throw refused(matterFaults.unknownService);
  if (draft.matters.some((one) => one.service === service && one.outcome === 'open')) return;
  saveDraft(desk, withMatter(draft, { service, at: now(desk) }), visitEvent('visit.step', `matter.added ${service}`));
}

/** Ticks a paper of a matter. @throws FaultError `matter.unknown`, `matter.unknownPaper` */
export function markPaper(desk: DeskContext, { matter, paper, state, pages, note }: CallInput<'matter.mark'>): void {
  const draft = openDraft(desk);
  const { papers } = lineOf(desk, matter);
  if (!papers.some(({ key }) => key === paper)) throw refused(matterFaults.unknownPaper);
  const counted = state === 'copied' || state === 'received';
  const mark = { state, pages: counted ? Math.max(1, pages) : 0, note: note.trim() };
  saveDraft(desk, withMarks(draft, matter, { [paper]: mark }), visitEvent('visit.step', 'matter.marked'));
}

/** How a paper is marked that came as the catalogue asks for it. */
const AS_ASKED = {
  original: { state: 'received', pages: 1, note: '' },
  copy: { state: 'copied', pages: 1, note: '' },
  seen: { state: 'seen', pages: 0, note: '' },
} as const satisfies Record<string, PaperMark>;

/** Everything that is always asked and still open came. @throws FaultError `matter.unknown` */
export function markAllPapers(desk: DeskContext, { matter }: CallInput<'matter.markAll'>): void {
  const draft = openDraft(desk);
  const marks = openPapers(lineOf(desk, matter)).map(({ key, paper }) => [key, AS_ASKED[paper.kind]] as const);
  if (marks.length === 0) return;
  saveDraft(desk, withMarks(draft, matter, Object.fromEntries(marks)), visitEvent('visit.step', 'matter.marked'));
}

/**
 * How a matter ended. Taking in needs every paper ticked and, of an agent, the mandate to apply; handing out the mandate
 * to collect.
 * @throws FaultError `matter.unknown`, `matter.automatic`, `matter.ownSteps`, `matter.elsewhere`, `matter.papersOpen`, `matter.referralNeeded`,
 *   `access.nobodyPresent`, `agent.…OutOfScope`
 */
export function settleMatter(desk: DeskContext, { matter, outcome, note, referral }: CallInput<'matter.settle'>): void {
  const draft = openDraft(desk);
  const line = lineOf(desk, matter);
  if (line.automatic && outcome !== line.outcome) throw refused(matterFaults.automatic);
  if (line.isOldAge && (outcome === 'received' || outcome === 'printed')) throw refused(matterFaults.ownSteps);
  if (outcome === 'received') {
    if (line.service.signature === 'elsewhere') throw refused(matterFaults.elsewhere);
    requireScope(draft, 'apply');
    const open = openPapers(line).map(({ paper }) => paper.zh);
    if (open.length > 0) throw refused(matterFaults.papersOpen(open.join('、')));
  }
  if (outcome === 'printed') requireScope(draft, 'collect');
  const isReferred = outcome === 'referred';
  if (isReferred && !catalogueOf(desk).referrals.has(referral)) throw refused(matterFaults.referralNeeded);
  const settled = { outcome, note: note.trim(), referral: isReferred ? referral : '' };
  saveDraft(
    desk,
    withOutcome(draft, matter, settled),
    visitEvent('visit.step', `matter.${outcome} ${line.service.key}`),
  );
}

/**
 * Lays the estimate of a right beside a matter, for the customer's next page, or takes it off.
 * @throws FaultError `matter.unknown`, `matter.unknownRight`
 */
export function showEstimate(desk: DeskContext, { matter, right, shown }: CallInput<'matter.show'>): void {
  const draft = openDraft(desk);
  const line = lineOf(desk, matter);
  const offered = offeredRights(desk, draft, line, dateOf(now(desk)));
  if (shown && !offered.some((one) => rightId(one) === right)) throw refused(matterFaults.unknownRight);
  saveDraft(
    desk,
    withEstimate(draft, matter, right, shown),
    visitEvent('visit.step', `matter.${shown ? 'shown' : 'hidden'} ${line.service.key}`),
  );
}

/** @throws FaultError `matter.unknown`, `matter.automatic`, `matter.claimUnderWay` */
export function removeMatter(desk: DeskContext, { matter }: CallInput<'matter.remove'>): void {
  const draft = openDraft(desk);
  const line = lineOf(desk, matter);
  if (line.automatic) throw refused(matterFaults.automatic);
  const isShown = draft.release?.page === 'comparison' || draft.release?.page === 'choice';
  if (line.service.key === OLD_AGE_SERVICE && isShown) throw refused(matterFaults.claimUnderWay);
  saveDraft(desk, withoutMatter(draft, matter), visitEvent('visit.step', `matter.removed ${line.service.key}`));
}
