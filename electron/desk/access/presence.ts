import {
  type AgentScope,
  type LookUpBasis,
  NUMBERED_BASES,
  representsByLaw,
} from '../../../src/contract/access-terms.ts';
import type { PersonRequest } from '../../records/index.ts';
import type { VisitDraft } from '../visit.ts';
import { refused } from '../words/faults.ts';
import { accessFaults } from './words.ts';

/** Whether the look-up rests on a document and nobody stands at the counter: official business or an emergency. */
export function isAbsent({ ticket, emergency, identity }: VisitDraft): boolean {
  return emergency !== '' || (ticket === '' && isNumbered(identity.basis));
}

export function isNumbered(basis: '' | LookUpBasis): boolean {
  return basis !== '' && NUMBERED_BASES.includes(basis);
}

/** The person himself stands here and showed a card with a photograph; all the cards on the list have one. */
export function isInPerson(draft: VisitDraft): boolean {
  return !isAbsent(draft) && draft.identity.capacity === 'self' && draft.identity.sighted !== 'none';
}

export function presenceOf(draft: VisitDraft): PersonRequest['capacity'] {
  if (isAbsent(draft)) return 'absent';
  return draft.identity.capacity === 'self' ? 'self' : 'agent';
}

export function capacityWords(draft: VisitDraft): string {
  if (isAbsent(draft)) return '無人到場';
  const { capacity, agentName, agentRelation } = draft.identity;
  if (capacity === 'employer') return `${agentRelation.trim()} ${agentName.trim()}`;
  return capacity === 'self' ? '本人' : `${representsByLaw(agentRelation) ?? '代理人'} ${agentName}`;
}

const outOfScope = {
  inquire: accessFaults.inquireOutOfScope,
  apply: accessFaults.applyOutOfScope,
  collect: accessFaults.collectOutOfScope,
} as const satisfies Record<AgentScope, unknown>;

/**
 * Lets an agent do only what the mandate covers (行政程序法24), and nobody anything where nobody is present.
 * @throws FaultError `access.nobodyPresent`, `agent.…OutOfScope`
 */
export function requireScope(draft: VisitDraft, scope: AgentScope): void {
  if (isAbsent(draft)) throw refused(accessFaults.nobodyPresent);
  const { capacity, agentScope } = draft.identity;
  if (capacity === 'agent' && !agentScope.includes(scope)) throw refused(outOfScope[scope]);
}

/** What a look-up rests on, as the log keeps it: codes, numbers and the last four signs of the agent's card. */
export function groundOf({ ticket, emergency, identity }: VisitDraft): NonNullable<PersonRequest['ground']> {
  const { basis, basisNumber, capacity, agentRelation, agentLastFour, agentScope, agentPapers } = identity;
  const mandate = { relation: agentRelation.trim(), lastFour: agentLastFour, scope: agentScope, papers: agentPapers };
  return {
    ticket,
    ...(ticket === '' && basis !== '' ? { basis } : {}),
    ...(ticket === '' && isNumbered(basis) ? { number: basisNumber.trim() } : {}),
    ...(capacity === 'agent' ? { mandate } : {}),
    ...(emergency === '' ? {} : { emergency: true }),
  };
}

const SCOPE_NAMES: Readonly<Record<AgentScope, string>> = { inquire: '查詢', apply: '申請', collect: '領取' };

/** `委任書看過（女兒；查詢、申請）`, for the receipt. */
export function mandateWords({ agentRelation, agentScope }: VisitDraft['identity']): string {
  const scope = agentScope.map((one) => SCOPE_NAMES[one]).join('、');
  const details = [agentRelation.trim(), scope].filter((part) => part !== '').join('；');
  return details === '' ? '委任書看過' : `委任書看過（${details}）`;
}
