import type { ServiceOrEvent, ServicePage, ServicePaper } from '../../../src/contract/services-view.ts';
import type { SlipDocument } from '../../receipts/index.ts';

type Section = SlipDocument['sections'][number];

const NOTICES = [
  '勾起來的請帶來；沒有勾的這次不用帶。',
  '申請不收費用，不必請人代辦。',
  '這張單子只說要帶什麼，不是收件證明，也不是核定；期限假設從今天起算。',
];

function box({ name, kind, why, when, waived }: ServicePaper): Section['boxes'][number] {
  return {
    label: `${name}（${kind}）`,
    lines: [why, ...(when === '' ? [] : [`什麼時候要：${when}`]), ...(waived === '' ? [] : [`可以免附：${waived}`])],
  };
}

function sectionsOf({ code, name, papers, agentPapers, forms, clocks, referrals }: ServicePage): Section[] {
  const boxes = [
    ...forms.map((form) => ({ label: form.name, lines: [form.edition] })),
    ...papers.map((paper) => box(paper)),
  ];
  const own = clocks.filter(({ whose, due }) => whose === 'person' && due !== '');
  const sections: Section[] = [
    { title: `${code} ${name.zh}`, note: boxes.length === 0 ? '不用帶東西' : '要帶的東西', boxes },
    { title: '別人來辦，還要帶', note: code, boxes: agentPapers.map((paper) => box(paper)) },
    {
      title: '期限',
      note: code,
      boxes: own.map((clock) => ({ label: `${clock.name}：${clock.due}`, lines: [clock.rule, ...clock.notes] })),
    },
    {
      title: '請洽',
      note: code,
      boxes: referrals.map(({ name: office, phone, hours, for: what, bring, checked }) => ({
        label: `${office}　${phone}`.trim(),
        lines: [
          `${what}；${hours}`,
          ...(bring.length === 0 ? [] : [`帶：${bring.join('、')}`]),
          ...(checked === '' ? ['電話和時間請以該機關公告為準'] : []),
        ],
      })),
    },
  ];
  const [first, ...others] = sections;
  return [...(first === undefined ? [] : [first]), ...others.filter((one) => one.boxes.length > 0)];
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
    sections: pages.flatMap(sectionsOf),
    notices: NOTICES,
  };
}
