import type { Visit } from '../../../src/contract/staff-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import { monthOf, lastDayOfMonth, isoDay, parseDay } from '../../rules/calendar.ts';
import { ageOnDate, staffDate, staffMonth } from '../words/dates.ts';
import { dollars } from '../words/money.ts';
import { hasOldAgeBenefit } from './claims.ts';
import { insuredMonths, monthNumber } from './insured-time.ts';
import { SECOND_LOOKS } from './second-look.ts';

type Reminder = NonNullable<Visit['summary']>['reminders'][number];
type Rule = (record: PersonRecord, today: string) => Reminder | null;

/** Days before the end of a month from which waiting is said as a clock (勞保65-1). */
const MONTH_END_DAYS = 7;

const monthCounts: Rule = (record, today) => {
  const { person } = record;
  if (hasOldAgeBenefit(record) || ageOnDate(person.birthDate, today).years < 60) return null;
  if (person.laborInsurance.length === 0 || stillInsured(record, today).length > 0) return null;
  const month = Number(today.slice(5, 7));
  const left = Number(isoDay(lastDayOfMonth(monthOf(parseDay(today)))).slice(8)) - Number(today.slice(8));
  return {
    key: 'monthCounts',
    kind: left <= MONTH_END_DAYS ? 'clock' : 'info',
    title: `今天收件，年金從${month}月算`,
    detail: `${(month % 12) + 1}月收件就從${(month % 12) + 1}月算，少領1個月，不補發。`,
    source: '勞保65-1',
  };
};

const mustLeave: Rule = (record, today) => {
  const units = stillInsured(record, today);
  if (units.length === 0 || ageOnDate(record.person.birthDate, today).years < 55) return null;
  return {
    key: 'mustLeave',
    kind: 'info',
    title: '還在保，離職退保後才能請領',
    detail: `${units.join('、')}。所有單位都要退保。`,
    source: '勞保58',
  };
};

const pensionAccount: Rule = ({ person }, today) => {
  const held = person.laborPension.balance + person.laborPension.individualBalance;
  if (held === 0 || ageOnDate(person.birthDate, today).years < 60) return null;
  const months = insuredMonths(person.laborPension.spells, person.birthDate, today);
  const choice = months >= 180 ? '年資15年以上，可選月領或一次領' : '年資未滿15年，一次領';
  return {
    key: 'pensionAccount',
    kind: 'info',
    title: '勞退現在也可以領',
    detail: `已滿60歲，${choice}；和勞保老年給付分開申請。`,
    source: '勞退24',
  };
};

const leavingCause: Rule = ({ person }, today) => {
  const last = person.employmentInsurance.at(-1);
  if (last?.to === null || last === undefined || ageOnDate(person.birthDate, today).years >= 65) return null;
  if (monthNumber(today) - monthNumber(last.to) > 24) return null;
  return {
    key: 'leavingCause',
    kind: 'info',
    title: '先問離職原因',
    detail: '公司資遣的話，先看能不能領失業給付。',
    source: '就保11',
  };
};

const nationalPension: Rule = ({ person }, today) => {
  if (person.nationalPension.length === 0) return null;
  const { years } = ageOnDate(person.birthDate, today);
  const month = `${Number(person.birthDate.slice(0, 4)) + 65}${person.birthDate.slice(4, 7)}`;
  return {
    key: 'nationalPension',
    kind: 'info',
    title: years >= 65 ? '國保老年年金可以請領' : `國保${staffMonth(month)}可以請領`,
    detail: '滿65歲起請領，和勞保分開計算。',
    source: '國保29',
  };
};

const lapsedPremiums: Rule = ({ person }, today) => {
  const lapsed = insuredMonths(
    person.nationalPension.filter((spell) => spell.paid === 'lapsed'),
    person.birthDate,
    today,
  );
  if (lapsed === 0) return null;
  return {
    key: 'lapsedPremiums',
    kind: 'info',
    title: `國保${lapsed}個月不能補繳`,
    detail: '超過10年，不計年資。',
    source: '國保17',
  };
};

const loan: Rule = ({ person }) => {
  if (person.loan === null) return null;
  return {
    key: 'loan',
    kind: 'clock',
    title: `紓困貸款未還 ${dollars(person.loan.principal + person.loan.interest)} 元`,
    detail: '一次領會全數扣還；年金每次扣三分之一，至少留3,000元。',
    source: '扣減辦法',
  };
};

const plannedLeave: Rule = ({ person }, today) => {
  const planned = person.laborInsurance.find((spell) => spell.to !== null && spell.to > today);
  if (planned?.to === null || planned === undefined) return null;
  return {
    key: 'plannedLeave',
    kind: 'info',
    title: `已登記 ${staffDate(planned.to)} 退保`,
    detail: '退保後才能收老年給付申請；現在先試算。',
    source: '勞保細則14',
  };
};

const RULES: readonly Rule[] = [
  monthCounts,
  plannedLeave,
  mustLeave,
  loan,
  pensionAccount,
  leavingCause,
  nationalPension,
  lapsedPremiums,
];

/** What the clerk should not have to remember, each with its article. Wording for staff; never an automatic refusal. */
export function remindersOf(record: PersonRecord, today: string): Reminder[] {
  return [...RULES, ...SECOND_LOOKS].map((rule) => rule(record, today)).filter((one) => one !== null);
}

/** Names of the units that have not withdrawn the person on a day. */
export function stillInsured({ person, units }: PersonRecord, today: string): string[] {
  const open = person.laborInsurance.filter((spell) => spell.from <= today && (spell.to === null || spell.to > today));
  return [...new Set(open.map((spell) => units[spell.unit]?.name ?? spell.unit))];
}
