import { currentVisit, type DeskContext, openedRecord } from '../context.ts';

/** Whom a slip, a notice or a task is about: the person, or the unit somebody came for. */
export interface Visitor {
  readonly name: string;
  /** Empty for a unit: what is held on it has no number to call. */
  readonly phone: string;
  readonly personId: number | null;
  readonly visitId: string;
  /** Who stands here: `張正文`, `張正文（代理人 張小玲）`, a unit's name and number with who came for it. */
  readonly present: string;
}

/** @throws FaultError `visit.none`, `visit.stepNotReached` before a record or a unit is open */
export function visitorOf(desk: DeskContext): Visitor {
  const { draft } = currentVisit(desk);
  const { capacity, agentName } = draft.identity;
  const visitId = draft.id;
  if (draft.unit !== null) {
    const { name, number } = draft.unit;
    const present = `${name}\u3000${number}${agentName.trim() === '' ? '' : `（${agentName.trim()}）`}`;
    return { name, phone: '', personId: null, visitId, present };
  }
  const { person, personId } = openedRecord(desk).record;
  const present = capacity === 'agent' ? `${person.name}（代理人 ${agentName}）` : person.name;
  return { name: person.name, phone: person.phone, personId, visitId, present };
}
