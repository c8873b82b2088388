import type { CallInput } from '../../../src/contract/calls.ts';
import type { GuidanceView } from '../../../src/contract/guidance-view.ts';
import type { DeskContext } from '../context.ts';
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
