import type { Caution } from '../../src/contract/answer.ts';
import type { Text } from '../../src/contract/text.ts';
import { anniversary, type Day, dayBefore, nextDay } from './calendar.ts';
import { invalidFact } from './fault.ts';
import { countOn, isKnownOn, type Law } from './law.ts';
import { article, caution } from './trace.ts';

/** The day of the event, which selects the rules, and whether a claim still comes in time. */
export interface ClaimDates {
  /** Day of the insured event. */
  on: Day;
  /** The claim named by `applyOn` comes after the limitation 請領時效. */
  lapsed: boolean;
  cautions: readonly Caution[];
}

/** The time to claim under one Act. */
export interface Limitation {
  parameter: string;
  source: Text;
}

export const laborInsuranceLimitation: Limitation = {
  parameter: 'laborInsurance.limitationYears',
  source: article('勞保30'),
};
export const nationalPensionLimitation: Limitation = {
  parameter: 'nationalPension.limitationYears',
  source: article('國民年金法28'),
};

export const lapsedWords: Text = {
  zh: '已超過請領時效，不能再請領',
  en: 'The time to claim has passed',
};

/**
 * Whether a day lies within so many years after another: the period begins on the next day and ends before the day of
 * the same number (Civil Code 民法 120, 121).
 */
export function isWithinYearsAfter(day: Day, after: Day, years: number): boolean {
  return day < anniversary(nextDay(after), years);
}

/**
 * Refuses an event that has not happened yet on the day of the question.
 * @param name the fact that names the day
 * @throws RuleFault `facts.invalid`
 */
export function checkHappened(name: string, day: Day | null | undefined, asOf: Day): void {
  if (day == null || day <= asOf) return;
  throw invalidFact(`facts.${name}`, {
    zh: '這個日期晚於詢問的日期，事情還沒有發生。請核對日期。',
    en: 'This day lies after the day of the question, so it has not happened yet. Check the day.',
  });
}

/**
 * The last day on which a claim comes in time: a claim that had not lapsed when a longer period came into force has that one.
 * @throws RuleFault `law.unknown`
 */
export function lastDayToClaim(law: Law, limitation: Limitation, on: Day): Day {
  const years = countOn(law, limitation.parameter, on).value;
  const later = countOn(law, limitation.parameter, anniversary(on, years)).value;
  return dayBefore(anniversary(nextDay(on), Math.max(years, later)));
}

function inTime(law: Law, limitation: Limitation, on: Day, claimed: Day): boolean {
  return claimed <= lastDayToClaim(law, limitation, on);
}

/**
 * Puts event and application in order. Where no `applyOn` is given the claim counts as made in time, and a later question
 * only adds a caution.
 * @throws RuleFault `facts.invalid` where the application comes before the event, or the event after the question
 */
export function claimDates(
  law: Law,
  on: Day,
  applyOn: Day | null | undefined,
  asOf: Day,
  limitation: Limitation,
): ClaimDates {
  // Without a day of its own the application is that of the question.
  if (applyOn == null) checkHappened('eventOn', on, asOf);
  if (applyOn != null && applyOn < on) {
    throw invalidFact('facts.applyOn', {
      zh: '申請日早於事故發生日。請核對兩個日期。',
      en: 'The day of application lies before the event. Check both days.',
    });
  }
  if (applyOn != null) return { on, lapsed: !inTime(law, limitation, on, applyOn), cautions: [] };
  if (!isKnownOn(law, limitation.parameter, on) || inTime(law, limitation, on, asOf))
    return { on, lapsed: false, cautions: [] };
  return {
    on,
    lapsed: false,
    cautions: [
      caution(
        'claim.limitation',
        {
          zh: '從事故日到今天已超過請領時效。金額以當時已申請為前提，請先確認申請日。',
          en: 'The time to claim has passed since the event. The figures assume a claim made in time; check its day.',
        },
        limitation.source,
      ),
    ],
  };
}
