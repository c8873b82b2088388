import { type DeskContext, saveDraft } from '../context.ts';
import type { VisitDraft } from '../visit.ts';

/** What a visitor said, in order, each with the question it answered. */
export type Conversation = VisitDraft['conversation'];

const MOST_UTTERANCES = 40;

/** Of a visit: in its draft, and as lasting as that. Before one: of whoever is signed in, until they sign out. */
export function conversationOf({ state }: DeskContext): Conversation {
  if (state.visit !== null) return state.visit.draft.conversation;
  return state.conversation.by === state.account?.code ? state.conversation.said : [];
}

/** Keeps the conversation; the oldest sentences make way for new ones. */
export function keepConversation(desk: DeskContext, said: Conversation): void {
  const { state } = desk;
  const kept = said.slice(-MOST_UTTERANCES);
  if (state.visit === null) state.conversation = { by: state.account?.code ?? '', said: kept };
  else saveDraft(desk, { ...state.visit.draft, conversation: kept }, null);
}
