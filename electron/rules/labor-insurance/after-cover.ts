import type { Caution, Step } from '../../../src/contract/answer.ts';
import { statementStep } from '../benefit-steps.ts';
import type { Day } from '../calendar.ts';
import { isWithinYearsAfter } from '../claim-dates.ts';
import { article, caution } from '../trace.ts';
import type { InsuredRecord } from './insured-record.ts';

const underCover = article('勞保19第1項');
const afterLeaving = article('勞保20');

/** What an event after the end of cover 保險效力停止後 means for a benefit. */
export interface AfterCover {
  /** `event.afterCover` where nothing can be due. */
  reasons: readonly string[];
  steps: readonly Step[];
  cautions: readonly Caution[];
}

const insured: AfterCover = { reasons: [], steps: [], cautions: [] };

/**
 * A benefit is due for what happens under cover (勞保19 I). What began under cover may still give one within a year of
 * its end (勞保20), which only the office can tell. Without a history the person counts as insured.
 * @param sameIllness whether article 20 knows this benefit
 */
export function afterCover(record: InsuredRecord, on: Day, sameIllness: boolean): AfterCover {
  if (record.leftOn === undefined) return insured;
  if (sameIllness && isWithinYearsAfter(on, record.leftOn, 1)) {
    const words = {
      zh: '事故日在退保後1年內：要是加保期間就開始的同一傷病，才能請領，要由承辦單位認定。',
      en: 'The event lies within a year after cover: only the same illness or injury that began under cover gives a benefit; the office decides.',
    };
    return { ...insured, cautions: [caution('event.withinYearAfterCover', words, afterLeaving)] };
  }
  const words = {
    zh: '事故日已經退保，不是在保險有效期間發生',
    en: 'The event lies after the end of cover',
  };
  return {
    ...insured,
    reasons: ['event.afterCover'],
    steps: [statementStep('event.afterCover', words, sameIllness ? afterLeaving : underCover)],
  };
}
