import type { Visit } from '../../../src/contract/staff-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import type { Law } from '../../rules/law.ts';
import { type Memory, remembered } from '../remembered.ts';
import { staffDate } from '../words/dates.ts';
import { arrearsOf, responsibleUnitsOf } from './arrears.ts';
import { claimsOf } from './claims.ts';
import { begunBy, insuredMonths, monthsInWords, type Spell } from './insured-time.ts';
import { ownPremiumsOf } from './premiums.ts';
import { remindersOf } from './reminders.ts';
import { schemesOf } from './schemes.ts';
import { dataAsOfInWords } from './source-words.ts';
import { timelineOf } from './timeline.ts';

type Summary = NonNullable<Visit['summary']>;

/** In what capacity somebody is insured (勞保6、8、9、9-1). */
export const CATEGORIES: Record<PersonRecord['person']['laborInsurance'][number]['category'], string> = {
  employee: '受僱',
  employer: '雇主',
  union: '職業工會',
  fishery: '漁會',
  seafarer: '船員',
  trainee: '訓練生',
  voluntary: '自願',
  laidOffContinued: '裁減資遣續保',
  occupationalContinued: '職災續保',
};

const summaries: Memory<PersonRecord, Summary> = new WeakMap();

/** Everything held on one person on one page (一頁總覽); the same page while record and day stay the same. */
export function summaryOf(record: PersonRecord, law: Law, today: string, averageSalary: number | null): Summary {
  const light = `${law.version} ${today} ${averageSalary}`;
  return remembered(summaries, record, light, () => drawSummary(record, law, today, averageSalary));
}

function drawSummary(record: PersonRecord, law: Law, today: string, averageSalary: number | null): Summary {
  const { person } = record;
  const arrears = arrearsOf(record);
  const premiums = ownPremiumsOf(record, law, today);
  const timeline = timelineOf(record, today);
  const gaps = timeline.lanes.flatMap((lane) => lane.stretches).filter((one) => one.kind === 'gap').length;
  const total = monthsInWords(insuredMonths(person.laborInsurance, person.birthDate, today));
  return {
    dataAsOf: dataAsOfInWords(record),
    schemes: schemesOf(record, today, averageSalary),
    timeline,
    workLine: total === '' ? '沒有勞保投保紀錄' : `勞保合計${total}，中斷${gaps}次`,
    arrears,
    arrearsTotal: arrears.reduce((sum, one) => sum + one.amount, 0),
    responsibleUnits: responsibleUnitsOf(record),
    premiums,
    premiumTotal: premiums.reduce<number | null>(
      (sum, { amount }) => (sum === null || amount === null ? null : sum + amount),
      0,
    ),
    claims: claimsOf(record),
    loan: person.loan === null ? 0 : person.loan.principal + person.loan.interest,
    reminders: remindersOf(record, today),
    spells: spellsOf(record, today),
  };
}

function spellsOf({ person, units }: PersonRecord, today: string): Summary['spells'] {
  const unitOf = (number: string) => `${units[number]?.name ?? ''} ${number}`.trim();
  return [
    ...person.laborInsurance.map((spell) => ({
      ...dated('勞保', spell),
      unit: unitOf(spell.unit),
      salary: spell.salary,
      category: CATEGORIES[spell.category],
    })),
    ...begunBy(person.employmentInsurance, today).map((spell) => ({
      ...dated('就保', spell),
      unit: unitOf(spell.unit),
      salary: null,
      category: '',
    })),
    ...begunBy(person.occupationalAccident, today).map((spell) => ({
      ...dated('職保', spell),
      unit: unitOf(spell.unit),
      salary: spell.salary,
      category: '',
    })),
    ...begunBy(person.laborPension.spells, today).map((spell) => ({
      ...dated('勞退', spell),
      unit: unitOf(spell.unit),
      salary: spell.wage,
      category: '',
    })),
    ...begunBy(person.nationalPension, today).map((spell) => ({
      ...dated('國保', spell),
      unit: '',
      salary: null,
      category: { paid: '已繳', unpaid: '未繳', lapsed: '逾期不能補' }[spell.paid],
    })),
    ...begunBy(person.farmers, today).map((spell) => ({
      ...dated('農保', spell),
      unit: unitOf(spell.unit),
      salary: null,
      category: '',
    })),
  ];
}

function dated(scheme: string, spell: Spell) {
  return { scheme, from: staffDate(spell.from), to: spell.to === null ? '在保' : staffDate(spell.to) };
}
