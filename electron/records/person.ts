import { z } from 'zod';
import { calendarDate, money } from '../../src/contract/text.ts';
import { type Dated, faultsOf } from './history-faults.ts';

/**
 * The canonical form of a person (被保險人) with everything the Bureau holds: what an import file carries, what the
 * store keeps, what the desk reads. Dates are inclusive; `to: null` = still insured.
 */
const shortText = (most: number) => z.string().normalize('NFC').trim().max(most);
const name = shortText(120).min(1);
const dollars = money.min(0).max(1_000_000_000);
const insuredSalary = money.min(1).max(1_000_000);
/** Insurance number 保險證號: eight digits and a check letter, whose rule is not public. */
export const insuranceNumber = z.string().regex(/^\d{8}[A-Z]$/, '保險證號是 8 位數字加 1 個大寫字母。');

export const identifierKind = z.enum(['nationalId', 'residentNumber', 'oldResidentNumber']);
export type IdentifierKind = z.infer<typeof identifierKind>;

const identifier = z.strictObject({
  kind: identifierKind,
  value: z.string().regex(/^[A-Z][A-D1289]\d{8}$/, '證號是 1 個大寫字母加 9 碼（第二碼 1、2、8、9 或 A–D）。'),
  /** The number now in use; an old resident number stays searchable. */
  current: z.boolean(),
});

/** In what capacity someone was insured; decides whether two salaries may be added (勞保條例19、細則44). */
export const insuredCategory = z.enum([
  'employee',
  'employer',
  'union',
  'fishery',
  'seafarer',
  'trainee',
  'voluntary',
  'laidOffContinued',
  'occupationalContinued',
]);
export type InsuredCategory = z.infer<typeof insuredCategory>;

const period = { from: calendarDate, to: calendarDate.nullable() };

const laborInsuranceSpell = z.strictObject({
  ...period,
  salary: insuredSalary,
  unit: insuranceNumber,
  category: insuredCategory,
});
const employmentInsuranceSpell = z.strictObject({ ...period, unit: insuranceNumber });
const occupationalAccidentSpell = z.strictObject({ ...period, unit: insuranceNumber, salary: insuredSalary });
const laborPensionSpell = z.strictObject({ ...period, unit: insuranceNumber, wage: insuredSalary });
const farmersSpell = z.strictObject({ ...period, unit: insuranceNumber });
const nationalPensionSpell = z.strictObject({
  ...period,
  /** `lapsed`: unpaid for over ten years and no longer payable (國民年金法17). */
  paid: z.enum(['paid', 'unpaid', 'lapsed']),
});

export const arrearsKind = z.enum([
  'laborInsurance',
  'employmentInsurance',
  'occupationalAccident',
  'wageArrearsFund',
  'laborPension',
  'nationalPension',
]);
export type ArrearsKind = z.infer<typeof arrearsKind>;

const arrears = z.strictObject({
  kind: arrearsKind,
  amount: dollars,
  months: z.int().min(0).max(1200),
  since: calendarDate,
  /** False where the time to pay or to collect is over. */
  recoverable: z.boolean(),
});
export type Arrears = z.infer<typeof arrears>;

const scheme = z.enum([
  'laborInsurance',
  'employmentInsurance',
  'occupationalAccident',
  'laborPension',
  'nationalPension',
  'farmers',
]);
export type RecordedScheme = z.infer<typeof scheme>;

const claim = z.strictObject({
  scheme,
  benefit: z.enum([
    'oldAgeAnnuity',
    'oldAgeOneTime',
    'oldAgeLumpSum',
    'sickness',
    'maternity',
    'disability',
    'familyFuneral',
    'survivors',
    'unemployment',
    'parentalLeave',
    'vocationalTraining',
    'earlyReemployment',
    'pensionMonthly',
    'pensionLumpSum',
  ]),
  appliedOn: calendarDate,
  stage: z.enum(['received', 'underReview', 'missingDocuments', 'paid', 'beingPaid', 'refused']),
  /** Whole NT$; a month's amount for what is paid monthly; null before a decision. */
  amount: dollars.nullable(),
  paidOn: calendarDate.nullable(),
});
export type RecordedClaim = z.infer<typeof claim>;

const shape = z.strictObject({
  identifiers: z.array(identifier).min(1).max(6),
  name,
  otherNames: z.array(name).max(10),
  birthDate: calendarDate,
  sex: z.enum(['male', 'female']),
  nationality: z.enum(['roc', 'foreign']),
  phone: shortText(30),
  account: z.strictObject({ bank: name, lastFour: z.string().regex(/^\d{4}$/, '帳號末四碼是 4 位數字。') }).nullable(),
  /** 個資保密: only the person himself may be shown the record. */
  privacyLock: z.boolean(),
  diedOn: calendarDate.optional(),
  /** One spell for each salary level of each unit, ordered by first day. */
  laborInsurance: z.array(laborInsuranceSpell).max(1000),
  employmentInsurance: z.array(employmentInsuranceSpell).max(500),
  occupationalAccident: z.array(occupationalAccidentSpell).max(500),
  nationalPension: z.array(nationalPensionSpell).max(500),
  laborPension: z.strictObject({
    /** Employers' contributions 雇主提繳 with earnings, whole NT$. */
    balance: dollars,
    /** The person's own contributions 個人自願提繳 with earnings, whole NT$. */
    individualBalance: dollars,
    spells: z.array(laborPensionSpell).max(1000),
  }),
  farmers: z.array(farmersSpell).max(200),
  claims: z.array(claim).max(500),
  arrears: z.array(arrears).max(50),
  /** Relief loan 紓困貸款 not yet paid back. */
  loan: z.strictObject({ principal: dollars, interest: dollars }).nullable(),
  /** Units whose responsible person this is. */
  responsibleFor: z.array(insuranceNumber).max(50),
  /** Years in one and the same unit (勞保條例58 II ③), where the Bureau has established them. */
  sameUnitYears: z.int().min(0).max(80).optional(),
  /** Years in hazardous work (勞保條例58 II ⑤). */
  hazardousYears: z.int().min(0).max(80).optional(),
});

export const person = shape.superRefine((given, context) => {
  const report = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (given.identifiers.filter((each) => each.current).length !== 1) {
    report(['identifiers'], '要有一個、而且只有一個現用證號(current: true)。');
  }
  if (new Set(given.identifiers.map((each) => each.value)).size !== given.identifiers.length) {
    report(['identifiers'], '同一個證號寫了兩次。');
  }
  if (given.diedOn !== undefined && given.diedOn < given.birthDate) report(['diedOn'], '死亡日早於出生日。');
  const histories: readonly (readonly [path: string[], spells: readonly Dated[]])[] = [
    [['laborInsurance'], given.laborInsurance],
    [['employmentInsurance'], given.employmentInsurance],
    [['occupationalAccident'], given.occupationalAccident],
    [['nationalPension'], given.nationalPension],
    [['laborPension', 'spells'], given.laborPension.spells],
    [['farmers'], given.farmers],
  ];
  for (const [path, spells] of histories) {
    for (const { index, message } of faultsOf(spells, given.birthDate)) report([...path, index], message);
  }
});
export type Person = z.infer<typeof person>;
export type LaborInsuranceSpell = Person['laborInsurance'][number];

export const unit = z.strictObject({
  insuranceNumber,
  /** Business number 統一編號; empty for those who have none. */
  businessNumber: z.string().regex(/^(\d{8})?$/, '統一編號是 8 位數字，沒有就留空字串。'),
  name,
  /** Digits two and three of the insurance number: 50 company, 20 craft union … */
  type: z.string().regex(/^\d{2}$/, '單位類別是 2 位數字。'),
  employees: z.int().min(0).max(10_000_000),
  /** Responsible person 負責人. */
  responsible: shortText(120).optional(),
  address: shortText(200).optional(),
  /** Suspended 停業, dissolved or closed 註銷; absent where the centre did not say. */
  status: z.enum(['active', 'suspended', 'closed']).optional(),
  /** First day of cover of the unit (投保單位成立日). */
  since: calendarDate.optional(),
  arrears: z.array(arrears).max(50),
});
export type Unit = z.infer<typeof unit>;

/** A whole import file. */
export const importFile = z.strictObject({
  office: z.enum(['training', 'real']),
  /** 資料日: the day these records were true at the centre. */
  dataAsOf: calendarDate,
  units: z.array(unit).max(1_000_000),
  persons: z.array(person).max(1_000_000),
});
