import type { PersonRecord, UnitRecord } from '../../records/index.ts';
import { begunBy, insuredMonths, monthsInWords } from '../summary/insured-time.ts';
import { citizenDate } from '../words/dates.ts';
import { dollars } from '../words/money.ts';

/** Whose copy the sheet is: on the person's own everything stands in full. */
export interface Copy {
  readonly own: boolean;
  readonly identifier: string;
  readonly today: string;
}

interface Known {
  readonly label: string;
  readonly value: (record: PersonRecord, copy: Copy) => string;
}

interface Held {
  readonly from: string;
  readonly to: string | null;
  readonly unit: string;
}

function latest<One extends Held>(spells: readonly One[], today: string): One | undefined {
  return begunBy(spells, today)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1);
}

function unitWords({ units }: PersonRecord, spell: Held | undefined): string {
  if (spell === undefined) return '';
  const name = units[spell.unit]?.name ?? '';
  return `${name}　${spell.unit}`.trim();
}

/** The first day of the unbroken cover in the unit of the latest spell. */
function sinceWords(spells: readonly Held[], today: string): string {
  const last = latest(spells, today);
  if (last === undefined) return '';
  let since = last.from;
  for (const spell of begunBy(spells, today).toSorted((one, other) => (one.from < other.from ? 1 : -1))) {
    if (spell.unit === last.unit && spell.from <= since) since = spell.from;
    if (spell.unit !== last.unit) break;
  }
  return citizenDate(since, 'zh');
}

function yuan(amount: number | undefined): string {
  return amount === undefined ? '' : `${dollars(amount)} 元`;
}

function paidMonths({ person }: PersonRecord, today: string, paid: boolean): string {
  const spells = person.nationalPension.filter((spell) => (spell.paid === 'paid') === paid);
  const months = insuredMonths(spells, person.birthDate, today);
  return months === 0 ? (paid ? '' : '沒有') : monthsInWords(months);
}

/** What the office knows of a person, by the names the sheets use; empty where it knows nothing. */
export const personFields = {
  name: { label: '姓名', value: ({ person }) => person.name },
  identifier: {
    label: '證號',
    value: (_, { own, identifier }) => (own ? identifier : `${identifier.slice(0, -4)}****`),
  },
  birthDate: { label: '出生日期', value: ({ person }) => citizenDate(person.birthDate, 'zh') },
  phone: { label: '電話', value: ({ person }, { own }) => (own ? person.phone : '') },
  account: {
    label: '登錄的帳戶',
    value: ({ person: { account } }, { own }) =>
      account === null ? '' : own ? `${account.bank}，末四碼 ${account.lastFour}` : '已登錄，不印在代理人的這一份',
  },
  diedOn: {
    label: '死亡日期',
    value: ({ person }) => (person.diedOn === undefined ? '' : citizenDate(person.diedOn, 'zh')),
  },
  laborUnit: {
    label: '投保單位',
    value: (record, { today }) => unitWords(record, latest(record.person.laborInsurance, today)),
  },
  laborSalary: {
    label: '月投保薪資',
    value: ({ person }, { today }) => yuan(latest(person.laborInsurance, today)?.salary),
  },
  laborSince: { label: '在這個單位加保', value: ({ person }, { today }) => sinceWords(person.laborInsurance, today) },
  leftOn: {
    label: '最後退保日',
    value: ({ person }, { today }) => {
      const to = latest(person.laborInsurance, today)?.to ?? null;
      return to === null ? '' : citizenDate(to, 'zh');
    },
  },
  employmentUnit: {
    label: '就業保險的單位',
    value: (record, { today }) => unitWords(record, latest(record.person.employmentInsurance, today)),
  },
  employmentSince: {
    label: '在這個單位加保',
    value: ({ person }, { today }) => sinceWords(person.employmentInsurance, today),
  },
  accidentUnit: {
    label: '職災保險的單位',
    value: (record, { today }) => unitWords(record, latest(record.person.occupationalAccident, today)),
  },
  accidentSalary: {
    label: '職災月投保薪資',
    value: ({ person }, { today }) => yuan(latest(person.occupationalAccident, today)?.salary),
  },
  accidentSince: {
    label: '在這個單位加保',
    value: ({ person }, { today }) => sinceWords(person.occupationalAccident, today),
  },
  pensionUnit: {
    label: '最近提繳的單位',
    value: (record, { today }) => unitWords(record, latest(record.person.laborPension.spells, today)),
  },
  pensionWage: {
    label: '月提繳工資',
    value: ({ person }, { today }) => yuan(latest(person.laborPension.spells, today)?.wage),
  },
  pensionBalance: {
    label: '專戶金額',
    value: ({ person: { laborPension } }) => {
      const { balance, individualBalance } = laborPension;
      return `${dollars(balance + individualBalance)} 元（雇主 ${dollars(balance)}、自提 ${dollars(individualBalance)}）`;
    },
  },
  nationalPensionPaid: { label: '國保已繳的年資', value: (record, { today }) => paidMonths(record, today, true) },
  nationalPensionUnpaid: { label: '國保沒繳的月份', value: (record, { today }) => paidMonths(record, today, false) },
} as const satisfies Readonly<Record<string, Known>>;

interface KnownOfUnit {
  readonly label: string;
  readonly value: (unit: UnitRecord['unit']) => string;
}

/** What the office knows of a unit. */
export const unitFields = {
  unitNumber: { label: '保險證號', value: ({ insuranceNumber }) => insuranceNumber },
  unitName: { label: '單位名稱', value: ({ name }) => name },
  unitBusinessNumber: { label: '統一編號', value: ({ businessNumber }) => businessNumber },
  unitResponsible: { label: '負責人', value: ({ responsible }) => responsible ?? '' },
  unitAddress: { label: '單位地址', value: ({ address }) => address ?? '' },
} as const satisfies Readonly<Record<string, KnownOfUnit>>;
