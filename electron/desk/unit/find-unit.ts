import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import type { Printed, UnitView } from '../../../src/contract/unit-view.ts';
import { lookUpUnit, searchUnits, type UnitRecord } from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { demandRecords } from '../counter-mode.ts';
import { owedLines, UNIT_KINDS } from '../summary/owed.ts';
import { serviceOfUnitPrint } from '../matters/automatic.ts';
import { chosenOf } from '../prints/arrears-lines.ts';
import { handOut } from '../prints/hand-out.ts';
import { arrearsSection } from '../prints/sections.ts';
import { printFaults } from '../prints/words.ts';
import { dateOf, monthOfDate, staffDate } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { UNIT_STATES, unitViewOf } from './unit-view.ts';

const MOST_HITS = 50;
/** Persons of a roster on the screen; a union has thousands. */
const MOST_LISTED = 200;

function requestOf(desk: DeskContext, reason: string) {
  return { actor: actorOf(desk), reason, visitId: desk.state.visit?.draft.id ?? null, at: now(desk) };
}

/** 找單位 by insurance number, business number or name; logged with its reason. @throws FaultError `find.needsWords` */
export function findUnits(desk: DeskContext, { text, reason }: CallInput<'unit.find'>): CallOutput<'unit.find'> {
  demandRecords(desk);
  if (text.trim() === '' || reason.trim().length < 2) throw refused(printFaults.findNeedsWords);
  const hits = searchUnits(desk.store, text, MOST_HITS, requestOf(desk, reason));
  return {
    rows: hits.map(({ insuranceNumber, businessNumber, name, status, employees }) => ({
      number: insuranceNumber,
      businessNumber,
      name,
      status: UNIT_STATES[status ?? 'unknown'],
      employees,
    })),
    more: hits.length === MOST_HITS,
  };
}

function open(desk: DeskContext, number: string, reason: string, limit: number): UnitRecord {
  demandRecords(desk);
  if (reason.trim().length < 2) throw refused(printFaults.findNeedsWords);
  const since = `${monthOfDate(now(desk))}-01`;
  const record = lookUpUnit(desk.store, number, { ...requestOf(desk, reason), since, limit });
  if (record === null) throw refused(printFaults.unitNotFound);
  return record;
}

/** 單位: a unit with roster, changes of the month and every kind of arrears; logged. @throws FaultError `unit.notFound` */
export function openUnit(desk: DeskContext, { number, reason }: CallInput<'unit.open'>): UnitView {
  return unitViewOf(open(desk, number, reason, MOST_LISTED), dateOf(now(desk)));
}

const NOT_A_SLIP = '這不是有條碼的正式繳款單，不能拿到超商、銀行或郵局繳費。';
const SLIP_NOTICES = ['正式的繳款單請向勞保局申請補寄，或用勞保局網站下載。', '滯納金在繳費時另計。'];
const PAYMENT_NOTICES = ['這是櫃檯的資訊列印，不是繳費證明；正式證明由勞保局審核後核發。'];

/**
 * 繳款單補發 or 繳費情形 for whoever came for the unit. A slip may hold part of what is owed, for a reason, and then names
 * the rest; the state of payments always holds every kind.
 * @throws FaultError `print.recipientNeeded`, `arrears.partNeedsReason`, `arrears.nothingOwed`, `unit.notFound`
 */
export async function printForUnit(desk: DeskContext, input: CallInput<'unit.print'>): Promise<Printed> {
  const recipient = input.recipient.trim();
  const capacity = input.capacity.trim();
  if (recipient === '' || capacity === '') throw refused(printFaults.recipientNeeded);
  const { unit, dataAsOf } = open(desk, input.number, `列印：${input.reason}`, 0);
  const all = owedLines(unit.arrears, UNIT_KINDS);
  const isSlip = input.kind === 'slip';
  const { chosen, partly, warning } = chosenOf(all, isSlip ? input.kinds : UNIT_KINDS, input.partReason);
  if (isSlip && chosen.every((one) => one.amount === 0)) throw refused(printFaults.nothingOwed);
  const number = unit.businessNumber === '' ? '' : `　統一編號 ${unit.businessNumber}`;
  return handOut(desk, {
    kind: input.kind,
    service: serviceOfUnitPrint(
      input.kind,
      chosen.map((one) => one.key),
    ),
    title: isSlip ? '繳款單補發' : '繳費情形',
    mark: isSlip ? '補發' : '',
    about: { unit: unit.insuranceNumber },
    subject: [
      { label: '單位', value: unit.name },
      { label: '保險證號', value: `${unit.insuranceNumber}${number}` },
      { label: '資料日', value: staffDate(dataAsOf) },
    ],
    recipient,
    capacity,
    sections: [arrearsSection(isSlip ? '補發的繳款內容' : '各種保險費和提繳', chosen)],
    warnings: [...(isSlip ? [NOT_A_SLIP] : []), ...(warning === '' ? [] : [warning])],
    notices: isSlip ? SLIP_NOTICES : PAYMENT_NOTICES,
    partly,
  });
}
