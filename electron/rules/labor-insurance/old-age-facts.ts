import { z } from 'zod';
import {
  type AverageSalary,
  declaredAverage,
  highestAverage,
  latestAverage,
  type MonthlySalaries,
  monthlySalaries,
} from '../average-salary.ts';
import { anniversary, type Day, monthOf, parseDay } from '../calendar.ts';
import { checkBirth, dayFact, moneyFact, needed, readFacts, salaryFact, seniorityFact, yearsFact } from '../case.ts';
import { invalidFact } from '../fault.ts';
import { countOn, type Law, moneyOn, numberIn, tableOn, textOn } from '../law.ts';
import { readSalaryHistory, type SalaryHistory } from '../salary-history.ts';
import { daysOfDeclared, type DeclaredSeniority, monthsOfDays, seniorityOf, type Stretch } from '../seniority.ts';

type Sex = 'female' | 'male';
const sexes: ReadonlyMap<string, Sex> = new Map([
  ['female', 'female'],
  ['f', 'female'],
  ['male', 'male'],
  ['m', 'male'],
]);

const schema = z.object({
  birthDate: dayFact,
  applyOn: dayFact.nullish(),
  eventOn: dayFact.nullish(),
  coverage: seniorityFact.nullish(),
  coverageAfter60: seniorityFact.nullish(),
  averageSalary60: salaryFact.nullish(),
  averageSalary36: salaryFact.nullish(),
  insuredBefore2009: z.boolean().nullish(),
  nationalPension: z.object({ coverage: seniorityFact }).nullish(),
  sameUnitYears: yearsFact.nullish(),
  hazardousYears: yearsFact.nullish(),
  sex: z
    .string()
    .transform((text) => sexes.get(text.toLowerCase()))
    .refine((sex) => sex !== undefined)
    .nullish(),
  loan: z.strictObject({ principal: moneyFact, interest: moneyFact.nullish() }).nullish(),
  salaryHistory: z.unknown().optional(),
});

/** Names of the facts this question reads. */
export const oldAgeFactNames: ReadonlySet<string> = new Set([...Object.keys(schema.shape), 'averageSalary6']);

/** What is known of one person's old age, whether declared or derived from the history of cover. */
export interface OldAgeFacts {
  birth: Day;
  applyOn: Day;
  sex: Sex | undefined;
  /** Months of seniority 保險年資, odd days counted as one month. */
  months: number;
  /** The part of them from the sixtieth birthday on. */
  monthsAfter60: number;
  insuredBefore2009: boolean;
  highest: AverageSalary | undefined;
  latest: AverageSalary | undefined;
  /** The day on which the years of an annuity were complete; only a history knows it. */
  annuityYearsOn: Day | undefined;
  stillInsured: boolean;
  /** National Pension seniority in days (month 30, year 360). */
  nationalPensionDays: number;
  sameUnitYears: number;
  hazardousYears: number;
  /** Principal and interest of the relief loan 紓困貸款, NT$. */
  loan: number;
  /** The record the figures were derived from. */
  history:
    | {
        spells: SalaryHistory;
        days: number;
        daysAfter60: number;
        stretches: readonly Stretch[];
        monthly: MonthlySalaries;
      }
    | undefined;
  /** The same as stated, for the derivation. */
  declared: {
    months: number | undefined;
    coverage: DeclaredSeniority;
    coverageAfter60: DeclaredSeniority;
    nationalPension: DeclaredSeniority;
    loan: { principal: number; interest: number };
  };
}

type Declared = z.output<typeof schema>;

function declaredMonths(seniority: DeclaredSeniority | null | undefined): number | undefined {
  return seniority == null ? undefined : monthsOfDays(daysOfDeclared(seniority));
}

/** Years a person spent in the one unit of their record that covers them longest. */
function longestUnitYears(spells: SalaryHistory, februaryLastDay: number): number {
  const days = new Map<string, number>();
  for (const unit of new Set(spells.unit)) {
    if (unit === undefined) continue;
    const rows = spells.unit.flatMap((one, row) => (one === unit ? [row] : []));
    const own: SalaryHistory = {
      ...spells,
      count: rows.length,
      from: rows.map((row) => spells.from[row] ?? 0),
      to: rows.map((row) => spells.to[row] ?? 0),
    };
    days.set(unit, seniorityOf(own, 0, 0, 1, februaryLastDay).days);
  }
  return monthsOfDays(Math.max(0, ...days.values())) / 12;
}

/** The same person with the seniority and averages of a record. */
export function withHistory(law: Law, facts: OldAgeFacts, spells: SalaryHistory, applyOn: Day): OldAgeFacts {
  const februaryLastDay = countOn(law, 'coverage.februaryLastDayLeave', applyOn).value;
  const before = parseDay(textOn(law, 'laborInsurance.oldAge.seniorityBefore', applyOn).value);
  const annuityMonths = countOn(law, 'laborInsurance.oldAge.annuityYears', applyOn).value * 12;
  const averaged = tableOn(law, 'laborInsurance.averageSalary.months', applyOn);
  const sixtieth = anniversary(facts.birth, 60);
  const seniority = seniorityOf(spells, sixtieth, before, annuityMonths, februaryLastDay);
  const monthly = monthlySalaries(law, spells, applyOn);
  const months = monthsOfDays(seniority.days);
  return {
    ...facts,
    applyOn,
    months,
    monthsAfter60: Math.min(months, monthsOfDays(seniority.daysAfter60)),
    insuredBefore2009: facts.insuredBefore2009 || seniority.coveredBefore,
    highest: highestAverage(monthly, numberIn(averaged, 'annuity')),
    latest: latestAverage(monthly, numberIn(averaged, 'lumpSum')),
    annuityYearsOn: seniority.completedOn,
    history: {
      spells,
      days: seniority.days,
      daysAfter60: seniority.daysAfter60,
      stretches: seniority.stretches,
      monthly,
    },
  };
}

/** Refuses parts of a seniority that cannot be parts of it. */
function checkParts(facts: OldAgeFacts): void {
  const { birth, applyOn, months, monthsAfter60 } = facts;
  if (months > monthOf(applyOn) - monthOf(birth)) {
    throw invalidFact('facts.coverage', {
      zh: '保險年資比年齡還長。請核對年資和出生日期。',
      en: 'The seniority is longer than the life so far. Check the seniority and the day of birth.',
    });
  }
  if (monthsAfter60 > months) {
    throw invalidFact('facts.coverageAfter60', {
      zh: '60歲以後年資比全部年資還長。請核對兩個年資。',
      en: 'The seniority after 60 is longer than the whole. Check both.',
    });
  }
  if (monthsAfter60 > 0 && monthsAfter60 > monthOf(applyOn) - monthOf(anniversary(birth, 60)) + 1) {
    throw invalidFact('facts.coverageAfter60', {
      zh: '60歲以後年資比滿60歲至今還長。請核對年資和出生日期。',
      en: 'The seniority after 60 is longer than the time since the sixtieth birthday. Check both.',
    });
  }
  for (const part of ['sameUnitYears', 'hazardousYears'] as const) {
    if (facts[part] * 12 <= months) continue;
    throw invalidFact(`facts.${part}`, {
      zh: `「${part === 'sameUnitYears' ? '同一單位年資' : '危險或堅強體力工作年資'}」比全部年資還長。請核對年資。`,
      en: `${part} is longer than the whole seniority. Check the seniority.`,
    });
  }
}

function startingFacts(law: Law, declared: Declared, applyOn: Day): OldAgeFacts {
  const owed = { principal: declared.loan?.principal ?? 0, interest: declared.loan?.interest ?? 0 };
  const loan = owed.principal + owed.interest;
  if (loan > 0) moneyOn(law, 'laborInsurance.loan.annuityFloor', applyOn);
  return {
    birth: declared.birthDate,
    applyOn,
    sex: declared.sex ?? undefined,
    months: declaredMonths(declared.coverage) ?? 0,
    monthsAfter60: declaredMonths(declared.coverageAfter60) ?? 0,
    insuredBefore2009: declared.insuredBefore2009 ?? false,
    highest: declaredAverage(declared.averageSalary60),
    latest: declaredAverage(declared.averageSalary36),
    annuityYearsOn: undefined,
    stillInsured: declared.eventOn != null && declared.eventOn > applyOn,
    nationalPensionDays: declared.nationalPension == null ? 0 : daysOfDeclared(declared.nationalPension.coverage),
    sameUnitYears: declared.sameUnitYears ?? 0,
    hazardousYears: declared.hazardousYears ?? 0,
    loan,
    history: undefined,
    declared: {
      months: declaredMonths(declared.coverage),
      coverage: declared.coverage ?? {},
      coverageAfter60: declared.coverageAfter60 ?? {},
      nationalPension: declared.nationalPension?.coverage ?? {},
      loan: owed,
    },
  };
}

/**
 * Reads the facts of an old-age question. Where a salary history is given, seniority and averages are derived from it.
 * @param asOf the day of the question; also the application day unless `applyOn` says otherwise
 * @throws RuleFault `facts.missing`, `facts.invalid`, `law.unknown`
 */
export function readOldAgeFacts(law: Law, given: Record<string, unknown>, asOf: Day): OldAgeFacts {
  const declared = readFacts(schema, given);
  const applyOn = declared.applyOn ?? asOf;
  checkBirth(declared.birthDate, applyOn);
  let facts = startingFacts(law, declared, applyOn);
  if (declared.salaryHistory != null) {
    const spells = readSalaryHistory(declared.salaryHistory, 'facts.salaryHistory', facts.birth, applyOn);
    facts = withHistory(law, facts, spells, applyOn);
    facts.stillInsured ||= spells.stillInsured;
    // From 50 on, twenty-five years open the lump sum whatever the unit (勞保58 II ④).
    if (declared.sameUnitYears == null && facts.months >= 300 && applyOn < anniversary(facts.birth, 50)) {
      const februaryLastDay = countOn(law, 'coverage.februaryLastDayLeave', applyOn).value;
      facts.sameUnitYears = longestUnitYears(spells, februaryLastDay);
    }
  } else if (declared.coverage == null) throw needed('coverage');
  checkParts(facts);
  return facts;
}
