import { FaultError } from '../../../src/contract/fault.ts';
import type { LifeStory } from '../../../src/contract/rights.ts';
import { isRefusal } from '../../rules/index.ts';
import { type DeskContext, now, openedRecord, saveDraft, visitEvent } from '../context.ts';
import { withoutShownEstimates } from '../matters/estimates.ts';
import { rightsOf } from '../rights/rights-of.ts';
import { dateOf } from '../words/dates.ts';
import { faults, refused } from '../words/faults.ts';

/** 生活事件: what the clerk was told. Refused, with the law's own words, where an event cannot be. */
export function keepLifeStory(desk: DeskContext, story: LifeStory): void {
  const { visit, record } = openedRecord(desk);
  if (visit.draft.receipt !== null) throw refused(faults.alreadyEnded);
  const answer = rightsOf(desk.law, record, story, dateOf(now(desk)));
  if (isRefusal(answer)) throw new FaultError(answer.error.code, answer.error.message);
  saveDraft(desk, { ...withoutShownEstimates(visit.draft), story }, visitEvent('visit.step', 'lifeStory'));
}
