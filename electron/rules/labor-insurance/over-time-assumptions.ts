import type { Caution } from '../../../src/contract/answer.ts';
import { noDay, parseMonth } from '../calendar.ts';
import { invalidFact } from '../fault.ts';
import { greatestSalary } from '../salary-history.ts';
import { caution } from '../trace.ts';
import { articles } from './articles.ts';
import type { OverTimeAssumptions } from './over-time-types.ts';

/** A choice that has not passed another by this age is said never to. */
export const greatestAge = 120;

/** Refuses an assumption that cannot be. @throws RuleFault `facts.invalid` */
export function checkAssumptions(assumptions: OverTimeAssumptions): void {
  const { salary, chosenAge, throughMonth } = assumptions;
  if (salary !== undefined && (!Number.isInteger(salary) || salary < 1 || salary > greatestSalary)) {
    throw invalidFact('assumptions.salary', {
      zh: '假設的投保薪資要是大於0的整數元。請更正。',
      en: 'The assumed salary is a whole number of NT$ above 0. Correct it.',
    });
  }
  if (chosenAge !== undefined && (!Number.isInteger(chosenAge) || chosenAge < 55 || chosenAge > greatestAge)) {
    throw invalidFact('assumptions.chosenAge', {
      zh: '要比較到的年齡請填55到120歲的整數。',
      en: 'The age to compare to is a whole number from 55 to 120.',
    });
  }
  if (throughMonth !== undefined && parseMonth(throughMonth) === noDay) {
    throw invalidFact('assumptions.throughMonth', {
      zh: '要比較到的月份要寫成西元年月，例如 2042-02。',
      en: 'The month to compare to is written YYYY-MM, such as 2042-02.',
    });
  }
}

/** What the comparison rests on, said beside it. */
export function overTimeCautions(assumptions: OverTimeAssumptions, fromHistory: boolean): Caution[] {
  const found = [
    caution('overTime.byMonth', {
      zh: '以月計算：到某歲為止，算到生日前一個月。',
      en: 'Counted by the month: a total to an age runs through the month before the birthday.',
    }),
    caution('overTime.levelLine', {
      zh: '一次領的金額以最早可以領的月份計算，沒有算利息。',
      en: 'The sum paid once is that of the earliest month, without interest.',
    }),
    assumptions.keepsWorking
      ? caution('overTime.keepsWorking', {
          zh: '假設做到請領那個月的月底才退保。',
          en: 'Assumes insured work to the end of the claim month.',
        })
      : caution('overTime.leavesNow', {
          zh: '假設現在就退保，以後年資不再增加。',
          en: 'Assumes leaving now; seniority does not grow.',
        }),
  ];
  if (assumptions.keepsWorking && !fromHistory) {
    found.push(
      caution('overTime.sameAverages', {
        zh: '假設平均月投保薪資不變。',
        en: 'Assumes that the average salaries stay as stated.',
      }),
    );
  }
  found.push(
    assumptions.cpiGrowthPercent === undefined
      ? caution(
          'overTime.noIndexation',
          { zh: '以後的物價調整沒有算進去。', en: 'Later adjustments to prices are not included.' },
          articles.payment,
        )
      : caution(
          'overTime.indexation',
          {
            zh: `物價調整是假設：每年漲${assumptions.cpiGrowthPercent}%，累計達5%才在5月調整。`,
            en: `Price adjustments are assumed: ${assumptions.cpiGrowthPercent}% a year, adjusted in May when 5% is reached.`,
          },
          articles.payment,
        ),
  );
  return found;
}
