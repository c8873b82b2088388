import type { Caution } from '../../../src/contract/answer.ts';
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
