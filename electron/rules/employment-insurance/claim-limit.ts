import type { Caution } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import type { Day } from '../calendar.ts';
import { isWithinYearsAfter } from '../claim-dates.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { article, caution } from '../trace.ts';

export const claimLimitArticle = article('就保24');
export const claimLapsedWords: Text = {
  zh: '已超過2年請領時效，不能再請領',
  en: 'The two years to claim have passed',
};

/** Whether a claim named by `applyOn` comes more than two years after it could first be made (就保24). */
export function claimLapsed(law: Law, claimableOn: Day, applyOn: Day | null | undefined): boolean {
  if (applyOn == null) return false;
  const years = numberIn(tableOn(law, 'employmentInsurance.conditions', claimableOn), 'claimYears');
  return !isWithinYearsAfter(applyOn, claimableOn, years);
}

/** Says so where more than two years lie between a day and the claim, and it is not told when the claim could first be made. */
export function limitCaution(law: Law, from: Day, claimed: Day): Caution[] {
  if (!claimLapsed(law, from, claimed)) return [];
  return [
    caution(
      'claim.limitation',
      {
        zh: '到申請日可能已超過2年請領時效。金額以在時效內申請為準，請先確認可以請領的日期和申請日。',
        en: 'The two years to claim may have passed. The figures assume a claim in time; check when it could be made and was.',
      },
      claimLimitArticle,
    ),
  ];
}
