import type { Day } from '../calendar.ts';
import type { Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { oldAgeCautions } from './old-age-cautions.ts';
import { oldAgeFactNames, readOldAgeFacts } from './old-age-facts.ts';
import { oldAgeSteps } from './old-age-steps.ts';
import { estimateOldAge } from './old-age.ts';

/** Old-age benefits 老年給付: annuity, one-time benefit, lump sum (question `laborInsurance.oldAge`). */
export function answerOldAge(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const estimate = estimateOldAge(law, readOldAgeFacts(law, given, asOf));
  return {
    eligible: estimate.eligible,
    options: { ...estimate.options },
    reasons: estimate.reasons,
    steps: oldAgeSteps(law, estimate),
    cautions: [...oldAgeCautions(law, estimate), ...unusedFacts(given, oldAgeFactNames)],
  };
}
