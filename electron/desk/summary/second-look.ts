import type { Visit } from '../../../src/contract/staff-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import { anniversary, isoDay, parseDay, serialDay } from '../../rules/calendar.ts';
import { staffDate } from '../words/dates.ts';
import { dollars } from '../words/money.ts';
import { monthNumber } from './insured-time.ts';
import { limitsOn } from './reminder-limits.ts';

type Reminder = NonNullable<Visit['summary']>['reminders'][number];
type Rule = (record: PersonRecord, today: string) => Reminder | null;
type Labor = PersonRecord['person']['laborInsurance'][number];

/** Days from one calendar date to another. */
function daysBetween(from: string, to: string): number {
  return serialDay(parseDay(to)) - serialDay(parseDay(from));
}

function nameOf({ units }: PersonRecord, number: string): string {
  return units[number]?.name ?? number;
}

function begun({ person }: PersonRecord, today: string): Labor[] {
  return person.laborInsurance.filter((spell) => spell.from <= today);
}

/** The level of the same unit that ended the day before this one began. */
function levelBefore(spells: readonly Labor[], spell: Labor): Labor | undefined {
  return spells.find((one) => one.unit === spell.unit && one.to !== null && daysBetween(one.to, spell.from) === 1);
}

/** A second unit that covers the person for less than thirty days beside the first: not added (勞保19 II). */
const twoSalaries: Rule = (record, today) => {
  const { concurrentDays } = limitsOn(today);
  const open = begun(record, today).filter((spell) => spell.to === null || spell.to >= today);
  const starts = open.map((spell) => ({ spell, from: startOfCover(record, spell, today) }));
  const newest = starts.toSorted((left, right) => left.from.localeCompare(right.from)).at(-1);
  const units = new Set(open.map((spell) => spell.unit));
  if (newest === undefined || units.size < 2 || daysBetween(newest.from, today) + 1 >= concurrentDays) return null;
  return {
    key: 'twoSalaries',
    kind: 'info',
    title: '兩份投保薪資還不能合併',
    detail: `${nameOf(record, newest.spell.unit)} ${staffDate(newest.from)}加保，連續未滿${concurrentDays}日。`,
    source: '勞保19',
  };
};

/** First day of the unbroken cover through one unit that a spell belongs to. */
function startOfCover(record: PersonRecord, spell: Labor, today: string): string {
  const spells = begun(record, today);
  let first = spell;
  for (let before = levelBefore(spells, first); before !== undefined; before = levelBefore(spells, first))
    first = before;
  return first.from;
}

const salaryRise: Rule = (record, today) => {
  const { salaryRisePercent, salaryRiseMonths } = limitsOn(today);
  const spells = begun(record, today);
  for (const spell of spells.toReversed()) {
    if (monthNumber(today) - monthNumber(spell.from) > salaryRiseMonths) continue;
    const before = levelBefore(spells, spell);
    if (before === undefined || spell.salary * 100 < before.salary * (100 + salaryRisePercent)) continue;
    return {
      key: 'salaryRise',
      kind: 'info',
      title: `投保薪資${salaryRiseMonths}個月內調高${salaryRisePercent}%以上`,
      detail: `${nameOf(record, spell.unit)} ${staffDate(spell.from)}由${dollars(before.salary)}調為${dollars(spell.salary)}元。照常收件，請在案件註明。`,
      source: '勞保14',
    };
  }
  return null;
};

const oftenEnrolled: Rule = (record, today) => {
  const { enrolmentsInYear } = limitsOn(today);
  const spells = begun(record, today);
  const since = isoDay(anniversary(parseDay(today), -1));
  const anew = spells.filter((spell) => spell.from > since && levelBefore(spells, spell) === undefined).length;
  if (anew < enrolmentsInYear) return null;
  return {
    key: 'oftenEnrolled',
    kind: 'info',
    title: `一年內加保${anew}次`,
    detail: '計算年資和平均薪資時，請逐筆看異動明細。照常收件。',
    source: '勞保11',
  };
};

/** Ages that open a right, with what opens. */
const AGES = [
  { age: 60, what: '勞退可以請領', source: '勞退24' },
  { age: 65, what: '勞保、國保老年給付到請領年齡', source: '勞保58、國保29' },
] as const;

const ageNear: Rule = ({ person }, today) => {
  if (person.diedOn !== undefined) return null;
  for (const { age, what, source } of AGES) {
    const on = isoDay(anniversary(parseDay(person.birthDate), age));
    const left = daysBetween(today, on);
    if (left <= 0 || left > limitsOn(today).ageDays) continue;
    const detail = `${staffDate(on)}滿${age}歲，還有${left}天。`;
    return { key: `age${age}`, kind: 'clock', title: `快滿${age}歲：${what}`, detail, source };
  }
  return null;
};

/** Unpaid National Pension premiums can be paid for ten years (國民年金法17). */
const payableUntil: Rule = ({ person }, today) => {
  const oldest = person.nationalPension.filter((spell) => spell.paid === 'unpaid').map((spell) => spell.from)[0];
  if (oldest === undefined) return null;
  const last = isoDay(anniversary(parseDay(oldest), 10));
  const left = daysBetween(today, last);
  if (left < 0 || left > limitsOn(today).deadlineDays) return null;
  return {
    key: 'payableUntil',
    kind: 'clock',
    title: `國保最早的欠費約${staffDate(last)}滿10年`,
    detail: `還有${left}天可以補繳，過了就不能補、不算年資。`,
    source: '國保17',
  };
};

const missingPapers: Rule = ({ person }) => {
  const waiting = person.claims.filter((claim) => claim.stage === 'missingDocuments');
  const [first] = waiting;
  if (first === undefined) return null;
  return {
    key: 'missingPapers',
    kind: 'clock',
    title: `${waiting.length}件給付等補件`,
    detail: `最早${staffDate(first.appliedOn)}送件。先問文件帶來了沒有。`,
    source: '',
  };
};

const owingUnits: Rule = ({ person, units }) => {
  const owing = person.responsibleFor.filter((number) => (units[number]?.arrears ?? []).some((one) => one.recoverable));
  if (owing.length === 0) return null;
  return {
    key: 'owingUnits',
    kind: 'info',
    title: '本人負責的單位有欠費',
    detail: `${owing.map((number) => units[number]?.name ?? number).join('、')}。要不要先繳清，由主辦單位判斷。`,
    source: '勞保17',
  };
};

/** What deserves a second look, for the clerk alone: no judgement on anybody, and nothing is refused because of it. */
export const SECOND_LOOKS: readonly Rule[] = [
  ageNear,
  payableUntil,
  missingPapers,
  owingUnits,
  twoSalaries,
  salaryRise,
  oftenEnrolled,
];
