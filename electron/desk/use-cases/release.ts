import { randomUUID } from 'node:crypto';
import type { AgentScope } from '../../../src/contract/access-terms.ts';
import type { Fault } from '../../../src/contract/fault.ts';
import { requireScope } from '../access/presence.ts';
import { currentVisit, type DeskContext, now, openedRecord, saveDraft, visitEvent } from '../context.ts';
import { estimateOf } from '../old-age/estimate.ts';
import { mattersOf, needsSignOff, otherMatters } from '../matters/matters-of.ts';
import { matterFaults } from '../matters/words.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { isOpened, NO_ASSUMPTIONS, type Release, type VisitDraft } from '../visit.ts';
import { dateOf } from '../words/dates.ts';
import { faults, refused } from '../words/faults.ts';
import { withoutAnswers } from './customer-answers.ts';

/** What the clerk lets the customer see. Every release has its own number; answers to an older one are refused. */
function freshRelease(desk: DeskContext, page: Release['page'], assumptions: Release['assumptions']): Release {
  const at = now(desk);
  const id = randomUUID();
  return {
    id,
    estimateId: `E-${id.slice(0, 8).toUpperCase()}`,
    page,
    at,
    asOf: dateOf(at),
    assumptions,
    lawVersion: desk.law.version,
  };
}

function openDraft(desk: DeskContext, scope: AgentScope): VisitDraft {
  const { draft } = currentVisit(desk);
  if (!isOpened(draft)) throw refused(faults.stepNotReached);
  requireScope(draft, scope);
  desk.state.shownLookUps = null;
  if (draft.receipt !== null) throw refused(faults.alreadyEnded);
  return draft;
}

/** 請民眾確認資料: the recorded facts, to be confirmed one by one. */
export function releaseFacts(desk: DeskContext): void {
  const draft = openDraft(desk, 'inquire');
  openedRecord(desk);
  saveDraft(
    desk,
    {
      ...draft,
      step: 'summary',
      release: freshRelease(desk, 'facts', NO_ASSUMPTIONS),
      customerPage: 'facts',
      answers: withoutAnswers(draft, false),
      pen: null,
    },
    visitEvent('visit.released', 'facts'),
  );
}

/** The comparison of every choice, on the record or on the clerk's assumptions; the release says which. */
export function releaseComparison(desk: DeskContext, { withAssumptions }: { withAssumptions: boolean }): void {
  const draft = openDraft(desk, 'inquire');
  const { record } = openedRecord(desk);
  const release = freshRelease(desk, 'comparison', withAssumptions ? draft.assumptions : NO_ASSUMPTIONS);
  const { choices, starts } = estimateOf(desk, record, release.asOf, release.assumptions);
  if (choices.length === 0 && starts.length === 0) throw refused(faults.nothingToRelease);
  const at = now(desk);
  saveDraft(
    desk,
    {
      ...draft,
      step: 'choice',
      doneAt: { ...draft.doneAt, summary: draft.doneAt.summary ?? at, estimate: at },
      release,
      customerPage: 'comparison',
      answers: withoutAnswers(draft, true),
      pen: null,
    },
    visitEvent('visit.released', withAssumptions ? 'comparison.assumed' : 'comparison'),
  );
}

/** The comparison was given to the customer in this release. */
export function isCompared({ page }: Release): boolean {
  return page === 'comparison' || page === 'choice' || page === 'sign';
}

/** 請民眾選擇: the same release, one page on. */
export function releaseChoice(desk: DeskContext): void {
  const draft = openDraft(desk, 'apply');
  const { release } = draft;
  if (release === null || !isCompared(release)) throw refused(faults.nothingToRelease);
  const at = now(desk);
  saveDraft(
    desk,
    {
      ...draft,
      step: 'choice',
      release: { ...release, page: 'choice' },
      customerPage: 'choose',
      answers: { ...draft.answers, comparisonReadAt: draft.answers.comparisonReadAt ?? at },
    },
    visitEvent('visit.released', 'choice'),
  );
}

/**
 * The matters of this visit, to be confirmed and signed for. Beside an old-age claim whose choice is made they are the next
 * page of the same release.
 * @throws FaultError `matter.none`, `matter.unsettled`, `matter.nothingToSign`
 */
export function releaseMatters(desk: DeskContext): void {
  const draft = openDraft(desk, 'inquire');
  const blocked = whyNotReleased(desk, draft);
  if (blocked !== null) throw refused(blocked);
  const at = now(desk);
  const fresh = freshRelease(desk, 'matters', NO_ASSUMPTIONS);
  const beside = draft.answers.choiceConfirmedAt !== null && draft.release !== null;
  saveDraft(
    desk,
    {
      ...draft,
      step: 'matters',
      doneAt: { ...draft.doneAt, summary: draft.doneAt.summary ?? at, matters: at },
      release: beside && draft.release !== null ? { ...draft.release, id: fresh.id } : fresh,
      customerPage: 'matters',
      answers: beside ? { ...draft.answers, ...UNCONFIRMED } : withoutAnswers(draft, true),
      pen: null,
      refusal: '',
    },
    visitEvent('visit.released', 'matters'),
  );
}

const UNCONFIRMED = { mattersConfirmedAt: null, disputedMatters: [], consentAt: null };

/** Why the matters cannot be given to the customer yet; null where they can. */
export function whyNotReleased(desk: DeskContext, draft: VisitDraft): Fault | null {
  const lines = mattersOf(draft, catalogueOf(desk), dateOf(now(desk)));
  if (lines.length === 0) return matterFaults.none;
  const others = otherMatters(lines);
  const beside = draft.answers.choiceConfirmedAt !== null;
  const unsettled = (beside ? others : lines).filter(({ outcome }) => outcome === 'open');
  if (unsettled.length > 0) return matterFaults.unsettled(unsettled.map(({ service }) => service.name.zh).join('、'));
  if (others.length === 0) return matterFaults.nothingToSign;
  const worthShowing = others.some((line) => needsSignOff(line) || line.estimates.length > 0);
  return beside || worthShowing ? null : matterFaults.nothingToSign;
}

/** Takes back what the customer sees; nothing that was signed is touched. */
export function withdraw(desk: DeskContext): void {
  const draft = openDraft(desk, 'inquire');
  saveDraft(
    desk,
    {
      ...draft,
      step: draft.release?.page === 'matters' ? 'matters' : 'estimate',
      release: null,
      customerPage: 'welcome',
      answers: withoutAnswers(draft, true),
      pen: null,
      refusal: '',
    },
    visitEvent('visit.released', 'withdrawn'),
  );
}

/** Notes that what will be signed was read aloud (行政程序法35: 朗讀或使閱覽). */
export function readAloud(desk: DeskContext): void {
  const draft = openDraft(desk, 'inquire');
  saveDraft(
    desk,
    { ...draft, answers: { ...draft.answers, readAloudAt: now(desk) } },
    visitEvent('visit.answered', 'readAloud'),
  );
}
