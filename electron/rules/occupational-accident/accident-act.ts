import type { Caution } from '../../../src/contract/answer.ts';
import type { AverageSalary } from '../average-salary.ts';
import { type Day, parseDay } from '../calendar.ts';
import { claimDates, laborInsuranceLimitation } from '../claim-dates.ts';
import { isKnownOn, type Law } from '../law.ts';
import { article, caution } from '../trace.ts';

/** The Accident Insurance Act 勞工職業災害保險及保護法 applies to events from 111-05-01 (職保107). */
const inForce = parseDay('2022-05-01');

export const transitionArticle = article('職保103');
export const averageArticle = article('職保27，職保細則40');
export const limitationArticle = article('職保37');

/** Whether the event falls under the Labor Insurance Act, whose occupational rules it still follows. */
export function underOldAct(on: Day): boolean {
  return on < inForce;
}

/** Events before the Act that were not claimed may choose it within the time to claim, for good (職保103). */
export function transitionCaution(on: Day): Caution[] {
  if (!underOldAct(on)) return [];
  return [
    caution(
      'occupational.oldAct',
      {
        zh: '事故在111年5月1日以前，依勞保條例計算；還沒請領的，可以改選職災保險法，選了不能再改。',
        en: 'The event lies before 2022-05-01, so the old Act applies; one not yet claimed may choose the new Act, for good.',
      },
      transitionArticle,
    ),
  ];
}

/**
 * Says so where the record shows no cover on the day of the event. Under the Act an employee of a registered unit is covered
 * from the first day, reported or not (職保13).
 */
export function outsideRecordCautions(average: AverageSalary | undefined, on: Day): Caution[] {
  if (average?.leftOn === undefined) return [];
  if (underOldAct(on)) {
    const words = {
      zh: '紀錄上事故日不在加保期間，加保期間發生的事故才有給付。請核對事故日。',
      en: 'By the record there was no cover on that day, and only an event under cover gives a benefit. Check the day.',
    };
    return [caution('occupational.outsideRecord', words, article('勞保19第1項'))];
  }
  return [
    caution(
      'occupational.outsideRecord',
      {
        zh: '紀錄上事故日不在加保期間。受僱於登記單位的勞工，從到職當日起就有保障，雇主沒有申報也一樣；請核對事故日是否受僱。',
        en: 'By the record there was no cover on that day. Who works for a registered unit is covered from the first day even where it was not reported; check the employment.',
      },
      article('職保13'),
    ),
  ];
}

/** Events before the Act follow the limitation of the Labor Insurance Act (勞保30), later ones its own (職保37). */
function limitationOf(on: Day): typeof laborInsuranceLimitation {
  if (underOldAct(on)) return laborInsuranceLimitation;
  return { parameter: 'occupationalAccident.limitationYears', source: limitationArticle };
}

/**
 * Whether a claim named by `applyOn` comes after the limitation.
 * @throws RuleFault `facts.invalid` where it comes before the event
 */
export function claimLapsed(law: Law, on: Day, applyOn: Day | null | undefined): boolean {
  if (applyOn == null || !isKnownOn(law, limitationOf(on).parameter, on)) return false;
  return claimDates(law, on, applyOn, applyOn, limitationOf(on)).lapsed;
}

/** Says so where no day of application is given and the limitation has passed on the day of the question. */
export function limitationCautions(law: Law, on: Day, applyOn: Day | null | undefined, asOf: Day): readonly Caution[] {
  return applyOn == null ? claimDates(law, on, undefined, asOf, limitationOf(on)).cautions : [];
}
