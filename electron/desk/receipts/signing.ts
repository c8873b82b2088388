import { representsByLaw } from '../../../src/contract/access-terms.ts';
import type { Language } from '../../../src/contract/customer-view.ts';
import type { ReceiptDocument } from '../../receipts/index.ts';
import { documentWords, inLanguage } from '../words/customer.ts';
import { mandateWords } from '../access/presence.ts';
import type { DeskContext } from '../context.ts';
import type { IdentityDraft, VisitDraft } from '../visit.ts';
import { correctionWords, namingFormer } from './correct-receipt.ts';
import { namingWitnesses } from './witnesses.ts';

type Capacity = ReceiptDocument['person']['capacity'];

/** As whom the one at the counter signs: for oneself, or as agent 代理人 or legal representative 法定代理人 of another. */
export function capacityOf(identity: IdentityDraft): Capacity {
  const { capacity, agentName, agentRelation } = identity;
  if (capacity === 'self') return { as: 'self' };
  if (representsByLaw(agentRelation) !== null) {
    return { as: 'legalRepresentative', name: agentName, basis: `${agentRelation.trim()}，證明看過` };
  }
  return { as: 'agent', name: agentName, basis: mandateWords(identity) };
}

/** What the document on the screen calls whoever signs for another. */
export function agentLabel({ agentRelation }: IdentityDraft, language: Language): string {
  return inLanguage(documentWords[representsByLaw(agentRelation) === null ? 'agent' : 'legalRepresentative'], language);
}

/** The pad has no number of its own yet; the counter names it. */
export function padName(desk: DeskContext): string {
  return `SP-${String(desk.options.counter).padStart(2, '0')}`;
}

/**
 * What is bound into the signed bytes beside what the screen showed: who signs as what, on which pad, with whom serving,
 * when electronic signing was agreed to, whether it was read aloud, whose mark is vouched for by whom, and which former
 * receipt this one corrects. Changing any of them changes the hash, and a signature for the hash before is refused.
 */
export function signingFacts(desk: DeskContext, draft: VisitDraft) {
  const { answers, identity, clerk, mark } = draft;
  return {
    capacity: capacityOf(identity),
    pad: padName(desk),
    clerk,
    consentAt: answers.consentAt,
    readAloudAt: answers.readAloudAt,
    mark,
    corrects: correctionWords(desk, draft.id)?.former ?? null,
  };
}

/** What a paper says besides what was shown: the former receipt it corrects, the witnesses of a mark. */
export function withNotes(desk: DeskContext, draft: VisitDraft, document: ReceiptDocument): ReceiptDocument {
  return namingWitnesses(draft, namingFormer(desk, draft.id, document));
}
