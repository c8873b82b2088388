import type { LookUpBasis } from '../../../src/contract/access-terms.ts';
import { LOOK_UP_BASES } from '../../../src/contract/access-terms.ts';
import type { CustomerView, Language } from '../../../src/contract/customer-view.ts';
import type { Text } from '../../../src/contract/text.ts';
import type { LookUpEntry } from '../../records/index.ts';
import { citizenMoment } from '../words/dates.ts';

/** Looks told at once; earlier ones are for a written request (個資法10、13). */
export const MOST_LOOK_UPS = 30;

/** What each look was for, as one tells the person. */
const purposes = {
  applies: { zh: '您來申辦', en: 'Your application' },
  ownData: { zh: '您查自己的資料', en: 'Your own inquiry' },
  mandate: { zh: '您委託的人來辦', en: 'A person with your mandate' },
  officialRequest: { zh: '公務查詢', en: 'Official request' },
  caseWork: { zh: '處理您的案件', en: 'Work on your case' },
  dispute: { zh: '審議爭議', en: 'Review of a dispute' },
} as const satisfies Record<LookUpBasis, Text>;
const emergency: Text = { zh: '緊急調閱', en: 'Emergency access' };
const receipt: Text = { zh: '看收件證明', en: 'A receipt was opened' };
const roster: Text = { zh: '看投保單位的名冊', en: 'The roster of an insured unit' };
const search: Text = { zh: '用姓名找人', en: 'A search by name' };
const handout: Text = { zh: '核對列印的資料', en: 'A printed paper was checked' };
const counter: Text = { zh: '臨櫃辦理', en: 'Service at the counter' };

export function purposeOf({ details, type }: LookUpEntry): Text {
  if (details['emergency'] === true) return emergency;
  if (type === 'receipt.opened') return receipt;
  if (type === 'unit.lookedUp') return roster;
  if (type === 'person.searched') return search;
  if (type === 'handout.checked') return handout;
  const basis = LOOK_UP_BASES.find((one) => one === details['basis']);
  return basis === undefined ? counter : purposes[basis];
}

/** Half of a staff code, enough to ask about it and not enough to know who. */
export function maskStaff(code: string): string {
  const shown = Math.ceil(code.length / 2);
  return `${code.slice(0, shown)}${'*'.repeat(code.length - shown)}`;
}

type LookUpsPage = Extract<CustomerView, { screen: 'lookUps' }>;

/** The list in the citizen's language: day, office, purpose; nobody's name. */
export function customersLookUps(
  entries: readonly LookUpEntry[],
  office: { readonly zh: string; readonly en: string },
  language: Language,
): Pick<LookUpsPage, 'rows' | 'more'> {
  return {
    rows: entries.slice(0, MOST_LOOK_UPS).map((entry) => ({
      key: String(entry.sequence),
      when: citizenMoment(entry.at, language),
      office: office[language],
      purpose: purposeOf(entry)[language],
    })),
    more: entries.length > MOST_LOOK_UPS,
  };
}
