import type { Visit } from '../../../src/contract/staff-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import { ageOnDate, staffDate, staffMonth } from '../words/dates.ts';
import { dollars } from '../words/money.ts';
import { begunBy, insuredMonths, monthsInWords, type Spell } from './insured-time.ts';
import { hasOldAgeBenefit } from './claims.ts';

type Scheme = NonNullable<Visit['summary']>['schemes'][number];

const NOTHING = '—';

interface Held extends Spell {
  readonly unit?: string;
}

/** One column per scheme: seniority, present state, unit, salary, amount, what is possible now. */
export function schemesOf(record: PersonRecord, today: string, averageSalary: number | null): Scheme[] {
  const { person } = record;
  const age = ageOnDate(person.birthDate, today).years;
  const labor = column(record, 'laborInsurance', '勞保', person.laborInsurance, today);
  const salaried = (salaries: readonly number[]) =>
    salaries.length === 0 ? NOTHING : `${salaries.map((one) => dollars(one)).join('、')} 元`;
  const pension = person.laborPension;
  const balance = pension.balance + pension.individualBalance;
  const unpaid = person.nationalPension.filter((spell) => spell.paid !== 'paid');
  const unpaidMonths = insuredMonths(unpaid, person.birthDate, today);
  return [
    {
      ...labor,
      salary: salaried(presentOf(person.laborInsurance, today).map((spell) => spell.salary)),
      amount: averageSalary === null ? NOTHING : `最高60個月 ${dollars(averageSalary)} 元`,
      possible:
        labor.seniority === ''
          ? NOTHING
          : hasOldAgeBenefit(record)
            ? '老年給付已請領'
            : age >= 55
              ? '試算老年給付'
              : NOTHING,
    },
    column(record, 'employmentInsurance', '就保', person.employmentInsurance, today),
    {
      ...column(record, 'occupationalAccident', '職保', person.occupationalAccident, today),
      salary: salaried(presentOf(person.occupationalAccident, today).map((spell) => spell.salary)),
    },
    {
      ...column(record, 'laborPension', '勞退', pension.spells, today),
      salary: salaried(presentOf(pension.spells, today).map((spell) => spell.wage)),
      amount: balance === 0 ? NOTHING : `專戶 ${dollars(balance)} 元`,
      possible: balance > 0 && age >= 60 ? '請領退休金' : NOTHING,
    },
    {
      ...column(
        record,
        'nationalPension',
        '國保',
        person.nationalPension.filter((spell) => spell.paid === 'paid'),
        today,
      ),
      amount: unpaidMonths === 0 ? NOTHING : `${unpaidMonths}個月未繳`,
      possible:
        person.nationalPension.length === 0
          ? NOTHING
          : age >= 65
            ? '請領老年年金'
            : `${staffMonth(turns65(person.birthDate))} 滿65歲`,
    },
    column(record, 'farmers', '農保', person.farmers, today),
  ];
}

function turns65(birthDate: string): string {
  return `${Number(birthDate.slice(0, 4)) + 65}${birthDate.slice(4, 7)}`;
}

/** The last spell of every unit that covers the person today, or the last of all: somebody may work for two. */
function presentOf<One extends Held>(spells: readonly One[], today: string): One[] {
  const begun = begunBy(spells, today).toSorted((left, right) => (left.to ?? '9999').localeCompare(right.to ?? '9999'));
  const running = begun.filter(({ to }) => to === null || to >= today);
  return running.length === 0
    ? begun.slice(-1)
    : running.filter(({ unit }, index) => !running.some((later, at) => at > index && later.unit === unit));
}

function column(
  record: PersonRecord,
  key: Scheme['key'],
  title: string,
  spells: readonly Held[],
  today: string,
): Scheme {
  const begun = begunBy(spells, today);
  const present = presentOf(spells, today);
  const last = present.at(-1);
  const blank = { unit: NOTHING, salary: NOTHING, amount: NOTHING, possible: NOTHING };
  if (last === undefined) return { key, title, seniority: '', status: '查無資料', ...blank };
  const units = present.flatMap(({ unit }) => (unit === undefined ? [] : [record.units[unit]?.name ?? unit]));
  const leaves = last.to !== null && last.to >= today ? '退保' : '已退保';
  return {
    key,
    title,
    seniority: monthsInWords(insuredMonths(begun, record.person.birthDate, today)),
    status: last.to === null ? '在保' : `${staffDate(last.to)} ${leaves}`,
    ...blank,
    unit: units.length === 0 ? NOTHING : units.join('、'),
  };
}
