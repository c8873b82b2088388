import { lookUpUnit, searchUnits, type UnitRecord } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { printFaults } from '../prints/words.ts';
import type { VisitDraft } from '../visit.ts';
import { monthOfDate } from '../words/dates.ts';
import { refused } from '../words/faults.ts';

/** Insurance number 保險證號: eight digits and a letter. */
const INSURANCE_NUMBER = /^\d{8}[A-Z]$/;

/**
 * Opens the unit somebody came for, by its insurance number or a business number that one unit alone has. The look-up is in
 * the log before anything is shown, with the visit as its reason; the roster is not part of it.
 * @param before what stands before the reason, `續辦：`
 * @throws FaultError `unit.notFound`
 */
export function lookUpUnitOf(desk: DeskContext, draft: VisitDraft, before = ''): UnitRecord {
  const { identity, ticket, id } = draft;
  const at = now(desk);
  const why = ticket === '' ? identity.reason.trim() : `叫號 ${ticket}：${identity.words}`;
  const request = { actor: actorOf(desk), reason: `${before}${why}`, visitId: id, at };
  const number = draft.unit?.number ?? numberOf(desk, identity.identifier, request);
  const record = lookUpUnit(desk.store, number, { ...request, since: `${monthOfDate(at)}-01`, limit: 0 });
  if (record === null) throw refused(printFaults.unitNotFound);
  return record;
}

function numberOf(desk: DeskContext, typed: string, request: Parameters<typeof searchUnits>[3]): string {
  if (INSURANCE_NUMBER.test(typed)) return typed;
  const [only, ...others] = searchUnits(desk.store, typed, 2, request);
  if (only === undefined || others.length > 0) throw refused(printFaults.unitNotFound);
  return only.insuranceNumber;
}
