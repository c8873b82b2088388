import type { CustomerView, Language } from '../../../src/contract/customer-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import { SUPPLIED_MARK } from '../self-supplied/words.ts';
import type { VisitDraft } from '../visit.ts';
import { ageInWords, citizenDate } from '../words/dates.ts';
import { dollars } from '../words/money.ts';
import type { OldAgePicture } from './picture.ts';

type Fact = Extract<CustomerView, { screen: 'facts' }>['facts'][number];

/** The facts the figures rest on, for the citizen to confirm one by one. */
export function factsOf(record: PersonRecord, picture: OldAgePicture, draft: VisitDraft, language: Language): Fact[] {
  const { person } = record;
  const { facts } = picture;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const span = (months: number) => spanInWords(months, language);
  const rows: Omit<Fact, 'disputed'>[] = [
    {
      key: 'name',
      label: say('您的姓名', 'Your name'),
      value: person.name,
      unit: '',
      note: `${say('證號', 'Number')} ${maskIdentifier(draft.identity.identifier)}`,
    },
    {
      key: 'birth',
      label: say('出生', 'Born'),
      value: citizenDate(person.birthDate, language),
      unit: '',
      note: `${say('現在', 'now ')}${ageInWords(person.birthDate, picture.asOf, language)}`,
    },
    {
      key: 'seniority',
      label: say('勞保年資', 'Labor insurance'),
      value: span(facts.months),
      unit: '',
      note: beforeNote(facts.monthsBefore2009, language),
    },
  ];
  if (facts.nationalPensionMonths > 0) {
    rows.push({
      key: 'nationalPension',
      label: say('國保年資', 'National Pension'),
      value: span(facts.nationalPensionMonths),
      unit: '',
      note: say('已經繳費的部分', 'the part that is paid'),
    });
  }
  if (facts.highest60 !== null) {
    rows.push({
      key: 'average60',
      label: say('平均月投保薪資', 'Average insured salary'),
      value: dollars(facts.highest60),
      unit: say('元', 'NT$'),
      note: say('薪資最高的60個月，平均起來的數字', 'average of the 60 highest months'),
    });
  }
  if (facts.latest36 !== null && facts.latest36 !== facts.highest60 && facts.monthsBefore2009 > 0) {
    rows.push({
      key: 'average36',
      label: say('最近3年平均', 'Latest three years'),
      value: dollars(facts.latest36),
      unit: say('元', 'NT$'),
      note: say('一次領，用退保前36個月平均', 'for one payment: the 36 months before leaving'),
    });
  }
  if (facts.leaveOn !== null) {
    const last = record.person.laborInsurance.findLast((spell) => spell.to === facts.leaveOn);
    const unit = last === undefined ? undefined : record.units[last.unit]?.name;
    rows.push({
      key: 'leaving',
      label: say('離職退保', 'Left insurance'),
      value: citizenDate(facts.leaveOn, language),
      unit: '',
      note: unit === undefined ? '' : say(`從${unit}離職`, `left ${unit}`),
    });
  }
  const mark = say(SUPPLIED_MARK.zh, SUPPLIED_MARK.en);
  const marked = rows.map((row) =>
    picture.selfSupplied && SUPPLIED_FACTS.includes(row.key) ? { ...row, note: mark } : row,
  );
  return marked.map((row) => ({ ...row, disputed: draft.answers.disputedFacts.includes(row.key) }));
}

/** What comes from the spells of labor insurance. */
const SUPPLIED_FACTS = ['seniority', 'average60', 'average36', 'leaving'];

function beforeNote(months: number, language: Language): string {
  if (months === 0) return language === 'zh' ? '都在民國98年以後' : 'all since 2009';
  const span = spanInWords(months, language);
  if (language === 'en') return `of which ${span} before 2009, so one payment is possible`;
  return `其中${span}在民國98年以前，所以也可以選一次領`;
}

/** `31年4個月`, `31 years 4 months`. */
export function spanInWords(months: number, language: Language): string {
  const years = Math.floor(months / 12);
  const odd = months % 12;
  if (language === 'zh') return `${years === 0 ? '' : `${years}年`}${odd === 0 && years > 0 ? '' : `${odd}個月`}`;
  return (
    [years === 0 ? '' : `${years} years`, odd === 0 ? '' : `${odd} months`].filter((part) => part !== '').join(' ') ||
    '0'
  );
}

/** The last four characters of an identifier stay hidden wherever others may look (發資字第1031501471號). */
export function maskIdentifier(identifier: string): string {
  return `${identifier.slice(0, -4)}****`;
}
