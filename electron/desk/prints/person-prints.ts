import type { CallInput } from '../../../src/contract/calls.ts';
import { ARREARS_KINDS, type PersonPrint } from '../../../src/contract/print-kinds.ts';
import type { Printed } from '../../../src/contract/unit-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import type { PrintDocument } from '../../receipts/index.ts';
import { requireScope } from '../access/presence.ts';
import { type DeskContext, now, openedRecord, type OpenVisit } from '../context.ts';
import { serviceOfPrint } from '../matters/automatic.ts';
import { estimateOf } from '../old-age/estimate.ts';
import { maskIdentifier } from '../old-age/facts.ts';
import { summaryOf } from '../summary/summary-view.ts';
import { NO_ASSUMPTIONS } from '../visit.ts';
import { dateOf, staffDate, staffMonth } from '../words/dates.ts';
import { owedLines, UNIT_KINDS } from '../summary/owed.ts';
import { chosenOf } from './arrears-lines.ts';
import { handOut, type Paper } from './hand-out.ts';
import {
  arrearsSection,
  claimsSection,
  premiumsSection,
  salarySection,
  schemesSection,
  spellsSection,
} from './sections.ts';

const TITLES: Readonly<Record<PersonPrint, string>> = {
  spells: '異動明細',
  summary: '整合查詢總覽',
  arrears: '欠費明細',
  salaries: '薪資月表',
};

export function printTitle(kind: PersonPrint): string {
  return TITLES[kind];
}

const NOTICE = '這是櫃檯的資訊列印，不是證明文件；內容以勞保局審定為準。';

/**
 * An information print about the person whose record is open, for whoever stands here (列印簽收).
 * @throws FaultError `access.nobodyPresent`, `agent.inquireOutOfScope`, `arrears.partNeedsReason`
 */
export async function printForPerson(desk: DeskContext, input: CallInput<'summary.print'>): Promise<Printed> {
  const { visit, record } = openedRecord(desk);
  requireScope(visit.draft, 'inquire');
  const { identity } = visit.draft;
  const isSelf = identity.capacity === 'self';
  return handOut(desk, {
    kind: input.kind,
    service: serviceOfPrint(input.kind),
    title: TITLES[input.kind],
    mark: '',
    about: { personId: record.personId },
    subject: subjectOf(record, visit),
    recipient: isSelf ? record.person.name : identity.agentName,
    capacity: isSelf ? '本人' : '代理人',
    ...contentOf(desk, visit, record, input),
  });
}

function subjectOf({ person, dataAsOf }: PersonRecord, { draft }: OpenVisit): PrintDocument['subject'] {
  const year = Number(person.birthDate.slice(0, 4)) - 1911;
  return [
    { label: '姓名', value: `${person.name}　${maskIdentifier(draft.identity.identifier)}　民國${year}年生` },
    { label: '資料日', value: staffDate(dataAsOf) },
  ];
}

type Content = Pick<Paper, 'sections' | 'warnings' | 'notices' | 'partly'>;

function contentOf(
  desk: DeskContext,
  visit: OpenVisit,
  record: PersonRecord,
  { kind, kinds, partReason }: CallInput<'summary.print'>,
): Content {
  const today = dateOf(now(desk));
  const picture = estimateOf(desk, record, visit.draft.release?.asOf ?? today, NO_ASSUMPTIONS);
  const summary = summaryOf(record, desk.law, today, picture.facts.highest60);
  const whole = { warnings: [], notices: [NOTICE], partly: null };
  const all = owedLines(record.person.arrears, ARREARS_KINDS);
  if (kind === 'spells') return { ...whole, sections: [spellsSection(summary.spells)] };
  if (kind === 'salaries') {
    const { highest60, latest36 } = picture.salaryMonths;
    return {
      ...whole,
      sections: [
        salarySection('最高60個月', '勞保19：年金的平均月投保薪資', monthRows(highest60)),
        salarySection('最近36個月', '勞保19：一次請領老年給付的平均月投保薪資', monthRows(latest36)),
      ],
    };
  }
  const units = responsibleSections(record);
  if (kind === 'summary') {
    return {
      ...whole,
      sections: [
        schemesSection(summary.schemes),
        premiumsSection(summary),
        arrearsSection('欠費', all),
        ...units,
        claimsSection(summary),
      ],
    };
  }
  const { chosen, partly, warning } = chosenOf(all, kinds, partReason);
  return {
    sections: [arrearsSection('欠費', chosen), ...units],
    warnings: warning === '' ? [] : [warning],
    notices: [NOTICE],
    partly,
  };
}

function monthRows(months: readonly { readonly month: string; readonly salary: number }[]) {
  return months.map(({ month, salary }) => ({ month: staffMonth(month), salary }));
}

/** What every unit owes that the person answers for, all kinds. */
function responsibleSections({ person, units }: PersonRecord): PrintDocument['sections'] {
  return person.responsibleFor.map((number) => {
    const unit = units[number];
    return arrearsSection(`負責的單位：${unit?.name ?? ''} ${number}`, owedLines(unit?.arrears ?? [], UNIT_KINDS));
  });
}
