import type { CallInput } from '../../../src/contract/calls.ts';
import type { GuidanceView } from '../../../src/contract/guidance-view.ts';
import { addMatter } from '../matters/clerk-acts.ts';
import { withMatter } from '../matters/changes.ts';
import { matterFaults } from '../matters/words.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { currentVisit, type DeskContext, now, saveDraft, visitEvent } from '../context.ts';
import { isOpened } from '../visit.ts';
import { refused } from '../words/faults.ts';
import { conversationOf, keepConversation } from './conversation.ts';
import { hear } from './hear.ts';

/** Keeps what was said and answers with the next question. */
export function say(desk: DeskContext, { text, day, about }: CallInput<'guide.say'>): GuidanceView {
  const said = text.trim();
  if (said !== '') keepConversation(desk, [...conversationOf(desk), { said, about }]);
  return hear(desk, { text: '', day });
}

/** Forgets the conversation: another visitor, or begun wrongly. */
export function startOver(desk: DeskContext, { day }: CallInput<'guide.startOver'>): GuidanceView {
  keepConversation(desk, []);
  return hear(desk, { text: '', day });
}

/**
 * Takes a service into the visit. Before the record is open it is noted for when it is: as the purpose that leads to it
 * where there is one, else beside the purpose.
 * @throws FaultError `visit.none`, `matter.unknownService`, `visit.alreadyEnded`
 */
export function take(desk: DeskContext, { service }: CallInput<'guide.take'>): void {
  const { draft } = currentVisit(desk);
  if (isOpened(draft)) {
    addMatter(desk, { service });
    return;
  }
  if (!catalogueOf(desk).services.has(service)) throw refused(matterFaults.unknownService);
  const purpose = desk.purposes.find(({ opens }) => opens === service);
  const { identity } = draft;
  if (purpose !== undefined && (identity.chosenPurpose === '' || identity.chosenPurpose === purpose.key)) {
    saveDraft(desk, { ...draft, identity: { ...identity, chosenPurpose: purpose.key } }, null);
  } else if (!draft.matters.some((one) => one.service === service)) {
    saveDraft(desk, withMatter(draft, { service, at: now(desk) }), visitEvent('visit.step', `matter.added ${service}`));
  }
}
