import type { CallInput } from '../../../src/contract/calls.ts';
import { currentVisit, type DeskContext, saveDraft } from '../context.ts';
import { walkIn } from '../use-cases/visits.ts';

/**
 * Begins a visit for a unit that was looked up 單位, with the reason of that look-up; it opens only after who came and the
 * card were seen, as for everybody.
 */
export function takeUnit(desk: DeskContext, { number, reason }: CallInput<'unit.take'>): void {
  walkIn(desk, { identifier: number });
  const { draft } = currentVisit(desk);
  const identity = { ...draft.identity, capacity: 'employer', chosenPurpose: 'unit', reason: reason.trim() } as const;
  saveDraft(desk, { ...draft, identity }, null);
}
