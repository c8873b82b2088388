import type { Person, Unit } from '../person.ts';
import type { PersonRecord } from '../persons.ts';
import type { Entry, RowProblem, Values } from './profile/gather.ts';
import type { Target } from './profile/profile.ts';

/** A person as the rows of a file and what is held already say together; still unchecked. */
export interface Drafted {
  readonly given: unknown;
  /** Lines of the spells, in the order in which they stand in the draft. */
  readonly spellLines: readonly number[];
}

const headFields = ['identifier', 'name', 'birthDate', 'sex', 'nationality', 'phone'] as const;
const balanceFields = ['pensionBalance', 'pensionIndividualBalance'] as const;
const newcomerFields = ['name', 'birthDate', 'sex', 'nationality'] as const;

const titles: Readonly<Record<string, string>> = {
  name: '姓名',
  birthDate: '出生日期',
  sex: '性別',
  nationality: '國籍別',
  phone: '電話',
  pensionBalance: '專戶餘額',
  pensionIndividualBalance: '自願提繳餘額',
};

/** Puts the rows of one person on top of what is held; the problems where they do not fit together. */
export function draftPerson(entry: Entry, target: Target, held: PersonRecord | null): Drafted | RowProblem[] {
  const [first] = entry.rows;
  const [line = 0] = entry.lines;
  if (first === undefined) return [];
  const problems = [...unequalRows(entry), ...(held === null ? newcomer(first, line) : strangers(first, held, line))];
  if (problems.length > 0) return problems;
  const base = held?.person ?? blank(String(first.identifier));
  const { identifier: _, ...head } = Object.fromEntries(
    headFields.filter((name) => first[name] !== undefined).map((name) => [name, first[name]]),
  );
  const renamed = held !== null && first.name !== undefined && first.name !== held.person.name;
  const person = {
    ...base,
    ...head,
    otherNames: renamed ? [...new Set([...base.otherNames, held.person.name])] : base.otherNames,
    laborPension: {
      ...base.laborPension,
      balance: first.pensionBalance ?? base.laborPension.balance,
      individualBalance: first.pensionIndividualBalance ?? base.laborPension.individualBalance,
    },
  };
  if (target === 'person' || target === 'unit') return { given: person, spellLines: [] };
  const sorted = entry.rows
    .map((row, index) => ({ spell: spellOf(row), line: entry.lines[index] ?? line }))
    .sort((one, other) => String(one.spell['from']).localeCompare(String(other.spell['from'])));
  const spells = sorted.map(({ spell }) => spell);
  const given =
    target === 'laborPension'
      ? { ...person, laborPension: { ...person.laborPension, spells } }
      : { ...person, [target]: spells };
  return { given, spellLines: sorted.map((each) => each.line) };
}

/** A unit as a row says it; what it owes is not in such files and stays as it is held. */
export function draftUnit({ rows }: Entry, held: Unit | undefined): unknown {
  const [row] = rows;
  return {
    insuranceNumber: row?.insuranceNumber,
    businessNumber: row?.businessNumber,
    name: row?.unitName,
    type: row?.unitType,
    employees: row?.employees,
    arrears: held?.arrears ?? [],
  };
}

function spellOf(row: Values): Record<string, unknown> {
  const names = ['from', 'to', 'salary', 'wage', 'unit', 'category', 'paid'] as const;
  return Object.fromEntries(names.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
}

/** The same person, said differently in two rows: nobody can say which is meant. */
function unequalRows({ rows, lines }: Entry): RowProblem[] {
  const [first] = rows;
  return rows.flatMap((row, index) =>
    [...headFields, ...balanceFields]
      .filter((name) => row[name] !== first?.[name])
      .map((name) => ({
        line: lines[index] ?? 0,
        column: titles[name] ?? name,
        reason: `和第 ${lines[0]} 行同一個證號的寫法不同。`,
      })),
  );
}

function newcomer(row: Values, line: number): RowProblem[] {
  const missing = newcomerFields.filter((name) => row[name] === undefined);
  if (missing.length === 0) return [];
  const names = missing.map((name) => titles[name]).join('、');
  return [{ line, column: '', reason: `資料庫沒有這個證號，檔案也沒有${names}，無法新增。請先匯入基本資料。` }];
}

/** A number whose holder was born on another day belongs to somebody else, or one of the two is wrong. */
function strangers(row: Values, { person }: PersonRecord, line: number): RowProblem[] {
  if (row.birthDate === undefined || row.birthDate === person.birthDate) return [];
  return [{ line, column: '出生日期', reason: '和資料庫裡同一個證號的出生日期不同。請查明是不是同一個人。' }];
}

function blank(identifier: string): Person {
  return {
    identifiers: [{ kind: kindOf(identifier), value: identifier, current: true }],
    name: '',
    otherNames: [],
    birthDate: '',
    sex: 'male',
    nationality: 'roc',
    phone: '',
    account: null,
    privacyLock: false,
    laborInsurance: [],
    employmentInsurance: [],
    occupationalAccident: [],
    nationalPension: [],
    laborPension: { balance: 0, individualBalance: 0, spells: [] },
    farmers: [],
    claims: [],
    arrears: [],
    loan: null,
    responsibleFor: [],
  };
}

/** By the second place: 1, 2 national; 8, 9 new resident number; a letter the old one. */
function kindOf(identifier: string): Person['identifiers'][number]['kind'] {
  if (/^.[12]/.test(identifier)) return 'nationalId';
  return /^.[89]/.test(identifier) ? 'residentNumber' : 'oldResidentNumber';
}
