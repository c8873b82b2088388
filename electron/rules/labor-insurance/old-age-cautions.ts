import type { Caution } from '../../../src/contract/answer.ts';
import { parseDay } from '../calendar.ts';
import { isKnownOn, type Law, moneyOn } from '../law.ts';
import { caution } from '../trace.ts';
import { articles } from './articles.ts';
import type { OldAgeFacts } from './old-age-facts.ts';
import type { OldAgeEstimate } from './old-age.ts';

const annuitiesSince = parseDay('2009-01-01');

/** Salaries above the top grade of their month, which no record can hold. */
function aboveTopGrade(law: Law, facts: OldAgeFacts): boolean {
  const spells = facts.history?.spells;
  if (spells === undefined) return false;
  // Tops have only risen, so a salary within one that was already looked up needs no look at its own month.
  let top = 0;
  for (let row = 0; row < spells.count; row += 1) {
    const salary = spells.salary[row] ?? 0;
    if (salary <= top) continue;
    const from = spells.from[row] ?? 0;
    if (!isKnownOn(law, 'laborInsurance.topInsuredSalary', from)) continue;
    top = moneyOn(law, 'laborInsurance.topInsuredSalary', from).value;
    if (salary > top) return true;
  }
  return false;
}

/** What the figures rest on and what they leave out. */
export function oldAgeCautions(law: Law, estimate: OldAgeEstimate): Caution[] {
  const { facts, options, conditions } = estimate;
  const found: Caution[] = [
    caution('oldAge.estimate', {
      zh: '這是試算，不是正式決定；以勞保局來函為準。',
      en: 'An estimate, not a decision; the letter of the Bureau counts.',
    }),
  ];
  const { history, highest, latest } = facts;
  if (options.annuity !== undefined) {
    found.push(
      caution(
        'oldAge.indexation',
        { zh: '以後的物價調整沒有算進去。', en: 'Later adjustments to prices are not included.' },
        articles.payment,
      ),
    );
  }
  if (conditions.annuity?.route === 'combined') {
    found.push(
      caution(
        'oldAge.combinedSeparate',
        {
          zh: '國保的部分另外算，只能用B式；欠繳的國保年資不算。',
          en: 'The National Pension part is computed apart, by formula B only; unpaid years do not count.',
        },
        articles.combined,
      ),
      caution(
        'oldAge.combinedFixedAge',
        {
          zh: '併計年金不能提前也不能展延，這一點還要向承辦單位確認。',
          en: 'That a combined annuity can be neither early nor deferred is still to be confirmed.',
        },
        articles.combined,
      ),
    );
  }
  if (conditions.annuity?.route === 'ordinary' && facts.history === undefined && conditions.annuity.offset > 0) {
    found.push(
      caution(
        'oldAge.yearsCompleteAtAge',
        {
          zh: '假設到法定年齡時年資已滿15年；要投保歷史才能確認。',
          en: 'Assumes that the 15 years were complete at the statutory age; only the record can tell.',
        },
        articles.adjustment,
      ),
    );
  }
  if (conditions.statutoryDay < annuitiesSince && (conditions.annuity?.offset ?? 0) > 0) {
    found.push(
      caution(
        'oldAge.deferralSince2009',
        {
          zh: '98年以前已符合條件，展延從98年1月起算，還要確認。',
          en: 'Qualified before 2009: deferral is counted from January 2009, to be confirmed.',
        },
        articles.adjustment,
      ),
    );
  }
  if (options.lumpSum !== undefined || options.oneTime !== undefined) {
    found.push(
      caution(
        'oldAge.fractionOfMonths',
        {
          zh: '一次給付的月數算到小數兩位，是依細則45的解讀。',
          en: 'Months of a lump sum are carried at two decimals by a reading of Enforcement Rules 45.',
        },
        articles.lumpSumMonths,
      ),
    );
  }
  if (options.lumpSum !== undefined) {
    if (facts.monthsAfter60 > 0) {
      found.push(
        caution(
          'oldAge.capsAfter60',
          {
            zh: '60歲以後的月數，先算60歲前最多45個月再加，合計最多50個月，是法條的解讀。',
            en: 'The order of the caps (45 before 60, then the years after 60, then 50) is a reading of the text.',
          },
          articles.lumpSumMonths,
        ),
      );
    }
    found.push(
      caution(
        'oldAge.irrevocable',
        { zh: '勞保局付款以後，就不能再改。', en: 'Once the Bureau has paid, the choice cannot be changed.' },
        articles.oldAge,
      ),
    );
  }
  if (options.annuity?.deduction !== undefined) {
    found.push(
      caution(
        'oldAge.loanMonthly',
        { zh: '貸款利息到扣還當日才能確定。', en: 'Interest on the loan is settled on the day of each deduction.' },
        articles.loan,
      ),
    );
  }
  if (history !== undefined) {
    const inexact = [highest, latest].some(
      (one) =>
        one !== undefined &&
        one.levels.reduce((sum, level) => sum + level.salary * level.months, 0) !== one.amount * one.months,
    );
    if (inexact) {
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
    if (history.monthly.mergedMonths > 0) {
      found.push(
        caution(
          'averageSalary.merged',
          {
            zh: '同時受僱兩個單位的薪資已合併，採計方式還要由承辦單位確認。',
            en: 'Salaries of two units were added; how merged months enter the highest 60 is to be confirmed.',
          },
          articles.averageSalary,
        ),
      );
    }
    if (history.monthly.unconfirmedTop) {
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
    const { spells } = history;
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
      found.push(
        caution('salaryHistory.category', {
          zh: `有不認得的被保險人類別：${[...new Set(spells.unknownCategories)].join('、')}，薪資不合併。`,
          en: `Unknown categories: ${[...new Set(spells.unknownCategories)].join(', ')}; their salaries are not added.`,
        }),
      );
    }
    if (aboveTopGrade(law, facts)) {
      found.push(
        caution('salaryHistory.aboveTopGrade', {
          zh: '有投保薪資高於當月最高一級，請核對紀錄。',
          en: 'An insured salary is above the top grade of its month; check the record.',
        }),
      );
    }
    if (facts.declared.months !== undefined && facts.declared.months !== facts.months) {
      found.push(
        caution('coverage.disagrees', {
          zh: '所填年資和投保歷史不同，以投保歷史計算。',
          en: 'The stated seniority differs from the record; the record was used.',
        }),
      );
    }
  }
  return found;
}
