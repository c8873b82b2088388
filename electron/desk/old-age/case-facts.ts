import type { InsuredCategory, PersonRecord } from '../../records/index.ts';
import { isoDay, lastDayOfMonth, monthOf, parseDay, parseMonth } from '../../rules/calendar.ts';
import { insuredMonths } from '../summary/insured-time.ts';
import type { VisitDraft } from '../visit.ts';

type Assumptions = VisitDraft['assumptions'];
type LaborSpell = PersonRecord['person']['laborInsurance'][number];

/** How the law's case format calls what the record calls (勞保6, 8, 9-1): voluntary members of 8 I ①② count as employees. */
export const CASE_CATEGORIES: Record<InsuredCategory, string> = {
  employee: 'employee',
  voluntary: 'employee',
  employer: 'employer',
  union: 'union',
  fishery: 'fishery',
  seafarer: 'seafarer',
  trainee: 'trainee',
  laidOffContinued: 'laidOff',
  occupationalContinued: 'occupationalContinuation',
};

/** The question put to the rules engine for one person: the record, moved only by what the clerk typed. */
export interface OldAgeQuestion {
  /** The day the claim is made on, real or assumed. */
  readonly applyOn: string;
  /** The last insured day; null where some unit has not withdrawn the person. */
  readonly leaveOn: string | null;
  readonly spells: readonly LaborSpell[];
  /** National Pension months that are paid; unpaid ones do not count (細則97). */
  readonly nationalPensionMonths: number;
  readonly facts: Record<string, unknown>;
}

export function questionOf({ person }: PersonRecord, asOf: string, assumptions: Assumptions): OldAgeQuestion {
  const held = assumptions.selfSupplied?.laborInsurance ?? person.laborInsurance;
  const spells = leavingOn(held, assumptions.leaveOn);
  const leaveOn = lastDay(spells);
  const applyOn = applicationDay(asOf, leaveOn, assumptions.applyMonth);
  const begun = spells.filter((spell) => spell.from <= applyOn);
  const paid = person.nationalPension.filter((spell) => spell.paid === 'paid');
  const nationalPensionMonths = insuredMonths(paid, person.birthDate, applyOn);
  const facts: Record<string, unknown> = {
    birthDate: person.birthDate,
    sex: person.sex,
    applyOn,
    ...(begun.length === 0
      ? { coverage: { years: 0 } }
      : { salaryHistory: begun.map(({ category, ...spell }) => ({ ...spell, category: CASE_CATEGORIES[category] })) }),
    ...(nationalPensionMonths === 0 ? {} : { nationalPension: { coverage: { months: nationalPensionMonths } } }),
    ...(person.sameUnitYears === undefined ? {} : { sameUnitYears: person.sameUnitYears }),
    ...(person.hazardousYears === undefined ? {} : { hazardousYears: person.hazardousYears }),
    ...(person.loan === null ? {} : { loan: person.loan }),
  };
  return { applyOn, leaveOn, spells: begun, nationalPensionMonths, facts };
}

/** Cuts the record at an assumed last day, or carries its latest spell on to it. */
function leavingOn(spells: readonly LaborSpell[], leaveOn: string | null): LaborSpell[] {
  if (leaveOn === null) return [...spells];
  const cut = spells
    .filter((spell) => spell.from <= leaveOn)
    .map((spell) => (spell.to === null || spell.to > leaveOn ? { ...spell, to: leaveOn } : spell));
  const last = lastDay(cut);
  if (last === null || last >= leaveOn) return cut;
  return cut.map((spell) => (spell.to === last ? { ...spell, to: leaveOn } : spell));
}

function lastDay(spells: readonly LaborSpell[]): string | null {
  if (spells.length === 0 || spells.some((spell) => spell.to === null)) return null;
  return spells.reduce((latest, { to }) => (to !== null && to > latest ? to : latest), '');
}

/** Never before today or the last insured day; the end of an assumed month, so that every birthday of it has come. */
function applicationDay(asOf: string, leaveOn: string | null, applyMonth: string | null): string {
  const earliest = leaveOn !== null && leaveOn > asOf ? leaveOn : asOf;
  if (applyMonth === null || parseMonth(applyMonth) <= monthOf(parseDay(earliest))) return earliest;
  return isoDay(lastDayOfMonth(parseMonth(applyMonth)));
}
