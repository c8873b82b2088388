import type { Caution } from '../../../src/contract/answer.ts';
import type { AverageSalary, MonthlySalaries } from '../average-salary.ts';
import { isKnownOn, type Law, moneyOn } from '../law.ts';
import type { SalaryHistory } from '../salary-history.ts';
import { caution } from '../trace.ts';
import { articles } from './articles.ts';

const top = 'laborInsurance.topInsuredSalary';

/** Salaries above the top grade of their month, which no record can hold. */
function aboveTopGrade(law: Law, spells: SalaryHistory): boolean {
  // Tops have only risen, so a salary within one that was already looked up needs no look at its own month.
  let known = 0;
  for (let row = 0; row < spells.count; row += 1) {
    const salary = spells.salary[row] ?? 0;
    if (salary <= known) continue;
    const from = spells.from[row] ?? 0;
    if (!isKnownOn(law, top, from)) continue;
    known = moneyOn(law, top, from).value;
    if (salary > known) return true;
  }
  return false;
}

function isInexact(average: AverageSalary | undefined): boolean {
  if (average === undefined) return false;
  const sum = average.levels.reduce((total, level) => total + level.salary * level.months, 0);
  return sum !== average.amount * average.months;
}

/** What averages that were derived from a history rest on, and what looks wrong in the history. */
export function historyCautions(
  law: Law,
  spells: SalaryHistory,
  monthly: MonthlySalaries,
  averages: readonly (AverageSalary | undefined)[],
): Caution[] {
  const found: Caution[] = [];
  if (averages.some(isInexact)) {
    found.push(
      caution(
        'averageSalary.rounding',
        {
          zh: '平均月投保薪資四捨五入到元，是依歷次決定推得。',
          en: 'Averages are rounded to whole NT$, as seen in every decision; the rule text was not seen.',
        },
        articles.averageSalary,
      ),
    );
  }
  if (monthly.mergedMonths > 0) {
    found.push(
      caution(
        'averageSalary.merged',
        {
          zh: '同時受僱兩個單位的薪資已合併，採計方式還要由承辦單位確認。',
          en: 'Salaries of two units were added; how merged months enter the average is to be confirmed.',
        },
        articles.averageSalary,
      ),
    );
  }
  if (monthly.unconfirmedTop) {
    found.push(
      caution(
        'averageSalary.topUnconfirmed',
        {
          zh: '96年7月以前的最高投保薪資沒有查證，合併薪資以43,900元為限。',
          en: 'The top grade before July 2007 is not confirmed; merged salaries were held to 43,900.',
        },
        articles.averageSalary,
      ),
    );
  }
  if (!spells.disjoint && spells.unit.some((unit, row) => row < spells.count && unit === undefined)) {
    found.push(
      caution(
        'averageSalary.unitUnknown',
        {
          zh: '有重疊的投保沒有寫單位，薪資沒有合併。',
          en: 'Spells overlap without naming their units; their salaries were not added.',
        },
        articles.averageSalary,
      ),
    );
  }
  if (spells.unknownCategories.length > 0) {
    const named = [...new Set(spells.unknownCategories)];
    found.push(
      caution('salaryHistory.category', {
        zh: `有不認得的被保險人類別：${named.join('、')}，薪資不合併。`,
        en: `Unknown categories: ${named.join(', ')}; their salaries are not added.`,
      }),
    );
  }
  if (aboveTopGrade(law, spells)) {
    found.push(
      caution('salaryHistory.aboveTopGrade', {
        zh: '有投保薪資高於當月最高一級，請核對紀錄。',
        en: 'An insured salary is above the top grade of its month; check the record.',
      }),
    );
  }
  return found;
}

/** An average that was stated and lies above the top grade of its day, which no record can give. */
export function statedAverageCautions(
  law: Law,
  averages: readonly (AverageSalary | undefined)[],
  on: number,
): Caution[] {
  if (!isKnownOn(law, top, on)) return [];
  const highest = moneyOn(law, top, on).value;
  if (!averages.some((one) => one !== undefined && one.amount > highest)) return [];
  return [
    caution('averageSalary.aboveTopGrade', {
      zh: '平均月投保薪資高於最高一級，請核對。',
      en: 'The average is above the top grade of that day; check it.',
    }),
  ];
}
