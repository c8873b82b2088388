import type { CallInput } from '../../../src/contract/calls.ts';
import type { Printed } from '../../../src/contract/unit-view.ts';
import type { FormSheet } from '../../guidance/form-sheets.ts';
import type { PrintDocument } from '../../receipts/index.ts';
import { lookUpUnit } from '../../records/index.ts';
import { requireScope } from '../access/presence.ts';
import { actorOf, type DeskContext, now, openedRecord } from '../context.ts';
import { checkIdentifier } from '../identifier.ts';
import { handOut } from '../prints/hand-out.ts';
import { printFaults } from '../prints/words.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { EDITION_UNKNOWN } from '../services/words.ts';
import { citizenDate, dateOf, staffDate } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { dollars } from '../words/money.ts';
import { personFields, unitFields } from './form-fields.ts';
import { followUpKnowledge } from './knowledge.ts';
import { followUpFaults } from './words.ts';

type Section = PrintDocument['sections'][number];

const TITLE = '預填資料';
const TO_WRITE = '＿＿＿＿＿＿＿＿＿＿（請填寫）';
/** Claims are filed on the forms the law lays down (勞保細則52、就保細則25). */
const NOT_THE_FORM = '這張是預填資料，不能代替正式的申請書；請把內容抄到正式書表，或經勞保局採用後附在書表後面。';
const NOTICES = ['資料來自櫃檯的紀錄，送出前請核對；有錯請當場告訴承辦。', '給付要匯入本人的帳戶（勞保細則48）。'];

function sheetOf(desk: DeskContext, form: string, about: FormSheet['about']): FormSheet {
  const sheet = followUpKnowledge(desk).sheets.get(form);
  if (sheet?.about !== about) throw refused(followUpFaults.noSheet);
  return sheet;
}

/** One section per group: what is known, and lines to write on. */
function groupSections({ groups }: FormSheet, known: (name: string) => { label: string; value: string }): Section[] {
  return groups.map(({ zh, known: names, ask }) => ({
    title: zh,
    note: '',
    columns: [
      { head: '欄位', share: 34, align: 'left' },
      { head: '內容', share: 66, align: 'left' },
    ],
    rows: [
      ...names.map((name) => {
        const { label, value } = known(name);
        return [label, value === '' ? TO_WRITE : value];
      }),
      ...ask.map((label) => [label, TO_WRITE]),
    ],
    empty: '沒有要填的',
    total: null,
  }));
}

function formSubject(desk: DeskContext, form: string): { label: string; value: string }[] {
  const official = catalogueOf(desk).forms.get(form);
  return [
    { label: '正式書表', value: official?.zh ?? form },
    { label: '版次', value: official?.edition ?? EDITION_UNKNOWN },
  ];
}

function isPersonField(name: string): name is keyof typeof personFields {
  return Object.hasOwn(personFields, name);
}
function isUnitField(name: string): name is keyof typeof unitFields {
  return Object.hasOwn(unitFields, name);
}

/**
 * 預填資料表 of a form about the person whose record is open. An agent's copy hides number, telephone and account.
 * @throws FaultError `form.noSheet`, `access.nobodyPresent`, `agent.applyOutOfScope`
 */
export async function printPersonForm(desk: DeskContext, { form }: CallInput<'form.print'>): Promise<Printed> {
  const { visit, record } = openedRecord(desk);
  requireScope(visit.draft, 'apply');
  const sheet = sheetOf(desk, form, 'person');
  const { identity } = visit.draft;
  const own = identity.capacity === 'self';
  const copy = { own, identifier: identity.identifier, today: dateOf(now(desk)) };
  return handOut(desk, {
    kind: `form:${form}`,
    title: TITLE,
    mark: '',
    about: { personId: record.personId },
    subject: [...formSubject(desk, form), { label: '資料日', value: staffDate(record.dataAsOf) }],
    recipient: own ? record.person.name : identity.agentName,
    capacity: own ? '本人' : '代理人',
    warnings: [NOT_THE_FORM],
    sections: groupSections(sheet, (name) => {
      if (!isPersonField(name)) throw refused(followUpFaults.noSheet);
      const { label, value } = personFields[name];
      return { label, value: value(record, copy) };
    }),
    notices: NOTICES,
    partly: null,
  });
}

type Line = CallInput<'form.printUnit'>['lines'][number];

function lineCells({ name, identifier, birth, wage, on }: Line): string[] {
  return [
    name,
    identifier.toUpperCase(),
    birth === null ? '' : citizenDate(birth, 'zh'),
    wage === null ? '' : dollars(wage),
    on === null ? '' : citizenDate(on, 'zh'),
  ];
}

/** The list of persons a unit reports, with empty lines to write on. */
function linesSection(lines: readonly Line[], { zh, wage, day }: NonNullable<FormSheet['lines']>): Section {
  const empty = Array.from({ length: Math.max(0, 5 - lines.length) }, () => ['＿＿＿＿', '', '', '', '']);
  return {
    title: zh,
    note: `${lines.length}人`,
    columns: [
      { head: '姓名', share: 20, align: 'left' },
      { head: '證號', share: 20, align: 'left' },
      { head: '出生日期', share: 22, align: 'left' },
      { head: `${wage}（元）`, share: 18, align: 'right' },
      { head: day, share: 22, align: 'left' },
    ],
    rows: [...lines.map(lineCells), ...empty],
    empty: '沒有列人',
    total: null,
  };
}

/** @throws FaultError `form.lineWrong` where a number cannot be one */
function checkLines(lines: readonly Line[]): void {
  for (const [index, { identifier }] of lines.entries()) {
    if (identifier === '') continue;
    const { valid, message } = checkIdentifier(identifier);
    if (!valid) throw refused(followUpFaults.wrongLine(index + 1, message));
  }
}

/**
 * 預填資料表 of a list a unit reports; the look at the unit is logged with its reason.
 * @throws FaultError `form.noSheet`, `form.lineWrong`, `unit.notFound`
 */
export async function printUnitForm(desk: DeskContext, input: CallInput<'form.printUnit'>): Promise<Printed> {
  const { form, number, reason, recipient, capacity } = input;
  const sheet = sheetOf(desk, form, 'unit');
  const lines = input.lines.filter(({ name, identifier }) => name !== '' || identifier !== '');
  checkLines(lines);
  const at = now(desk);
  const asked = { actor: actorOf(desk), reason: `預填：${reason}`, visitId: desk.state.visit?.draft.id ?? null, at };
  const record = lookUpUnit(desk.store, number, { ...asked, since: dateOf(at), limit: 0 });
  if (record === null) throw refused(printFaults.unitNotFound);
  return handOut(desk, {
    kind: `form:${form}`,
    title: TITLE,
    mark: '',
    about: { unit: number },
    subject: [...formSubject(desk, form), { label: '資料日', value: staffDate(record.dataAsOf) }],
    recipient,
    capacity,
    warnings: [NOT_THE_FORM],
    sections: [
      ...groupSections(sheet, (name) => {
        if (!isUnitField(name)) throw refused(followUpFaults.noSheet);
        const { label, value } = unitFields[name];
        return { label, value: value(record.unit) };
      }),
      ...(sheet.lines === undefined ? [] : [linesSection(lines, sheet.lines)]),
    ],
    notices: [NOTICES[0] ?? '', '表上要負責人和單位簽名或蓋章；櫃檯收到的日期，才是申報的日期。'],
    partly: null,
  });
}
