import { z } from 'zod';
import type { Day } from '../calendar.ts';
import { answerPremium } from '../labor-insurance/premium.ts';
import type { Party, PremiumCategory } from '../labor-insurance/premium-categories.ts';
import { isKnownOn, type Law, listOn, rateOn } from '../law.ts';
import { daysOfMonth, type TableBody } from './table.ts';

const parts = z.object({ insured: z.int(), unit: z.int(), government: z.int() });
const answered = z.object({ premium: parts.extend({ occupational: parts }) });

interface Asked {
  category: PremiumCategory;
  employmentInsurance: boolean;
  /** A fraction such as 0.0021; absent = without occupational accident insurance. */
  occupationalRate?: number;
}

const partyWords: Readonly<Record<Party, string>> = { insured: '個人', unit: '單位', government: '政府' };

/** The premium of one grade and number of days, as the question `laborInsurance.premium` answers it. */
function premiumOf(law: Law, on: Day, asked: Asked, insuredSalary: number, days: number) {
  return answered.parse(answerPremium(law, { ...asked, insuredSalary, days }, on).options).premium;
}

/** One row a day, for each grade one column a party. */
function byDays(
  law: Law,
  on: Day,
  grades: readonly number[],
  parties: readonly Party[],
  asked: Asked,
): Pick<TableBody, 'columns' | 'rows'> {
  return {
    columns: ['日數', ...grades.flatMap((grade) => parties.map((party) => `${grade} ${partyWords[party]}`))],
    rows: daysOfMonth.map((days) => [
      days,
      ...grades.flatMap((grade) => {
        const premium = premiumOf(law, on, asked, grade, days);
        return parties.map((party) => premium[party]);
      }),
    ]),
  };
}

/** Employees 受僱勞工: ordinary and employment insurance together, part of the worker and of the unit. */
export function employeeTable(law: Law, on: Day): TableBody {
  const grades = listOn(law, 'laborInsurance.salaryGrades', on).value;
  const asked = { category: 'employee', employmentInsurance: true } as const;
  return { note: '普通事故和就業保險合計，不含職災保險', ...byDays(law, on, grades, ['insured', 'unit'], asked) };
}

/** Employees who carry no employment insurance, such as those over 65. */
export function withoutEmploymentTable(law: Law, on: Day): TableBody {
  const grades = listOn(law, 'laborInsurance.salaryGrades', on).value;
  const asked = { category: 'employee', employmentInsurance: false } as const;
  return { note: '只有普通事故，不含就業保險和職災保險', ...byDays(law, on, grades, ['insured', 'unit'], asked) };
}

/** Part-time workers 部分工時: the grades below the minimum wage. */
export function partTimeTable(law: Law, on: Day): TableBody {
  const extra = 'laborInsurance.salaryGradesPartTime';
  const grades = [
    ...(isKnownOn(law, extra, on) ? listOn(law, extra, on).value : []),
    ...listOn(law, 'laborInsurance.salaryGradesBelowBasicWage', on).value,
  ];
  const asked = { category: 'employee', employmentInsurance: true } as const;
  return {
    note: '報酬不到最低工資的部分工時勞工；普通事故和就業保險合計，不含職災保險',
    ...byDays(law, on, grades, ['insured', 'unit'], asked),
  };
}

/** Members of an occupational union 職業工會 or fishery association 漁會: part of the member and of the government. */
export function memberTable(
  law: Law,
  on: Day,
  category: 'union' | 'fishery',
  occupationalRate: number | undefined,
): TableBody {
  const grades = listOn(law, 'laborInsurance.salaryGrades', on).value;
  const asked = {
    category,
    employmentInsurance: false,
    ...(occupationalRate === undefined ? {} : { occupationalRate }),
  };
  const note =
    occupationalRate === undefined
      ? '只有普通事故，不含職災保險'
      : `普通事故和職災保險合計，職災費率${occupationalRate}`;
  return { note, ...byDays(law, on, grades, ['insured', 'government'], asked) };
}

/**
 * Occupational accident insurance 職災保險: the part of the unit, by its own grades.
 * @param occupationalRate of the trade; the average rate where none is given
 */
export function occupationalTable(law: Law, on: Day, occupationalRate: number | undefined): TableBody {
  const grades = listOn(law, 'occupationalAccident.salaryGrades', on).value;
  const average =
    occupationalRate === undefined ? rateOn(law, 'occupationalAccident.averageRate', on).value : undefined;
  const rate = occupationalRate ?? (average === undefined ? 0 : average.num / average.den);
  const asked = { category: 'employee', employmentInsurance: false, occupationalRate: rate } as const;
  return {
    note: `職災費率${rate}${average === undefined ? '' : '（平均費率）'}，單位全額負擔`,
    columns: ['日數', ...grades.map((grade) => `${grade} 單位`)],
    rows: daysOfMonth.map((days) => [
      days,
      ...grades.map((grade) => premiumOf(law, on, asked, grade, days).occupational.unit),
    ]),
  };
}
