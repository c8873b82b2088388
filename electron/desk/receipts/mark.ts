import type { CallInput } from '../../../src/contract/calls.ts';
import { currentVisit, type DeskContext, saveDraft, visitEvent } from '../context.ts';
import { makePaper } from '../use-cases/sign.ts';
import { refused } from '../words/faults.ts';
import { MARK_WORDS, receiptFaults, withNote } from './words.ts';

/**
 * 無法簽名: whoever cannot write makes a mark on paper, and two who saw it sign beside it (民法3三). Nothing is signed on the
 * screen; what was confirmed before stays.
 * @throws FaultError `sign.twoWitnesses` where they are one, the applicant, the agent or the clerk, and those of the paper way
 */
export async function makePaperForMark(
  desk: DeskContext,
  { mark, witnesses, note }: CallInput<'receipt.makePaperForMark'>,
): Promise<void> {
  const { draft, record } = currentVisit(desk);
  if (draft.receipt?.kind === 'paper') return;
  const names = witnesses.map((name) => name.trim());
  const others = [record?.person.name ?? '', draft.identity.agentName.trim(), draft.clerk.name];
  const isNobody = names.some((name) => name === '' || others.includes(name));
  if (isNobody || new Set(names).size < 2) throw refused(receiptFaults.twoWitnesses);
  saveDraft(desk, { ...draft, mark: { kind: mark, witnesses: names } }, visitEvent('visit.answered', 'cannotSign'));
  const reason = `${MARK_WORDS[mark]}，見證人${names.join('、')}`;
  await makePaper(desk, { reason: 'cannotSign', note: withNote(reason, note) });
}
