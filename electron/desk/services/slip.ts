import type { ServiceOrEvent, ServicePage, ServicePaper } from '../../../src/contract/services-view.ts';
import type { SlipDocument } from '../../receipts/index.ts';

type Section = SlipDocument['sections'][number];

type Entry = Section['entries'][number];

const NOTICES = [
  '勾起來的請帶來；沒有勾的這次不用帶。',
  '申請不收費用，不必請人代辦。',
  '這張單子只說要帶什麼，不是收件證明，也不是核定。',
];

function paperEntry({ name, kind, why, when, waived }: ServicePaper): Entry {
  return {
    label: `${name}（${kind}）`,
    lines: [why, ...(when === '' ? [] : [`什麼時候要：${when}`]), ...(waived === '' ? [] : [`可以免附：${waived}`])],
  };
}

function ownPapers({ code, name, papers, forms }: ServicePage): Section {
  const entries = [
    ...forms.map((form) => ({ label: form.name, lines: [form.edition] })),
    ...papers.map((paper) => paperEntry(paper)),
  ];
  const note = entries.length === 0 ? '不用帶東西' : '要帶的東西';
  return { title: `${code} ${name.zh}`, note, ticks: true, entries };
}

/** Without days: what starts a period is not today, and a slip lies in a drawer for weeks. */
function clockEntries({ clocks }: ServicePage): Entry[] {
  return clocks.filter(({ whose }) => whose !== 'bureau').map(({ name, rule }) => ({ label: name, lines: [rule] }));
}

function officeEntries({ referrals }: ServicePage): Entry[] {
  return referrals.map(({ name, phone, hours, for: what, bring, checked }) => ({
    label: `${name}　${phone}`.trim(),
    lines: [
      `${what}；${hours}`,
      ...(bring.length === 0 ? [] : [`帶：${bring.join('、')}`]),
      ...(checked === '' ? ['電話和時間請以該機關公告為準'] : []),
    ],
  }));
}

/** What several services have in common is said once. */
function together(title: string, ticks: boolean, entries: readonly Entry[]): Section[] {
  const once = [...new Map(entries.map((entry) => [entry.label, entry])).values()];
  return once.length === 0 ? [] : [{ title, note: '', ticks, entries: once }];
}

/**
 * What a slip says about a service, or about every service a life event leads to.
 * @param pages the pages of those services
 */
export function slipOf(
  about: ServiceOrEvent,
  pages: readonly ServicePage[],
  head: SlipDocument['head'],
  training: boolean,
): SlipDocument {
  return {
    title: '應備表件告知單',
    training,
    head,
    about: about.name.zh,
    sections: [
      ...pages.map(ownPapers),
      ...together(
        '別人來辦，還要帶',
        true,
        pages.flatMap(({ agentPapers }) => agentPapers.map((paper) => paperEntry(paper))),
      ),
      ...together('期限', false, pages.flatMap(clockEntries)),
      ...together('請洽', false, pages.flatMap(officeEntries)),
    ],
    notices: NOTICES,
  };
}
