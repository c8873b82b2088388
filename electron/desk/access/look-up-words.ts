import type { LookUpLine } from '../../../src/contract/access-view.ts';
import { LOOK_UP_BASES, type LookUpBasis } from '../../../src/contract/access-terms.ts';
import type { LookUpEntry } from '../../records/index.ts';
import { maskIdentifier } from '../old-age/facts.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';

/** Each legal basis as a review list or a citizen reads it, with its article. */
const BASIS_NAMES: Readonly<Record<LookUpBasis, string>> = {
  applies: '當事人申辦（個資法15①）',
  ownData: '當事人查自己的資料（個資法3、10）',
  mandate: '書面委託（個資法15②、行政程序法24）',
  officialRequest: '公務查詢（個資法16但書）',
  caseWork: '案件處理（個資法15①）',
  dispute: '爭議審議（個資法15①）',
};

const KIND_NAMES: Readonly<Record<LookUpLine['kind'], string>> = {
  record: '開啟資料',
  refused: '沒有開啟',
  receipt: '開啟收件證明',
  emergency: '緊急調閱',
  roster: '看單位名冊',
  search: '用姓名找人',
  handout: '核對列印',
};

const KIND_OF: Readonly<Record<LookUpEntry['type'], LookUpLine['kind']>> = {
  'person.lookedUp': 'record',
  'person.refused': 'refused',
  'receipt.opened': 'receipt',
  'unit.lookedUp': 'roster',
  'person.searched': 'search',
  'handout.checked': 'handout',
};

const EXPLANATIONS: Readonly<Record<NonNullable<LookUpEntry['explanation']>, string>> = {
  receipt: '有收件證明',
  ticket: '叫號辦理',
  handout: '有列印簽收',
  followUp: '同一天辦過',
};

const VISITS: Readonly<Record<NonNullable<LookUpEntry['visit']>, string>> = {
  open: '還沒結束',
  finished: '已結束',
  cancelled: '結束不辦',
};

function text(entry: LookUpEntry, key: string): string {
  const value = entry.details[key];
  return typeof value === 'string' ? value : '';
}

function kindOf(entry: LookUpEntry): LookUpLine['kind'] {
  return entry.details['emergency'] === true ? 'emergency' : KIND_OF[entry.type];
}

function countOf(entry: LookUpEntry, key: string): number {
  const ids = entry.details[key];
  return Array.isArray(ids) ? ids.length : 0;
}

/**
 * The person's number masked, the receipt's, the unit's or the paper's; of a list only how many it named. A searched name
 * is not shown: it may be that of a person under a privacy lock.
 */
function subjectOf(entry: LookUpEntry): string {
  switch (entry.type) {
    case 'receipt.opened':
      return entry.subject;
    case 'unit.lookedUp':
      return `${entry.subject.slice('unit:'.length)}（名冊${countOf(entry, 'listed')}人）`;
    case 'person.searched':
      return `找到${countOf(entry, 'found')}人`;
    case 'handout.checked':
      return text(entry, 'code');
    default:
      return maskIdentifier(text(entry, 'identifier'));
  }
}

function basisOf(entry: LookUpEntry): string {
  const basis = LOOK_UP_BASES.find((one) => one === entry.details['basis']);
  const number = text(entry, 'number');
  return [basis === undefined ? '' : BASIS_NAMES[basis], number].filter((part) => part !== '').join(' ');
}

/**
 * A look at a citizen's data as the review list shows it: neutral, and with nothing of whoever is under a privacy lock.
 * @param names of the accounts by staff code
 */
export function lookUpLine(entry: LookUpEntry, names: ReadonlyMap<string, string>, own: string): LookUpLine {
  const { sequence, at, actor, ticket, visit, explanation, review } = entry;
  const kind = kindOf(entry);
  return {
    sequence,
    at: `${staffDate(dateOf(at))} ${timeOf(at)}`,
    staff: `${actor} ${names.get(actor) ?? ''}`.trim(),
    person: entry.locked ? '不顯示' : subjectOf(entry),
    kind,
    kindName: KIND_NAMES[kind],
    reason: text(entry, 'reason'),
    basis: basisOf(entry),
    visit: [ticket === '' ? '' : `${ticket}號`, visit === null ? '' : VISITS[visit]]
      .filter((part) => part !== '')
      .join(' '),
    explanation: explanation === null ? '' : EXPLANATIONS[explanation],
    review:
      review === null
        ? ''
        : `${staffDate(dateOf(review.at))} ${review.reviewer} ${names.get(review.reviewer) ?? ''}`.trim(),
    note: review?.note ?? '',
    own: actor === own,
  };
}
