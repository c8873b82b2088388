import type { Right } from '../../../src/contract/rights.ts';
import type { Text } from '../../../src/contract/text.ts';
import { anniversary, type Day, dayBefore, isoDay, monthsAfter, nextDay, rocDay } from '../calendar.ts';
import {
  laborInsuranceLimitation,
  lastDayToClaim,
  type Limitation as TimeToClaim,
  nationalPensionLimitation,
} from '../claim-dates.ts';
import { isKnownOn, type Law, numberIn, tableOn } from '../law.ts';
import { limitationArticle } from '../occupational-accident/accident-act.ts';
import { article } from '../articles.ts';

/** What lapses when: named by the rule of law, or a period with its source. */
export type Limitation =
  | 'laborInsurance'
  | 'occupationalAccident'
  | 'nationalPension'
  | 'employmentInsurance'
  | 'laborPensionHeirs'
  | { years: number; article: Text }
  | { months: number; article: Text }
  /** Sums paid once lapse, the annuity itself does not. */
  | { annuityBeside: 'laborInsurance' | 'occupationalAccident' | 'nationalPension' }
  | { none: Text; article: Text };

const employmentArticle = article('就保24');
const heirsLimitation = {
  parameter: 'laborPension.heirsClaimYears',
  source: article('勞退28'),
};
const accidentLimitation = { parameter: 'occupationalAccident.limitationYears', source: limitationArticle };

function within(law: Law, limitation: TimeToClaim, from: Day): { last: Day | null; article: Text } {
  const known = isKnownOn(law, limitation.parameter, from);
  return { last: known ? lastDayToClaim(law, limitation, from) : null, article: limitation.source };
}

function lastOf(law: Law, limitation: Limitation, from: Day): { last: Day | null; article: Text } {
  switch (limitation) {
    case 'laborInsurance':
      return within(law, laborInsuranceLimitation, from);
    case 'nationalPension':
      return within(law, nationalPensionLimitation, from);
    case 'occupationalAccident':
      return within(law, accidentLimitation, from);
    case 'laborPensionHeirs':
      return within(law, heirsLimitation, from);
    case 'employmentInsurance': {
      const name = 'employmentInsurance.conditions';
      const last = isKnownOn(law, name, from)
        ? anniversary(from, numberIn(tableOn(law, name, from), 'claimYears'))
        : null;
      return { last, article: employmentArticle };
    }
    default:
      if ('annuityBeside' in limitation) return lastOf(law, limitation.annuityBeside, from);
      if ('years' in limitation) {
        return { last: dayBefore(anniversary(nextDay(from), limitation.years)), article: limitation.article };
      }
      if ('months' in limitation) return { last: monthsAfter(from, limitation.months), article: limitation.article };
      return { last: null, article: limitation.article };
  }
}

/** The last day of a claim, and the sentence about it. */
export function deadlineOf(
  law: Law,
  limitation: Limitation,
  from: Day | null,
): Right['deadline'] & { day: Day | null } {
  if (typeof limitation === 'object' && 'none' in limitation) {
    return { last: null, day: null, text: limitation.none, article: limitation.article };
  }
  const found = from === null ? null : lastOf(law, limitation, from);
  if (found === null || found.last === null || from === null) {
    const text = {
      zh: '期限從事情發生時起算，日期還不知道。',
      en: 'The time to claim runs from the event, whose day is not known.',
    };
    return { last: null, day: null, text, article: found?.article ?? employmentArticle };
  }
  const beside = typeof limitation === 'object' && 'annuityBeside' in limitation;
  const text = {
    zh: `最晚 ${rocDay(found.last)} 申請${beside ? '一次發給的部分；年金沒有這個期限，最多追溯5年' : ''}。`,
    en: `Claim by ${isoDay(found.last)}${beside ? ' what is paid once; the annuity has no such limit, five years are paid back' : ''}.`,
  };
  return { last: isoDay(found.last), day: found.last, text, article: found.article };
}

/** Whether the time to claim is over for everything in the right. */
export function hasLapsed(limitation: Limitation, last: Day | null, asOf: Day): boolean {
  if (last === null || (typeof limitation === 'object' && 'annuityBeside' in limitation)) return false;
  return last < asOf;
}
