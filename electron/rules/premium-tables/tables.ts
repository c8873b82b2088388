import type { Day } from '../calendar.ts';
import { RuleFault } from '../fault.ts';
import { findRow, type Law } from '../law.ts';
import {
  employeeTable,
  memberTable,
  occupationalTable,
  partTimeTable,
  withoutEmploymentTable,
} from './labor-insurance.ts';
import { laborPensionTable, nationalPensionTable } from './pensions.ts';
import type { MissingTable, PremiumTable, TableBody } from './table.ts';

interface Maker {
  title: string;
  /** Parameters whose standing the reader should know. */
  rests: readonly string[];
  build: (law: Law, on: Day, occupationalRate: number | undefined) => TableBody;
}

const ordinary = ['laborInsurance.ordinaryPremiumRate', 'laborInsurance.salaryGrades'];
const withEmployment = [...ordinary, 'employmentInsurance.premiumRate'];

const makers: Readonly<Record<string, Maker>> = {
  'labor-insurance-employee': {
    title: '勞保、就保保險費分擔金額表（受僱勞工）',
    rests: withEmployment,
    build: employeeTable,
  },
  'labor-insurance-without-employment': {
    title: '勞保保險費分擔金額表（不參加就保的勞工）',
    rests: ordinary,
    build: withoutEmploymentTable,
  },
  'labor-insurance-part-time': {
    title: '勞保、就保保險費分擔金額表（部分工時勞工）',
    rests: [...withEmployment, 'laborInsurance.salaryGradesBelowBasicWage'],
    build: partTimeTable,
  },
  'labor-insurance-union': {
    title: '勞保保險費分擔金額表（職業工會會員）',
    rests: ordinary,
    build: (law, on, rate) => memberTable(law, on, 'union', rate),
  },
  'labor-insurance-fishery': {
    title: '勞保保險費分擔金額表（漁會甲類會員）',
    rests: ordinary,
    build: (law, on, rate) => memberTable(law, on, 'fishery', rate),
  },
  'occupational-accident': {
    title: '職災保險保險費金額表',
    rests: ['occupationalAccident.salaryGrades', 'occupationalAccident.averageRate'],
    build: occupationalTable,
  },
  'national-pension': {
    title: '國民年金保險費分擔金額表',
    rests: ['nationalPension.premiumRate', 'nationalPension.monthlyAmount'],
    build: nationalPensionTable,
  },
  'labor-pension': { title: '勞工退休金月提繳金額表', rests: ['laborPension.wageGrades'], build: laborPensionTable },
};

function unofficial(law: Law, names: readonly string[], on: Day): string[] {
  return names.flatMap((name) => {
    const parameter = law.parameters.get(name);
    const row = findRow(parameter?.rows ?? [], on);
    return parameter === undefined || row === undefined || row.standing === 'A' ? [] : [parameter.title.zh];
  });
}

/**
 * The premium tables of a day; every figure is the answer of the engine to that grade and number of days.
 * @param occupationalRate a fraction such as 0.0021; for the members of unions and associations none is taken unless given
 * @returns a table whose values are not known on the day comes back as missing, with the reason
 */
export function premiumTables(
  law: Law,
  on: Day,
  occupationalRate?: number,
): { tables: PremiumTable[]; missing: MissingTable[] } {
  const tables: PremiumTable[] = [];
  const missing: MissingTable[] = [];
  for (const [name, { title, rests, build }] of Object.entries(makers)) {
    try {
      tables.push({ name, title, unofficial: unofficial(law, rests, on), ...build(law, on, occupationalRate) });
    } catch (error) {
      if (!(error instanceof RuleFault) || error.fault.code !== 'law.unknown') throw error;
      missing.push({ name, title, fault: error.fault });
    }
  }
  return { tables, missing };
}
