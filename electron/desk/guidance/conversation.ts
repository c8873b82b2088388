import { type DeskContext, saveDraft } from '../context.ts';
import type { VisitDraft } from '../visit.ts';

/** What a visitor said, in order, each with the question it answered. */
export type Conversation = VisitDraft['conversation'];

const MOST_UTTERANCES = 40;

/** Of a visit: in its draft, and as lasting as that. Before one: of whoever is signed in, until they sign out. */
export function conversationOf({ state }: DeskContext): Conversation {
  if (state.visit !== null) return ofVisit(state.visit.draft);
  return state.conversation.by === state.account?.code ? state.conversation.said : [];
}

/** What the visitor told the ticket machine, or the clerk wrote down, is where a conversation begins. */
function ofVisit({ conversation, identity }: VisitDraft): Conversation {
  const words = identity.words.trim();
  return conversation.length === 0 && words !== '' ? [{ said: words, about: '' }] : conversation;
}

/** Keeps the conversation; the oldest sentences make way for new ones. */
export function keepConversation(desk: DeskContext, said: Conversation): void {
  const { state } = desk;
  const kept = said.slice(-MOST_UTTERANCES);
  if (state.visit === null) state.conversation = { by: state.account?.code ?? '', said: kept };
  else saveDraft(desk, { ...state.visit.draft, conversation: kept }, null);
}

/** What was said before a visit was begun is nobody's any more: the next visitor must not meet it. */
export function forgetConversation({ state }: DeskContext): void {
  state.conversation = { by: '', said: [] };
}
