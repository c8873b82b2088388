import type { Step } from '../../../src/contract/answer.ts';
import { step } from '../trace.ts';
import { articles } from './articles.ts';
import type { OldAgeEstimate } from './old-age.ts';

const missingWords = {
  averageSalary60: {
    zh: '缺最高60個月平均月投保薪資，算不出年金或老年一次金',
    en: 'averageSalary60 is missing, so the annuity or one-time benefit has no figure',
  },
  averageSalary36: {
    zh: '缺最近36個月平均月投保薪資，算不出一次請領',
    en: 'averageSalary36 is missing, so the lump sum has no figure',
  },
} as const;

const obstacleWords: Readonly<Record<string, { zh: string; en: string; plain?: { zh: string; en: string } }>> = {
  'oldAge.stillInsured': {
    zh: '還在加保，要離職退保才能請領',
    en: 'Still insured; every unit must be left first',
    plain: { zh: '您還在投保，退保後才能請領', en: 'You are still insured; you can claim after leaving' },
  },
  'oldAge.noSeniority': { zh: '沒有勞保年資', en: 'No labor insurance seniority' },
  'oldAge.fewerThan15Years': { zh: '年資未滿15年，不能領年金', en: 'Fewer than 15 years, no annuity' },
  'oldAge.combinedAge': { zh: '勞保國保併計年金要滿65歲', en: 'The annuity with National Pension years begins at 65' },
  'oldAge.belowEarliestAge': { zh: '還沒到可以提前請領的年齡', en: 'Below the age of the earliest claim' },
  'oldAge.belowStatutoryAge': {
    zh: '還沒到法定請領年齡，不能領老年一次金',
    en: 'Below the statutory age, no one-time benefit',
  },
  'oldAge.lumpSumConditions': { zh: '不符合一次請領的任何一項條件', en: 'No condition of the lump sum is met' },
  'oldAge.noSeniorityBefore2009': { zh: '98年以前沒有年資，不能一次請領', en: 'No seniority before 2009, no lump sum' },
};

/** What stands in the way, and which facts are missing. */
export function obstacleSteps(estimate: OldAgeEstimate): Step[] {
  const { missing, conditions } = estimate;
  const steps = missing.map((fact) =>
    step(`oldAge.missing.${fact}`, missingWords[fact], '', '', 'none', articles.averageSalary),
  );
  for (const code of conditions.obstacles) {
    const words = obstacleWords[code];
    if (words === undefined) continue;
    steps.push(step(code, { zh: words.zh, en: words.en }, '', '', 'none', articles.oldAge, [], words.plain));
  }
  if (conditions.sexDecides) {
    const label = { zh: '缺性別：女性滿55歲可以一次請領', en: 'sex is missing: a woman of 55 may take the lump sum' };
    steps.push(step('oldAge.missing.sex', label, '', '', 'none', articles.lumpSumConditions));
  }
  return steps;
}
