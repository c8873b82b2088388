import type { Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';

interface Chapter {
  readonly key: string;
  readonly title: Text;
  readonly codes: readonly string[];
}

/** Which steps belong to which figure; a step two figures rest on stands in both. */
const CHAPTERS: readonly Chapter[] = [
  {
    key: 'monthly',
    title: { zh: '每月領，怎麼算的', en: 'How the monthly amount is worked out' },
    codes: [
      'oldAge.insuredDays',
      'oldAge.insuredMonths',
      'oldAge.seniority',
      'oldAge.nationalPensionMonths',
      'oldAge.combinedYears',
      'oldAge.averageSalary60',
      'oldAge.statutoryAge',
      'oldAge.formulaA',
      'oldAge.formulaB',
      'oldAge.base',
      'oldAge.annuityYearsOn',
      'oldAge.adjustmentMonths',
      'oldAge.adjustmentYears',
      'oldAge.adjustment',
      'oldAge.annuity',
      'oldAge.loan.owed',
      'oldAge.loan.deduction',
      'oldAge.loan.annuity',
      'nationalPension.oldAge.age',
      'nationalPension.oldAge.insuredDays',
      'nationalPension.oldAge.formulaA',
      'nationalPension.oldAge.barred',
      'nationalPension.oldAge.formulaB',
      'nationalPension.oldAge.annuity',
    ],
  },
  {
    key: 'oneTime',
    title: { zh: '老年一次金，怎麼算的', en: 'How the one-time payment is worked out' },
    codes: [
      'oldAge.insuredDays',
      'oldAge.insuredMonths',
      'oldAge.seniority',
      'oldAge.sixtieth',
      'oldAge.insuredDaysAfter60',
      'oldAge.insuredMonthsAfter60',
      'oldAge.seniorityAfter60',
      'oldAge.yearsBefore60',
      'oldAge.yearsCounted',
      'oldAge.averageSalary60',
      'oldAge.oneTimeMonths',
      'oldAge.oneTime',
      'oldAge.loan.owed',
      'oldAge.loan.oneTime',
    ],
  },
  {
    key: 'lumpSum',
    title: { zh: '一次領，怎麼算的', en: 'How the lump sum is worked out' },
    codes: [
      'oldAge.insuredDays',
      'oldAge.insuredMonths',
      'oldAge.seniority',
      'oldAge.sixtieth',
      'oldAge.insuredDaysAfter60',
      'oldAge.insuredMonthsAfter60',
      'oldAge.seniorityAfter60',
      'oldAge.yearsBefore60',
      'oldAge.yearsCounted',
      'oldAge.averageSalary36',
      'oldAge.lumpSumCondition',
      'oldAge.lumpSumMonthsBefore60',
      'oldAge.lumpSumMonths',
      'oldAge.lumpSum',
      'oldAge.loan.owed',
      'oldAge.loan.lumpSum',
    ],
  },
];

/** The last step of a chapter that shows its figure; without it the choice is not open and the chapter is left out. */
const RESULTS = ['oldAge.annuity', 'oldAge.oneTime', 'oldAge.lumpSum'];

export function derivationsFrom(steps: readonly Step[]): { key: string; title: Text; steps: Step[] }[] {
  return CHAPTERS.map(({ key, title, codes }) => ({
    key,
    title,
    steps: codes.flatMap((code) => steps.filter((step) => step.code === code)),
  })).filter((chapter) => chapter.steps.some((step) => RESULTS.includes(step.code)));
}
